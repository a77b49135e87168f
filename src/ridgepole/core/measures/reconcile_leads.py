"""The alternatives among which two teams' counts of leads may part: by which date, which stage, with which duplicates, from which source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.measures.deals import SIZE_BAND
from ridgepole.core.measures.question import Question
from ridgepole.core.measures.reconcile import Axis, Mask
from ridgepole.core.measures.reconcile_alternatives import axis_of, segment_axis, within_period
from ridgepole.core.measures.stages import qualified_stages
from ridgepole.core.measures.window import known_until

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked

CAME = "by the date on which the person was created"


def lead_axes(asked: Asked, period: Period, *, qualified: bool) -> tuple[list[Axis], NDArray[np.object_]]:
    """The axes for leads (or, `qualified`, marketing-qualified leads) of a period, and the people that they are about."""
    columns = Question(
        f"""SELECT p.person_id AS person, p.created_at AS came_at, COALESCE(p.source, '(empty)') AS source, COALESCE(a.industry, '(empty)') AS industry,
  COALESCE(a.region, a.country, '(empty)') AS region, {SIZE_BAND} AS size, CASE WHEN p.email IS NULL THEN 0 ELSE 1 END AS has_email,
  ROW_NUMBER() OVER (PARTITION BY LOWER(p.email) ORDER BY COALESCE(p.created_at, 0), p.person_id NULLS LAST) AS copy_number
FROM people p LEFT JOIN accounts a ON a.account_id = p.account_id WHERE p.created_at IS NULL OR p.created_at < :known_until ORDER BY p.person_id NULLS LAST""",
        {"known_until": known_until(asked)},
    ).columns(asked.ledger)
    people = np.asarray(columns["person"], dtype=object)
    within = within_period(period)
    dates = {CAME: within(np.asarray(columns["came_at"], dtype=float))}
    dates |= {says: within(at) for says, at in _moments(asked, {str(p): i for i, p in enumerate(people)}).items()}
    wanted = (
        [f"by the date on which they first entered {stage}" for stage in qualified_stages(asked)] if qualified else []
    )
    agreed = next((says for says in wanted if says in dates), CAME)
    again = (np.asarray(columns["copy_number"], dtype=float) > 1) & (np.asarray(columns["has_email"], dtype=float) == 1)
    axes = [
        axis_of("date", dates, agreed, 0.0),
        axis_of("duplicates", {"every row": np.ones(len(people)), "duplicates removed": 1.0 - again}, "every row", 0.3),
    ]
    segments = ((name, np.asarray(columns[name], dtype=object)) for name in ("source", "industry", "region", "size"))
    return axes + [axis for name, values in segments if (axis := segment_axis(name, values)) is not None], people


def _moments(asked: Asked, place: Mapping[str, int]) -> dict[str, Mask]:
    """When each person first entered each stage, was offered and was accepted."""
    found: dict[str, Mask] = {}
    queries = (
        (
            "they first entered ",
            "SELECT person_id AS person, stage AS what, MIN(entered_at) AS first_at FROM lifecycle GROUP BY person_id, stage",
        ),
        (
            "they were first ",
            "SELECT person_id AS person, event AS what, MIN(at) AS first_at FROM handoffs WHERE event IN ('offered', 'accepted') GROUP BY person_id, event",
        ),
    )
    for opening, sql in queries:
        for row in asked.ledger.query(sql):
            at = place.get(str(row["person"]))
            if at is not None:
                says = f"by the date on which {opening}{row['what']}"
                if says not in found:
                    found[says] = np.full(len(place), np.nan)
                found[says][at] = float(row["first_at"])
    return dict(sorted(found.items()))
