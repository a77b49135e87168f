"""Do the people who do the work know the numbers that both teams are measured on?

What it asks. How many practitioners of marketing and sales name at least two of the scoreboard's shared numbers?

**Failing practice.** The scoreboard hangs in the board room. Asked, one names downloads, another quota, a third counts eleven dashboards.

**Better practice.** The three numbers open every team meeting, and each person can say which one their week moves.

**Needs.** A scoreboard with at least two shared numbers, and at least 4 answers of practitioners in marketing and sales to "name the three numbers".

**How sure.** Jeffreys' 95% interval of the share who name two; the finding needs it wholly below one half. Names are compared through synonyms, and a synonym that is not
known counts against the respondent, so confidence is 0.8.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.survey_read import reading
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys
from ridgepole.core.survey.answer import Answer
from ridgepole.core.survey.three_numbers import MetricCatalogue, NamedNumbers, read_numbers

FEWEST = 4
ENOUGH_NAMED = 2
HALF = 0.5


def shared_numbers_unknown_to_people(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely fewer than half of the practitioners name two shared numbers."""
    scoreboard = standing(case, Scoreboard)
    if scoreboard is None or len(scoreboard.shared) < ENOUGH_NAMED:
        return (
            Gap(
                "a scoreboard with shared numbers",
                "answers can only be compared with numbers that were agreed (cause 3)",
            ),
        )
    shared = _canonical(case, scoreboard)
    asked = [n for n in reading(case).three_numbers if n.level == "practitioner" and n.team in {"marketing", "sales"}]
    if len(asked) < FEWEST:
        what = f"practitioners' answers to 'name the three numbers' ({FEWEST} needed, {len(asked)} found)"
        return (Gap(what, "they show whether the shared numbers have reached the work (cause 3)"),)
    knowing = [said for said in asked if len(shared & set(said.names)) >= ENOUGH_NAMED]
    interval = jeffreys(len(knowing), len(asked))
    if interval.high >= HALF:
        return ()
    said = f"{share(len(knowing), len(asked))} of the practitioners in marketing and sales name two of the numbers that both teams are measured on."
    return (
        Finding(
            code="SC05",
            cause=3,
            severity="medium",
            title="People do not know the shared numbers",
            subject=scoreboard.id,
            evidence=(
                rows("survey", (n.respondent_id for n in asked if n not in knowing), said + unsigned_note(scoreboard)),
            ),
            clause="shared",
            agreement_version=scoreboard.name,
            remedy="Open each team's weekly meeting with the shared numbers, and take one number that nobody shares off each dashboard.",
            owner_team="revops",
            confidence=0.8,
            weight=0.3,
            marketing_says=_named(asked, "marketing"),
            sales_says=_named(asked, "sales"),
            data_say=said,
        ),
    )


def _canonical(case: Case, scoreboard: Scoreboard) -> frozenset[str]:
    """The shared numbers under the names that answers are read into."""
    catalogue = MetricCatalogue.of(case.agreements, case.as_of, case.embedder)
    own = [
        read_numbers(Answer("", "", "leader", "three_numbers", metric.metric), catalogue).names
        for metric in scoreboard.shared
    ]
    return frozenset(name for names in own for name in names)


def _named(asked: Sequence[NamedNumbers], team: str) -> str:
    names = sorted({name for said in asked if said.team == team for name in said.names})
    return f"We name {listed(names, 5)}." if names else ""


CHECK = Check(
    code="SC05",
    title="People do not know the shared numbers",
    cause=3,
    check=shared_numbers_unknown_to_people,
    needs=("survey:three_numbers", "scoreboard"),
    clears=0.15,
)
