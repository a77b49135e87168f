"""`ridgepole audit`: which AI tools the revenue teams use, and where each widens a gap."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ridgepole.core.diagnosis.ai_audit import AiAudit, AuditedTool, CheckedShare
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.audit_ai_use import audit_ai_use
from ridgepole.wiring.build import open_case_of_folder


@click.command("audit")
@workspace_argument
@as_of_option
@format_option()
def audit(folder: Path, as_of: date, format_: str) -> None:
    """Audit the use of AI: tools, owners and purposes, what rests on replaced versions, what was checked, which cause each tool widens."""
    found = audit_ai_use(case=open_case_of_folder(folder, as_of))
    if format_ == "json":
        print_json(found.as_json())
    else:
        _show(found, Console())


def _show(found: AiAudit, console: Console) -> None:
    policy = f"{found.policy.name} ({found.policy.status})" if found.policy else "there is no AI policy"
    console.print(f"AI tools on {found.as_of.isoformat()}: {policy}", markup=False)
    table = Table()
    for heading in ("tool", "in policy", "owner", "touchpoints", "outputs", "checked", "outdated"):
        table.add_column(heading)
    for tool in found.tools:
        table.add_row(*_row(tool))
    console.print(table)
    console.print(f"Checked before it left: {_share(found.share)}", markup=False)
    for outdated in found.outdated[:20]:
        age = f", replaced {outdated.days:,} days ago" if outdated.days is not None else ""
        console.print(f"  {outdated.use.what} {outdated.use.where} ({outdated.use.tool}) rests on {outdated.source}{age}; {outdated.in_force} stands", markup=False)  # fmt: skip
    if len(found.outdated) > 20:
        console.print(f"  ... and {len(found.outdated) - 20:,} more")
    for widening in sorted(found.widens, key=lambda w: w.cause):
        console.print(f"cause {widening.cause}: {widening.why}", markup=False)
    for gap in found.missing:
        console.print(f"missing: {gap.what}: {gap.why_it_matters}", markup=False)


def _row(tool: AuditedTool) -> tuple[str, ...]:
    entry = tool.tool.entry
    return (
        tool.tool.name,
        "yes" if entry else "no",
        entry.owner if entry else "",
        str(len(tool.tool.touchpoints)),
        str(len(tool.tool.outputs)),
        _share(tool.share),
        str(len(tool.outdated)),
    )


def _share(share: CheckedShare) -> str:
    estimate = share.estimate
    if isinstance(estimate, NotEnough):
        return f"{share.checked} of {share.checked + share.not_checked} (too few to say a share)"
    return f"{share.checked} of {share.checked + share.not_checked} ({estimate.value:.0%}, 95% interval {estimate.low:.0%}–{estimate.high:.0%})"


COMMAND = audit
