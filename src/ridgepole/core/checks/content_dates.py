"""Touchpoints with the day on which they last changed, and the decisions that ought to have reached them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ridgepole.core.agreements.strategy import Decision, Strategy
from ridgepole.core.checks.standing import standing

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case
    from ridgepole.core.messaging.document import Document


def changed_on(document: Document) -> date | None:
    """The day of the last change: updated_at, else published_at; None where neither is a date."""
    for written in (document.updated_at, document.published_at):
        try:
            return date.fromisoformat(written[:10])
        except ValueError:
            continue
    return None


@dataclass(frozen=True, slots=True)
class Due:
    """One document that a decision should have reached by a day that is past; `is_older`: it has not changed since the decision was taken."""

    decision: Decision
    document: Document
    by: date
    changed: date
    is_older: bool


def decisions_due(case: Case) -> tuple[Due, ...]:
    """Every pair of a decision and a dated touchpoint of a kind that it must reach, where the deadline is past. A reach without a deadline falls due
    when the decision takes effect; touchpoints first published after the day asked about are not read.
    """
    strategy = standing(case, Strategy)
    found: list[Due] = []
    for decision in strategy.decisions if strategy else ():
        taken = decision.decided_on or decision.effective_from
        for reach in decision.must_reach:
            by = reach.by or decision.effective_from or decision.decided_on
            if taken is None or by is None or by >= case.as_of:
                continue
            for document in case.documents.documents:
                changed = changed_on(document)
                if document.kind == reach.kind and changed is not None and changed <= case.as_of:
                    found.append(Due(decision, document, by, changed, changed < taken))
    return tuple(found)
