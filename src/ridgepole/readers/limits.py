"""How much a document may ask of the machine before it is refused (rules: trust.md 7; figures: docs/decisions/0061)."""

from __future__ import annotations

from typing import Final

MOST_FILE_BYTES: Final = 200 * 1024 * 1024
"""A whole file on disk; decks full of pictures are large, their pictures are never opened."""
MOST_TEXT_FILE_BYTES: Final = 10 * 1024 * 1024
"""A file that is text all through: HTML, Markdown, subtitles, mail without attachments."""
MOST_MAIL_BYTES: Final = 40 * 1024 * 1024
MOST_PART_BYTES: Final = 24 * 1024 * 1024
"""One inflated XML part of an office document."""
MOST_PARTS_BYTES: Final = 64 * 1024 * 1024
"""All XML parts that are read, inflated."""
MOST_PARTS: Final = 20_000
MOST_RATIO: Final = 400
"""Inflated to deflated size of one part above a megabyte; real office XML stays under 60."""
MOST_PAGES: Final = 1_000
MOST_BLOCKS: Final = 50_000
MOST_CHARACTERS: Final = 5_000_000
MOST_LINKS: Final = 5_000
"""Links that are kept of one document."""
MOST_FILES: Final = 20_000
"""Files in one folder or archive."""
CPU_SECONDS: Final = 4
"""Computing time for one file."""
WALL_SECONDS: Final = 30.0
"""Waiting time for one file, computing or not: far above CPU_SECONDS so that a busy machine refuses nothing."""
MEMORY_BYTES: Final = 300 * 1024 * 1024
"""Address space that reading one file may add to the worker's."""
