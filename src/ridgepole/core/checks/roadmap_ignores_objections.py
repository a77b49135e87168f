"""Does the roadmap answer what buyers object?

What it asks. Of the objections that sales wrote down, how many have anything in common with a pain that the roadmap works on?

**Failing practice.** Buyers ask for one integration in every other call. The roadmap builds for a segment that nobody calls.

**Better practice.** Product reads the objections of the quarter before it orders the roadmap, and says which it answers.

**Needs.** A roadmap with pains, and at least 20 objections in sales' feedback of the last twelve months.

**How sure.** An objection counts as met where it shares a telling word with a pain, or where the sentence model finds them alike. That is generous, so few are missed and the
finding needs Jeffreys' 95% interval of the met share wholly below 20%. Words are a rough measure: confidence is 0.7.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import words
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 20
TOO_FEW = 0.20
TELLING_LENGTH = 5
ALIKE = 0.45
FEEDBACK = "SELECT feedback_id, text FROM feedback WHERE kind = 'objection' AND text IS NOT NULL AND at >= :since AND at < :until ORDER BY at, feedback_id"
ROADMAP = "SELECT item, pains FROM roadmap WHERE pains IS NOT NULL AND (decided_on IS NULL OR decided_on < :until) ORDER BY item"


def roadmap_ignores_objections(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely fewer than a fifth of the objections meet a pain on the roadmap."""
    until = until_s(case)
    said_by_buyers = case.ledger.query(FEEDBACK, {"since": until - 365 * DAY_SECONDS, "until": until})
    pains = [
        p.strip()
        for row in case.ledger.query(ROADMAP, {"until": until})
        for p in str(row["pains"]).split("|")
        if p.strip()
    ]
    if len(said_by_buyers) < FEWEST or not pains:
        what = f"a roadmap with pains, and {FEWEST} objections of twelve months ({len(said_by_buyers)} found)"
        return (Gap(what, "they show whether product builds for the buyers that sales meets (cause 1)"),)
    met = _met(case, [str(row["text"]) for row in said_by_buyers], pains)
    if jeffreys(sum(met), len(met)).high >= TOO_FEW:
        return ()
    ignored = [row for row, answered in zip(said_by_buyers, met, strict=True) if not answered]
    said = f"{share(sum(met), len(met))} of the objections of twelve months have anything to do with the pains on the roadmap, such as {listed(pains)}."
    return (
        Finding(
            code="CU11",
            cause=1,
            severity="medium",
            title="The roadmap does not answer what buyers object",
            subject="roadmap",
            evidence=(rows("feedback", (row["feedback_id"] for row in ignored), said),),
            remedy="Let product read twenty objections of this quarter with sales, and say for each: on the roadmap, not ours, or unknown until now.",
            owner_team="product",
            confidence=0.7,
            weight=0.35,
            sales_says=f"Buyers say: “{ignored[0]['text']}”" if ignored else "",
            data_say=said,
        ),
    )


def _met(case: Case, objections: Sequence[str], pains: Sequence[str]) -> list[bool]:
    telling = [frozenset(w for w in words(pain) if len(w) >= TELLING_LENGTH) for pain in pains]
    shared = [any(words(objection) & pain for pain in telling) for objection in objections]
    if case.embedder is None:
        return shared
    likeness = case.embedder.embed(list(objections)) @ case.embedder.embed(list(pains)).T
    return [word or bool(row.max() >= ALIKE) for word, row in zip(shared, likeness, strict=True)]


CHECK = Check(
    code="CU11",
    title="The roadmap does not answer what buyers object",
    cause=1,
    check=roadmap_ignores_objections,
    needs=("roadmap", "feedback"),
    clears=0.05,
)
