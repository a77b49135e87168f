"""Accounts and the people in them, with what no table shows: fit and need."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ridgepole.core.simulation.names import account_name, person_name
from ridgepole.core.simulation.scene import DAY_S, Scene
from ridgepole.core.simulation.targets import OTHER

_OTHER_INDUSTRIES = ("Consulting", "Education", "Non-profit", "Agriculture")
_OTHER_FIT = -1.2
_ECONOMIC = ("CFO", "Finance Director", "Managing Director")
_USERS = ("Team Lead", "Specialist", "Project Manager", "Analyst", "Assistant")
_REVENUE_PER_HEAD = 140_000


@dataclass(frozen=True, slots=True)
class Account:
    """`need` is how much it wants a solution now (standard normal), `fit` the log odds that ours is the right one."""

    account_id: str
    name: str
    segment: str
    need: float
    fit: float
    employees: int


class Market:
    """Accounts appear in the ledger when somebody first meets them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._chance = scene.chance("market")
        self._pools: dict[str, list[Account]] = {key: [] for key in (*(s.key for s in scene.profile.segments), OTHER)}

    def meet(self, segment: str, at_s: int, *, eagerness: float = 0.0) -> Account:
        """An account of that segment: now and then one that is known already. `eagerness` moves the need of new ones."""
        pool = self._pools[segment]
        if pool and self._chance.happens(0.22):
            return self._chance.one_of(pool)
        account = self._new_account(segment, at_s, eagerness)
        pool.append(account)
        return account

    def _new_account(self, key: str, at_s: int, eagerness: float) -> Account:
        scene, chance = self._scene, self._chance
        segment = next((s for s in scene.profile.segments if s.key == key), None)
        low, high = (segment.least, segment.most) if segment else (3, 4000)
        employees = round(math.exp(chance.between(math.log(low), math.log(high))))
        country, region = chance.one_of(scene.profile.places)
        revenue = employees * _REVENUE_PER_HEAD * scene.profile.ticket / 28_000 * chance.lognormal(1.0, 0.4)
        account = Account(
            account_id=scene.next_id("a"),
            name=account_name(chance),
            segment=key,
            need=chance.normal() + eagerness,
            fit=(segment.fit if segment else _OTHER_FIT) + 0.3 * chance.normal(),
            employees=min(max(employees, low), high),
        )
        industry = chance.one_of(segment.industries if segment else _OTHER_INDUSTRIES)
        known_employees = None if chance.happens(scene.mechanisms.missing_data / 3) else account.employees
        scene.rows.accounts.append(
            (
                account.account_id,
                account.name,
                industry,
                known_employees,
                country,
                region,
                round(revenue, -4),
                at_s - chance.whole(0, 3) * DAY_S // 4,
            )
        )
        return account

    def add_person(
        self, account: Account, at_s: int, *, role: str, source: str, detail: str = "", complete: bool = True
    ) -> str:
        """A person of that account, as typed into the CRM; the id."""
        scene, chance = self._scene, self._chance
        person_id = scene.next_id("p")
        name = person_name(chance)
        domain = "".join(letter for letter in account.name.lower() if letter.isalnum())
        email = f"{name.lower().replace(' ', '.')}@{domain}.example"
        title = self._title(account, role)
        if not complete:
            title, role = ("", role) if chance.happens(0.4) else ("", "")
        scene.rows.people.append((person_id, account.account_id, email, title, role, at_s, source, detail))
        return person_id

    def _title(self, account: Account, role: str) -> str:
        profile, chance = self._scene.profile, self._chance
        if role == "champion":
            segment = next((s for s in profile.segments if s.key == account.segment), None)
            return segment.champion if segment and chance.happens(0.8) else chance.one_of(profile.domain.champions)
        if role == "technical approver":
            return chance.one_of(profile.domain.approvers)
        return chance.one_of(_ECONOMIC if role == "economic buyer" else _USERS)
