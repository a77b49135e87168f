"""The closed-lost review (R36): a few lost deals a quarter, chosen by a rule that nobody can bend, coded blind by both teams, then laid side by side.

Reviews usually pick the deals that somebody wants to talk about, and hear one team's reason. Here the choice is fixed by the workspace and the quarter, and each
team writes its reason before it can see the other's. Agreement is Krippendorff's alpha for nominal data over the deals that both teams coded; with five deals
its interval is wide and is shown so. Where they differ is the point of the meeting, not a fault of anybody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.statistics.agreement_coefficient import krippendorff_alpha

DEALS_A_QUARTER = 5
USUAL_REASONS: tuple[tuple[str, str], ...] = (
    ("no_need", "No need that we solve"),
    ("no_decision", "They decided nothing"),
    ("timing", "Real, but not now"),
    ("price", "Price or budget"),
    ("competitor", "Another vendor won"),
    ("missing_capability", "Something that we cannot do"),
    ("wrong_customer", "Not the customer that we agreed on"),
    ("our_story", "They heard different things from us"),
    ("our_process", "We were slow, or lost the thread"),
)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of the company's fiscal year; both days belong to it."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class LostDeal:
    """A deal that was lost. `amount` is in whole units of the company's currency, None where unknown or in another currency. `crm_reason` is shown after the reveal only."""

    id: str
    name: str
    account: str
    amount: float | None
    currency: str
    lost_on: date
    industry: str = ""
    source: str = ""
    crm_reason: str = ""
    competitor: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The deals to look at, and the rule in words; `of` is how many were lost in the quarter."""

    deals: tuple[LostDeal, ...]
    rule: str
    of: int


@dataclass(frozen=True, slots=True)
class BothSaid:
    """One deal with each team's reason; "" where a team did not code it."""

    deal: LostDeal
    marketing: str
    sales: str
    marketing_note: str = ""
    sales_note: str = ""

    @property
    def both(self) -> bool:
        """Both teams coded it."""
        return bool(self.marketing and self.sales)

    @property
    def differs(self) -> bool:
        """Both coded it, and not alike."""
        return self.both and self.marketing != self.sales


@dataclass(frozen=True, slots=True)
class Revealed:
    """The review after the reveal: differing deals first. `alpha` is the agreement beyond chance."""

    deals: tuple[BothSaid, ...]
    alpha: Interval | NotEnough
    agreed: int
    coded: int

    @property
    def differing(self) -> tuple[BothSaid, ...]:
        """What to talk about."""
        return tuple(said for said in self.deals if said.differs)


def quarter_of(day: date, fiscal_year_starts: str = "01-01") -> Quarter:
    """The fiscal quarter that a day lies in; `fiscal_year_starts` is "MM-DD". A year is named after the calendar year in which it begins."""
    month, day_of_month = (int(part) for part in fiscal_year_starts.split("-"))
    year = day.year if (day.month, day.day) >= (month, day_of_month) else day.year - 1
    starts = [_month_later(date(year, month, min(day_of_month, 28)), 3 * n) for n in range(5)]
    number = max(n for n in range(4) if starts[n] <= day or n == 0)
    name = f"{year} Q{number + 1}" if month == 1 else f"FY{year} Q{number + 1}"
    return Quarter(name, starts[number], starts[number + 1] - timedelta(days=1))


def _month_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, day.day)


def choose_deals(lost: Iterable[LostDeal], *, workspace: str, quarter: Quarter, reviewed: Iterable[str] = ()) -> Chosen:
    """The largest deal lost in the quarter, then those with the least SHA-256 of workspace, quarter and deal; never one that was reviewed before.

    The same input gives the same choice whoever asks and in whatever order the deals are given.
    """
    before = set(reviewed)
    candidates = sorted(
        (deal for deal in lost if quarter.first <= deal.lost_on <= quarter.last), key=lambda deal: deal.id
    )
    fresh = [deal for deal in candidates if deal.id not in before]
    sized = [deal for deal in fresh if deal.amount is not None]
    largest = max(sized, key=lambda deal: (deal.amount or 0.0, deal.id), default=None)
    drawn = sorted(
        (deal for deal in fresh if deal is not largest), key=lambda deal: _draw(workspace, quarter.name, deal.id)
    )
    chosen = ([largest] if largest else []) + drawn
    return Chosen(tuple(chosen[:DEALS_A_QUARTER]), _rule(workspace, quarter), len(candidates))


def _draw(workspace: str, quarter: str, deal: str) -> str:
    return hashlib.sha256(f"{workspace}|{quarter}|{deal}".encode()).hexdigest()


def _rule(workspace: str, quarter: Quarter) -> str:
    return (
        f"Of the deals lost from {quarter.first:%d %B %Y} to {quarter.last:%d %B %Y}: the one with the largest amount, then "
        f"the {DEALS_A_QUARTER - 1} whose SHA-256 of “{workspace}|{quarter.name}|deal id” is least. None that was reviewed before. "
        "Nobody chooses, and anybody can draw again and find the same."
    )


def reasons_to_choose_from(written: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """(id, words) of the reasons that both teams code with: the usual ones, and those that the CRM uses at least twice under other words."""
    known = {_plain(word) for pair in USUAL_REASONS for word in pair}
    own = [
        (_plain(words), words[:1].upper() + words[1:])
        for words, count in sorted(written.items(), key=lambda item: (-item[1], item[0]))
        if count >= 2 and words.strip() and _plain(words) not in known
    ]
    return (*USUAL_REASONS, *dict(own[:8]).items(), ("other", "Something else"))


def _plain(words: str) -> str:
    return "_".join(words.strip().lower().replace("_", " ").replace("-", " ").split())[:100]


def lay_side_by_side(
    deals: Sequence[LostDeal], marketing: Mapping[str, tuple[str, str]], sales: Mapping[str, tuple[str, str]]
) -> Revealed:
    """Both teams' (reason, note) by deal, those that differ first. Agreement over the deals that both coded."""
    said = [
        BothSaid(
            deal,
            *_first(marketing, deal.id),
            *_first(sales, deal.id),
            *_note(marketing, deal.id),
            *_note(sales, deal.id),
        )
        for deal in deals
    ]
    both = [pair for pair in said if pair.both]
    number = {code: float(n) for n, code in enumerate(sorted({c for p in both for c in (p.marketing, p.sales)}))}
    table = np.array([[number[p.marketing] for p in both], [number[p.sales] for p in both]], dtype=np.float64)
    ordered = sorted(said, key=lambda pair: (not pair.differs, not pair.both, -(pair.deal.amount or 0.0)))
    return Revealed(
        tuple(ordered),
        krippendorff_alpha(table) if both else NotEnough(3, 0, "deals that both teams coded"),
        agreed=sum(not pair.differs for pair in both),
        coded=len(both),
    )


def _first(codes: Mapping[str, tuple[str, str]], deal: str) -> tuple[str]:
    return (codes.get(deal, ("", ""))[0],)


def _note(codes: Mapping[str, tuple[str, str]], deal: str) -> tuple[str]:
    return (codes.get(deal, ("", ""))[1],)
