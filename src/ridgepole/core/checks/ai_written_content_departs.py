"""Does content that an AI tool wrote depart from the framework, or claim what nothing supports?

What it asks. Does content that an AI tool wrote depart from the framework, or claim what nothing supports?

**Failing practice.** The assistant rounds a third up to half, and twenty mails carry it before anybody reads one.

**Better practice.** Drafts of AI tools pass the guard before a person reads them.

**Needs.** Touchpoints that name the tool that wrote them, and a messaging framework.

**How sure.** The same rules as for any touchpoint; that a tool wrote it is what the index says. Confidence 0.75, weight 0.15: it widens cause 4.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.told_story import no_embedder, told_story

TITLE = "Content written by an AI tool departs from the framework"


def ai_written_content_departs(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each tool whose touchpoints go against a clause or claim without proof."""
    story, framework = told_story(case), standing(case, MessagingFramework)
    if story is None or framework is None:
        return (no_embedder(),)
    tools = {d.path: d.ai_tool for d in case.documents.documents if d.ai_tool}
    if not tools:
        return (
            Gap(
                "touchpoints that name the AI tool that wrote them",
                "without it AI-written content cannot be told from other content",
            ),
        )
    findings = []
    for tool in sorted(set(tools.values())):
        passages = tuple(
            dict.fromkeys(
                n.passage for n in (*story.violations, *story.unsupported) if tools.get(n.passage.path) == tool
            )
        )
        if passages:
            said = f"{len(passages)} passages that {tool} wrote go against the framework or have no proof."
            findings.append(
                Finding(
                    code="AI03", cause=4, severity="medium", title=TITLE, subject=tool, evidence=passages[:8], clause="", agreement_version=framework.name,
                    remedy="Run the tool's drafts through the guard, and give it the facts of the signed framework.", owner_team="marketing", confidence=0.75, weight=0.15, data_say=said,
                )
            )  # fmt: skip
    return findings


CHECK = Check(
    code="AI03",
    title=TITLE,
    cause=4,
    check=ai_written_content_departs,
    needs=("messaging", "documents"),
    clears=0.02,
    clear_says="What AI tools wrote keeps to the framework.",
)
