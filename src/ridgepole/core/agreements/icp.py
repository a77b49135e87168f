"""The ideal customer profile: who both teams have agreed to win."""

from __future__ import annotations

from typing import Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.criterion import Criterion
from ridgepole.core.agreements.fields import Clause, Text, Texts


class Size(Clause):
    """Number of employees, both ends included; an open end is absent."""

    min: int | None = None
    max: int | None = None


class BuyingRole(Clause):
    """One seat of the buying committee."""

    role: Text
    titles: Texts = ()
    cares_about: Texts = ()


class IdealCustomerProfile(Agreement):
    """`kind: icp`."""

    kind: Literal["icp"] = "icp"
    statement: Text = ""
    industries: Texts = ()
    employees: Size = Size()
    regions: Texts = ()
    technologies: Texts = ()
    buying_committee: tuple[BuyingRole, ...] = ()
    pains: Texts = ()
    triggers: Texts = ()
    disqualifiers: tuple[Criterion, ...] = ()
