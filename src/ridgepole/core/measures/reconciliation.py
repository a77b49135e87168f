"""Reconciliation: one number that two teams report differently, and which definition, filter or date explains it, in money.

**Definition.** For each number and period that several teams report (`reported_numbers`), the gap between their figures, and the fewest departures from the agreed definition
(at most three for each team) that give both figures to the cent: the date it is counted by, attribution, outcome, stage, currency, duplicates, and filters by source or segment.
The parts sum to the gap exactly; what no definition explains is shown as unexplained.

**The wrong number that the obvious way gives.** Averaging the two, or taking the finance team's. A gap of two departures that pull opposite ways looks small and is not;
removing one of them makes it grow. Explanations that choose the very same deals are named together, since no figure can tell them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import Period
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import MOST_ROW_IDS, Question
from ridgepole.core.measures.reconcile import Explanation, explain, figure, within_reach
from ridgepole.core.measures.reconcile_alternatives import Claim, DealsKnown, Subject, axes_of
from ridgepole.core.measures.reconcile_leads import lead_axes
from ridgepole.core.measures.reconcile_patterns import condensed
from ridgepole.core.measures.reported_period import reported_period
from ridgepole.core.measures.window import known_until, period_of, standing_on

SHOWN = 3
COUNTED = ("count", "number of", "how many", "# of")
WON = ("won", "revenue", "booking", "sales closed", "arr", "acv", "new business", "customers", "wins")


def reconciliation(asked: Asked) -> Measurement:
    """One row for each number and period that teams report differently; `explanations` best first, `value` the gap."""
    period = period_of(asked, "opportunities")
    listed = Question(
        "SELECT metric, period AS stated, team, value AS reported FROM reported_numbers ORDER BY metric NULLS LAST, stated NULLS LAST, team NULLS LAST",
        {},
    )
    reported: dict[tuple[str, str], dict[str, float]] = {}
    for row in listed.ask(asked.ledger):
        reported.setdefault((str(row["metric"]).strip().lower(), str(row["stated"])), {}).setdefault(
            str(row["team"]), float(row["reported"])
        )
    known = DealsKnown(asked)
    rows: list[MeasuredRow] = []
    said: list[str] = []
    for (metric, stated), figures in reported.items():
        teams = sorted(figures)
        for first, second in [(a, b) for i, a in enumerate(teams) for b in teams[i + 1 :]]:
            if round(figures[first] * 100) != round(figures[second] * 100):
                two = (first, figures[first]), (second, figures[second])
                rows.append(_row(asked, known, metric, stated, two))
    if not rows:
        rows.append(
            MeasuredRow("", NotEnough(2, min(1, len(reported)), "differing figures for one number and period"), 0)
        )
    if any("unexplained" in row.extra and row.extra["unexplained"] for row in rows):
        said.append(
            "Where something stays unexplained, the definition used is none of those tried, or the figure was taken on another day."
        )
    return Measurement(
        name="reconciliation",
        title="Reconciliation of reported figures",
        definition="Gap between two teams' figures for one number and period, divided over the departures from the agreed definition that give both.",
        unit="money",
        sql=listed.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Scoreboard, asked.as_of)),
        rows=tuple(rows),
        caveats=tuple(said),
        by="metric",
    )


def subject_of(metric: str) -> tuple[Subject, Claim, bool]:
    """What a number's name means: pipeline or won, whose, and whether it is a count."""
    text = metric.lower()
    counted = any(word in text for word in COUNTED) or text.rstrip("s").endswith(
        ("deal", "opportunitie", "customer", "win")
    )
    subject: Subject = "won" if any(word in text for word in WON) and "pipeline" not in text else "pipeline"
    claim: Claim = (
        "influenced"
        if "influenc" in text or "assist" in text
        else "sourced"
        if "sourc" in text or "marketing" in text
        else "all"
    )
    return subject, claim, counted


def is_of_leads(metric: str) -> bool:
    """Whether a number counts people, not deals."""
    words = set(metric.lower().replace("-", " ").split())
    return bool(words & {"lead", "leads", "mql", "mqls", "sql", "sqls", "sal", "sals", "contacts", "inquiries"})


def rounding_minor(value: float) -> int:
    """Half a unit of the last digit that was written, in hundredths: 1,250,000 may stand for anything within 5,000 of it."""
    minor = round(value * 100)
    if minor == 0 or minor % 100_000:
        return 0
    unit = 1
    while minor % (unit * 10) == 0:
        unit *= 10
    return unit // 2


def explain_gap(
    asked: Asked,
    metric: str,
    period: Period,
    first: tuple[str, float],
    second: tuple[str, float],
    *,
    known: DealsKnown | None = None,
) -> tuple[list[Explanation], int, Sequence[str]]:
    """Explanations of first's less second's figure, best first; the agreed figure in hundredths; and the deals that it counts."""
    subject, claim, counted = subject_of(metric)
    cut = Period(period.start_s, min(period.end_s, max(period.start_s, known_until(asked))))
    if is_of_leads(metric):
        axes, names = lead_axes(asked, cut, qualified="qualif" in metric.lower() or "mql" in metric.lower())
        weights, counted = np.full(len(names), 100.0), True
    else:
        facts = (known or DealsKnown(asked)).facts
        axes, names = axes_of(facts, cut, asked.currency, subject, claim), facts.deal
        weights = np.full(len(names), 100.0) if counted else facts.worth
    weights, axes, names = within_reach(weights, axes, names)
    agreed = figure(weights, axes)
    product = weights.copy()
    for axis in axes:
        product = product * axis.agreed.mask
    found = explain(
        *condensed(weights, axes),
        *[(team, round(value * 100), 0 if counted else rounding_minor(value)) for team, value in (first, second)],
    )
    return found, agreed, [str(name) for name in names[product != 0]]


def _row(
    asked: Asked, known: DealsKnown, metric: str, stated: str, two: tuple[tuple[str, float], tuple[str, float]]
) -> MeasuredRow:
    first, second = two
    group = f"{metric}, {stated}: {first[0]} and {second[0]}"
    extra: dict[str, Any] = {"reported": {first[0]: first[1], second[0]: second[1]}}
    period = reported_period(stated, asked.time_zone)
    if period is None:
        return MeasuredRow(group, NotEnough(1, 0, f"periods that can be read from {stated!r}"), 0, extra)
    table = "people" if is_of_leads(metric) else "opportunities"
    if not asked.ledger.count(table):
        return MeasuredRow(group, NotEnough(1, 0, table), 0, extra)
    if period.start_s >= known_until(asked):
        return MeasuredRow(group, NotEnough(1, 0, "days of that period, by the day asked about"), 0, extra)
    found, agreed, behind = explain_gap(asked, metric, period, first, second, known=known)
    gap = found[0].gap_minor / 100
    extra |= {
        "agreed_figure": agreed / 100,
        "unexplained": found[0].unexplained_minor / 100,
        "explanations": [_as_json(explanation) for explanation in found[:SHOWN]],
    }
    return MeasuredRow(group, Interval(gap, gap, gap), len(behind), extra, table, tuple(behind[:MOST_ROW_IDS]))


def _as_json(explanation: Explanation) -> dict[str, Any]:
    return {
        "parts": [
            {"team": p.team, "on": p.axis, "agreed": p.agreed, "instead": p.instead, "amount": p.minor / 100}
            for p in explanation.parts
        ],
        "unexplained": explanation.unexplained_minor / 100,
        "cannot_be_told_from": list(explanation.also),
    }


MEASURE = Measure(
    name="reconciliation",
    title="Reconciliation of reported figures",
    measure=reconciliation,
    synonyms=("reconcile", "reported numbers", "number reconciliation", "two numbers", "disagreement"),
    requirement="R25",
)
