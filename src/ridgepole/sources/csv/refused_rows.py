"""Rows of a file as they were written, for somebody to mend."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.sources.csv.text_of_file import encoding_of, open_text

LONGEST_RECORD = 1_000


def rows_as_written(path: Path, lines: Collection[int]) -> str:
    """The header and the records that begin on these lines, letter by letter. BadUseError for a file without lines (Parquet)."""
    if path.suffix.lower() == ".parquet":
        raise BadUseError("Rows of a Parquet file have no lines to mend.", hint="Mend them where the file comes from.")
    out, goes_on = [], 0
    with open_text(path, encoding_of(path)) as text:
        for number, line in enumerate(text, start=1):
            if number == 1 or number in lines or goes_on:
                out.append(line if line.endswith("\n") else line + "\n")
                is_open = (line.count('"') % 2 == 1) != bool(goes_on)
                goes_on = goes_on + 1 if is_open and goes_on < LONGEST_RECORD else 0
    return "".join(out)
