"""What each model gives a label (a channel, say) of a deal: a share between 0 and 1, summing to 1 over the deal's labels."""

from __future__ import annotations

from collections.abc import Mapping

from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.measures.attribution_paths import Paths
from ridgepole.core.measures.question import Question
from ridgepole.core.statistics.markov_removal import START, RemovalEffects, State, removal_effects_of_transitions

POSITION_MODELS = ("first", "last", "linear", "u_shaped", "w_shaped", "full_path", "time_decay", "shapley")
MODELS = (*POSITION_MODELS, "markov_1", "markov_2")


def shares(population: Question) -> Question:
    """WITH `credited`: one row a won deal and label, with one column a model; from sums over deal and label alone, which add up over parts of a ledger.

    U gives 40% to the first and to the last touch and 20% to the rest; W 30% each to the first, the lead-creating and the deal-opening touch, full path 22.5% each to those and the
    closing one, 10% to the rest. Where one touch is several of these its shares add up; where there is no rest, the others are scaled to 1. Shapley is an equal split over the
    path's distinct labels (the value of the game "conversions of paths inside S").
    """
    return population.then(
        """, walks AS (
  SELECT n, SUM(touches) AS steps, COUNT(*) AS labels, MAX(came_place) AS lead_place, MAX(opened_place) AS open_place, SUM(freshness) AS all_freshness FROM met GROUP BY n
),
placed AS (
  SELECT m.n AS n, m.label AS label, w.steps AS steps, w.labels AS labels, w.lead_place AS lead_place, w.open_place AS open_place, m.touches AS touches, m.freshness AS freshness,
    w.all_freshness AS all_freshness, CASE WHEN m.first_place = 1 THEN 1 ELSE 0 END AS at_first, CASE WHEN m.last_place = w.steps THEN 1 ELSE 0 END AS at_last,
    CASE WHEN (w.lead_place = 1 AND m.first_place = 1) OR (w.lead_place > 1 AND m.came_place = w.lead_place) THEN 1 ELSE 0 END AS at_lead,
    CASE WHEN (w.open_place = 1 AND m.first_place = 1) OR (w.open_place > 1 AND m.opened_place = w.open_place) THEN 1 ELSE 0 END AS at_open
  FROM met m JOIN walks w ON w.n = m.n
),
marked AS (
  SELECT n, label, steps, labels, touches, at_first, at_last, freshness, all_freshness, at_first + at_lead + at_open AS w_marks,
    at_first + at_lead + at_open + at_last AS z_marks,
    1 + CASE WHEN lead_place <> 1 THEN 1 ELSE 0 END + CASE WHEN open_place <> 1 AND open_place <> lead_place THEN 1 ELSE 0 END AS w_places,
    at_first + CASE WHEN lead_place <> 1 THEN at_lead ELSE 0 END + CASE WHEN open_place <> 1 AND open_place <> lead_place THEN at_open ELSE 0 END AS w_marked,
    CASE WHEN steps <> 1 AND steps <> lead_place AND steps <> open_place THEN 1 ELSE 0 END AS closes_alone
  FROM placed
),
credited AS (
  SELECT n, label, CAST(at_first AS DOUBLE) AS first, CAST(at_last AS DOUBLE) AS last, CAST(touches AS DOUBLE) / steps AS linear,
    CASE WHEN steps = 1 THEN CAST(1 AS DOUBLE) WHEN steps = 2 THEN CAST(at_first + at_last AS DOUBLE) / 2
      ELSE CAST(2 * (at_first + at_last) AS DOUBLE) / 5 + CAST(touches - at_first - at_last AS DOUBLE) / (5 * (steps - 2)) END AS u_shaped,
    CASE WHEN steps = w_places THEN CAST(w_marks AS DOUBLE) / 3
      ELSE CAST(3 * w_marks AS DOUBLE) / 10 + CAST(touches - w_marked AS DOUBLE) / (10 * (steps - w_places)) END AS w_shaped,
    CASE WHEN steps = w_places + closes_alone THEN CAST(z_marks AS DOUBLE) / 4
      ELSE CAST(9 * z_marks AS DOUBLE) / 40 + CAST(touches - w_marked - closes_alone * at_last AS DOUBLE) / (10 * (steps - w_places - closes_alone)) END AS full_path,
    CAST(freshness AS DOUBLE) / all_freshness AS time_decay, CAST(1 AS DOUBLE) / labels AS shapley
  FROM marked
)"""
    )


def removal_effects_in(found: Paths, ledger: Ledger) -> dict[str, RemovalEffects]:
    """Markov chains of order 1 and 2 over `path`; a lost deal is a path that did not convert."""
    (label, named), (one, named_1), (two, named_2) = (
        found.said(f"k.{column}", number) for number, column in enumerate(("label", "one_before", "two_before"))
    )
    walked = found.question.then(
        f""", stepped AS (
  SELECT p.two_before AS two_before, p.one_before AS one_before, p.label AS label, p.won AS won, CASE WHEN p.place = s.steps THEN 1 ELSE 0 END AS at_end
  FROM path p JOIN (SELECT n, MAX(place) AS steps FROM path GROUP BY n) s ON s.n = p.n
),
kinds AS (
  SELECT two_before, one_before, label, COUNT(*) AS steps, SUM(at_end * won) AS won_steps, SUM(at_end * (1 - won)) AS lost_steps
  FROM stepped GROUP BY two_before, one_before, label
)
SELECT {two} AS two_before, {one} AS one_before, {label} AS label, k.steps AS steps, k.won_steps AS won_steps, k.lost_steps AS lost_steps
FROM kinds k{named}{named_1}{named_2} ORDER BY two_before NULLS FIRST, one_before NULLS FIRST, label NULLS FIRST"""
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
            _add(steps, (before, here), row["steps"])
            _add(steps, (here, True), row["won_steps"])
            _add(steps, (here, False), row["lost_steps"])
    return {"markov_1": removal_effects_of_transitions(first), "markov_2": removal_effects_of_transitions(second)}


def _add(steps: dict[tuple[State, State | bool], float], step: tuple[State, State | bool], weight: float) -> None:
    if weight:
        steps[step] = steps.get(step, 0.0) + float(weight)


def ranks(credit: Mapping[str, float]) -> dict[str, int]:
    """Place of each label, the most credit first; equal credit, to a millionth, in order of name: engines add up in different orders."""
    ordered = sorted(credit, key=lambda name: (-round(credit[name], 6), name))
    return {label: place for place, label in enumerate(ordered, start=1)}
