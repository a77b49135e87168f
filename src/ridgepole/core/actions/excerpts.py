"""Where a quoted passage stands: the slide, page, turn of speech or paragraph with what is around it, so that a locator in the report opens it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.document import Block, Document

AROUND = 2


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One block of a document; `pieces` are its words in order, each with whether it is quoted. `gap` says that blocks before it are left out."""

    anchor: str
    locator: str
    speaker: str
    is_heading: bool
    pieces: tuple[tuple[str, bool], ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The quoted parts of one document, in order."""

    title: str
    path: str
    kind: str
    blocks: tuple[ShownBlock, ...]


def anchor_of(path: str, block_id: int) -> str:
    """The id of a block on the report's page."""
    return f"at-{digest_of([path, block_id])[:12]}"


def excerpts_of(passages: Iterable[Passage], documents: Mapping[str, Document]) -> tuple[Excerpt, ...]:
    """One for each document that is quoted: its quoted blocks and two on either side, hidden ones left out."""
    quoted: dict[str, dict[int, list[str]]] = {}
    for passage in passages:
        document = documents.get(passage.path)
        block = block_of(passage, document) if document else None
        if block is not None:
            quotes = quoted.setdefault(passage.path, {}).setdefault(block.id, [])
            if passage.quote not in quotes:
                quotes.append(passage.quote)
    return tuple(_excerpt(documents[path], blocks) for path, blocks in sorted(quoted.items()))


def block_of(passage: Passage, document: Document) -> Block | None:
    """The block that holds the quote: the one that the passage names, else the first that a reader sees."""
    seen = [block for block in document.blocks if block.kind != "hidden" and passage.quote in block.text]
    return next((block for block in seen if block.id == passage.block_id), seen[0] if seen else None)


def _excerpt(document: Document, quoted: Mapping[int, list[str]]) -> Excerpt:
    blocks = [block for block in document.blocks if block.kind != "hidden"]
    places = [n for n, block in enumerate(blocks) if block.id in quoted]
    kept = sorted({n for place in places for n in range(place - AROUND, place + AROUND + 1) if 0 <= n < len(blocks)})
    shown = []
    for before, n in zip([-1, *kept], kept, strict=False):
        block = blocks[n]
        shown.append(
            ShownBlock(
                anchor_of(document.path, block.id),
                block.locator,
                block.speaker,
                block.kind == "heading",
                pieces_of(block.text, quoted.get(block.id, ())),
                n > before + 1,
            )
        )
    return Excerpt(document.title or document.path, document.path, document.kind, tuple(shown))


def pieces_of(text: str, quotes: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """The text cut where quotes begin and end; of two that overlap the longer is marked."""
    spans: list[tuple[int, int]] = []
    for quote in sorted(quotes, key=len, reverse=True):
        start = text.find(quote)
        if quote and start >= 0 and all(start + len(quote) <= a or start >= b for a, b in spans):
            spans.append((start, start + len(quote)))
    pieces, place = [], 0
    for start, end in sorted(spans):
        pieces += [(text[place:start], False), (text[start:end], True)]
        place = end
    return tuple(piece for piece in [*pieces, (text[place:], False)] if piece[0])
