"""Collects blocks in reading order, and keeps count of where they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final, Literal

from ridgepole.core.messaging.document import MOST_ANCHORS, Block, BlockKind, Link
from ridgepole.readers.limits import MOST_BLOCKS, MOST_CHARACTERS, MOST_LINKS
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.visible_text import smuggled, visible

_LONGEST_TARGET: Final = 2_000


class BlockList:
    """Blocks as a reader finds them; `troubles` says which parts of the file could not be read. `line` is where a reader of lines stands."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.troubles: list[str] = []
        self.title = ""
        self.links: list[Link] = []
        self.anchors: list[str] = []
        self.line = 0
        self._headings: list[tuple[int, str]] = []
        self._count: Counter[str] = Counter()
        self._characters = 0
        self._tables = 0

    @property
    def heading_path(self) -> tuple[str, ...]:
        """The headings above the place where the reader is."""
        return tuple(text for _, text in self._headings)

    def heading(self, level: int, text: str, *, locator: str = "") -> None:
        """A heading of this level: it closes all headings of its own level and below."""
        text = visible(text)
        if not text:
            return
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self.add("heading", text, locator=locator or self._place("heading"))
        self._headings.append((level, text))

    def forget_headings(self) -> None:
        """A new slide or part begins."""
        self._headings.clear()

    def next_table(self) -> int:
        """The number of a new table, counted from 0."""
        self._tables += 1
        return self._tables - 1

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        locator: str = "",
        speaker: str = "",
        table: int = -1,
        row: int = -1,
        cell: int = -1,
        header: str = "",
        under: tuple[str, ...] = (),
    ) -> None:
        """One block, unless nothing of it is visible; `under` are headings below the current ones (a bold lead-in, a question)."""
        secret = smuggled(text)
        if secret:
            self._append(Block(0, "hidden", secret, locator=locator or "invisible characters"))
        text = visible(text)
        if not text:
            return
        if not locator:
            locator = (
                self._cell_place(table, row, cell) if kind == "table_cell" else self._place(_PLACE.get(kind, kind))
            )
        self._append(
            Block(
                id=0,
                kind=kind,
                text=text,
                locator=locator,
                heading_path=self.heading_path + tuple(visible(part) for part in under),
                speaker=visible(speaker),
                table=table,
                row=row,
                cell=cell,
                header=visible(header),
            )
        )

    def hidden(self, text: str, *, locator: str = "hidden text") -> None:
        """Words in the file that no buyer sees."""
        self.add("hidden", text, locator=locator)

    def link(self, target: str, words: str = "", *, is_picture: bool = False) -> None:
        """What the file points to, or shows, where the reader is; beyond `MOST_LINKS` none is kept."""
        if len(self.links) < MOST_LINKS and len(target) <= _LONGEST_TARGET:
            kind: Literal["page", "picture"] = "picture" if is_picture else "page"
            self.links.append(Link(len(self.blocks), kind, target.strip(), visible(words)[:_LONGEST_TARGET]))

    def anchor(self, name: str) -> None:
        """A name that a place of the page bears."""
        if len(self.anchors) < MOST_ANCHORS and 0 < len(name) <= _LONGEST_TARGET:
            self.anchors.append(name)

    def _append(self, block: Block) -> None:
        self._characters += len(block.text)
        if len(self.blocks) >= MOST_BLOCKS or self._characters > MOST_CHARACTERS:
            raise RefusedError(f"more than {MOST_BLOCKS:,} passages or {MOST_CHARACTERS:,} characters of text")
        self.blocks.append(replace(block, id=len(self.blocks), line=self.line))

    def _place(self, what: str) -> str:
        path = " > ".join(self.heading_path)
        if what == "heading":
            return f"{path} > heading" if path else "heading"
        self._count[path + what] += 1
        place = f"{what} {self._count[path + what]}"
        return f"{path}, {place}" if path else place

    def _cell_place(self, table: int, row: int, cell: int) -> str:
        path = " > ".join(self.heading_path)
        place = f"table {table + 1}, row {row + 1}, column {cell + 1}"
        return f"{path}, {place}" if path else place


_PLACE = {"list_item": "list item", "quoted_reply": "quoted reply"}
