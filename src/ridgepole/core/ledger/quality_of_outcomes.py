"""What the recorded outcomes can and cannot bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ridgepole.core.kernel.period import DAY_SECONDS, day_of
from ridgepole.core.ledger.truncation import truncated_closes, truncated_wins

if TYPE_CHECKING:
    from ridgepole.core.ledger.ledger import Ledger

Remark = tuple[str, str]
FEWEST_WINS = 20
SHORT_DAYS = 180


def remarks_on_outcomes(ledger: Ledger, time_zone: str) -> Iterator[Remark]:
    """(table, sentence) for every limit that is found."""
    if not ledger.count("opportunities"):
        return
    row = ledger.query(
        "SELECT COUNT(*) AS n, SUM(CASE WHEN outcome = 'won' THEN 1 ELSE 0 END) AS won, SUM(CASE WHEN outcome = 'lost' THEN 1 ELSE 0 END) AS lost, "
        "SUM(CASE WHEN outcome IS NULL THEN 1 ELSE 0 END) AS unsaid, "
        "SUM(CASE WHEN outcome IN ('won', 'lost') AND closed_at IS NULL THEN 1 ELSE 0 END) AS undated, "
        "SUM(CASE WHEN created_at IS NULL THEN 1 ELSE 0 END) AS unbegun, "
        "MIN(COALESCE(created_at, closed_at)) AS first_s, MAX(COALESCE(closed_at, created_at)) AS last_s FROM opportunities"
    )[0]
    yield from (("opportunities", text) for text in _missing_outcomes(row))
    yield from _truncation(ledger, time_zone)
    if row["first_s"] is not None and row["last_s"] - row["first_s"] < SHORT_DAYS * DAY_SECONDS:
        days = (row["last_s"] - row["first_s"]) // DAY_SECONDS
        first, last = day_of(row["first_s"], time_zone), day_of(row["last_s"], time_zone)
        yield (
            "opportunities",
            f"the deals span only {days:,} days ({first} to {last}): too short for a trend or a season",
        )
    yield from _written_after_the_win(ledger)


def _missing_outcomes(row: dict[str, int]) -> Iterator[str]:
    if row["won"] >= FEWEST_WINS and not row["lost"]:
        yield (
            f"no losses are recorded: {row['won']:,} deals are won and none is lost. A win rate over closed deals would be 100% and means nothing; "
            "only rates over leads can be given, in which a lead without a win is not known to be lost"
        )
    if row["lost"] >= FEWEST_WINS and not row["won"]:
        yield f"no wins are recorded: {row['lost']:,} deals are lost and none is won"
    if row["unsaid"]:
        yield f"{row['unsaid']:,} of {row['n']:,} deals say neither won, lost nor open; they count in no rate"
    if row["undated"]:
        yield f"{row['undated']:,} closed deals have no closing date; they cannot be placed in a period"
    if row["unbegun"]:
        yield f"{row['unbegun']:,} of {row['n']:,} deals have no creation date; their length is not known"


def _truncation(ledger: Ledger, time_zone: str) -> Iterator[Remark]:
    found = truncated_wins(ledger)
    table = "people"
    if found is None:
        found, table = truncated_closes(ledger), "opportunities"
    if found:
        yield from ((table, text) for text in found.remarks(time_zone))


def _written_after_the_win(ledger: Ledger) -> Iterator[Remark]:
    """Fields that only winners have were written afterwards: as predictors they would leak the outcome."""
    groups = ledger.query(
        "SELECT w.has_won AS has_won, COUNT(*) AS n, COUNT(p.account_id) AS with_account FROM people AS p JOIN ("
        "SELECT q.person_id AS person_id, MAX(CASE WHEN o.outcome = 'won' THEN 1 ELSE 0 END) AS has_won FROM people AS q "
        "LEFT JOIN opportunity_people AS op ON op.person_id = q.person_id LEFT JOIN opportunities AS o ON o.opportunity_id = op.opportunity_id "
        "GROUP BY q.person_id) AS w ON w.person_id = p.person_id GROUP BY w.has_won"
    )
    by = {row["has_won"]: row for row in groups}
    if set(by) == {0, 1} and by[0]["n"] >= FEWEST_WINS and not by[0]["with_account"] and by[1]["with_account"]:
        yield (
            "people",
            (
                f"account_id is filled for {by[1]['with_account']:,} of {by[1]['n']:,} people who won and for none of the other {by[0]['n']:,}: "
                "it was written after the win, and tells nothing before it (leakage)"
            ),
        )
