"""The sentences and cells of a touchpoint: what each does, who says it, and whether it is about us."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.sentences import sentence_spans
from ridgepole.core.messaging.speech_acts import Act, Setting, act_of
from ridgepole.core.messaging.voices import Names, Role, our_speakers, quoted_share, voice_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ridgepole.core.messaging.document import Block, Document

INTERNAL_KINDS: Final = frozenset(("call_script", "demo_script", "battlecard", "brief"))
_NOBODY: Final = Names()


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence or cell, with its place and what is done with it.

    `passage.quote` is an exact substring of its block (`start`, `end` are its span there). `kind` says what the sentence does: only "assertion",
    "negation", "conditional" and "history" tell anything, and `speech_acts.use_of` says of a phrase in it whether it is asserted. `role` is whose words
    they are. `answers` is the question that stands directly before, without which "No." means nothing. `beside` are the other cells of its row, in
    order, `header` its column's header. `row_key` places cells of one row together.
    """

    passage: Passage
    kind: Act
    role: Role
    about_us: bool
    block_kind: str
    document_kind: str
    heading_path: tuple[str, ...] = ()
    speaker: str = ""
    header: str = ""
    beside: tuple[str, ...] = ()
    answers: str = ""

    @property
    def text(self) -> str:
        """The exact words."""
        return self.passage.quote

    @property
    def path(self) -> str:
        """The touchpoint's path."""
        return self.passage.path

    @property
    def tells(self) -> bool:
        """Does it tell something in our own name? Questions, stage directions, boilerplate and others' words do not."""
        return self.role == "company" and self.kind in {"assertion", "negation", "conditional"}

    @property
    def in_context(self) -> str:
        """The words with what they need to be understood: the question answered, or the row that the cell stands in."""
        if self.beside:
            return ": ".join((*self.beside[:1], self.text)) if self.header else " ".join((self.text, *self.beside))
        return f"{self.answers} {self.text}" if self.answers else self.text

    @property
    def digest(self) -> str:
        """The same words at the same place of the same touchpoint: what confirm and dismiss remember."""
        return digest_of([self.path, self.text, self.header, list(self.beside)])


def claims_of(document: Document, names: Names = _NOBODY) -> tuple[Claim, ...]:
    """Every sentence, bullet and cell of what a buyer sees, in order. Hidden blocks give none."""
    reading = _Reading(document, names)
    return tuple(claim for block in document.blocks if block.kind != "hidden" for claim in reading.claims_in(block))


class _Reading:
    """One document, with what is known of its speakers and tables, and the question asked last."""

    def __init__(self, document: Document, names: Names) -> None:
        self.document, self.names = document, names
        self.ours = our_speakers(document.blocks, names, author=document.author)
        self.rows = _rows(document.blocks)
        self.columns = _column_owners(document.blocks, names)
        self.question = ""

    def claims_in(self, block: Block) -> Iterator[Claim]:
        """The claims of one block."""
        heading = block.heading_path[-1] if block.heading_path else ""
        internal = self.document.kind in INTERNAL_KINDS or block.kind == "notes"
        beside = self._beside(block)
        for start, end in _spans(block, internal=internal):
            text = block.text[start:end]
            role = self._role(block, heading, start, end)
            to_sellers = internal and role == "company" and not _is_script_line(block, start)
            kind = self._kind(block, text, Setting(internal=to_sellers, heading=heading), role)
            yield Claim(
                passage=Passage(self.document.path, block.locator, text, block.id, start, end),
                kind=kind,
                role=role,
                about_us=role == "company" and kind != "boilerplate" and not self._is_of_others(text, block),
                block_kind=block.kind,
                document_kind=self.document.kind,
                heading_path=block.heading_path,
                speaker=block.speaker,
                header=block.header,
                beside=beside,
                answers=self.question,
            )
            self.question = text if kind == "question" else ""

    def _beside(self, block: Block) -> tuple[str, ...]:
        if block.kind != "table_cell":
            return ()
        return tuple(other.text for other in self.rows.get((block.table, block.row), ()) if other.id != block.id)

    def _role(self, block: Block, heading: str, start: int, end: int) -> Role:
        text = block.text[start:end]
        internal = self.document.kind in INTERNAL_KINDS
        if block.kind == "quoted_reply":
            return "buyer"
        if block.kind == "speech":
            return voice_of(text, self.names) if block.speaker in self.ours else "buyer"
        if block.speaker and self.document.kind != "email":
            return "customer_quoted"
        if internal and _is_script_line(block, start):
            return "company"
        if internal and re.match(r"[\"“][^\"”]*\?[\"”]", text):
            return "buyer"
        beside = block.text[max(0, start - 160) : start] + block.text[end : end + 160]
        return voice_of(
            text, self.names, heading=heading, beside=beside, quoted=quoted_share(block.text, start, end) > 0.25
        )

    def _kind(self, block: Block, text: str, setting: Setting, role: Role) -> Act:
        is_label = block.kind == "table_cell" and block.row == 0 and not block.header
        if is_label and any(below.header for below in self.rows.get((block.table, 1), ())):
            return "boilerplate"
        if block.kind == "caption" and block.locator == "signature":
            return "boilerplate"
        if block.header and _VALUE.fullmatch(text):
            return "boilerplate" if _COUNTER.fullmatch(block.header) else "assertion"
        kind = act_of(text, setting)
        told = block.kind not in {"speech", "quoted_reply"}
        if told and role in {"buyer", "competitor"} and kind not in {"question", "boilerplate"}:
            return "rebuttal"
        return kind

    def _is_of_others(self, text: str, block: Block) -> bool:
        """Is it about the buyer, a rival or the world instead of us?"""
        if block.table in self.columns and block.header and block.header != self.columns[block.table]:
            return block.cell != 0
        if self.names.company and self.names.company.lower() in text.lower():
            return False
        rivals = [name.lower() for name in self.names.competitors if name]
        if any(re.match(rf"\W*(?:the )?{re.escape(name)}\b", text, re.IGNORECASE) for name in rivals):
            return True
        title = " ".join(block.heading_path).lower()
        if re.match(r"\W*they\b", text, re.IGNORECASE) and any(name in title for name in rivals):
            return True
        return bool(_OF_YOU.match(text)) and not _US.search(text)


def _rows(blocks: Sequence[Block]) -> dict[tuple[int, int], list[Block]]:
    rows: dict[tuple[int, int], list[Block]] = {}
    for block in blocks:
        if block.table >= 0:
            rows.setdefault((block.table, block.row), []).append(block)
    return rows


def _column_owners(blocks: Sequence[Block], names: Names) -> dict[int, str]:
    """Tables that compare: number of the table -> the header of our own column. Its other columns speak of others."""
    owners: dict[int, str] = {}
    headers: dict[int, list[str]] = {}
    for block in blocks:
        if block.table >= 0 and block.row == 0:
            headers.setdefault(block.table, []).append(block.text)
    for table, texts in headers.items():
        mine = [
            t
            for t in texts
            if re.fullmatch(
                r"(?:with |what )?(?:us|we|ours|our (?:offer|service|product|platform))(?: do)?", t, re.IGNORECASE
            )
            or (names.company and names.company.lower() in t.lower())
        ]
        if len(mine) == 1 and len(texts) > 1:
            owners[table] = mine[0]
    return owners


_SCRIPT_LINE: Final = re.compile(
    r"\b(?:say|tell them|answer|read|you say|script|ae|sdr|rep)\s*[:,]\s*[\"“]([^\"”]{12,})[\"”]", re.IGNORECASE
)


def _spans(block: Block, *, internal: bool) -> list[tuple[int, int]]:
    """Sentences; a cell or heading is whole unless it holds several; the words of `Say: "..."` stand alone."""
    spans = sentence_spans(block.text)
    if not internal:
        return spans
    for found in _SCRIPT_LINE.finditer(block.text):
        cut: list[tuple[int, int]] = []
        for start, end in spans:
            if start < found.start(1) < end:
                cut += [(start, found.start(1)), (found.start(1), end)]
            else:
                cut.append((start, end))
        spans = cut
    return [(start, end) for start, end in spans if block.text[start:end].strip("\"'“”’ .:")]


def _is_script_line(block: Block, start: int) -> bool:
    return any(found.start(1) <= start < found.end(1) for found in _SCRIPT_LINE.finditer(block.text))


_VALUE: Final = re.compile(r"[\W\d_]*\d[\W\d_]*|yes|no|none|included|✓|✗|x", re.IGNORECASE)
_COUNTER: Final = re.compile(r"#|nos?\.?|nr\.?|pos\.?|position|item|line|id|ref\.?", re.IGNORECASE)
_US: Final = re.compile(r"\b(?:we|our|ours|us|we['’]\w+)\b", re.IGNORECASE)
_OF_YOU: Final = re.compile(
    r"^[\"“]?(?:your (?:present|current|existing|old|own|team|teams|yard|site|plant|staff|people|drivers|planner|process|competitors?)|you (?:intend|want|wanted|run|have|had|use|plan|told|asked|know|probably|may|might|mentioned|already)|"
    r"most (?:\w+ ){1,3}(?:that call us|today|still|have|are|spend)|many \w+ (?:still|have|are|spend)|every(?:body|one) |they |their |people |for years )",
    re.IGNORECASE,
)
