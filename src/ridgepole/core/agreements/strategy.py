"""Strategy decisions: what changed, what it replaces, and what it must reach by when."""

from __future__ import annotations

from typing import Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.fields import Clause, Day, Text


class Reach(Clause):
    """One kind of touchpoint that must carry the decision, and its deadline."""

    kind: Text
    by: Day | None = None


class Decision(Clause):
    """One decision; `replaces` says in words what is no longer true."""

    id: Text
    decided_on: Day | None = None
    effective_from: Day | None = None
    says: Text = ""
    replaces: Text = ""
    owner: Text = ""
    must_reach: tuple[Reach, ...] = ()


class Strategy(Agreement):
    """`kind: strategy`."""

    kind: Literal["strategy"] = "strategy"
    decisions: tuple[Decision, ...] = ()
