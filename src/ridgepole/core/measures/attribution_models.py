"""What each model gives a touch: a share of its deal between 0 and 1, summing to 1 over the deal's touches."""

from __future__ import annotations

from collections.abc import Mapping

from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.measures.attribution_paths import AttributionTerms
from ridgepole.core.measures.question import Question
from ridgepole.core.statistics.markov_removal import START, RemovalEffects, State, removal_effects_of_transitions

POSITION_MODELS = ("first", "last", "linear", "u_shaped", "w_shaped", "full_path", "time_decay", "shapley")
MODELS = (*POSITION_MODELS, "markov_1", "markov_2")


def shares(population: Question, terms: AttributionTerms) -> Question:
    """WITH `credited`: each touch of `met` with one column a model.

    U gives 40% to the first and to the last touch and 20% to the rest; W 30% each to the first, the lead-creating and the deal-opening touch, full path 22.5% each to those and the
    closing one, 10% to the rest. Where one touch is several of these its shares add up; where there is no rest, the others are scaled to 1. Shapley is an equal split over the
    path's distinct labels (the value of the game "conversions of paths inside S").
    """
    return population.then(
        """, weighed AS (
  SELECT deal, ended_as, worth, money, touch, at, label, place, steps,
    CASE WHEN place = 1 THEN 1 ELSE 0 END AS at_first, CASE WHEN place = steps THEN 1 ELSE 0 END AS at_last,
    CASE WHEN place = 1 THEN 1 ELSE 0 END + CASE WHEN place = lead_place THEN 1 ELSE 0 END + CASE WHEN place = open_place THEN 1 ELSE 0 END AS w_marks,
    CASE WHEN place = 1 THEN 1 ELSE 0 END + CASE WHEN place = lead_place THEN 1 ELSE 0 END + CASE WHEN place = open_place THEN 1 ELSE 0 END
      + CASE WHEN place = steps THEN 1 ELSE 0 END AS z_marks,
    1 + CASE WHEN lead_place <> 1 THEN 1 ELSE 0 END + CASE WHEN open_place <> 1 AND open_place <> lead_place THEN 1 ELSE 0 END AS w_places,
    1 + CASE WHEN lead_place <> 1 THEN 1 ELSE 0 END + CASE WHEN open_place <> 1 AND open_place <> lead_place THEN 1 ELSE 0 END
      + CASE WHEN steps <> 1 AND steps <> lead_place AND steps <> open_place THEN 1 ELSE 0 END AS z_places,
    POWER(CAST(2 AS DOUBLE), CAST(at - ended_at AS DOUBLE) / CAST(:half_life_s AS DOUBLE)) AS freshness,
    COUNT(*) OVER (PARTITION BY deal, label) AS same_label,
    CASE WHEN ROW_NUMBER() OVER (PARTITION BY deal, label ORDER BY place NULLS LAST) = 1 THEN 1 ELSE 0 END AS new_label
  FROM met
),
spread AS (
  SELECT deal, ended_as, worth, money, touch, label, place, steps, at_first, at_last, w_marks, z_marks, w_places, z_places, freshness, same_label,
    SUM(freshness) OVER (PARTITION BY deal) AS all_freshness, SUM(new_label) OVER (PARTITION BY deal) AS labels
  FROM weighed
),
credited AS (
  SELECT deal, ended_as, worth, money, touch, label,
    CAST(at_first AS DOUBLE) AS first, CAST(at_last AS DOUBLE) AS last, CAST(1 AS DOUBLE) / steps AS linear,
    CASE WHEN steps = 1 THEN CAST(1 AS DOUBLE) WHEN steps = 2 THEN CAST(1 AS DOUBLE) / 2 WHEN at_first + at_last > 0 THEN CAST(2 AS DOUBLE) / 5
      ELSE CAST(1 AS DOUBLE) / (5 * (steps - 2)) END AS u_shaped,
    CASE WHEN steps = w_places THEN CAST(w_marks AS DOUBLE) / 3 WHEN w_marks > 0 THEN CAST(3 * w_marks AS DOUBLE) / 10
      ELSE CAST(1 AS DOUBLE) / (10 * (steps - w_places)) END AS w_shaped,
    CASE WHEN steps = z_places THEN CAST(z_marks AS DOUBLE) / 4 WHEN z_marks > 0 THEN CAST(9 * z_marks AS DOUBLE) / 40
      ELSE CAST(1 AS DOUBLE) / (10 * (steps - z_places)) END AS full_path,
    CAST(freshness AS DOUBLE) / all_freshness AS time_decay, CAST(1 AS DOUBLE) / (labels * same_label) AS shapley
  FROM spread
)""",
        half_life_s=int(terms.half_life_days * DAY_SECONDS),
    )


def removal_effects_in(population: Question, ledger: Ledger) -> dict[str, RemovalEffects]:
    """Markov chains of order 1 and 2 over the paths of `met`; a lost deal is a path that did not convert."""
    walked = population.then(
        """, walked AS (
  SELECT deal, ended_as, label, place, steps,
    MAX(label) OVER (PARTITION BY deal ORDER BY place NULLS LAST ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS one_before,
    MAX(label) OVER (PARTITION BY deal ORDER BY place NULLS LAST ROWS BETWEEN 2 PRECEDING AND 2 PRECEDING) AS two_before
  FROM met
)
SELECT two_before, one_before, label, COUNT(*) AS n, SUM(CASE WHEN place = steps AND ended_as = 'won' THEN 1 ELSE 0 END) AS won,
  SUM(CASE WHEN place = steps AND ended_as <> 'won' THEN 1 ELSE 0 END) AS lost
FROM walked GROUP BY two_before, one_before, label ORDER BY two_before NULLS FIRST, one_before NULLS FIRST, label NULLS FIRST"""
    ).ask(ledger)
    first: dict[tuple[State, State | bool], float] = {}
    second: dict[tuple[State, State | bool], float] = {}
    for row in walked:
        label, one, two = row["label"], row["one_before"], row["two_before"]
        here_1: State = (label,)
        here_2: State = (one if one is not None else START, label)
        from_1: State = (one,) if one is not None else (START,)
        from_2: State = (START,) if one is None else (two if two is not None else START, one)
        for steps, before, here in ((first, from_1, here_1), (second, from_2, here_2)):
            _add(steps, (before, here), row["n"])
            _add(steps, (here, True), row["won"])
            _add(steps, (here, False), row["lost"])
    return {"markov_1": removal_effects_of_transitions(first), "markov_2": removal_effects_of_transitions(second)}


def _add(steps: dict[tuple[State, State | bool], float], step: tuple[State, State | bool], weight: float) -> None:
    if weight:
        steps[step] = steps.get(step, 0.0) + float(weight)


def ranks(credit: Mapping[str, float]) -> dict[str, int]:
    """Place of each label, the most credit first; equal credit in order of name."""
    return {label: place for place, label in enumerate(sorted(credit, key=lambda name: (-credit[name], name)), start=1)}
