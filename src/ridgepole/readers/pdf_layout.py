"""From the lines of a PDF page to headings, paragraphs, bullets and table rows, by position and size."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ridgepole.readers.plain_text import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ridgepole.core.messaging.document import BlockKind
    from ridgepole.readers.block_list import BlockList

_LOOSE: Final = 1.6
_SAME_PLACE: Final = 3.0
_NUMBERED_HEADING = re.compile(r"^\d+(?:\.\d+)*\.?\s+\S")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its words, where it begins (points from the lower left) and its letters."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """Equal for a page header or footer on every page, whatever its page number."""
        return re.sub(r"\d+", "#", self.text), round(self.y / 4)


@dataclass(slots=True)
class _Chunk:
    """Lines that belong together: one paragraph, or one cell."""

    lines: list[Line] = field(default_factory=list)

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]


def furniture(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[str, int]]:
    """Keys of the lines that come back on most pages: headers and footers. Of one page nothing is known."""
    if len(pages) < 2:
        return frozenset()
    counts = Counter(key for lines in pages for key in {line.key for line in lines})
    return frozenset(key for key, n in counts.items() if n >= 2 and n * 2 >= len(pages))


def add_lines(found: BlockList, lines: Sequence[Line], *, page: int, body: float, compounds: frozenset[str]) -> None:
    """Adds one page's blocks. `body` is the usual size of letters, `compounds` the hyphenated words met elsewhere in the document."""
    chunks = _chunks(lines)
    paragraph = 0
    at = 0
    while at < len(chunks):
        rows = _table_at(chunks, at)
        if rows:
            _add_table(found, rows, page, compounds)
            at += sum(len(row) for row in rows)
            continue
        chunk = chunks[at]
        text = _joined(chunk.lines, compounds)
        bullet = BULLET.match(text)
        if _is_heading(chunk, body, chunks[at + 1 : at + 2]):
            found.heading(_level(chunk.first, body), text, locator=f"page {page}, heading")
        else:
            paragraph += 1
            where = f"page {page}, paragraph {paragraph}"
            kind: BlockKind = "list_item" if bullet else "caption" if chunk.first.size < 0.85 * body else "paragraph"
            found.add(kind, text[bullet.end() :] if bullet else text, locator=where)
        at += 1


def _chunks(lines: Sequence[Line]) -> list[_Chunk]:
    gaps = Counter(
        round(a.y - b.y)
        for a, b in pairwise(lines)
        if a.size == b.size and abs(a.x - b.x) < _SAME_PLACE and 0 < a.y - b.y < 2.5 * a.size
    )
    usual = gaps.most_common(1)[0][0] if gaps else 0
    chunks: list[_Chunk] = []
    for line in lines:
        if chunks and _goes_on(chunks[-1], line, usual):
            chunks[-1].lines.append(line)
        else:
            chunks.append(_Chunk([line]))
    return chunks


def _goes_on(chunk: _Chunk, line: Line, usual: float) -> bool:
    last = chunk.last
    gap = last.y - line.y
    if line.bold != last.bold or abs(line.size - last.size) > 0.6 or BULLET.match(line.text):
        return False
    indent = 2.5 * line.size if len(chunk.lines) == 1 else _SAME_PLACE
    furthest = max(1.35 * line.size, 1.2 * usual if 0 < usual <= 2.2 * line.size else _LOOSE * line.size)
    return abs(line.x - last.x) <= indent and 0 < gap <= furthest


def _row_at(chunks: Sequence[_Chunk], at: int) -> list[_Chunk]:
    """The chunks from `at` on that begin at one height, each to the right of the one before."""
    row = [chunks[at]]
    for chunk in chunks[at + 1 :]:
        if abs(chunk.first.y - row[0].first.y) > _SAME_PLACE or chunk.first.x <= row[-1].first.x + _SAME_PLACE:
            break
        row.append(chunk)
    return row


def _table_at(chunks: Sequence[_Chunk], at: int) -> list[list[_Chunk]]:
    """At least two rows below each other with two or more cells in most of them; empty if there is no table here."""
    rows: list[list[_Chunk]] = []
    while at < len(chunks):
        row = _row_at(chunks, at)
        if len(row) < 2:
            break
        if rows and row[0].first.y >= rows[-1][0].first.y:
            break
        rows.append(row)
        at += len(row)
    return rows if len(rows) >= 2 else []


def _add_table(found: BlockList, rows: Sequence[Sequence[_Chunk]], page: int, compounds: frozenset[str]) -> None:
    table = found.next_table()
    columns: list[tuple[float, str]] = [(chunk.first.x, _joined(chunk.lines, compounds)) for chunk in rows[0]]
    for number, row in enumerate(rows):
        for chunk in row:
            nearest = min(range(len(columns)), key=lambda c: abs(columns[c][0] - chunk.first.x))
            found.add(
                "table_cell",
                _joined(chunk.lines, compounds),
                locator=f"page {page}, table row {number + 1}, column {nearest + 1}",
                table=table,
                row=number,
                cell=nearest,
                header="" if number == 0 else columns[nearest][1],
            )


def _joined(lines: Sequence[Line], compounds: frozenset[str]) -> str:
    """Lines as one text; a word divided at a line's end is put together unless it is written with its hyphen elsewhere."""
    text = lines[0].text
    for line in lines[1:]:
        divided = re.search(r"(\w*[a-zß-ÿ])-$", text)
        rest = re.match(r"[a-zß-ÿ]\w*", line.text)
        if divided and rest:
            whole = f"{divided[1]}-{rest[0]}".lower()
            text = text + line.text if whole in compounds else text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    return text


def _is_heading(chunk: _Chunk, body: float, following: Sequence[_Chunk]) -> bool:
    text = " ".join(line.text for line in chunk.lines)
    if (
        len(chunk.lines) > 3
        or len(text) > 160
        or (text.endswith((".", ";", ",")) and not _NUMBERED_HEADING.match(text))
    ):
        return False
    if chunk.first.size >= 1.15 * body:
        return True
    after = following[0] if following else None
    return chunk.first.bold and chunk.first.size >= 0.95 * body and after is not None and not after.first.bold


def _level(line: Line, body: float) -> int:
    ratio = line.size / body
    return 1 if ratio >= 1.6 else 2 if ratio >= 1.15 else 3
