"""Is content still based on a version that was replaced?

What it asks. Which touchpoints name, as what they are based on, an older version of an agreement than the one that holds?

**Failing practice.** The framework is at version 4; half of the nurture track says "based on messaging v2", and nobody looks there.

**Better practice.** Each piece names the version that it was written from; a new version lists the pieces that it makes old, and they are changed or confirmed.

**Needs.** Touchpoints whose `based_on` names an agreement and a version ("messaging v4"), and that agreement.

**How sure.** The version is a fact; whether the difference matters to the piece is not. A new version needs some weeks to arrive, so pieces count only
30 days after it took effect. Either a piece that a past-due decision had to reach is among them, or at least 3 pieces and a quarter of all that name a source. Every piece is
counted, so no interval is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.content_dates import decisions_due
from ridgepole.core.checks.drawn_from import BASED_ON, holding
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import unsigned_note
from ridgepole.core.checks.wording import listed, percent
from ridgepole.core.messaging.document import Document

GRACE = timedelta(days=30)
FEWEST, QUARTER = 3, 0.25


def content_based_on_replaced_version(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each agreement on whose replaced versions much content stands."""
    based = [(document, match) for document in case.documents.documents if (match := BASED_ON.match(document.based_on))]
    if len(based) < FEWEST:
        return (
            Gap(
                "touchpoints that name the version that they are based on",
                "they show which content a new version has made old (cause 2)",
            ),
        )
    required = {pair.document.path for pair in decisions_due(case)}
    findings = []
    for name in dict.fromkeys(match["document"].casefold() for _, match in based):
        holds = holding(case, name)
        named = [(document, int(match["version"])) for document, match in based if match["document"].casefold() == name]
        old = [document for document, version in named if holds is not None and version < holds.version]
        settled = holds is not None and (holds.effective_from is None or holds.effective_from + GRACE <= case.as_of)
        many = len(old) >= FEWEST and len(old) / len(named) >= QUARTER
        if holds is not None and settled and (many or any(document.path in required for document in old)):
            findings.append(_finding(holds, old, len(named), many=many))
    return findings


def _finding(holds: Agreement, old: Sequence[Document], of: int, *, many: bool) -> Finding:
    titles = [document.title or document.path for document in old]
    said = f"{len(old)} of {of} touchpoints ({percent(len(old) / of)}) that name their source are based on a version before {holds.name}: {listed(titles)}."
    return Finding(
        code="ST06",
        cause=2,
        severity="medium" if many else "low",
        title="Content is based on a replaced version",
        subject=holds.id,
        evidence=(rows("touchpoints", (document.path for document in old), said + unsigned_note(holds)),),
        clause="version",
        agreement_version=holds.name,
        remedy=f"Compare {holds.name} with what came before, clause by clause, and change or confirm each of these pieces.",
        owner_team="marketing",
        confidence=0.9,
        weight=0.4 if many else 0.08,
        data_say=said,
    )


CHECK = Check(
    code="ST06",
    title="Content is based on a replaced version",
    cause=2,
    check=content_based_on_replaced_version,
    needs=("documents",),
    clears=0.1,
)
