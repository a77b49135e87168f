"""Who is looked at, and from when: one moment for each buyer, what came before it as behaviour, what came after as outcome.

The unit is an account (a person where people have no account). Its *landmark* is the start of its first sales conversation: the first offered handoff,
the first touch by sales or the first opportunity, whichever came first. A buyer that sales never spoke to gets a landmark too: the end of one of its own spells of
activity (touches no more than 30 days apart), drawn by a seeded hash, so that those who did not buy are compared at a like moment and not left out. A spell is taken whole:
stopping it at a touch drawn by lot would cut off what they did, and every behaviour would seem to go with buying.

The obvious way, comparing buyers with losers over all their history, lets what sales did and what followed the sale into the features.
Immature units (no outcome yet, and not enough time for one) are left out and counted.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.ledger.ledger import Ledger

DEFAULT_MATURITY_DAYS = 90
MATURITY_QUANTILE = 0.9
SPELL_DAYS = 30

TOUCHES = """
SELECT COALESCE(t.account_id, p.account_id, t.person_id) AS unit, t.at AS at, t.kind AS kind, t.asset AS asset, t.channel AS channel,
       t.actor AS actor, t.opportunity_id AS opportunity_id
FROM touches AS t LEFT JOIN people AS p ON p.person_id = t.person_id
WHERE t.at < :end_s
ORDER BY unit NULLS LAST, at NULLS LAST, kind NULLS LAST
"""
CONVERSATIONS = """
SELECT COALESCE(p.account_id, h.person_id) AS unit, MIN(h.at) AS at
FROM handoffs AS h LEFT JOIN people AS p ON p.person_id = h.person_id
WHERE h.at < :end_s
GROUP BY COALESCE(p.account_id, h.person_id)
"""
OPPORTUNITIES = """
SELECT o.account_id AS unit, o.opportunity_id AS opportunity_id, o.created_at AS created_at, o.closed_at AS closed_at, o.outcome AS outcome,
       o.amount_minor AS amount_minor, o.currency AS currency
FROM opportunities AS o
WHERE o.created_at < :end_s OR o.created_at IS NULL
"""
PEOPLE = """
SELECT COALESCE(p.account_id, p.person_id) AS unit, MIN(p.created_at) AS at
FROM people AS p
WHERE p.created_at < :end_s
GROUP BY COALESCE(p.account_id, p.person_id)
"""


@dataclass(frozen=True, slots=True)
class Touch:
    """One thing that happened between us and a unit; `at` in UTC seconds."""

    at: int
    kind: str
    asset: str
    channel: str
    actor: str
    on_opportunity: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """One buyer at its landmark. `won` is whether a won opportunity began at or after it; `touches` are all before it, oldest first."""

    id: str
    at: int
    won: bool
    in_conversation: bool
    touches: tuple[Touch, ...]
    amount_minor: int = 0


@dataclass(frozen=True, slots=True)
class Landmarks:
    """All units in order of their landmark, and how many were left out because their outcome is not yet known."""

    units: tuple[Unit, ...]
    immature: int
    maturity_days: float

    @property
    def won(self) -> NDArray[np.bool_]:
        """Outcome of each unit."""
        return np.array([unit.won for unit in self.units], dtype=bool)

    @property
    def at(self) -> NDArray[np.int64]:
        """Landmark of each unit, UTC seconds."""
        return np.array([unit.at for unit in self.units], dtype=np.int64)


def landmarks_of(ledger: Ledger, *, end_s: int, seed: int = 0) -> Landmarks:
    """Every unit that was ever seen before `end_s`. Nothing at or after `end_s` is read."""
    touches = _touches(ledger, end_s)
    deals = _deals(ledger, end_s)
    conversations = {
        str(row["unit"]): int(row["at"])
        for row in ledger.query(CONVERSATIONS, {"end_s": end_s})
        if row["unit"] is not None
    }
    first_seen = {
        str(row["unit"]): int(row["at"]) for row in ledger.query(PEOPLE, {"end_s": end_s}) if row["unit"] is not None
    }
    maturity = _maturity_seconds(deals.values())
    units: list[Unit] = []
    immature = 0
    for unit_id in sorted({*touches, *conversations, *first_seen, *deals}):
        own = touches.get(unit_id, [])
        started = _conversation_start(conversations.get(unit_id), own, deals.get(unit_id, ()))
        moment = started if started is not None else _drawn_moment(unit_id, own, first_seen.get(unit_id), seed)
        if moment is None:
            continue
        wins = [deal for deal in deals.get(unit_id, ()) if deal.won and deal.created_at >= moment]
        settled = any(deal.closed for deal in deals.get(unit_id, ()) if deal.created_at >= moment)
        if not settled and moment + maturity > end_s:
            immature += 1
            continue
        before = (
            tuple(touch for touch in own if touch.at < moment)
            if started is not None
            else tuple(t for t in own if t.at <= moment)
        )
        units.append(
            Unit(
                unit_id,
                moment,
                bool(wins),
                started is not None,
                before,
                max((deal.amount_minor for deal in wins), default=0),
            )
        )
    units.sort(key=lambda unit: (unit.at, unit.id))
    return Landmarks(tuple(units), immature, maturity / DAY_SECONDS)


@dataclass(frozen=True, slots=True)
class _Deal:
    created_at: int
    closed_at: int | None
    won: bool
    closed: bool
    amount_minor: int


def _touches(ledger: Ledger, end_s: int) -> Mapping[str, list[Touch]]:
    found: dict[str, list[Touch]] = defaultdict(list)
    for row in ledger.query(TOUCHES, {"end_s": end_s}):
        if row["unit"] is not None:
            found[str(row["unit"])].append(
                Touch(
                    int(row["at"]),
                    row["kind"] or "",
                    row["asset"] or "",
                    row["channel"] or "",
                    row["actor"] or "",
                    row["opportunity_id"] is not None,
                )
            )
    return found


def _deals(ledger: Ledger, end_s: int) -> dict[str, tuple[_Deal, ...]]:
    found: dict[str, list[_Deal]] = defaultdict(list)
    for row in ledger.query(OPPORTUNITIES, {"end_s": end_s}):
        begun = row["created_at"] if row["created_at"] is not None else row["closed_at"]
        if row["unit"] is None or begun is None:
            continue
        closed = row["closed_at"] is not None and row["closed_at"] < end_s and row["outcome"] in {"won", "lost"}
        found[str(row["unit"])].append(
            _Deal(
                int(begun),
                row["closed_at"] if closed else None,
                closed and row["outcome"] == "won",
                closed,
                int(row["amount_minor"] or 0),
            )
        )
    return {unit: tuple(sorted(deals, key=lambda deal: deal.created_at)) for unit, deals in found.items()}


def _conversation_start(offered: int | None, touches: Sequence[Touch], deals: Sequence[_Deal]) -> int | None:
    starts = [deals[0].created_at] if deals else []
    starts += [offered] if offered is not None else []
    spoke = next((touch.at for touch in touches if touch.actor == "sales"), None)
    starts += [spoke] if spoke is not None else []
    return min(starts, default=None)


def _drawn_moment(unit_id: str, touches: Sequence[Touch], first_seen: int | None, seed: int) -> int | None:
    own = [touch.at for touch in touches if touch.actor in {"buyer", ""}]
    if not own:
        return touches[-1].at if touches else first_seen
    gaps = [at for at, following in pairwise(own) if following - at > SPELL_DAYS * DAY_SECONDS]
    ends = [*gaps, own[-1]]
    drawn = int.from_bytes(hashlib.sha256(f"{seed}:{unit_id}".encode()).digest()[:8], "big")
    return ends[drawn % len(ends)]


def _maturity_seconds(deals: object) -> int:
    lengths = [
        deal.closed_at - deal.created_at
        for group in deals  # type: ignore[attr-defined]
        for deal in group
        if deal.won and deal.closed_at is not None and deal.closed_at >= deal.created_at
    ]
    if not lengths:
        return DEFAULT_MATURITY_DAYS * DAY_SECONDS
    return max(int(np.quantile(np.array(lengths), MATURITY_QUANTILE)), DAY_SECONDS)
