"""Plain text: paragraphs, bullets, and speakers where lines begin with a name and a colon."""

from __future__ import annotations

import re

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.speaker_labels import with_speakers
from ridgepole.readers.text_file import text_of

BULLET = re.compile(r"^\s{0,12}(?:[-*+•‣◦▪–—·]|\(?\d{1,2}[.)]|[a-zA-Z][.)])\s+(?=\S)")
_RULE = re.compile(r"^\s*([-=_*~])\1{2,}\s*$")
_LABELLED = re.compile(
    r"^\s*(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s*)?(?:[A-Z][\w.'’-]*(?: [A-Z(][\w.'’&)-]*){0,4})\s*:\s+\S"
)


def read_plain_text(content: bytes) -> BlockList:
    """Paragraphs are parted by empty lines, and by a bullet or a speaker's name at the start of a line."""
    found = BlockList()
    add_paragraphs(found, text_of(content))
    found.blocks = with_speakers(found.blocks)
    return found


def add_paragraphs(found: BlockList, text: str, *, speaker: str = "") -> None:
    """Adds the paragraphs and bullets of a text to what was found."""
    pending: list[str] = []
    is_item = False

    def flush() -> None:
        joined = " ".join(pending)
        pending.clear()
        if joined.strip():
            _add(found, joined, is_item=is_item, speaker=speaker)

    for line in re.split(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", text):
        underline = _RULE.match(line)
        if not line.strip() or underline:
            if underline and underline[1] in "=-" and len(pending) == 1 and not is_item and len(pending[0]) < 100:
                found.heading(1 if underline[1] == "=" else 2, pending.pop())
            flush()
            is_item = False
            continue
        bullet = BULLET.match(line)
        if bullet or _LABELLED.match(line):
            flush()
            is_item = bool(bullet)
        pending.append(line[bullet.end() :] if bullet else line)
    flush()


def _add(found: BlockList, text: str, *, is_item: bool, speaker: str) -> None:
    stripped = text.strip()
    if not is_item and stripped.isupper() and 3 < len(stripped) < 80 and not stripped.endswith((".", "!", "?", ":")):
        found.heading(1, stripped)
    else:
        found.add("list_item" if is_item else "paragraph", text, speaker=speaker)
