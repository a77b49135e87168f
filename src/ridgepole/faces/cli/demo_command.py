"""`ridgepole demo`: a simulated company, its diagnosis, and the report that an executive would read."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from ridgepole.core.diagnosis.diagnosis import CAUSES
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.demo_server import start_demo_server
from ridgepole.faces.cli.diagnose_command import show_diagnosis
from ridgepole.faces.cli.options import as_of_option, format_option, print_json
from ridgepole.faces.cli.sample_command import read_causes
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.make_sample import make_sample
from ridgepole.flows.open_case import open_case
from ridgepole.flows.write_report import write_report
from ridgepole.wiring.build import embedder, open_workspace
from ridgepole.wiring.report_formats import REPORT_FORMATS


@click.command("demo")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default="demo")
@click.option("--seed", type=int, default=3, show_default=True, help="Another seed, another company.")
@click.option("--causes", default="1,3,4", show_default=True, help="Root causes that act in it: 1,3 or none or all.")
@click.option("--open/--no-open", "opens", default=None, help="Open the report in a browser (default: on a terminal).")
@click.option(
    "--serve/--no-serve", "serves", default=True, show_default=True, help="Show it in the app too, at a local address."
)
@as_of_option
@format_option()
def demo(  # noqa: PLR0917 - click passes its options by name
    folder: Path,
    seed: int,
    causes: str,
    opens: bool | None,  # noqa: FBT001 - see above
    serves: bool,  # noqa: FBT001 - see above
    as_of: date,
    format_: str,
) -> None:
    """Make a sample company in DIR (default ./demo), diagnose it, write report.html and report.pdf there, and show it in the app."""
    company, truth = folder / "company", folder / "what-is-true.json"
    chosen = read_causes(causes)
    if company.exists():
        as_of = _day_of_the_same(company, truth, seed=seed, causes=chosen)
    else:
        _say(f"1/5 simulating a company in {company}")
        make_sample(folder=company, seed=seed, causes=chosen, size="small", as_of=as_of, truth=truth)
    _say("2/5 reading it")
    workspace = open_workspace(company)
    case = open_case(workspace=workspace, as_of=as_of, embedder=embedder())
    _say("3/5 diagnosing it")
    answer = diagnose(case=case)
    _say("4/5 writing the report")
    refused = tuple(workspace.problems)
    reports = {name: folder / f"report.{name}" for name in ("html", "pdf")}
    for name, path in reports.items():
        write_report(case=case, diagnosis=answer, renders=REPORT_FORMATS[name], path=path, refused=refused)
    if format_ == "json":
        print_json(
            {
                "company": str(company),
                "as_of": as_of.isoformat(),
                "reports": [str(path) for path in reports.values()],
                "truth": sorted(chosen),
                "diagnosis": answer.as_json(),
            }
        )
        return
    show_diagnosis(answer, Console(), company=case.company.name, as_of=as_of)
    switched_on = "; ".join(f"{cause}, {CAUSES[cause]}" for cause in sorted(chosen)) or "no cause at all"
    click.echo(f"\nWhat was really switched on (the diagnosis was not told): {switched_on}.")
    click.echo(f"Report: {reports['html'].resolve().as_uri()}\n   PDF: {reports['pdf']}")
    if serves:
        _say("5/5 starting the app")
        server = start_demo_server(company=company, data=folder / "app", as_of=as_of.isoformat())
        click.echo(f"   App: {server.url} (until you run `kill {server.pid}`, at most four hours)")
        click.echo(f"Sign in: {server.sign_in}")
    if opens or (opens is None and sys.stdout.isatty()):
        click.launch(str(reports["html"]))


def _day_of_the_same(company: Path, truth: Path, *, seed: int, causes: frozenset[int]) -> date:
    """A second run diagnoses the company that is there, and deletes nothing."""
    try:
        told = json.loads(truth.read_text(encoding="utf-8"))
        same = told["seed"] == seed and set(told["causes"]) == causes
        day = date.fromisoformat(told["as_of"])
    except (OSError, ValueError, KeyError, TypeError):
        same, day = False, date.min
    if not same:
        raise BadUseError(f"{company} exists and is another company", hint="name another folder, or remove this one")
    _say(f"1/5 using the company that is in {company} already")
    return day


def _say(text: str) -> None:
    click.echo(text, err=True)


COMMAND = demo
