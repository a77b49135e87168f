"""Blocks of a touchpoint cut where a quoted passage begins and ends, so that a template can mark it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a block; `note` is the number of what is said of them, 0 for nothing."""

    words: str
    note: int = 0


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """One block in pieces."""

    kind: str
    locator: str
    speaker: str
    pieces: tuple[Piece, ...]


def marked_blocks(blocks: Sequence[Mapping[str, str]], notes: Sequence[Mapping[str, str]]) -> list[MarkedBlock]:
    """Each block with its first quoted passages marked; passages that overlap an earlier one are left to it."""
    return [
        MarkedBlock(block["kind"], block["locator"], block["speaker"], _pieces(block["text"], notes))
        for block in blocks
    ]


def _pieces(text: str, notes: Sequence[Mapping[str, str]]) -> tuple[Piece, ...]:
    spans: list[tuple[int, int, int]] = []
    for number, note in enumerate(notes, start=1):
        start = text.find(note["quote"]) if note["quote"] else -1
        if start < 0 and len(text) > 20 and text in note["quote"]:
            start, end = 0, len(text)
        else:
            end = start + len(note["quote"])
        if start >= 0 and all(end <= other or start >= until for other, until, _ in spans):
            spans.append((start, end, number))
    pieces, place = [], 0
    for start, end, number in sorted(spans):
        pieces += [Piece(text[place:start]), Piece(text[start:end], number)]
        place = end
    return tuple(piece for piece in [*pieces, Piece(text[place:])] if piece.words)
