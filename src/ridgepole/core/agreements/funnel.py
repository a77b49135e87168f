"""The funnel: what each stage means, who owns it, and what must be true to enter it."""

from __future__ import annotations

from typing import Any, Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.criterion import Criterion
from ridgepole.core.agreements.fields import Clause, Text, Texts


class Stage(Clause):
    """One stage: `entry` are the criteria, `expected_conversion` the share that reaches the next one."""

    id: Text
    name: Text = ""
    definition: Text = ""
    owner_team: Text = ""
    entry: tuple[Criterion, ...] = ()
    required_fields: Texts = ()
    expected_days: float | None = None
    expected_conversion: float | None = None


class Funnel(Agreement):
    """`kind: funnel`. `targets` maps a stage or metric to a number for the period."""

    kind: Literal["funnel"] = "funnel"
    stages: tuple[Stage, ...] = ()
    targets: Any = None
