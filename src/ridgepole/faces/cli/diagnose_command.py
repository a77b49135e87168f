"""`ridgepole diagnose`: the four questions answered, what comes first, what it costs."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from ridgepole.core.checks.wording import money, percent
from ridgepole.core.diagnosis.diagnosis import CAUSES, QUESTIONS, Diagnosis
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.finding_table import show_findings
from ridgepole.faces.cli.options import as_of_option, format_option, judge_option, print_json, workspace_argument
from ridgepole.faces.cli.progress import counted
from ridgepole.flows.diagnose import diagnose as diagnose_case
from ridgepole.flows.open_case import open_case
from ridgepole.flows.write_report import write_report
from ridgepole.wiring.build import embedder, open_workspace
from ridgepole.wiring.judges import judge_of, reader_of
from ridgepole.wiring.report_formats import REPORT_FORMATS

MOST_FINDINGS = 10
ANSWERS = {"yes": "[red]present[/red]", "no": "[green]not present[/green]", "unclear": "[yellow]unclear[/yellow]"}


@click.command("diagnose")
@workspace_argument
@judge_option
@as_of_option
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead of standard output."
)
@format_option("html", "pdf")
def diagnose(*, folder: Path, judging: str, as_of: date, out: Path | None, format_: str) -> None:
    """Answer the four questions from survey, agreements, documents and data: the upstream cause, the urgent one, and what is at stake."""
    if format_ == "pdf" and out is None and sys.stdout.isatty():
        raise BadUseError(
            "a PDF cannot be shown on a terminal", hint="name a file with --out report.pdf, or redirect the output"
        )
    workspace = open_workspace(folder)
    with counted("pairs judged:") as pairs:
        judge = judge_of(folder, pairs) if judging == "settings" else None
        reader = reader_of(folder, pairs) if judging == "settings" else None
        case = open_case(workspace=workspace, as_of=as_of, embedder=embedder(), judge=judge, reader=reader)
        answer = diagnose_case(case=case)
    problems = tuple(workspace.problems)
    if problems:
        click.echo(
            f"note: {len(problems)} rows or files were refused while reading; ridgepole import says which", err=True
        )
    if format_ in REPORT_FORMATS:
        content = write_report(case=case, diagnosis=answer, renders=REPORT_FORMATS[format_], path=out, refused=problems)
        if out is None:
            sys.stdout.buffer.write(content)
    elif format_ == "json":
        print_json(answer.as_json())
    else:
        show_diagnosis(answer, Console(), company=case.company.name, as_of=as_of)


def show_diagnosis(answer: Diagnosis, console: Console, *, company: str, as_of: date) -> None:
    """Four questions in order, upstream and urgent cause, money, findings, what is missing."""
    console.print(f"[bold]{escape(company)}[/bold], as of {as_of.day} {as_of:%B %Y}\n")
    for verdict in answer.causes:
        console.print(f"[bold]{verdict.cause}. {QUESTIONS[verdict.cause]}[/bold]")
        sure = f"confidence {percent(verdict.confidence)}"
        console.print(f"   {CAUSES[verdict.cause].capitalize()}: {ANSWERS[verdict.present]} [dim]({sure})[/dim]")
        console.print(f"   {escape(verdict.why)}\n")
    if answer.upstream_cause is None:
        unclear = any(verdict.present == "unclear" for verdict in answer.causes)
        console.print(
            "No cause is shown to be present" + ("; some could not be told." if unclear else ": a clean bill.")
        )
    else:
        console.print(
            f"Start with: [bold]{answer.upstream_cause}, {CAUSES[answer.upstream_cause]}[/bold] (the earliest; what lies downstream often follows)"
        )
    if answer.urgent_cause is not None:
        console.print(f"Most urgent: [bold]{answer.urgent_cause}, {CAUSES[answer.urgent_cause]}[/bold]")
    _show_money(answer, console)
    console.print()
    show_findings(answer.findings, console, title="Findings, the most severe first", most=MOST_FINDINGS)
    if answer.missing:
        console.print("\n[bold]What would make this surer[/bold]")
        for missing in answer.missing:
            console.print(f"• {escape(missing.what)}: {escape(missing.why_it_matters)}")


def _show_money(answer: Diagnosis, console: Console) -> None:
    stake = answer.money
    if stake is not None:
        low, mid, high = (money(amount, stake.currency) for amount in (stake.low, stake.mid, stake.high))
        console.print(
            f"At stake: [bold]about {mid} a year[/bold] (low {low}, high {high}). [dim]{answer.money_basis}[/dim]"
        )
    for cause, share in answer.money_by_cause:
        low, mid, high = (money(amount, share.currency) for amount in (share.low, share.mid, share.high))
        console.print(f"   {CAUSES[cause].capitalize()}: {mid} ({low} to {high})")
    for cause, why in answer.money_not_told:
        console.print(f"   {CAUSES[cause].capitalize()}: cannot be told in money from these data; {escape(why)}.")


COMMAND = diagnose
