"""The scoreboard: the three numbers both teams are measured on, and who else is measured on what."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.fields import Clause, Text, Texts


class SharedMetric(Clause):
    """One shared number and its target for a period."""

    metric: Text
    target: float | None = None
    period: Text = ""


class MeasuredPerson(Clause):
    """What one role is measured on; `incentive_weights` maps a metric to its share of variable pay."""

    role: Text
    team: Text = ""
    measured_on: Texts = ()
    incentive_weights: dict[str, float] = Field(default_factory=dict)


class Reporting(Clause):
    """How one team defines a number when it reports it."""

    team: Text
    metric: Text
    definition: Text = ""


class Scoreboard(Agreement):
    """`kind: scoreboard`."""

    kind: Literal["scoreboard"] = "scoreboard"
    shared: tuple[SharedMetric, ...] = ()
    people: tuple[MeasuredPerson, ...] = ()
    attribution_model: Any = None
    reporting: tuple[Reporting, ...] = ()
