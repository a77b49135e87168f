"""The alternatives among which two teams' definitions of a money figure may part, as axes over the deals of a ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.period import Period
from ridgepole.core.measures.deals import EMPTY, SIZE_BAND, deals
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

TOUCH_TEAMS = (EMPTY, "sales", "marketing", "partner", "customer")
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
    channels = asked.ledger.query(
        "SELECT DISTINCT COALESCE(t.channel, c.channel) AS channel FROM touches t LEFT JOIN campaigns c ON c.campaign_id = t.campaign_id"
    )
    named = sorted(str(row["channel"]) for row in channels if row["channel"])
    # Time and team in one number, so that one pass without any sorting finds both ends; of two touches in one second, the team decides.
    found = base.then(
        f""", touching AS ({touches_at_accounts(asked)})
SELECT d.deal AS deal, MIN(t.touched_at * {len(TOUCH_TEAMS)} + {_team_number(named)}) AS opens, MAX(t.touched_at * {len(TOUCH_TEAMS)} + {_team_number(named)}) AS closes
FROM deals d JOIN touching t ON t.account = d.account WHERE t.touched_at <= d.opened_at GROUP BY d.deal"""
    ).columns(asked.ledger)
    places = [place[str(deal)] for deal in found["deal"]]
    ends = []
    for key in ("opens", "closes"):
        teams = np.full(len(place), EMPTY, dtype=object)
        teams[places] = np.array(TOUCH_TEAMS, dtype=object)[np.asarray(found[key], dtype=np.int64) % len(TOUCH_TEAMS)]
        ends.append(teams)
    return met, ends[0], ends[1]


def _team_number(channels: Sequence[str]) -> str:
    """The SQL of a touch's team as its place in `TOUCH_TEAMS`: who acted, or whose channel it was."""
    by_team: dict[int, list[str]] = {}
    for channel in channels:
        by_team.setdefault(TOUCH_TEAMS.index(team_of_source(channel)), []).append(
            "'" + channel.replace("'", "''") + "'"
        )
    acted = " ".join(f"WHEN t.actor = '{team}' THEN {TOUCH_TEAMS.index(team)}" for team in ("sales", "marketing"))
    whens = " ".join(f"WHEN t.channel IN ({', '.join(named)}) THEN {team}" for team, named in sorted(by_team.items()))
    return f"CASE {acted} {whens} ELSE 0 END"


def _stages(asked: Asked, place: Mapping[str, int]) -> dict[str, Mask]:
    found = asked.ledger.columns(
        "SELECT opportunity_id AS deal, stage, MIN(entered_at) AS first_at FROM opportunity_stages GROUP BY opportunity_id, stage ORDER BY stage NULLS LAST"
    )
    entered = {str(stage): np.full(len(place), np.nan) for stage in dict.fromkeys(found["stage"])}
    for deal, stage, first_at in zip(found["deal"], found["stage"], found["first_at"], strict=True):
        at = place.get(str(deal))
        if at is not None:
            entered[str(stage)][at] = float(first_at)
    return entered
