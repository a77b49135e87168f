"""Where a ledger's past is cut off: beginnings are recorded, and the ends that must have followed are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ridgepole.core.kernel.period import day_of

if TYPE_CHECKING:
    from ridgepole.core.ledger.ledger import Ledger

FEWEST_EXPECTED = 5


@dataclass(frozen=True, slots=True)
class LeftTruncation:
    """`what` begins at `begins_s`, the first `end` is recorded at `first_end_s`; about `missing` ends lie between and are absent."""

    what: str
    end: str
    begins_s: int
    first_end_s: int
    missing: int

    def remarks(self, time_zone: str) -> tuple[str, str]:
        """What is cut off, and what must therefore not be compared."""
        begins, first = day_of(self.begins_s, time_zone), day_of(self.first_end_s, time_zone)
        years = f"{begins.year}" if begins.year == first.year else f"{begins.year} to {first.year}"
        return (
            (
                f"{self.what} begin on {begins}, but no {self.end} before {first} is recorded: about {self.missing:,} earlier ones must be missing "
                "(left truncation)"
            ),
            (
                f"do not compare cohorts that began before {first} ({years}) with later ones: their early {self.end}s are not in the data, "
                "so a trend across that day is an artefact"
            ),
        )


def truncated_wins(ledger: Ledger) -> LeftTruncation | None:
    """People are recorded long before the first win, although people of later months soon won.

    Of those who came more than a median time to win before the first recorded win, about half would have won before it at the later rate. If that makes
    five or more, chance is no explanation (Poisson, p < 1%).
    """
    row = ledger.query(
        "SELECT MIN(p.created_at) AS begins_s, MIN(o.closed_at) AS first_s FROM people AS p "
        "LEFT JOIN opportunity_people AS op ON op.person_id = p.person_id "
        "LEFT JOIN opportunities AS o ON o.opportunity_id = op.opportunity_id AND o.outcome = 'won'"
    )[0]
    if row["begins_s"] is None or row["first_s"] is None:
        return None
    lags = ledger.columns(
        "SELECT o.closed_at - p.created_at AS lag_s FROM people AS p JOIN opportunity_people AS op ON op.person_id = p.person_id "
        "JOIN opportunities AS o ON o.opportunity_id = op.opportunity_id "
        "WHERE o.outcome = 'won' AND o.closed_at >= p.created_at AND p.created_at >= :first",
        {"first": row["first_s"]},
    )["lag_s"]
    if len(lags) < FEWEST_EXPECTED:
        return None
    median = sorted(int(lag) for lag in lags)[len(lags) // 2]
    counted = ledger.query(
        "SELECT SUM(CASE WHEN created_at < :cut THEN 1 ELSE 0 END) AS early, SUM(CASE WHEN created_at >= :first THEN 1 ELSE 0 END) AS late FROM people",
        {"cut": row["first_s"] - median, "first": row["first_s"]},
    )[0]
    if not counted["early"] or not counted["late"]:
        return None
    missing = counted["early"] * len(lags) / counted["late"] / 2
    if missing < FEWEST_EXPECTED:
        return None
    return LeftTruncation("leads", "win", row["begins_s"], row["first_s"], round(missing))


def truncated_closes(ledger: Ledger) -> LeftTruncation | None:
    """Deals are created long before the first one closes, although later deals close much sooner."""
    row = ledger.query(
        "SELECT MIN(created_at) AS begins_s, MIN(closed_at) AS first_s FROM opportunities WHERE created_at IS NOT NULL"
    )[0]
    if row["begins_s"] is None or row["first_s"] is None:
        return None
    lags = ledger.columns(
        "SELECT closed_at - created_at AS lag_s FROM opportunities WHERE closed_at >= created_at AND created_at >= :first",
        {"first": row["first_s"]},
    )["lag_s"]
    if len(lags) < FEWEST_EXPECTED:
        return None
    median = sorted(int(lag) for lag in lags)[len(lags) // 2]
    early = ledger.query(
        "SELECT COUNT(*) AS n FROM opportunities WHERE created_at < :cut", {"cut": row["first_s"] - median}
    )[0]["n"]
    if early / 2 < FEWEST_EXPECTED:
        return None
    return LeftTruncation("deals", "close", row["begins_s"], row["first_s"], round(early / 2))
