"""The agreed scoreboard with what the ledger shows of each number, for every face."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Measure
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.results import Answer, ask


@dataclass(frozen=True, slots=True)
class TeamSays:
    """A number as one team reports it, in its newest period, and what the team means by it; `value` None where it only has a definition."""

    team: str
    value: float | None
    period: str
    source: str
    definition: str


@dataclass(frozen=True, slots=True)
class ScoreboardNumber:
    """One agreed number: `measure` None where no measure bears its name, `row` None while it is computed or where there is too little data. `says` is each team's own view of it."""

    metric: str
    target: float | None
    period: str
    measure: Measure | None
    answer: Answer | None
    roles: tuple[str, ...] = ()
    says: tuple[TeamSays, ...] = ()

    @property
    def value(self) -> dict[str, Any] | None:
        """The measurement's JSON."""
        return self.answer.value if self.answer else None

    @property
    def unit(self) -> str:
        """Of the value."""
        return str(self.value["unit"]) if self.value else ""

    @property
    def row(self) -> dict[str, Any] | None:
        """The number as a whole."""
        return self.value["rows"][0] if self.value and self.value["rows"] else None

    @property
    def reached(self) -> bool:
        """The target is met. Of days, minutes and costs, less is better."""
        if self.value is None or self.row is None or self.target is None or self.row.get("value") is None:
            return False
        less_is_better = self.unit in {"days", "minutes"} or "cost" in self.value["name"]
        return bool(self.row["value"] <= self.target if less_is_better else self.row["value"] >= self.target)


@dataclass(frozen=True, slots=True)
class ScoreboardNow:
    """`agreed` None: nobody has written a scoreboard. `teams` are what each team's people are measured on; `also_reported` are numbers beside the shared ones that teams report."""

    agreed: Scoreboard | None
    as_of: date
    shared: tuple[ScoreboardNumber, ...]
    teams: tuple[tuple[str, tuple[ScoreboardNumber, ...]], ...]
    also_reported: tuple[tuple[str, tuple[TeamSays, ...]], ...] = ()


def scoreboard_now(tenant: Tenant, workplace: Workplace) -> ScoreboardNow:
    """The signed scoreboard where there is one, else the newest that was written."""
    documents = Agreements(tuple(t.as_agreement() for t in workplace.shelf.all() if t.kind == "scoreboard"))
    today = as_of_day(tenant)
    agreed = documents.in_force(Scoreboard, today) or documents.current(Scoreboard, today)
    if agreed is None:
        return ScoreboardNow(None, today, (), ())
    says = _said_by_teams(tenant, agreed)
    shared = tuple(
        _number(tenant, s.metric, s.target, s.period, says=says.pop(_plain(s.metric), (s.metric, ()))[1])
        for s in agreed.shared
    )
    return ScoreboardNow(agreed, today, shared, _by_team(tenant, agreed), tuple(says.values()))


def _said_by_teams(tenant: Tenant, agreed: Scoreboard) -> dict[str, tuple[str, tuple[TeamSays, ...]]]:
    """By metric in plain words: how it is called, and what each team says of it."""
    answer = ask(tenant, "reported")
    rows = answer.value["rows"] if answer.value else []
    called: dict[str, str] = {}
    found: dict[str, dict[str, TeamSays]] = {}
    for meant in agreed.reporting:
        called.setdefault(_plain(meant.metric), meant.metric)
        found.setdefault(_plain(meant.metric), {})[meant.team] = TeamSays(meant.team, None, "", "", meant.definition)
    for row in rows:
        metric, team = _plain(str(row["metric"])), str(row["team"])
        called.setdefault(metric, str(row["metric"]))
        of_metric = found.setdefault(metric, {})
        definition = of_metric[team].definition if team in of_metric else ""
        value, period, source = float(row["value"]), str(row["period"] or ""), str(row["source"] or "")
        of_metric[team] = TeamSays(team, value, period, source, definition)
    return {
        metric: (called[metric], tuple(of_metric[team] for team in sorted(of_metric)))
        for metric, of_metric in found.items()
    }


def _by_team(tenant: Tenant, agreed: Scoreboard) -> tuple[tuple[str, tuple[ScoreboardNumber, ...]], ...]:
    metrics: dict[str, dict[str, list[str]]] = {}
    for person in agreed.people:
        for metric in person.measured_on:
            metrics.setdefault(person.team or "company", {}).setdefault(metric, []).append(person.role)
    return tuple(
        (team, tuple(_number(tenant, metric, None, "", tuple(roles)) for metric, roles in of_team.items()))
        for team, of_team in metrics.items()
    )


def _number(  # noqa: PLR0917 - what stands on the board, in order
    tenant: Tenant,
    metric: str,
    target: float | None,
    period: str,
    roles: tuple[str, ...] = (),
    says: tuple[TeamSays, ...] = (),
) -> ScoreboardNumber:
    measure = _measure(metric)
    return ScoreboardNumber(
        metric, target, period, measure, ask(tenant, f"measure:{measure.name}") if measure else None, roles, says
    )


def _measure(metric: str) -> Measure | None:
    wanted = _plain(metric)
    for measure in measures().values():
        if wanted in {measure.name.replace("_", " "), measure.title.lower(), *(s.lower() for s in measure.synonyms)}:
            return measure
    return None


def _plain(metric: str) -> str:
    return " ".join(metric.lower().replace("_", " ").replace("-", " ").split())
