"""What one account really read, heard and was sent, in order; where the story broke; which signs of hesitation stand beside it (R42)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS, iso
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.document import Documents
from ridgepole.core.messaging.story import Story

FEWEST: Final = 10
DRAWS: Final = 2000
LATE: Final = 0.6
MET = """
SELECT t.account_id AS account, t.at AS met_at, t.asset AS asset, t.kind AS kind, t.actor AS actor FROM touches AS t
WHERE t.asset IS NOT NULL AND t.account_id IS NOT NULL AND t.at < :until ORDER BY t.account_id, t.at, t.touch_id
"""
DEALS = """
SELECT o.opportunity_id AS deal, o.account_id AS account, o.created_at AS created_at, o.closed_at AS closed_at, o.outcome AS outcome FROM opportunities AS o
WHERE o.account_id IS NOT NULL AND o.created_at < :until
"""
SIGNS = """
SELECT t.opportunity_id AS deal,
       SUM(CASE WHEN LOWER(t.kind) LIKE '%meeting%' OR LOWER(t.kind) = 'demo' OR LOWER(t.kind) LIKE 'call%' THEN 1 ELSE 0 END) AS meetings,
       SUM(CASE WHEN LOWER(t.kind) LIKE '%summary%' OR LOWER(t.kind) LIKE '%written%' THEN 1 ELSE 0 END) AS summaries
FROM touches AS t WHERE t.opportunity_id IS NOT NULL AND t.at < :until GROUP BY t.opportunity_id
"""
JOINED = """
SELECT op.opportunity_id AS deal, MAX(op.added_at) AS last_added FROM opportunity_people AS op
WHERE op.added_at IS NOT NULL AND op.added_at < :until GROUP BY op.opportunity_id
"""


@dataclass(frozen=True, slots=True)
class Met:
    """One touchpoint as the account met it; `at_s` in UTC seconds."""

    at_s: int
    path: str
    title: str
    kind: str
    actor: str

    def as_json(self) -> dict[str, Any]:
        """As printed in a path."""
        return {"at": iso(self.at_s), "path": self.path, "title": self.title, "kind": self.kind, "actor": self.actor}


@dataclass(frozen=True, slots=True)
class Break:
    """The story broke when `later` was met after `earlier`: the two contradict each other."""

    earlier: Met
    later: Met
    conflict: Conflict

    def as_json(self) -> dict[str, Any]:
        """Both sides with their passages, in the order in which the account met them."""
        return {"earlier": self.earlier.as_json(), "later": self.later.as_json(), "conflict": self.conflict.as_json()}


@dataclass(frozen=True, slots=True)
class BuyersPath:
    """One account's path; `signs` are signs of hesitation on its deals, which prove nothing by themselves."""

    account_id: str
    met: tuple[Met, ...]
    breaks: tuple[Break, ...]
    signs: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """As printed by faces."""
        return {
            "account_id": self.account_id,
            "met": [m.as_json() for m in self.met],
            "breaks": [b.as_json() for b in self.breaks],
            "signs": list(self.signs),
        }


@dataclass(frozen=True, slots=True)
class BrokenStoryAssociation:
    """Across accounts with a closed deal: median days of deals with a break over those without. Above 1: slower. An association, never a cause."""

    slower: Interval | NotEnough
    broken: int
    whole: int


def buyers_paths(*, ledger: Ledger, story: Story, documents: Documents, until_s: int) -> tuple[BuyersPath, ...]:
    """One path for each account that met a touchpoint which is among the documents, before `until_s`; `touches.asset` names a document's path, with or without "touchpoints/"."""
    titles = {d.path: d for d in documents.documents}
    met: dict[str, list[Met]] = {}
    for row in ledger.query(MET, {"until": until_s}):
        path = str(row["asset"]).removeprefix("touchpoints/")
        if path in titles:
            met.setdefault(str(row["account"]), []).append(
                Met(int(row["met_at"]), path, titles[path].title, str(row["kind"] or ""), str(row["actor"] or ""))
            )
    signs = _signs(ledger, until_s)
    return tuple(
        BuyersPath(account, tuple(steps), breaks_in(steps, story), signs.get(account, ()))
        for account, steps in sorted(met.items())
    )


def breaks_in(steps: Sequence[Met], story: Story) -> tuple[Break, ...]:
    """Each asserted disagreement once, at the first moment when the account had met both sides."""
    first: dict[str, Met] = {}
    for step in steps:
        first.setdefault(step.path, step)
    found: dict[tuple[str, str], Break] = {}
    for conflict in story.conflicts:
        a, b = first.get(conflict.a.path), first.get(conflict.b.path)
        if conflict.status == "asserted" and a is not None and b is not None:
            earlier, later = (a, b) if a.at_s <= b.at_s else (b, a)
            known = found.get((conflict.clause, conflict.topic))
            if known is None or later.at_s < known.later.at_s:
                found[conflict.clause, conflict.topic] = Break(earlier, later, conflict)
    return tuple(sorted(found.values(), key=lambda b: (b.later.at_s, b.conflict.clause)))


def slower_with_breaks(
    *, ledger: Ledger, paths: Sequence[BuyersPath], until_s: int, seed: int = 0
) -> BrokenStoryAssociation:
    """Ratio of median deal lengths, with a percentile bootstrap (2,000 draws); accounts are the unit, each with its first closed deal."""
    broken_before = {path.account_id: min((b.later.at_s for b in path.breaks), default=None) for path in paths}
    days: dict[str, tuple[int, float]] = {}
    for row in ledger.query(DEALS, {"until": until_s}):
        account, closed = str(row["account"]), row["closed_at"]
        if (
            account in broken_before
            and closed is not None
            and row["created_at"] < closed < until_s
            and (account not in days or row["created_at"] < days[account][0])
        ):
            days[account] = (int(row["created_at"]), (closed - row["created_at"]) / DAY_SECONDS)
    closes = {account: created + length * DAY_SECONDS for account, (created, length) in days.items()}
    broken = np.array(
        [
            length
            for account, (_, length) in days.items()
            if (at := broken_before[account]) is not None and at < closes[account]
        ]
    )
    whole = np.array(
        [
            length
            for account, (_, length) in days.items()
            if (at := broken_before[account]) is None or at >= closes[account]
        ]
    )
    if min(len(broken), len(whole)) < FEWEST:
        return BrokenStoryAssociation(
            NotEnough(FEWEST, min(len(broken), len(whole)), "accounts with a closed deal on each side"),
            len(broken),
            len(whole),
        )
    draw = np.random.default_rng(seed)
    ratios = np.median(draw.choice(broken, (DRAWS, len(broken))), axis=1) / np.median(
        draw.choice(whole, (DRAWS, len(whole))), axis=1
    )
    low, high = np.percentile(ratios, [2.5, 97.5])
    return BrokenStoryAssociation(
        Interval(float(np.median(broken) / np.median(whole)), float(low), float(high)), len(broken), len(whole)
    )


def _signs(ledger: Ledger, until_s: int) -> dict[str, tuple[str, ...]]:
    """Signs of hesitation for each account: a late stakeholder, a request for a written summary, more meetings than the median won deal by half."""
    deals = {row["deal"]: row for row in ledger.query(DEALS, {"until": until_s})}
    counts = {row["deal"]: row for row in ledger.query(SIGNS, {"until": until_s})}
    joined = {row["deal"]: row["last_added"] for row in ledger.query(JOINED, {"until": until_s})}
    won = [float(counts[d]["meetings"]) for d, row in deals.items() if row["outcome"] == "won" and d in counts]
    usual = max(2.0, float(np.median(won))) if won else 2.0
    found: dict[str, set[str]] = {}
    for deal, row in deals.items():
        signs = found.setdefault(str(row["account"]), set())
        end = row["closed_at"] if row["closed_at"] is not None and row["closed_at"] < until_s else until_s
        if joined.get(deal) is not None and joined[deal] > row["created_at"] + LATE * (end - row["created_at"]):
            signs.add("a late stakeholder")
        if counts.get(deal, {}).get("summaries", 0) > 0:
            signs.add("a request for a written summary")
        if counts.get(deal, {}).get("meetings", 0) > 1.5 * usual:
            signs.add("extra meetings")
    return {account: tuple(sorted(signs)) for account, signs in found.items()}
