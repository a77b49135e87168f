"""The agenda of the meeting of sales and marketing (R37): what was decided last time, what is overdue, what was found, where the teams differ.

A meeting whose agenda one team writes is that team's meeting. This one is built from the record alone, in a fixed order, with the same limits for everybody, so
that both teams prepare for the same points and neither chooses them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

Kind = Literal["follow_up", "promise", "finding", "lost_deal", "review", "field"]
MOST_FINDINGS = 3
MOST_DEALS = 3
MOST_HEARD = 3
MOST_OF_A_KIND = 6
MINUTES: dict[Kind, int] = {"follow_up": 3, "promise": 5, "finding": 8, "lost_deal": 6, "review": 3, "field": 4}
HEADINGS: dict[Kind, str] = {
    "follow_up": "Decided before, and due",
    "promise": "Promises that are overdue",
    "finding": "What was found",
    "lost_deal": "Lost deals that we read differently",
    "review": "Agreements to review",
    "field": "Heard in the field, and unanswered",
}
ORDER: tuple[Kind, ...] = ("follow_up", "promise", "finding", "lost_deal", "review", "field")


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One point: `about` is the address of what it stands on ("finding:DIGEST", "decision:12"); `stands_on` names clause and version, or the rows."""

    kind: Kind
    title: str
    says: str = ""
    marketing_says: str = ""
    sales_says: str = ""
    owner: str = ""
    about: str = ""
    stands_on: str = ""
    minutes: int = 0

    def as_json(self) -> dict[str, Any]:
        """As it is kept when the meeting begins."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Due:
    """Something that was to be done by a day: a decision, or the review of an agreement."""

    title: str
    owner: str
    due_on: date
    about: str
    stands_on: str = ""


@dataclass(frozen=True, slots=True)
class OverduePromise:
    """A promise with the leads that are past it now; `leads` are how they are called, the longest overdue first. `or_more`: not all were looked at."""

    says: str
    by_team: str
    leads: tuple[str, ...]
    stands_on: str
    or_more: bool = False


def plan_agenda(
    *,
    on: date,
    decisions: Sequence[Due] = (),
    promises: Sequence[OverduePromise] = (),
    findings: Sequence[AgendaItem] = (),
    lost_deals: Sequence[AgendaItem] = (),
    reviews: Sequence[Due] = (),
    field: Sequence[AgendaItem] = (),
) -> tuple[AgendaItem, ...]:
    """The points in order. Findings are expected with the most severe first; of each kind only the first few are taken."""
    points = [
        *(_follow_up(due, on) for due in sorted(decisions, key=lambda due: due.due_on)[:MOST_OF_A_KIND]),
        *(_promise(promise) for promise in promises[:MOST_OF_A_KIND]),
        *findings[:MOST_FINDINGS],
        *lost_deals[:MOST_DEALS],
        *(_review(due, on) for due in sorted(reviews, key=lambda due: due.due_on)[:MOST_OF_A_KIND]),
        *field[:MOST_HEARD],
    ]
    return tuple(_timed(point) for point in sorted(points, key=lambda point: ORDER.index(point.kind)))


def minutes_of(agenda: Iterable[AgendaItem]) -> int:
    """How long it takes."""
    return sum(item.minutes for item in agenda)


def _timed(item: AgendaItem) -> AgendaItem:
    return AgendaItem(**{**asdict(item), "minutes": item.minutes or MINUTES[item.kind]})


def _follow_up(due: Due, on: date) -> AgendaItem:
    return AgendaItem("follow_up", due.title, _lateness(due.due_on, on), owner=due.owner, about=due.about)


def _review(due: Due, on: date) -> AgendaItem:
    return AgendaItem(
        "review", due.title, _lateness(due.due_on, on), owner=due.owner, about=due.about, stands_on=due.stands_on
    )


def _promise(promise: OverduePromise) -> AgendaItem:
    count = len(promise.leads)
    named = ", ".join(promise.leads[:4]) + (f" and {count - 4} more" if count > 4 else "")
    leads = f"{count} leads or more are" if promise.or_more else "1 lead is" if count == 1 else f"{count} leads are"
    return AgendaItem(
        "promise",
        promise.says,
        f"{leads} past it now: {named}.",
        owner=promise.by_team,
        about="queue",
        stands_on=promise.stands_on,
    )


def _lateness(due_on: date, on: date) -> str:
    days = (on - due_on).days
    if days <= 0:
        return f"Due {due_on.day} {due_on:%B %Y}."
    return f"Due {due_on.day} {due_on:%B %Y}, {days} {'day' if days == 1 else 'days'} ago."
