"""All statements of a document: sentences, bullets and table rows, told apart by who says them and how they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.quantity import quantities_in
from ridgepole.core.messaging.sentences import sentence_spans
from ridgepole.core.messaging.stance import Stance, is_asked, stance_of
from ridgepole.core.messaging.statement import Statement, Voice
from ridgepole.core.messaging.voices import our_speakers, voice_of

NO_CLAIMS: Final = frozenset(("hidden", "caption", "quoted_reply"))
MOST_OF_A_LEAD: Final = 6
MOST_OF_AN_ANSWER: Final = 2
SENTENCE_WORDS: Final = 6
ABOVE: Final = 300
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_ANSWER: Final = re.compile(r"(no|yes)\b(?!\s\w)", re.IGNORECASE)
_NOT_OURS: Final = re.compile(
    r"(?:not (?:offered|provided|part of (?:our|the) \w+)|we do not \w+(?: \w+)?|never)[.]?", re.IGNORECASE
)
_GENERIC: Final = re.compile(
    r"(?:in the (?:fee|price)|included|not included|yes|no|none|extra|optional|free|on request|see \w+|n/?a|tbd|standard|[-–—]+|✓|✗|x)[.,]?",
    re.IGNORECASE,
)


def statements_of(document: Document, names: Names) -> tuple[Statement, ...]:
    """In the order of the document. Captions, quoted replies and hidden text say nothing."""
    ours = our_speakers(document, names)
    found: list[Statement] = []
    question = announced = above = ""
    for group in _groups(document.blocks):
        announced = _announced(group[0], announced)
        made = (
            _of_row(document, group, names)
            if group[0].kind == "table_cell"
            else _of_block(document, group[0], names, ours, question=question, announced=announced)
        )
        found.extend(replace(statement, beside=above) for statement in made)
        above = _above(group, above)
        question = group[-1].text if is_asked(group[-1].text) else ""
    return tuple(_numbered(found))


def _above(group: Sequence[Block], before: str) -> str:
    """What the next row or list item goes on from: the rows of its table, the paragraph over a list."""
    if group[0].kind not in {"table_cell", "list_item", "paragraph"}:
        return ""
    text = " | ".join(block.text for block in group)
    return f"{before} {text}"[-ABOVE:] if group[0].kind == "table_cell" else text[-ABOVE:]


def _announced(block: Block, before: str) -> str:
    """The short paragraph above a list, without a full stop, heads it as a heading would: "Never say", then the list."""
    if block.kind == "list_item":
        return before
    is_short = (
        block.kind == "paragraph" and len(block.text.split()) <= MOST_OF_A_LEAD and not block.text.endswith((".", "?"))
    )
    return block.text if is_short else ""


def _numbered(statements: Sequence[Statement]) -> Iterator[Statement]:
    for position, statement in enumerate(statements):
        yield replace(statement, position=position)


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    row: list[Block] = []
    for block in blocks:
        if block.kind in NO_CLAIMS:
            continue
        if row and (block.kind != "table_cell" or (block.table, block.row) != (row[0].table, row[0].row)):
            yield row
            row = []
        if block.kind == "table_cell":
            row.append(block)
        else:
            yield [block]
    if row:
        yield row


def _of_block(
    document: Document, block: Block, names: Names, ours: frozenset[str] | None, *, question: str, announced: str
) -> Iterator[Statement]:
    spans = sentence_spans(block.text)
    texts = [block.text[start:end] for start, end in spans]
    label = _label(texts)
    buyer = ours is not None and block.kind == "speech" and block.speaker.casefold() not in ours
    for i, ((start, end), text) in enumerate(zip(spans, texts, strict=True)):
        if not _LETTERS.search(text):
            continue
        answer = (
            _ANSWER.match(text) if i and is_asked(texts[i - 1]) else _ANSWER.match(text) if not i and question else None
        )
        following = texts[i + 1] if i + 1 < len(texts) else ""
        asked = texts[i - 1] if i and is_asked(texts[i - 1]) else question if not i else ""
        lead = label if i else announced
        stance = stance_of(text, label=lead, headings=block.heading_path, names=names)
        voice = "buyer" if buyer else voice_of(text, following, lead, block, document, names)
        previous = texts[i - 1] if i else ""
        if answer:
            first = spans[i - 1][0] if i else start
            if not i and len(text.split()) <= MOST_OF_AN_ANSWER and following:
                end = spans[i + 1][1]  # noqa: PLW2901 - "No." alone is no passage to show anybody
            both = block.text[first:end]
            meaning = f"{'no ' if answer[1].lower() == 'no' else ''}{asked.rstrip('?')}. {block.text[start:end]}"
            yield _statement(
                document,
                block,
                both,
                first,
                end,
                voice=voice,
                stance=stance,
                context=previous,
                meaning=meaning,
                following=block.text[end:].lstrip(),
            )
            continue
        yield _statement(
            document,
            block,
            text,
            start,
            end,
            voice=voice,
            stance=stance,
            context=f"{question} {previous}" if question and previous and block.kind == "speech" else previous or asked,
            following=block.text[end:].lstrip(),
        )


def _of_row(document: Document, cells: list[Block], names: Names) -> Iterator[Statement]:
    if cells[0].row == 0 and all(not cell.header for cell in cells) and not _has_values(cells):
        return
    lettered = [cell for cell in cells if _LETTERS.search(cell.text)]
    if not lettered:
        return
    label = next(
        (
            cell
            for cell in lettered
            if len(_LETTERS.findall(cell.text)) > 0 and not re.fullmatch(r"[A-Z]{0,3}\d+(?:\.\d{1,2})*[.)]?", cell.text)
        ),
        lettered[0],
    )
    parts = [label.text]
    for cell in cells:
        if cell is label or (
            re.fullmatch(r"[A-Z]{0,3}\d{0,3}(?:\.\d{1,2})*[.)]?", cell.text) and cell.cell < label.cell
        ):
            continue
        bare = not _LETTERS.search(cell.text)
        parts.append(f"{cell.header.split('(')[0].strip()} {cell.text}" if bare and cell.header else cell.text)
    if len(parts) > 1 and re.match(r"no\b(?!\.)", parts[1], re.IGNORECASE):
        parts[0] = f"no {parts[0]}"
    meaning = ": ".join((parts[0], "; ".join(parts[1:]))) if len(parts) > 1 else parts[0]
    values = [cell for cell in lettered if cell is not label]
    value = max(values, key=lambda cell: len(cell.text), default=None)
    priced = any(q.nature == "money" for cell in cells for q in quantities_in(f"{cell.header} {cell.text}"))
    slight = (
        value is None
        or _GENERIC.fullmatch(value.text.strip())
        or _is_slight(value.text)
        or (priced and len(value.text.split()) < SENTENCE_WORDS)
    )
    chosen = label if value is None or slight else value
    stance = stance_of(chosen.text, label="", headings=label.heading_path, names=names)
    if any(_NOT_OURS.fullmatch(cell.text.strip()) for cell in cells if cell is not label):
        stance = "disowned"
    rival_column = any(names.rival_in(cell.header) for cell in cells)
    spans = sentence_spans(chosen.text)
    if len(spans) > 1 and chosen is not label:
        yield from _of_long_cell(document, label, chosen, spans, names, rival=rival_column)
        return
    yield _statement(
        document, chosen, chosen.text, 0, len(chosen.text), voice="rival" if rival_column else "us", stance="asserted" if stance in {"history", "boilerplate"} else stance,
        context="", meaning=meaning, cells=tuple(cell.text for cell in cells),
        cell_passages=tuple(Passage(document.path, cell.locator, cell.text, cell.id, 0, len(cell.text)) for cell in lettered),
    )  # fmt: skip


def _of_long_cell(
    document: Document, label: Block, cell: Block, spans: list[tuple[int, int]], names: Names, *, rival: bool
) -> Iterator[Statement]:
    """An answer of several sentences: each is a statement, the first with the row's label."""
    for n, (start, end) in enumerate(spans):
        text = cell.text[start:end]
        if not _LETTERS.search(text):
            continue
        stance = stance_of(text, label="", headings=label.heading_path, names=names)
        yield _statement(
            document, cell, text, start, end, voice="rival" if rival else "us", stance=stance, context=label.text if n else "", following=cell.text[end:].lstrip(),
            meaning=text if n else f"{label.text}: {text}", cells=(label.text, text),
        )  # fmt: skip


def _has_values(cells: list[Block]) -> bool:
    """A first row that states something beside its label is no row of column headings."""
    return len(cells) > 1 and any(
        len(cell.text.split()) >= 5 or any(q.nature != "count" for q in quantities_in(cell.text)) for cell in cells[1:]
    )


def _is_slight(text: str) -> bool:
    """A value that says little without its label: a few words, or an amount."""
    words = len(text.split())
    return words <= 3 or (words <= 5 and re.match(r"\W*(?:[A-Z]{3} )?[\d.,]+\b(?![\d.,]|\s?%)", text) is not None)


def _statement(
    document: Document,
    block: Block,
    text: str,
    start: int,
    end: int,
    *,
    voice: Voice,
    stance: Stance,
    context: str,
    following: str = "",
    meaning: str = "",
    cells: tuple[str, ...] = (),
    cell_passages: tuple[Passage, ...] = (),
) -> Statement:
    return Statement(
        path=document.path, kind=document.kind, locator=block.locator, quote=text, meaning=meaning or text, block_id=block.id, block_kind=block.kind,
        start=start, end=end, voice=voice, stance=stance, context=context, following=following, headings=block.heading_path, title=document.title, cells=cells, cell_passages=cell_passages,
    )  # fmt: skip


def _label(texts: list[str]) -> str:
    """A paragraph's short lead: "Never say.", "What it cost"."""
    first = texts[0] if texts else ""
    return first if len(texts) > 1 and len(first.split()) <= 6 and first.endswith((".", ":")) else ""
