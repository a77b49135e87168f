"""Does an AI tool write from an older version of an agreement?

What it asks. Does an AI tool write from an older version of an agreement?

**Failing practice.** The mail assistant was given the framework of last year. It writes forty mails a day from it, faultlessly.

**Better practice.** Every prompt is generated from the signed agreement, carries its version, and is replaced when a new one is signed.

**Needs.** An AI policy whose tools say which document and version they are based on.

**How sure.** Versions are facts (0.95). A tool that writes from what was replaced spreads last year's strategy, so it widens cause 2: weight 0.2.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.drawn_from import holding
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing

TITLE = "An AI tool draws on an older version of an agreement"


def ai_tool_draws_on_older_version(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each tool whose version is below the one that stands."""
    policy = standing(case, AiPolicy)
    if policy is None or not any(tool.based_on and tool.based_on.version is not None for tool in policy.tools):
        return (
            Gap(
                "which version each AI tool draws on",
                "without it nobody can tell which tools still write last year's story",
            ),
        )
    findings = []
    for tool in policy.tools:
        current = holding(case, tool.based_on.document) if tool.based_on else None
        if (
            tool.based_on
            and tool.based_on.version is not None
            and current is not None
            and tool.based_on.version < current.version
        ):
            said = f"{tool.name} draws on {tool.based_on.document} v{tool.based_on.version}; {current.name} stands since then."
            findings.append(
                Finding(
                    code="AI01", cause=2, severity="high", title=TITLE, subject=tool.name, evidence=(rows("ai_tools", (tool.name,), said),), clause=tool.name, agreement_version=policy.name,
                    remedy=f"Let {tool.owner or 'a named owner'} give the tool the prompt pack of {current.name}, and check what it wrote since.", owner_team=tool.team or "marketing", confidence=0.95, weight=0.2, data_say=said,
                )
            )  # fmt: skip
    return findings


CHECK = Check(
    code="AI01",
    title=TITLE,
    cause=2,
    check=ai_tool_draws_on_older_version,
    needs=("ai_policy",),
    clears=0.03,
    evidence="agreements",
    clear_says="Every AI tool draws on the version that stands.",
)
