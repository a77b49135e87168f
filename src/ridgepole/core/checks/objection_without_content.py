"""Is there an objection with nothing to answer it at its stage?

What it asks. Is there an objection with nothing to answer it at its stage?

**Failing practice.** Buyers ask every seller whether their people lose their jobs. The agreed answer exists; no page, case or mail carries it.

**Better practice.** Each objection names the stages where it comes up and the content that answers it there, and that content exists.

**Needs.** A messaging framework with objections; touchpoints.

**How sure.** That the named file is absent, or that none is named, is a fact (0.9). Whether buyers miss it is not known: weight 0.05.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework, Objection
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.wording import listed

TITLE = "An objection has no content that answers it"


def objection_without_content(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each objection that names no content, or none that exists."""
    framework = standing(case, MessagingFramework)
    if framework is None:
        return ()
    there = {document.path for document in case.documents.documents}
    return [_finding(framework, o) for o in framework.objections if not there.intersection(o.assets)]


def _finding(framework: MessagingFramework, objection: Objection) -> Finding:
    named = (
        f"names {listed(objection.assets)}, which is not among the touchpoints"
        if objection.assets
        else "names no content"
    )
    stages = f" at {listed(objection.stages)}" if objection.stages else ""
    said = f"{objection.id} (“{objection.objection}”){stages} {named}."
    return Finding(
        code="SY13", cause=4, severity="low", title=TITLE, subject=objection.id, evidence=(rows("objections", (objection.id,), said),), clause=objection.id, agreement_version=framework.name,
        remedy="Write or name one piece that answers it at that stage, from the agreed answer.", owner_team="marketing", confidence=0.9, weight=0.05, data_say=said,
    )  # fmt: skip


CHECK = Check(
    code="SY13",
    title=TITLE,
    cause=4,
    check=objection_without_content,
    needs=("messaging", "documents"),
    clears=0.02,
    clear_says="Every objection has content that answers it.",
)
