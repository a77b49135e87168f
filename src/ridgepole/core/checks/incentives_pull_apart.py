"""Do incentives pull the teams apart?

What it asks. By the scoreboard's own words: is there a number that people of both teams are measured on, and does their variable pay hang on shared numbers?

**Failing practice.** Marketing's bonus hangs on qualified leads, sales' on bookings. Each can be raised while the other falls, and each is.

**Better practice.** At least one outcome that both want is in both scoreboards, and at least half of variable pay hangs on shared numbers.

**Needs.** A scoreboard that says what people of marketing and of sales are measured on.

**How sure.** Structure, not correlation: two numbers that happen to rise together over 24 months prove nothing (r = .3 has an interval of −.12 to .63). That no outcome is shared is a fact
of the document; that pay decides is known to be likely, so confidence is 0.85. Names are compared by their words. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ridgepole.core.agreements.scoreboard import MeasuredPerson, Scoreboard
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed, percent

HALF = 0.5


def incentives_pull_apart(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the teams share no number, and one where a team's pay hangs mostly on numbers that are not shared."""
    scoreboard = standing(case, Scoreboard)
    people = scoreboard.people if scoreboard else ()
    metrics = {team: _metrics(person for person in people if person.team == team) for team in ("marketing", "sales")}
    if scoreboard is None or not all(metrics.values()):
        return (
            Gap(
                "what people of marketing and of sales are measured and paid on",
                "incentives decide which scoreboard is followed (cause 3)",
            ),
        )
    findings = []
    common = [name for name in metrics["marketing"] if is_among(name, metrics["sales"])]
    if not common:
        said = "No number that marketing is measured on is one that sales is measured on."
        findings.append(_finding(scoreboard, "no shared number", said, metrics, 0.45))
    shared = [metric.metric for metric in scoreboard.shared] or common
    for team in ("marketing", "sales"):
        weights = [(n, w) for person in people if person.team == team for n, w in person.incentive_weights.items()]
        total = sum(weight for _, weight in weights)
        on_shared = sum(weight for name, weight in weights if is_among(name, shared))
        if total > 0 and on_shared / total < HALF:
            said = f"{percent(on_shared / total)} of {team}'s variable pay hangs on numbers that both teams share."
            findings.append(_finding(scoreboard, f"{team} pay", said, metrics, 0.4))
    return findings


def _metrics(people: Iterable[MeasuredPerson]) -> list[str]:
    """Everything that these people are measured or paid on."""
    return list(dict.fromkeys(name for person in people for name in (*person.measured_on, *person.incentive_weights)))


def _finding(scoreboard: Scoreboard, subject: str, said: str, metrics: dict[str, list[str]], weight: float) -> Finding:
    return Finding(
        code="SC04",
        cause=3,
        severity="high",
        title="Incentives pull the teams apart",
        subject=subject,
        evidence=(Rows("agreements", (scoreboard.name,), said + unsigned_note(scoreboard)),),
        clause="people",
        agreement_version=scoreboard.name,
        remedy="Put one outcome that both teams want into both scoreboards, and let at least half of variable pay hang on shared numbers from the next period on.",
        owner_team="revops",
        confidence=0.85,
        weight=weight,
        marketing_says=f"We are measured on {listed(metrics['marketing'])}.",
        sales_says=f"We are measured on {listed(metrics['sales'])}.",
        data_say=said,
    )


CHECK = Check(
    code="SC04",
    title="Incentives pull the teams apart",
    cause=3,
    check=incentives_pull_apart,
    needs=("scoreboard",),
    clears=0.1,
)
