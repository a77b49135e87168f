"""For a cause whose findings put no two groups side by side: closed deals that met it, beside closed deals that did not, or what is needed to tell them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ridgepole.core.checks.content_dates import decisions_due
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.checks.deals_by_fit import YEAR_S, deals_by_fit
from ridgepole.core.checks.last_years_segments import replaced_segments
from ridgepole.core.checks.leak import Leak, Rate
from ridgepole.core.checks.standing import until_s

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

FEWEST = 20
"""Closed deals in each group."""
ASSETS = """
SELECT t.opportunity_id AS deal, t.asset AS asset FROM touches AS t
WHERE t.opportunity_id IS NOT NULL AND t.asset IS NOT NULL AND t.at < :until GROUP BY t.opportunity_id, t.asset
"""


def leak_or_need(case: Case, cause: int) -> Leak | str:
    """The leak that the company's deals show for a cause, or in words what it takes to see one."""
    return _BY_CAUSE[cause](case)


def _another_customer(case: Case) -> Leak | str:
    found = deals_by_fit(case)
    if found is None:
        return (
            "it takes an ideal customer profile with industries or a size, to set deals outside it beside deals inside"
        )
    return _between(found.outside, found.inside, "outside the profile", "inside it")


def _last_years_strategy(case: Case) -> Leak | str:
    replaced = replaced_segments(case)
    since = min((segment.since_s for segment in replaced), default=0)
    recent = [deal for deal in deals(case) if (deal.created_s or 0) >= since and replaced]
    old = [deal for deal in recent if any(segment.holds(deal) for segment in replaced)]
    by_segment = _between(
        old, [deal for deal in recent if deal not in old], "in a segment that was given up", "in the others"
    )
    if isinstance(by_segment, Leak):
        return by_segment
    current, outdated = _met(case)
    by_content = _between(outdated, current, "that met content older than the strategy", "that met current content")
    return by_content if isinstance(by_content, Leak) else f"{by_segment}, or {by_content.removeprefix('it takes ')}"


def _met(case: Case) -> tuple[list[Deal], list[Deal]]:
    """Closed deals of twelve months whose touches name a dated touchpoint: those that met only current ones, and those that met an outdated one."""
    dated: dict[str, bool] = {}
    for due in decisions_due(case):
        path = due.document.path.casefold()
        for name in (path, path.rpartition("/")[2], due.document.title.casefold()):
            dated[name] = dated.get(name, False) or due.is_older
    until = until_s(case)
    met: dict[str, bool] = {}
    for row in case.ledger.query(ASSETS, {"until": until}) if dated else ():
        name = str(row["asset"]).casefold()
        if name in dated:
            met[str(row["deal"])] = met.get(str(row["deal"]), False) or dated[name]
    recent = [deal for deal in deals(case) if deal.id in met and (deal.closed_s or 0) >= until - YEAR_S]
    return [deal for deal in recent if not met[deal.id]], [deal for deal in recent if met[deal.id]]


def _two_scoreboards(_: Case) -> str:
    return "it takes handoffs with their outcomes, to set leads called late or never beside leads called in time"


def _another_story(_: Case) -> str:
    return "it takes 30 closed deals of twelve months on which buyers hesitate and 30 on which they do not, with their people and touches"


def _between(worse: Sequence[Deal], better: Sequence[Deal], met: str, not_met: str) -> Leak | str:
    closed, others = [deal for deal in worse if deal.is_closed], [deal for deal in better if deal.is_closed]
    if min(len(closed), len(others)) < FEWEST:
        return f"it takes {FEWEST} closed deals {met} and {FEWEST} {not_met} ({len(closed)} and {len(others)} are recorded)"
    return Leak(
        accounts=frozenset(deal.account_id for deal in worse),
        volume=len(worse),
        now=Rate(sum(deal.outcome == "won" for deal in closed), len(closed)),
        reference=Rate(sum(deal.outcome == "won" for deal in others), len(others)),
    )


_BY_CAUSE: dict[int, Callable[[Case], Leak | str]] = {
    1: _another_customer,
    2: _last_years_strategy,
    3: _two_scoreboards,
    4: _another_story,
}
