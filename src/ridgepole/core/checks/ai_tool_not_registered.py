"""Does an AI tool write content that the policy does not know?

What it asks. Does an AI tool write content that the policy does not know?

**Failing practice.** Nobody registered the assistant; three nurture mails name it as their author.

**Better practice.** A register of tools with purpose and owner, and content that names the tool that wrote it.

**Needs.** An AI policy, and touchpoints or a log that name the tool.

**How sure.** The names are compared without case (0.9). It widens cause 4 by letting words out that nobody owns: weight 0.1.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing

TITLE = "An AI tool writes content and is not in the register"


def ai_tool_not_registered(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each tool named as a writer of touchpoints that the policy does not list."""
    policy = standing(case, AiPolicy)
    written = [document for document in case.documents.documents if document.ai_tool]
    if policy is None or not written:
        return (
            Gap(
                "touchpoints that name the AI tool that wrote them",
                "without it AI-written content cannot be told from other content",
            ),
        )
    known = {tool.name.casefold() for tool in policy.tools}
    findings = []
    for tool in sorted({d.ai_tool for d in written if d.ai_tool.casefold() not in known}):
        paths = [d.path for d in written if d.ai_tool == tool]
        said = f"{tool} wrote {len(paths)} touchpoint{'s' if len(paths) > 1 else ''} and is not in {policy.name}."
        findings.append(
            Finding(
                code="AI02", cause=4, severity="medium", title=TITLE, subject=tool, evidence=(rows("touchpoints", paths, said),), clause="tools", agreement_version=policy.name,
                remedy="Register the tool with an owner, a purpose and the version that it draws on, or stop its use.", owner_team="marketing", confidence=0.9, weight=0.1, data_say=said,
            )
        )  # fmt: skip
    return findings


CHECK = Check(
    code="AI02",
    title=TITLE,
    cause=4,
    check=ai_tool_not_registered,
    needs=("ai_policy", "documents"),
    clears=0.02,
    clear_says="Every AI tool that wrote content is registered.",
)
