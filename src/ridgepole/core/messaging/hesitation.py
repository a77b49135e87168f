"""Signs that a buyer hesitates, each with its day: a late stakeholder, a request for a written summary, extra meetings, a stage that takes too long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

from ridgepole.core.kernel.period import DAY_SECONDS, iso
from ridgepole.core.ledger.ledger import Ledger

LATE: Final = 0.6
FAR_MORE: Final = 1.5
FEWEST: Final = 10
DEALS: Final = """
SELECT o.opportunity_id AS deal, o.account_id AS account, o.created_at AS created_at, o.closed_at AS closed_at, o.outcome AS outcome
FROM opportunities AS o WHERE o.account_id IS NOT NULL AND o.created_at < :until
"""
MEETINGS: Final = """
SELECT t.opportunity_id AS deal, t.at AS at, t.kind AS kind FROM touches AS t
WHERE t.opportunity_id IS NOT NULL AND t.at < :until AND (LOWER(t.kind) LIKE '%meeting%' OR LOWER(t.kind) = 'demo' OR LOWER(t.kind) LIKE 'call%') ORDER BY t.at, t.touch_id
"""
SUMMARIES: Final = """
SELECT t.opportunity_id AS deal, t.at AS at FROM touches AS t
WHERE t.opportunity_id IS NOT NULL AND t.at < :until AND (LOWER(t.kind) LIKE '%summary%' OR LOWER(t.kind) LIKE '%written%') ORDER BY t.at, t.touch_id
"""
JOINED: Final = """
SELECT op.opportunity_id AS deal, op.added_at AS at, op.role AS role FROM opportunity_people AS op
WHERE op.added_at IS NOT NULL AND op.added_at < :until ORDER BY op.added_at, op.person_id
"""
STAGES: Final = """
SELECT s.opportunity_id AS deal, s.stage AS stage, s.entered_at AS at FROM opportunity_stages AS s WHERE s.entered_at < :until ORDER BY s.opportunity_id, s.entered_at
"""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign on one deal: `kind` is the same for all of its sort, `says` has the figures."""

    at_s: int
    kind: str
    says: str
    deal: str

    def as_json(self) -> dict[str, Any]:
        """As printed in a path."""
        return {"at": iso(self.at_s), "kind": self.kind, "says": self.says, "opportunity_id": self.deal}


@dataclass(frozen=True, slots=True)
class _Life:
    account: str
    created_s: int
    end_s: int
    won: bool


def signs_of(ledger: Ledger, until_s: int) -> Mapping[str, tuple[Sign, ...]]:
    """Signs by account, in order. What is usual is the median of won deals; for the days of a stage at least ten of them are needed."""
    deals = {
        str(row["deal"]): _Life(
            str(row["account"]),
            int(row["created_at"]),
            min(int(row["closed_at"]), until_s) if row["closed_at"] is not None else until_s,
            row["outcome"] == "won" and row["closed_at"] is not None and row["closed_at"] < until_s,
        )
        for row in ledger.query(DEALS, {"until": until_s})
    }
    signs = [
        *_late(ledger, deals, until_s),
        *_summaries(ledger, deals, until_s),
        *_meetings(ledger, deals, until_s),
        *_slow_stages(ledger, deals, until_s),
    ]
    found: dict[str, tuple[Sign, ...]] = {}
    for sign in sorted(signs, key=lambda s: (s.at_s, s.kind, s.deal)):
        account = deals[sign.deal].account
        found[account] = (*found.get(account, ()), sign)
    return found


def _late(ledger: Ledger, deals: Mapping[str, _Life], until_s: int) -> list[Sign]:
    """Whoever joins after 60% of the deal's life."""
    found = []
    for row in ledger.query(JOINED, {"until": until_s}):
        life = deals.get(str(row["deal"]))
        if life is not None and row["at"] > life.created_s + LATE * (life.end_s - life.created_s):
            days = (row["at"] - life.created_s) / DAY_SECONDS
            who = str(row["role"] or "somebody")
            found.append(
                Sign(int(row["at"]), "a late stakeholder", f"{who} joined on day {days:.0f}", str(row["deal"]))
            )
    return found


def _summaries(ledger: Ledger, deals: Mapping[str, _Life], until_s: int) -> list[Sign]:
    return [
        Sign(int(row["at"]), "a request for a written summary", "asked for it in writing", str(row["deal"]))
        for row in ledger.query(SUMMARIES, {"until": until_s})
        if str(row["deal"]) in deals
    ]


def _meetings(ledger: Ledger, deals: Mapping[str, _Life], until_s: int) -> list[Sign]:
    """The meeting that is half as many again as a won deal usually takes, and how many there were in all."""
    held: dict[str, list[int]] = {}
    for row in ledger.query(MEETINGS, {"until": until_s}):
        if str(row["deal"]) in deals:
            held.setdefault(str(row["deal"]), []).append(int(row["at"]))
    won = [len(times) for deal, times in held.items() if deals[deal].won]
    usual = max(2.0, float(median(won))) if won else 2.0
    return [
        Sign(
            times[int(FAR_MORE * usual)],
            "extra meetings",
            f"{len(times)} meetings, won deals usually take {usual:.0f}",
            deal,
        )
        for deal, times in held.items()
        if len(times) > FAR_MORE * usual
    ]


def _slow_stages(ledger: Ledger, deals: Mapping[str, _Life], until_s: int) -> list[Sign]:
    """A stage that takes half as long again as in won deals; the last one runs to the deal's end, or to the day asked."""
    entered: dict[str, list[tuple[int, str]]] = {}
    for row in ledger.query(STAGES, {"until": until_s}):
        life = deals.get(str(row["deal"]))
        if life is not None and row["at"] < life.end_s:
            entered.setdefault(str(row["deal"]), []).append((int(row["at"]), str(row["stage"] or "")))
    stays = {
        deal: [
            (stage, at, leaves)
            for (at, stage), (leaves, _) in zip(steps, [*steps[1:], (deals[deal].end_s, "")], strict=True)
        ]
        for deal, steps in entered.items()
    }
    usual: dict[str, list[int]] = {}
    for deal, steps in stays.items():
        if deals[deal].won:
            for stage, at, leaves in steps:
                usual.setdefault(stage, []).append(leaves - at)
    typical = {stage: median(lengths) for stage, lengths in usual.items() if len(lengths) >= FEWEST}
    return [
        Sign(
            leaves,
            "a slow stage",
            f"{stage} took {(leaves - at) / DAY_SECONDS:.0f} days, won deals usually take {typical[stage] / DAY_SECONDS:.0f}",
            deal,
        )
        for deal, steps in stays.items()
        for stage, at, leaves in steps
        if stage in typical and leaves - at > FAR_MORE * max(typical[stage], DAY_SECONDS)
    ]
