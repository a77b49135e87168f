"""What a language model adds to a story: statements that depart in other words than any rule knows, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.conflicts import Counterparts
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.model_reading import (
    KINDS,
    MARKED,
    AgreedClause,
    Mark,
    ModelReader,
    Opposition,
    Reading,
    Sheet,
    counted,
    verified_against,
    verified_marks,
)
from ridgepole.core.messaging.statement import Statement

MOST_ON_A_SHEET: Final = 40
CANDIDATES: Final = 10
MOST_AGAINST: Final = 2
FEWEST_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class MarkedStory:
    """Rows of the statements that were read (and not in trouble), the departures that were marked on them, and the counts."""

    read: frozenset[int]
    departures: tuple[tuple[int, Departure], ...]
    reading: Reading

    def doubt(self, row: int) -> str:
        """What is added to the reason of a departure that rules found and the model, having read the statement, does not mark."""
        is_marked = any(i == row for i, _ in self.departures)
        return "" if is_marked or row not in self.read else f"; {self.reading.reader} sees no departure"


def agreed_clauses(frame: Frame) -> tuple[AgreedClause, ...]:
    """The framework and the decisions as a model is told them: by clause, what is said and what is never said."""
    says: dict[str, list[str]] = {}
    never: dict[str, list[str]] = {}
    for line in frame.lines:
        if line.role != "rival":
            side = never if line.role in {"never", "replaced"} else says
            text = f"{line.text} ({_customer(frame, line.clause)})" if line.role == "proof" else line.text
            side.setdefault(line.clause, []).append(text)
    order = dict.fromkeys(line.clause for line in frame.lines if line.role != "rival")
    return tuple(AgreedClause(c, tuple(says.get(c, ())), tuple(never.get(c, ()))) for c in order)


def _customer(frame: Frame, clause: str) -> str:
    proofs = frame.framework.proof_points if frame.framework else ()
    return next((f"{p.customer}; {p.source}" for p in proofs if p.id == clause), "")


def read_by_model(statements: Sequence[Statement], frame: Frame, reader: ModelReader) -> MarkedStory:
    """Holds every statement of ours against all clauses, a sheet of one touchpoint at a time."""
    clauses = agreed_clauses(frame)
    sheets = list(_sheets(statements, clauses))
    answers = reader.read([sheet for sheet, _ in sheets]) if clauses else []
    found: list[tuple[int, Departure]] = []
    read: set[int] = set()
    refused = 0
    for (sheet, rows), answer in zip(sheets, answers, strict=bool(clauses)):
        marks, wrong = verified_marks(sheet, answer)
        refused += wrong
        read |= set() if answer.trouble else set(rows)
        found += [(rows[m.statement], _departure(statements[rows[m.statement]], m, reader.name)) for m in marks]
    return MarkedStory(frozenset(read), tuple(found), counted(reader, list(answers), len(found), refused))


def _sheets(
    statements: Sequence[Statement], clauses: tuple[AgreedClause, ...]
) -> Iterator[tuple[Sheet, tuple[int, ...]]]:
    by_path: dict[str, list[int]] = {}
    for i, s in enumerate(statements):
        if s.voice == "us" and s.stance != "disowned" and len(s.meaning.split()) >= FEWEST_WORDS:
            by_path.setdefault(s.path, []).append(i)
    for rows in by_path.values():
        for start in range(0, len(rows), MOST_ON_A_SHEET):
            some = tuple(rows[start : start + MOST_ON_A_SHEET])
            yield Sheet(statements[some[0]].kind, clauses, tuple(statements[i].meaning for i in some)), some


def _departure(statement: Statement, mark: Mark, model: str) -> Departure:
    start = statement.meaning.find(mark.quote)
    kind = mark.kind if mark.kind in KINDS else "positioning"
    severity = "high" if mark.clause == "commercial_model" or kind == "terms" else "medium"
    return Departure(
        statement, kind, mark.clause, f"{model}: {mark.why}", severity, min(max(mark.confidence, 0.0), 0.79), f"{MARKED}{mark.clause}",
        start=start, end=start + len(mark.quote),
    )  # fmt: skip


def with_model(
    conflicts: Sequence[Conflict],
    marked: MarkedStory,
    counterparts: Counterparts,
    statements: Sequence[Statement],
    reader: ModelReader,
) -> tuple[Conflict, ...]:
    """Pairs of rules and model together.

    What rules assert of a statement that the model read and did not mark is for review from now on, and what they had for review there is dropped.
    """
    places = {(statements[i].path, statements[i].locator, statements[i].quote) for i, _ in marked.departures}
    read = {(statements[i].path, statements[i].locator, statements[i].quote) for i in marked.read} - places
    kept = []
    for conflict in conflicts:
        if not _lies_in(conflict, read) or _lies_in(conflict, places):
            kept.append(conflict)
        elif conflict.status == "asserted":
            kept.append(
                replace(
                    conflict,
                    status="for_review",
                    confidence=0.5,
                    why=f"{conflict.why}; {reader.name} sees no departure",
                )
            )
    return (*kept, *_opposed(marked, counterparts, statements, reader))


def _lies_in(conflict: Conflict, places: set[tuple[str, str, str]]) -> bool:
    b = conflict.b
    return any(path == b.path and (b.quote in quote or quote in b.quote) for path, _, quote in places)


def _opposed(
    marked: MarkedStory, counterparts: Counterparts, statements: Sequence[Statement], reader: ModelReader
) -> Iterator[Conflict]:
    asked: list[tuple[Departure, tuple[int, ...], Opposition]] = []
    for index, departure in marked.departures:
        rows = counterparts.near(departure, index, CANDIDATES)
        if rows:
            words = departure.statement.meaning
            asked.append(
                (departure, rows, Opposition(words, departure.why, tuple(statements[i].meaning for i in rows)))
            )
    answers = reader.oppose([question for _, _, question in asked])
    for (departure, rows, question), answer in zip(asked, answers, strict=True):
        for n in verified_against(question, answer)[:MOST_AGAINST]:
            yield Conflict(
                departure.kind, "for_review", departure.confidence, departure.severity, statements[rows[n]].passage, departure.passage,
                departure.clause, departure.why, departure.topic,
            )  # fmt: skip
