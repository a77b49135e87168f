"""Is an expired proof point still used?

What it asks. Is an expired proof point still used?

**Failing practice.** The proof was valid until spring. The deck still shows it in autumn, and the customer has left.

**Better practice.** Each proof point has an end of validity and an owner who renews or withdraws it before.

**Needs.** A messaging framework whose proof points carry an end of validity.

**How sure.** The date is a fact (0.95). That the figure is no longer true is not said: weight 0.1 where it is in use, less where nobody uses it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework, ProofPoint
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.wording import listed, on_day
from ridgepole.core.kernel.passage import Passage

TITLE = "A proof point has expired"


def proof_expired(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each proof point whose last valid day is past."""
    framework = standing(case, MessagingFramework)
    if framework is None:
        return ()
    expired = [p for p in framework.proof_points if p.valid_until is not None and p.valid_until < case.as_of]
    return [_finding(case, framework, proof) for proof in expired]


def _finding(case: Case, framework: MessagingFramework, proof: ProofPoint) -> Finding:
    used = _uses(case, proof)
    where = (
        f"{len(used)} passages still use it, in {listed(sorted({p.path for p in used}))}"
        if used
        else "no touchpoint was seen to use it"
    )
    said = f"{proof.id} was valid until {on_day(proof.valid_until)}; {where}."
    return Finding(
        code="SY12", cause=4, severity="medium" if used else "low", title=TITLE, subject=proof.id, evidence=(rows("proof_points", (proof.id,), said), *used[:6]), clause=proof.id,
        agreement_version=framework.name, remedy="Renew the proof with a new source and date, or take it out of every touchpoint.", owner_team="marketing", confidence=0.95,
        weight=0.1 if used else 0.03, data_say=said,
    )  # fmt: skip


def _uses(case: Case, proof: ProofPoint) -> list[Passage]:
    """Blocks in which customer (where there is one) and figure stand together."""
    customer = proof.customer.split()[0] if proof.customer else ""
    return [
        Passage(document.path, block.locator, block.text, block.id, 0, len(block.text))
        for document in case.documents.documents
        for block in document.blocks
        if proof.figure and proof.figure in block.text and customer in block.text and block.kind != "hidden"
    ]


CHECK = Check(
    code="SY12",
    title=TITLE,
    cause=4,
    check=proof_expired,
    needs=("messaging",),
    clears=0.02,
    clear_says="No proof point has expired.",
)
