"""Attribution: which channel gets credit for won revenue, under every model there is, and how far the models lie apart.

**Definition.** The worth of deals won in the period, divided over the touches from an agreed window before each deal was opened until it was closed. `value` is the agreed
model's credit; `low` and `high` are the least and the most that any of ten models gives.

**The wrong number that the obvious way gives.** One model's credit, to the cent, as if it had been measured. The range across models is the honest width of what
paths alone can say, and where ranks flip between models the order of channels is a choice and no finding. It is association all the same: in 663 randomised advertising
tests, observational methods erred by a median of more than 60 percentage points (Gordon, Moakler and Zettelmeyer 2023). Only a holdout earns the word "incremental".
"""

from __future__ import annotations

from collections.abc import Mapping

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.measures.attribution_models import MODELS, POSITION_MODELS, ranks, removal_effects_in, shares
from ridgepole.core.measures.attribution_paths import (
    TOUCH_DIMENSIONS,
    AttributionTerms,
    Paths,
    attribution_terms,
    paths,
)
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.question import row_ids_by_group
from ridgepole.core.measures.window import period_of, standing_on

FEWEST = 5
NO_TOUCH = "(no touch in the window)"
Credit = Mapping[str, Mapping[str, float]]


def attribution(asked: Asked) -> Measurement:
    """One row a channel (or other dimension): value under the agreed model, low and high over all models, each model's credit and rank beside them."""
    by = asked.by or "channel"
    period = period_of(asked, "touches", "opportunities")
    scoreboard = asked.agreements.current(Scoreboard, asked.as_of)
    terms = attribution_terms(scoreboard)
    found_paths = paths(asked, period, by, terms)
    population = found_paths.question
    money = one_currency(asked, population, "ended")
    question = shares(population).then(_credit_by_label(found_paths), code=money.code)
    found = {str(row["grp"]): row for row in question.ask(asked.ledger)}
    won = dict(population.then(_WON, code=money.code).ask(asked.ledger)[0])
    won["worth"] = won.pop("all_worth")
    in_money = bool(won["worth"])
    credit = _credit(found, found_paths, asked, won, in_money=in_money)
    said, named = found_paths.said("m.label")
    behind = f", behind AS (SELECT {said} AS grp, e.deal AS deal FROM met m JOIN ended e ON e.n = m.n{named})"
    ids = row_ids_by_group(population.then(behind), asked.ledger, "behind", "deal")
    deals_of = {label: int(row["deals"]) for label, row in found.items()}
    return Measurement(
        name="attribution",
        title="Attributed revenue",
        definition=(
            f"Worth of deals won in the period, divided over marketing's touches from {terms.window_days:g} days before a deal was opened until it was closed; "
            f"value: {terms.model.replace('_', ' ')} model, low and high: range across {len(MODELS)} models."
        ),
        unit="money" if in_money else "count",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(scoreboard if terms.agreed else None),
        rows=_rows(credit, terms, deals_of, ids, won),
        caveats=(*money.left_out, *_caveats(credit, terms, in_money=in_money)),
        by=by,
    )


def _credit_by_label(found: Paths) -> str:
    said, named = found.said("c.label")
    sums = ", ".join(
        f"SUM(CASE WHEN e.money = :code THEN c.{model} * COALESCE(e.worth, 0) ELSE 0 END) AS {model}_worth, SUM(c.{model}) AS {model}_deals"
        for model in POSITION_MODELS
    )
    return f"SELECT {said} AS grp, COUNT(*) AS deals, {sums} FROM credited c JOIN ended e ON e.n = c.n{named} GROUP BY {said} ORDER BY {said} NULLS LAST"


_WON = """SELECT COUNT(*) AS deals, COALESCE(SUM(CASE WHEN e.money = :code THEN e.worth ELSE 0 END), 0) AS all_worth,
  COALESCE(SUM(CASE WHEN m.n IS NULL THEN 1 ELSE 0 END), 0) AS untouched_deals,
  COALESCE(SUM(CASE WHEN m.n IS NULL AND e.money = :code THEN e.worth ELSE 0 END), 0) AS untouched_worth
FROM ended e LEFT JOIN (SELECT DISTINCT n FROM met) m ON m.n = e.n WHERE e.ended_as = 'won'"""


def _credit(
    found: Mapping[str, Mapping[str, float]],
    found_paths: Paths,
    asked: Asked,
    won: Mapping[str, float],
    *,
    in_money: bool,
) -> dict[str, dict[str, float]]:
    """Model → label → credit, in whole money or in deals."""
    key, scale = ("worth", 100.0) if in_money else ("deals", 1.0)
    credit = {
        model: {label: float(row[f"{model}_{key}"]) / scale for label, row in found.items()}
        for model in POSITION_MODELS
    }
    divided = (float(won[key]) - float(won[f"untouched_{key}"])) / scale
    for model, effects in removal_effects_in(found_paths, asked.ledger).items():
        credit[model] = {label: effects.shares.get(label, 0.0) * divided for label in found}
    return credit


def _rows(
    credit: Credit,
    terms: AttributionTerms,
    deals_of: Mapping[str, int],
    ids: Mapping[str, tuple[str, ...]],
    won: Mapping[str, float],
) -> tuple[MeasuredRow, ...]:
    place = {model: ranks(credit[model]) for model in MODELS}
    rows = []
    for label in sorted(deals_of, key=lambda name: (place[terms.model][name], name)):
        given = {model: credit[model][label] for model in MODELS}
        estimate: Interval | NotEnough = Interval(given[terms.model], min(given.values()), max(given.values()))
        if deals_of[label] < FEWEST:
            estimate = NotEnough(FEWEST, deals_of[label], "won deals")
        extra = {
            "models": given,
            "ranks": {model: place[model][label] for model in MODELS},
            "interval_is": "range across models",
        }
        rows.append(MeasuredRow(label, estimate, deals_of[label], extra, "opportunities", ids.get(label, ())))
    if won["untouched_deals"]:
        amount = float(won["untouched_worth"]) / 100 if won["worth"] else float(won["untouched_deals"])
        rows.append(MeasuredRow(NO_TOUCH, Interval(amount, amount, amount), int(won["untouched_deals"])))
    if not rows:
        rows.append(MeasuredRow("", NotEnough(FEWEST, 0, "won deals"), 0))
    return tuple(rows)


def _caveats(credit: Credit, terms: AttributionTerms, *, in_money: bool) -> tuple[str, ...]:
    said = ["Association: paths cannot say what would have been won without a channel; only a holdout can."]
    if not terms.agreed:
        said.append("No attribution model is agreed: the linear model stands in.")
    if terms.unknown:
        said.append(
            f"The agreed attribution model {terms.unknown!r} is none that is known: the linear model stands in."
        )
    if not in_money:
        said.append("Won deals have no amounts: credit is counted in deals.")
    places = {model: ranks(credit[model]) for model in MODELS}
    flips = []
    for label in credit[terms.model]:
        ranked = {model: places[model][label] for model in MODELS}
        best, worst = min(ranked, key=lambda model: ranked[model]), max(ranked, key=lambda model: ranked[model])
        if ranked[best] != ranked[worst]:
            flips.append(
                (
                    ranked[worst] - ranked[best],
                    f"{label} is number {ranked[best]} under {_said(best)} and number {ranked[worst]} under {_said(worst)}",
                )
            )
    if flips:
        flips.sort(key=lambda flip: (-flip[0], flip[1]))
        said.append("The order of channels depends on the model: " + "; ".join(text for _, text in flips[:3]) + ".")
    return tuple(said)


def _said(model: str) -> str:
    return {"first": "first touch", "last": "last touch", "markov_1": "Markov", "markov_2": "Markov of order 2"}.get(
        model, model.replace("_", " ")
    )


MEASURE = Measure(
    name="attribution",
    title="Attributed revenue",
    measure=attribution,
    dimensions=tuple(TOUCH_DIMENSIONS),
    synonyms=(
        "attributed revenue",
        "revenue attribution",
        "multi-touch attribution",
        "channel attribution",
        "mta",
        "marketing attribution",
    ),
    requirement="R24",
)
