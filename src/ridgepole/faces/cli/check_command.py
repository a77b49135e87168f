"""`ridgepole check`: where agreements, work and data part."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console

from ridgepole.core.checks.check_run import CheckRun
from ridgepole.core.checks.finding import SEVERITIES
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.finding_table import show_findings
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.run_checks import run_checks
from ridgepole.wiring.build import open_case_of_folder

FOUND = 1


@click.command("check")
@workspace_argument
@as_of_option
@click.option("--select", default="", metavar="CODES", help="Only checks whose code starts so, for instance CU,SY01.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Exit with 1 where a finding is at least this severe.")
@format_option()
@click.pass_context
def check(context: click.Context, *, folder: Path, as_of: date, select: str, fail_on: str | None, format_: str) -> None:
    """Run the checks and print what they find, with evidence, clause and remedy."""
    prefixes = tuple(part.strip() for part in select.split(",") if part.strip())
    if select and not prefixes:
        raise BadUseError(f"--select {select!r} names no check", hint="for instance --select CU,SY01")
    run = run_checks(case=open_case_of_folder(folder, as_of), select=prefixes)
    if format_ == "json":
        print_json({"findings": [finding.as_json() for finding in run.findings]})
    else:
        _show(run, Console())
    warn_of_failed(run)
    worst = max((SEVERITIES.index(finding.severity) for finding in run.findings), default=-1)
    if fail_on is not None and worst >= SEVERITIES.index(fail_on):
        context.exit(FOUND)


def warn_of_failed(run: CheckRun) -> None:
    """A check that stopped is said on standard error: it is never taken for clear."""
    for result in run.failed:
        click.echo(f"warning: check {result.check.code} could not finish: {result.gaps[0].why_it_matters}", err=True)


def _show(run: CheckRun, console: Console) -> None:
    counts = {
        outcome: sum(result.outcome == outcome for result in run.results)
        for outcome in ("found", "clear", "could_not_tell")
    }
    show_findings(run.findings, console, title="Findings")
    console.print(
        f"{len(run.results)} checks: {counts['found']} found something, {counts['clear']} found nothing, {counts['could_not_tell']} could not tell."
    )
    if run.gaps:
        console.print("Missing: " + "; ".join(gap.what for gap in run.gaps) + ".", markup=False)


COMMAND = check
