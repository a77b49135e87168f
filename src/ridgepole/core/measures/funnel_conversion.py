"""Funnel conversion: of the leads that came in a period, how many reached each stage, and where the others stopped.

**Definition.** A cohort is everybody who came within the period. A lead has reached a stage when it entered that stage or a later one before the day asked
about. A row's value is the share of those who reached the stage before that reached this one; by month, source or another dimension it is the share of
the cohort that bought. Stages are those of the signed funnel, else those found in the lifecycle, in the order in which leads enter them.
Leads that stopped are *dropped* (rejected or disqualified), *recycled*, *lost* (their deal was), *ignored* (offered to sales 30 days ago or more, with no
answer and no touch by sales), or still *in progress*.

**The wrong number that the obvious way gives.** Dividing this month's wins by this month's leads mixes cohorts: it rises when fewer leads come. The last
months' cohorts have had less time and always look worse; those younger than the time in which nine of ten buyers bought are marked immature. A record
of wins that begins late does the same to the first cohorts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS, Period, day_of
from ridgepole.core.measures.late_record import wins_recorded_from
from ridgepole.core.measures.leads import LEAD_DIMENSIONS, deal_of_person, leads
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import Question, first_ids, row_ids_by_group
from ridgepole.core.measures.stages import Step, steps_of
from ridgepole.core.measures.window import period_of, standing_on, watched_until
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5
IGNORED_AFTER_DAYS = 30
STOPS = ("dropped", "recycled", "lost", "ignored", "in progress")

Cell = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Cohort:
    """Counts of one group: by furthest step, and by step and stop for those who did not buy."""

    furthest: Counter[int]
    stops: Counter[tuple[int, str]]

    def reached(self, step: int) -> int:
        """Leads that got at least so far."""
        return sum(n for furthest, n in self.furthest.items() if furthest >= step)


def funnel_conversion(asked: Asked) -> Measurement:
    """Without a dimension one row for each stage; with one, a row for each group, with `reached` and `stops` in its extra columns."""
    period = period_of(asked, "people")
    steps = steps_of(asked)
    population = _population(asked, period, asked.by, steps)
    question = population.then(
        "SELECT grp, furthest, stop, COUNT(*) AS n FROM states GROUP BY grp, furthest, stop ORDER BY grp NULLS LAST, furthest NULLS LAST, stop NULLS LAST"
    )
    cohorts: dict[str, Cohort] = defaultdict(lambda: Cohort(Counter(), Counter()))
    for row in question.ask(asked.ledger):
        cohort = cohorts[str(row["grp"]) if asked.by else ""]
        cohort.furthest[int(row["furthest"])] += int(row["n"])
        cohort.stops[int(row["furthest"]), str(row["stop"])] += int(row["n"])
    rows = (
        _group_rows(asked, population, cohorts, steps)
        if asked.by
        else _stage_rows(asked, population, cohorts[""], steps)
    )
    return Measurement(
        name="funnel_conversion",
        title="Funnel conversion",
        definition="Share of the leads that came within the period which reached each stage, or a later one, from the stage before it."
        if not asked.by
        else f"Share of the leads that came within the period which bought, by {asked.by}.",
        unit="ratio",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Funnel, asked.as_of)),
        rows=tuple(rows),
        caveats=_caveats(asked, steps),
        by=asked.by,
    )


def _population(asked: Asked, period: Period, by: str, steps: Sequence[Step]) -> Question:
    """WITH `states`(person, grp, furthest, stop)."""
    whens = " ".join(
        f"WHEN stage IN ({', '.join(_text(name) for name in step.stages)}) THEN {place}"
        for place, step in enumerate(steps)
        if step.stages
    )
    entered = f"MAX(CASE {whens} ELSE 0 END)" if whens else "0"
    opportunity, won = _place(steps, "opportunity"), _place(steps, "won")
    population = leads(asked, period, by)
    return Question(
        f"""{population.sql},
entered AS (
  SELECT person_id AS person, {entered} AS place,
    MAX(CASE WHEN LOWER(stage) LIKE '%disqualif%' OR LOWER(stage) LIKE '%unqualif%' OR LOWER(stage) LIKE '%reject%' THEN 1 ELSE 0 END) AS dropped,
    MAX(CASE WHEN LOWER(stage) LIKE '%recycl%' OR LOWER(stage) LIKE '%nurtur%' THEN 1 ELSE 0 END) AS recycled
  FROM lifecycle WHERE entered_at < :known_until GROUP BY person_id
),
links AS ({deal_of_person(asked)}),
deal_states AS (
  SELECT l.person AS person,
    MAX(CASE WHEN o.outcome = 'won' AND (o.closed_at IS NULL OR o.closed_at < :known_until) THEN {won} ELSE {opportunity} END) AS place,
    MIN(CASE WHEN o.outcome = 'lost' AND (o.closed_at IS NULL OR o.closed_at < :known_until) THEN 1 ELSE 0 END) AS lost
  FROM links l JOIN opportunities o ON o.opportunity_id = l.deal
  WHERE o.created_at IS NULL OR o.created_at < :known_until GROUP BY l.person
),
handed AS (
  SELECT person_id AS person, MIN(CASE WHEN event = 'offered' THEN at END) AS offered_at,
    MAX(CASE WHEN event = 'rejected' THEN 1 ELSE 0 END) AS rejected,
    MAX(CASE WHEN event = 'recycled' THEN 1 ELSE 0 END) AS recycled,
    MAX(CASE WHEN event IN ('accepted', 'touched', 'rejected', 'recycled') THEN 1 ELSE 0 END) AS answered
  FROM handoffs WHERE at < :known_until GROUP BY person_id
),
touched AS (
  SELECT person_id AS person, COUNT(*) AS n FROM touches WHERE actor = 'sales' AND at < :known_until AND person_id IS NOT NULL GROUP BY person_id
),
gathered AS (
  SELECT l.person AS person, l.grp AS grp,
    GREATEST(COALESCE(e.place, 0), COALESCE(d.place, 0)) AS furthest, COALESCE(d.lost, 0) AS lost, COALESCE(e.dropped, 0) AS dropped,
    COALESCE(h.rejected, 0) AS rejected, COALESCE(e.recycled, 0) AS recycled, COALESCE(h.recycled, 0) AS handed_back,
    CASE WHEN h.offered_at < :ignored_before AND h.answered = 0 AND COALESCE(t.n, 0) = 0 THEN 1 ELSE 0 END AS ignored
  FROM leads l LEFT JOIN entered e ON e.person = l.person LEFT JOIN deal_states d ON d.person = l.person
  LEFT JOIN handed h ON h.person = l.person LEFT JOIN touched t ON t.person = l.person
),
states AS (
  SELECT person, grp, furthest,
    CASE WHEN furthest >= {won} THEN 'won' WHEN lost = 1 THEN 'lost' WHEN recycled = 1 OR handed_back = 1 THEN 'recycled'
      WHEN dropped = 1 OR rejected = 1 THEN 'dropped' WHEN ignored = 1 THEN 'ignored' ELSE 'in progress' END AS stop
  FROM gathered
)""",
        {**population.values, "ignored_before": watched_until(asked) - IGNORED_AFTER_DAYS * DAY_SECONDS},
    )


def _stage_rows(asked: Asked, population: Question, cohort: Cohort, steps: Sequence[Step]) -> list[MeasuredRow]:
    ids = row_ids_by_group(
        population.then(", named AS (SELECT person, furthest AS grp FROM states)"), asked.ledger, "named", "person"
    )
    rows = []
    for place, step in enumerate(steps):
        before, here = cohort.reached(max(0, place - 1)), cohort.reached(place)
        behind = first_ids({str(key): value for key, value in ids.items() if int(key) >= place})
        extra: dict[str, Any] = {
            "reached": here,
            "of_all": here / cohort.reached(0) if cohort.reached(0) else None,
            "stopped_here": {stop: cohort.stops[place, stop] for stop in STOPS if cohort.stops[place, stop]},
        }
        estimate = (
            jeffreys(here, before)
            if before >= FEWEST
            else NotEnough(FEWEST, before, "leads that reached the stage before")
        )
        rows.append(MeasuredRow(step.name, estimate, before, extra, "people", behind))
    return rows


def _group_rows(
    asked: Asked, population: Question, cohorts: dict[str, Cohort], steps: Sequence[Step]
) -> list[MeasuredRow]:
    ids = row_ids_by_group(population, asked.ledger, "states", "person")
    young = _young_months(asked, population) if asked.by == "month" else set()
    recorded_from = wins_recorded_from(asked) if asked.by == "month" else None
    since = f"{day_of(recorded_from, asked.time_zone):%Y-%m}" if recorded_from is not None else ""
    last = len(steps) - 1
    rows = []
    for group in sorted(cohorts) or [""]:  # no lead came: said as one row, not by an empty table
        cohort = cohorts[group]
        n = cohort.reached(0)
        stops: Counter[str] = Counter()
        for (_, stop), count in cohort.stops.items():
            stops[stop] += count
        extra: dict[str, Any] = {
            "reached": {step.name: cohort.reached(place) for place, step in enumerate(steps)},
            "stops": {stop: stops[stop] for stop in STOPS},
        }
        if asked.by == "month":
            extra |= {"mature": group not in young, "comparable": group not in young and group > since}
        estimate = jeffreys(cohort.reached(last), n) if n >= FEWEST else NotEnough(FEWEST, n, "leads")
        rows.append(MeasuredRow(group, estimate, n, extra, "people", ids.get(group, ())))
    return rows


def _young_months(asked: Asked, population: Question) -> set[str]:
    """Cohorts that have not had the time in which nine of ten buyers bought."""
    found = population.then(
        """, lags AS (
  SELECT l.grp AS grp, l.came_at AS came_at, o.closed_at - l.came_at AS lag FROM leads l JOIN links k ON k.person = l.person
  JOIN opportunities o ON o.opportunity_id = k.deal WHERE o.outcome = 'won' AND o.closed_at < :known_until AND o.closed_at >= l.came_at
)
SELECT lag FROM lags ORDER BY lag NULLS LAST"""
    ).columns(asked.ledger)["lag"]
    if not len(found):
        return set()
    needed = float(found[min(len(found) - 1, int(0.9 * len(found)))])
    newest = population.then("SELECT grp, MAX(came_at) AS newest FROM leads GROUP BY grp").ask(asked.ledger)
    until = watched_until(asked)
    return {str(row["grp"]) for row in newest if until - int(row["newest"]) < needed}


def _caveats(asked: Asked, steps: Sequence[Step]) -> tuple[str, ...]:
    said = []
    if not asked.ledger.count("lifecycle"):
        said.append("There is no lifecycle table: only leads, opportunities and won deals are steps.")
    unplaced = [step.name for step in steps if step.guessed]
    if unplaced:
        said.append(
            f"No signed funnel names these stages; they stand in the order in which leads enter them: {', '.join(unplaced)}."
        )
    if not asked.ledger.count("opportunity_people"):
        said.append("Deals are linked to people by account: everybody at a customer counts as having bought.")
    recorded_from = wins_recorded_from(asked) if asked.by == "month" else None
    if recorded_from is not None:
        began = day_of(recorded_from, asked.time_zone)
        said.append(
            f"Wins before {began} are missing from the record: cohorts that came before or in {began:%B %Y} look worse than they were. "
            "Do not compare them with later ones; a rise since then is none."
        )
    if asked.by == "month":
        said.append(
            "Cohorts marked immature had less time than nine of ten buyers needed: do not compare them with older ones."
        )
    return tuple(said)


def _place(steps: Sequence[Step], name: str) -> int:
    return next(place for place, step in enumerate(steps) if step.role == name)


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


MEASURE = Measure(
    name="funnel_conversion",
    title="Funnel conversion",
    measure=funnel_conversion,
    dimensions=(*LEAD_DIMENSIONS, "month"),
    synonyms=(
        "conversion rate",
        "funnel",
        "lead to customer conversion",
        "lead conversion",
        "mql to sql conversion",
        "mql to sql",
        "stage conversion",
        "lead to opportunity rate",
        "cohort conversion",
    ),
    requirement="R20",
)
