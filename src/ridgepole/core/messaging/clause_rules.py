"""The rules that compare a statement with one company's own clauses, compiled once: whom it declines, what it holds, where it works, how often, what it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ridgepole.core.messaging.agreed_state import AgreedState
from ridgepole.core.messaging.claim_of_kind import ClaimOfKind
from ridgepole.core.messaging.declined_kinds import DeclinedKinds
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.place_of_work import PlacesOfWork
from ridgepole.core.messaging.rhythm import AgreedRhythms
from ridgepole.core.messaging.served_region import ServedRegion
from ridgepole.core.messaging.served_size import ServedSize
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.what_we_are import WhatWeAre

Rule = DeclinedKinds | ServedRegion | ServedSize | AgreedState | PlacesOfWork | ClaimOfKind | AgreedRhythms | WhatWeAre


@dataclass(frozen=True)
class ClauseRules:
    """In the order in which they are asked; the first that finds a departure on a topic tells it."""

    rules: tuple[Rule, ...]

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """What any of the rules finds in one statement, each topic once."""
        if not statement.is_ours:
            return
        told: set[str] = set()
        for rule in self.rules:
            for departure in rule.departing(statement):
                if departure.topic not in told:
                    told.add(departure.topic)
                    yield departure


def clause_rules_of(frame: Frame) -> ClauseRules:
    """Ready to be asked: what each rule reads from the clauses is read here, and not at the first draft."""
    rules = (
        DeclinedKinds(frame), ServedRegion(frame), ServedSize(frame), AgreedState(frame), PlacesOfWork(frame), ClaimOfKind(frame), AgreedRhythms(frame), WhatWeAre(frame),
    )  # fmt: skip
    return ClauseRules(tuple(rule for rule in rules if rule.compiled))
