"""`ridgepole check`: where agreements, work and data part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from ridgepole.core.checks.check_run import CheckRun
from ridgepole.core.checks.finding import SEVERITIES
from ridgepole.core.checks.precision import Precision, precision_by_check
from ridgepole.core.checks.waiver import Ruled, apply_rulings
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.finding_table import show_findings, show_precision
from ridgepole.faces.cli.options import as_of_option, format_option, judge_option, print_json, workspace_argument
from ridgepole.faces.cli.progress import counted
from ridgepole.flows.run_checks import run_checks
from ridgepole.wiring.build import open_case_of_folder

FOUND = 1


@click.command("check")
@workspace_argument
@judge_option
@as_of_option
@click.option("--select", default="", metavar="CODES", help="Only checks whose code starts so, for instance CU,SY01.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Exit with 1 where a finding is at least this severe.")
@format_option()
@click.pass_context
def check(context: click.Context, *, folder: Path, judging: str, as_of: date, select: str, fail_on: str | None, format_: str) -> None:  # fmt: skip
    """Run the checks and print what they find, with evidence, clause and remedy."""
    prefixes = tuple(part.strip() for part in select.split(",") if part.strip())
    if select and not prefixes:
        raise BadUseError(f"--select {select!r} names no check", hint="for instance --select CU,SY01")
    with counted("pairs judged:") as pairs:
        case = open_case_of_folder(folder, as_of, judging=judging, pairs_judged=pairs)
        run = run_checks(case=case, select=prefixes)
    ruled = apply_rulings(run.findings, case.rulings, on=as_of)
    precision = precision_by_check(case.rulings)
    if format_ == "json":
        print_json(
            {
                "findings": [finding.as_json() for finding in ruled.counting],
                "set_aside": [{**finding.as_json(), "ruling": ruling.ruling} for finding, ruling in ruled.set_aside],
                "precision": [found.as_json() for found in precision],
            }
        )
    else:
        _show(run, ruled, precision, Console())
    warn_of_failed(run)
    worst = max((SEVERITIES.index(finding.severity) for finding in ruled.counting), default=-1)
    if fail_on is not None and worst >= SEVERITIES.index(fail_on):
        context.exit(FOUND)


def warn_of_failed(run: CheckRun) -> None:
    """A check that stopped is said on standard error: it is never taken for clear."""
    for result in run.failed:
        click.echo(f"warning: check {result.check.code} could not finish: {result.gaps[0].why_it_matters}", err=True)


def _show(run: CheckRun, ruled: Ruled, precision: Sequence[Precision], console: Console) -> None:
    counts = {
        outcome: sum(result.outcome == outcome for result in run.results)
        for outcome in ("found", "clear", "could_not_tell")
    }
    show_findings(ruled.counting, console, title="Findings")
    console.print(
        f"{len(run.results)} checks: {counts['found']} found something, {counts['clear']} found nothing, {counts['could_not_tell']} could not tell."
    )
    if ruled.set_aside:
        console.print(f"{len(ruled.set_aside)} set aside by people: `ridgepole judge` lists them.")
    show_precision(precision, console)
    if run.gaps:
        console.print("Missing: " + "; ".join(gap.what for gap in run.gaps) + ".", markup=False)


COMMAND = check
