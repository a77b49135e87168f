"""The port through which a language model reads a touchpoint against what was agreed, and the rules that everything it marks must pass.

Rules find what numbers, names and declared positions settle. A model finds the same thing said in other words; what it marks is for review, never asserted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from ridgepole.core.kernel.digest import digest_of

KINDS: Final = (
    "commercial_model",
    "terms",
    "positioning",
    "audience",
    "capability",
    "compliance",
    "timeline",
    "figure",
    "customer",
)
MARKED: Final = "read:"
"""Topics of what a model marked begin so."""
NOT_THERE: Final = "the model quoted words that do not stand there"


@dataclass(frozen=True, slots=True)
class AgreedClause:
    """One clause of the framework, with what is said and what is never said under it."""

    id: str
    says: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some statements of one touchpoint, and all clauses that they are held against."""

    kind: str
    clauses: tuple[AgreedClause, ...]
    statements: tuple[str, ...]

    @property
    def digest(self) -> str:
        """By which an answer is remembered."""
        agreed = [[c.id, list(c.says), list(c.never)] for c in self.clauses]
        return digest_of([self.kind, agreed, list(self.statements)])


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement (counted from 0) that departs from a clause, with the words that do, verbatim."""

    statement: int
    clause: str
    kind: str
    quote: str
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """What a model marked on a sheet. `trouble` says why it could not be read; then nothing is known of it, which is not "clean"."""

    marks: tuple[Mark, ...] = ()
    trouble: str = ""
    is_outage: bool = False


@dataclass(frozen=True, slots=True)
class Opposition:
    """A statement that departs, and statements of other touchpoints of which some may say otherwise."""

    departs: str
    why: str
    candidates: tuple[str, ...]

    @property
    def digest(self) -> str:
        """By which an answer is remembered."""
        return digest_of(["opposition", self.departs, list(self.candidates)])


@dataclass(frozen=True, slots=True)
class OppositionAnswer:
    """Places of the candidates that say otherwise, the plainest first."""

    against: tuple[int, ...] = ()
    trouble: str = ""
    is_outage: bool = False


class ModelReader(Protocol):
    """Reads sheets, and says who says otherwise. Never in the inline path."""

    @property
    def name(self) -> str:
        """Model and version, for caches and reports."""
        ...

    @property
    def where(self) -> str:
        """Where the texts are read: "this machine", or the host that they are sent to."""
        ...

    def read(self, sheets: Sequence[Sheet]) -> Sequence[SheetAnswer]:
        """One answer for each sheet; trouble is told in it, never an exception."""
        ...

    def oppose(self, asked: Sequence[Opposition]) -> Sequence[OppositionAnswer]:
        """One answer for each; trouble is told in it, never an exception."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model read in one story, and what came of it."""

    reader: str
    where: str
    sheets: int
    marked: int
    refused: int
    could_not_read: int
    reasons: tuple[tuple[str, int], ...] = ()

    @property
    def told(self) -> str:
        """What a reader of the story is told about it, in a sentence or two."""
        parts = "1 part" if self.sheets == 1 else f"{self.sheets:,} parts"
        said = "1 statement" if self.marked == 1 else f"{self.marked:,} statements"
        found = f"{self.reader} ({self.where}) read what is said to buyers in {parts} against the framework and marked {said}. All of it is for review: a model's opinion alone is never asserted."
        if not self.reasons:
            return found
        why = "; ".join(f"{count} {reason}" for reason, count in self.reasons)
        return f"{found} What could not be checked is taken for neither clean nor wrong ({why})."

    def as_json(self) -> dict[str, Any]:
        """As printed under `reading`."""
        return {
            "reader": self.reader,
            "where": self.where,
            "sheets": self.sheets,
            "marked": self.marked,
            "refused": self.refused,
            "could_not_read": self.could_not_read,
            "reasons": dict(self.reasons),
        }


def verified_marks(sheet: Sheet, answer: SheetAnswer) -> tuple[tuple[Mark, ...], int]:
    """The marks that can be shown, and how many were refused: a quote that does not stand in its statement, a clause or statement that is not on the sheet."""
    known = {clause.id for clause in sheet.clauses}
    good = tuple(
        mark
        for mark in answer.marks
        if 0 <= mark.statement < len(sheet.statements)
        and mark.quote.strip()
        and mark.quote in sheet.statements[mark.statement]
        and mark.clause in known
    )
    return good, len(answer.marks) - len(good)


def verified_against(asked: Opposition, answer: OppositionAnswer) -> tuple[int, ...]:
    """The places that exist, each once."""
    return tuple(dict.fromkeys(n for n in answer.against if 0 <= n < len(asked.candidates)))


def counted(reader: ModelReader, answers: Sequence[SheetAnswer], marked: int, refused: int) -> Reading:
    """What is told of the whole reading."""
    troubles = Counter(answer.trouble for answer in answers if answer.trouble)
    if refused:
        troubles[NOT_THERE] += refused
    return Reading(
        reader=reader.name,
        where=reader.where,
        sheets=len(answers),
        marked=marked,
        refused=refused,
        could_not_read=sum(bool(answer.trouble) for answer in answers),
        reasons=tuple(troubles.most_common()),
    )
