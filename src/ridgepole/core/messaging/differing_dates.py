"""Two days from which follows another duration than the agreed one: "Signed on 1 June. First login on 3 August" where three weeks are agreed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.dates_told import spans_told
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import is_of_another_edition
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.statement import Statement

NEAR: Final = 0.42
ABOUT_AS_NEAR: Final = 0.15
_SLACK: Final = 0.06
_A_DAY: Final = 1.1
_MONTH: Final = 31.0
_LONG: Final = 45  # days; so long a time fits no other duration by chance
_TO_MONTHS_END: Final = AnyCase(r"\b(?:end of (?:the )?month|eom|month[ -]end|calendar month)\b")
_ONE_CASE: Final = AnyCase(
    r"\b(?:because|owing to|due to|since (?:the|you)|as (?:the|you|easter|christmas)|at your request|as agreed|this once|holidays?|instead of|(?:than|of the|as) usual|delayed|postponed)\b"
)


def differing_dates(statement: Statement, frame: Frame, scope: str) -> Iterator[Departure]:
    """At most one departure: exactly two days are told, the later in this statement, and what lies between is none of the agreed durations that it could be."""
    if not statement.is_ours or statement.kind in {"case_study", "battlecard", "blog"} or not _has_a_day(statement):
        return
    text = f"{_before(statement, scope)} {statement.meaning}"
    since = len(text) - len(statement.meaning)
    span = _span(text, since)
    if span is None or is_of_another_edition(statement.meaning):
        return
    if _ONE_CASE.search(text) or customers_in(text, frame.names.customers):
        return
    line = _departed(frame, frame.embedder.embed([text])[0], span[2], span[3])
    if line is None:
        return
    start, end = max(span[0] - since, 0), span[1] - since
    yield Departure(
        statement, "timeline" if line.role == "proof" else "terms", line.clause, f'dates that are {_told(span[2], span[3])} apart where it is agreed: "{line.text.strip()}"', "medium", 0.75, f"dates:{line.clause}",
        side=statement.meaning[start:end], start=start, end=end, agreed=line.text,
    )  # fmt: skip


def _span(text: str, since: int) -> tuple[int, int, int, int] | None:
    """Place of the later of exactly two days, and the least and the most days between the two."""
    spans = list(spans_told(text))
    if len(spans) == 1 and spans[0][1].end > since:
        _, later, least, most = spans[0]
        return later.start, later.end, least, most
    return None


def _before(statement: Statement, scope: str) -> str:
    """The sentences before it in its paragraph, and the lines beside it."""
    place = scope.find(statement.quote)
    return f"{statement.beside} {scope[:place] if place > 0 else statement.context}"


def _has_a_day(statement: Statement) -> bool:
    return any(c.isdigit() for c in statement.meaning) or " of " in statement.meaning


def _departed(frame: Frame, vector: NDArray[np.float32], least: int, most: int) -> Line | None:
    """The agreed line with a duration that is nearest in meaning, where none about as near has a duration that the days fit."""
    rows = [
        i
        for i in frame.rows("says", "answer", "proof")
        if any(q.nature == "duration" for q in frame.lines[i].quantities)
    ]
    if not rows:
        return None
    near = frame.vectors[rows] @ vector
    best = float(near.max())
    if best < NEAR:
        return None
    for i, nearness in zip(rows, near, strict=True):
        is_a_term = least > _LONG and frame.lines[i].clause == "commercial_model"
        if (nearness >= best - ABOUT_AS_NEAR or is_a_term) and _fits(frame.lines[i], least, most):
            return None
    return frame.lines[rows[int(near.argmax())]]


def _fits(line: Line, least: int, most: int) -> bool:
    """One of the line's durations, or two together, can be the days between; to the end of a month some days more."""
    bounds = [(q.low, q.high) for q in line.quantities if q.nature == "duration"]
    bounds += [(a[0] + b[0], a[1] + b[1]) for a, b in combinations(bounds, 2)]
    more = _MONTH if _TO_MONTHS_END.search(line.text) else 0.0
    return any(
        low * (1 - _SLACK) - _A_DAY <= most and least <= high * (1 + _SLACK) + _A_DAY + more for low, high in bounds
    )


def _told(least: int, most: int) -> str:
    return f"{least} days" if least == most else f"{least} to {most} days"
