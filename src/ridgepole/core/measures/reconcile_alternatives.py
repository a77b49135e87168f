"""The alternatives among which two teams' definitions of a money figure may part, as axes over the deals of a ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.period import Period
from ridgepole.core.measures.deals import SIZE_BAND, deals
from ridgepole.core.measures.origins import team_of_source
from ridgepole.core.measures.pipeline_influenced import MARKETING, SOMEWHERE
from ridgepole.core.measures.question import Question
from ridgepole.core.measures.reconcile import Axis, Mask, Option
from ridgepole.core.measures.touches_at_accounts import touched_deals, touches_at_accounts
from ridgepole.core.measures.window import known_until

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked

Subject = Literal["pipeline", "won"]
Claim = Literal["all", "sourced", "influenced"]

SEGMENT_COST = 1.0
MOST_VALUES = 12


@dataclass(frozen=True, slots=True)
class Facts:
    """One entry for each deal known by the day asked about; `stages` maps a stage to when each deal first entered it (NaN: never)."""

    deal: NDArray[np.object_]
    opened: Mask
    ended: Mask
    ended_as: NDArray[np.object_]
    worth: Mask
    money: NDArray[np.object_]
    segments: Mapping[str, NDArray[np.object_]]
    team: NDArray[np.object_]
    influenced: Mask
    first_touch: NDArray[np.object_]
    last_touch: NDArray[np.object_]
    again: Mask
    stages: Mapping[str, Mask]


class DealsKnown:
    """The facts of all deals, asked of the ledger when the first disagreement needs them; they are the same for every period and number."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    @cached_property
    def facts(self) -> Facts:
        """One entry for each deal."""
        return _facts_of(self._asked)


def _facts_of(asked: Asked) -> Facts:
    """Everything that the alternatives ask of each deal."""
    base = deals(asked, Period(0, known_until(asked))).then(
        f""", known AS (
  SELECT d.deal AS deal, d.opened_at AS opened_at, d.ended_at AS ended_at, d.ended_as AS ended_as, COALESCE(d.worth, 0) AS worth, d.money AS money,
    COALESCE(d.origin, '(empty)') AS source, COALESCE(a.industry, '(empty)') AS industry, COALESCE(a.region, a.country, '(empty)') AS region, {SIZE_BAND} AS size,
    COALESCE(c.name, d.campaign, '(empty)') AS campaign, COALESCE(o.owner, '(empty)') AS owner,
    ROW_NUMBER() OVER (PARTITION BY d.account, LOWER(COALESCE(o.name, '')), d.worth, d.money ORDER BY COALESCE(d.opened_at, 0), d.deal NULLS LAST) AS copy_number,
    CASE WHEN d.account IS NULL THEN 0 ELSE 1 END AS has_account
  FROM deals d JOIN opportunities o ON o.opportunity_id = d.deal LEFT JOIN accounts a ON a.account_id = d.account LEFT JOIN campaigns c ON c.campaign_id = d.campaign
)"""
    )
    columns = base.then("SELECT * FROM known ORDER BY deal NULLS LAST").columns(asked.ledger)
    names = np.asarray(columns["deal"], dtype=object)
    place = {str(name): i for i, name in enumerate(names)}
    met, first, last = _touches(asked, base, place)
    source = np.asarray(columns["source"], dtype=object)
    copies = np.asarray(columns["copy_number"], dtype=float) > 1
    segments = {
        key: np.asarray(columns[key], dtype=object)
        for key in ("source", "industry", "region", "size", "campaign", "owner")
    }
    return Facts(
        names,
        np.asarray(columns["opened_at"], dtype=float),
        np.asarray(columns["ended_at"], dtype=float),
        np.asarray(columns["ended_as"], dtype=object),
        np.asarray(columns["worth"], dtype=float),
        np.asarray(columns["money"], dtype=object),
        segments,
        np.array([team_of_source(str(value)) for value in source], dtype=object),
        met,
        first,
        last,
        (copies & (np.asarray(columns["has_account"], dtype=float) == 1)).astype(float),
        _stages(asked, place),
    )


def axes_of(facts: Facts, period: Period, currency: str, subject: Subject, claim: Claim) -> list[Axis]:
    """The axes for pipeline opened (or revenue won) in a period, as a whole, sourced or influenced by marketing."""
    ones = np.ones(len(facts.deal))
    within = within_period(period)
    dates = {
        "by the date on which the deal was created": within(facts.opened),
        "by the date on which it closed": within(facts.ended),
    }
    dates |= {f"by the date on which it entered {stage}": within(entered) for stage, entered in facts.stages.items()}
    agreed_date = (
        "by the date on which the deal was created" if subject == "pipeline" else "by the date on which it closed"
    )
    claims = {
        "all deals": ones,
        "deals whose source is marketing's": (facts.team == "marketing").astype(float),
        "deals that marketing or buyers touched (influenced)": facts.influenced,
        "deals whose first touch was marketing's": (facts.first_touch == "marketing").astype(float),
        "deals whose last touch was marketing's": (facts.last_touch == "marketing").astype(float),
        "deals whose source is sales'": (facts.team == "sales").astype(float),
        "all but deals of existing customers": (facts.team != "customer").astype(float),
        "all but deals of partners": (facts.team != "partner").astype(float),
    }
    agreed_claim = {
        "all": "all deals",
        "sourced": "deals whose source is marketing's",
        "influenced": "deals that marketing or buyers touched (influenced)",
    }[claim]
    status = {
        "whatever became of them": ones,
        "won only": (facts.ended_as == "won").astype(float),
        "still open only": (facts.ended_as == "open").astype(float),
        "without lost ones": (facts.ended_as != "lost").astype(float),
        "closed ones only": (facts.ended_as != "open").astype(float),
    }
    reached = {
        f"only deals that reached {stage}": (entered < period.end_s).astype(float)
        for stage, entered in facts.stages.items()
    }
    codes = sorted({str(code) for code in facts.money})
    monies = {f"{currency} only": (facts.money == currency).astype(float)}
    monies |= {"all currencies added at face value": ones} if len(codes) > 1 else {}
    monies |= {f"{code} only": (facts.money == code).astype(float) for code in codes if code != currency}
    axes = [
        axis_of("date", dates, agreed_date, 0.0),
        axis_of("attribution", claims, agreed_claim, 0.1),
        axis_of("outcome", status, "whatever became of them" if subject == "pipeline" else "won only", 0.2),
        axis_of("stage", {"any stage": ones, **reached}, "any stage", 0.2),
        axis_of("currency", monies, f"{currency} only", 0.3),
        axis_of("duplicates", {"every row": ones, "duplicates removed": 1 - facts.again}, "every row", 0.3),
    ]
    return axes + [axis for name, values in facts.segments.items() if (axis := segment_axis(name, values)) is not None]


def axis_of(name: str, masks: Mapping[str, Mask], agreed: str, cost: float) -> Axis:
    """Alternatives that choose the same rows as the agreed answer explain nothing and are left out."""
    others = tuple(
        Option(says, mask, cost)
        for says, mask in masks.items()
        if says != agreed and not np.array_equal(mask, masks[agreed])
    )
    return Axis(name, Option(agreed, masks[agreed]), others)


def segment_axis(name: str, values: NDArray[np.object_]) -> Axis | None:
    """Only, or all but, one value of a segment; the most frequent ones where there are many."""
    found, counts = np.unique(values.astype(str), return_counts=True)
    if len(found) < 2:
        return None
    common = [str(found[i]) for i in np.argsort(-counts, kind="stable")[:MOST_VALUES]]
    others = [Option(f"without {name} {value}", (values != value).astype(float), SEGMENT_COST) for value in common]
    others += [Option(f"only {name} {value}", (values == value).astype(float), SEGMENT_COST) for value in common]
    return Axis(name, Option(f"every {name}", np.ones(len(values))), tuple(others))


def within_period(period: Period) -> Callable[[Mask], Mask]:
    def within(at: Mask) -> Mask:
        return ((at >= period.start_s) & (at < period.end_s)).astype(float)

    return within


def _touches(
    asked: Asked, base: Question, place: Mapping[str, int]
) -> tuple[Mask, NDArray[np.object_], NDArray[np.object_]]:
    """Whether marketing met each deal, and the team of the first and of the last touch before it opened."""
    met = np.zeros(len(place))
    influenced = f", met AS ({touched_deals(asked, MARKETING, SOMEWHERE)}) SELECT DISTINCT deal FROM met"
    for row in base.then(influenced).ask(asked.ledger):
        met[place[str(row["deal"])]] = 1.0
    # Times first and the touches at those times after: to put all touches of all deals in order takes four times as long.
    rows = base.then(
        f""", touching AS ({touches_at_accounts(asked)}),
ends AS (
  SELECT d.deal AS deal, d.account AS account, MIN(t.touched_at) AS first_at, MAX(t.touched_at) AS last_at
  FROM deals d JOIN touching t ON t.account = d.account WHERE t.touched_at <= d.opened_at GROUP BY d.deal, d.account
),
at_ends AS (
  SELECT e.deal AS deal, t.touch AS touch, t.actor AS actor, t.channel AS channel, CASE WHEN t.touched_at = e.first_at THEN 1 ELSE 0 END AS is_first,
    CASE WHEN t.touched_at = e.last_at THEN 1 ELSE 0 END AS is_last
  FROM ends e JOIN touching t ON t.account = e.account WHERE t.touched_at = e.first_at OR t.touched_at = e.last_at
),
ranked AS (
  SELECT deal, actor, channel, is_first, is_last, ROW_NUMBER() OVER (PARTITION BY deal, is_first ORDER BY touch NULLS LAST) AS from_first,
    ROW_NUMBER() OVER (PARTITION BY deal, is_last ORDER BY touch DESC NULLS LAST) AS from_last
  FROM at_ends
)
SELECT deal, actor, channel, is_first * CASE WHEN from_first = 1 THEN 1 ELSE 0 END AS opens, is_last * CASE WHEN from_last = 1 THEN 1 ELSE 0 END AS closes
FROM ranked WHERE (is_first = 1 AND from_first = 1) OR (is_last = 1 AND from_last = 1)"""
    ).ask(asked.ledger)
    first, last = (np.full(len(place), "(empty)", dtype=object) for _ in range(2))
    for row in rows:
        for teams, stands in ((first, row["opens"]), (last, row["closes"])):
            if stands:
                teams[place[str(row["deal"])]] = _touch_team(row)
    return met, first, last


def _touch_team(row: Mapping[str, Any]) -> str:
    if row["actor"] in {"sales", "marketing"}:
        return str(row["actor"])
    return team_of_source(str(row["channel"])) if row["channel"] else "(empty)"


def _stages(asked: Asked, place: Mapping[str, int]) -> dict[str, Mask]:
    rows: Sequence[Mapping[str, Any]] = asked.ledger.query(
        "SELECT opportunity_id AS deal, stage, MIN(entered_at) AS first_at FROM opportunity_stages GROUP BY opportunity_id, stage ORDER BY stage NULLS LAST"
    )
    found = {stage: np.full(len(place), np.nan) for stage in dict.fromkeys(str(row["stage"]) for row in rows)}
    for row in rows:
        at = place.get(str(row["deal"]))
        if at is not None:
            found[str(row["stage"])][at] = float(row["first_at"])
    return found
