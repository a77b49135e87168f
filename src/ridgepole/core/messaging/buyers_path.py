"""What one account really read, heard and was sent, in order; where the story broke; which signs of hesitation stand beside it (R42)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ridgepole.core.kernel.period import DAY_SECONDS, iso
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.document import Documents
from ridgepole.core.messaging.hesitation import Sign, signs_of
from ridgepole.core.messaging.story import Story

NAMES: Final = "SELECT a.account_id AS account, a.name AS name FROM accounts AS a"
MET: Final = """
SELECT t.account_id AS account, t.at AS met_at, t.asset AS asset, t.kind AS kind, t.actor AS actor FROM touches AS t
WHERE t.asset IS NOT NULL AND t.account_id IS NOT NULL AND t.at < :until ORDER BY t.account_id, t.at, t.touch_id
"""
DEALS: Final = """
SELECT o.opportunity_id AS deal, o.account_id AS account, o.name AS name, o.created_at AS created_at, o.closed_at AS closed_at, o.outcome AS outcome
FROM opportunities AS o WHERE o.account_id IS NOT NULL AND o.created_at < :until ORDER BY o.account_id, o.created_at, o.opportunity_id
"""
OTHERS: Final = """
SELECT t.at AS at, t.kind AS what, t.actor AS who FROM touches AS t WHERE t.account_id = :account AND t.asset IS NULL AND t.at < :until ORDER BY t.at, t.touch_id
"""
STAGES: Final = """
SELECT s.entered_at AS at, s.stage AS what, o.name AS who FROM opportunity_stages AS s JOIN opportunities AS o ON o.opportunity_id = s.opportunity_id
WHERE o.account_id = :account AND s.entered_at < :until ORDER BY s.entered_at, s.stage
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
class Deal:
    """One deal of the account, as it stood when the question was asked."""

    id: str
    name: str
    created_s: int
    closed_s: int | None
    outcome: str

    def as_json(self) -> dict[str, Any]:
        """As printed in a path; `days` is its life so far closed, None while it is open."""
        return {
            "opportunity_id": self.id,
            "name": self.name,
            "created_at": iso(self.created_s),
            "closed_at": iso(self.closed_s) if self.closed_s is not None else None,
            "outcome": self.outcome,
            "days": round((self.closed_s - self.created_s) / DAY_SECONDS, 1) if self.closed_s is not None else None,
        }


@dataclass(frozen=True, slots=True)
class Happened:
    """Something else on the way: a stage that was entered, a call, a mail, a meeting without a document."""

    at_s: int
    what: str
    who: str
    is_stage: bool

    def as_json(self) -> dict[str, Any]:
        """As printed in a path."""
        return {"at": iso(self.at_s), "what": self.what, "who": self.who, "is_stage": self.is_stage}


@dataclass(frozen=True, slots=True)
class BuyersPath:
    """One account's path; `signs` are signs of hesitation on its deals, which prove nothing by themselves. `happened` is given for one account at a time."""

    account_id: str
    name: str
    met: tuple[Met, ...]
    breaks: tuple[Break, ...]
    deals: tuple[Deal, ...]
    signs: tuple[Sign, ...]
    happened: tuple[Happened, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As printed by faces."""
        return {
            "account_id": self.account_id,
            "name": self.name,
            "met": [m.as_json() for m in self.met],
            "breaks": [b.as_json() for b in self.breaks],
            "deals": [d.as_json() for d in self.deals],
            "signs": [s.as_json() for s in self.signs],
            "happened": [h.as_json() for h in self.happened],
        }


def buyers_paths(*, ledger: Ledger, story: Story, documents: Documents, until_s: int) -> tuple[BuyersPath, ...]:
    """One path for each account that met a touchpoint which is among the documents, before `until_s`; `touches.asset` names a document's path, with or without "touchpoints/"."""
    titles = {d.path: d for d in documents.documents}
    names = {str(row["account"]): str(row["name"] or "") for row in ledger.query(NAMES)}
    met: dict[str, list[Met]] = {}
    for row in ledger.query(MET, {"until": until_s}):
        path = str(row["asset"]).removeprefix("touchpoints/")
        if path in titles:
            met.setdefault(str(row["account"]), []).append(
                Met(int(row["met_at"]), path, titles[path].title, str(row["kind"] or ""), str(row["actor"] or ""))
            )
    deals = deals_of(ledger, until_s)
    signs = signs_of(ledger, until_s)
    return tuple(
        BuyersPath(
            account,
            names.get(account, ""),
            tuple(steps),
            breaks_in(steps, story),
            deals.get(account, ()),
            signs.get(account, ()),
        )
        for account, steps in sorted(met.items())
    )


def what_happened(*, ledger: Ledger, account_id: str, until_s: int) -> tuple[Happened, ...]:
    """What else happened with one account, in order."""
    asked = {"account": account_id, "until": until_s}
    found = [
        Happened(int(row["at"]), str(row["what"] or "").replace("_", " "), str(row["who"] or ""), is_stage)
        for sql, is_stage in ((OTHERS, False), (STAGES, True))
        for row in ledger.query(sql, asked)
    ]
    return tuple(sorted(found, key=lambda h: (h.at_s, h.is_stage, h.what)))


def deals_of(ledger: Ledger, until_s: int) -> Mapping[str, tuple[Deal, ...]]:
    """Deals by account, oldest first; one that closes later is open."""
    found: dict[str, tuple[Deal, ...]] = {}
    for row in ledger.query(DEALS, {"until": until_s}):
        closed = int(row["closed_at"]) if row["closed_at"] is not None and row["closed_at"] < until_s else None
        outcome = str(row["outcome"] or "open") if closed is not None else "open"
        deal = Deal(str(row["deal"]), str(row["name"] or ""), int(row["created_at"]), closed, outcome)
        found[str(row["account"])] = (*found.get(str(row["account"]), ()), deal)
    return found


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
