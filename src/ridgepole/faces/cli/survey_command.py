"""`ridgepole survey`: what people answered apart from each other, side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.survey.facet import FACETS
from ridgepole.core.survey.survey_reading import SurveyReading
from ridgepole.core.survey.verdict import Verdict
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.read_survey import read_survey
from ridgepole.wiring.build import open_case_of_folder


@click.command("survey")
@workspace_argument
@as_of_option
@format_option()
def survey(*, folder: Path, as_of: date, format_: str) -> None:
    """Read the blind survey: do leaders picture one customer, name the same numbers, and see what the teams see?"""
    read = read_survey(case=open_case_of_folder(folder, as_of))
    if not read.respondents:
        click.echo(
            "warning: nobody has answered a survey by this day; put answers into survey/answers.csv "
            "(respondent_id, team, level, question_id, answer, answered_at)",
            err=True,
        )
    if format_ == "json":
        print_json(read.as_json())
    else:
        _show(read, Console())


def _show(read: SurveyReading, console: Console) -> None:
    console.print(f"{read.respondents} people answered.\n", highlight=False)
    _verdict("Do leaders describe the same best customer?", read.leaders_agree_on_customer, console)
    _facets(read, console)
    _verdict("Do the leaders of marketing and sales name the same numbers?", read.leaders_agree_on_numbers, console)
    _gaps(read, console)
    _definitions(read, console)


def _verdict(question: str, verdict: Verdict, console: Console) -> None:
    console.print(f"[bold]{question}[/bold] {verdict.answer}", highlight=False)
    console.print(f"  {verdict.why}", highlight=False, markup=False)
    for answer in verdict.answers:
        console.print(f"  {answer.team} {answer.level}: “{answer.answer}”", highlight=False, markup=False)
    console.print()


def _facets(read: SurveyReading, console: Console) -> None:
    table = Table("respondent", "team", *FACETS, title="Best customers, facet by facet", title_justify="left")
    for said in read.best_customer:
        shown = (facet.value if (facet := said.facet(name)) else "" for name in FACETS)
        table.add_row(said.respondent_id, said.team, *shown)
    console.print(table)
    for group in read.facets:
        if isinstance(group.agreement, Interval):
            low, high = group.agreement.low, group.agreement.high
            chance = "" if group.expected is None else f"; pairs of the whole panel {group.expected:.0%}"
            said_so = f"leaders agree {group.agreement.value:.0%} [{low:.0%}, {high:.0%}], n={group.n}{chance}"
        else:
            said_so = str(group.agreement)
        console.print(f"  {group.facet}: {said_so}", highlight=False, markup=False)
    console.print()


def _gaps(read: SurveyReading, console: Console) -> None:
    for gap in read.perception_gaps:
        counts = f"leaders {gap.leaders_yes} of {gap.leaders} say yes, practitioners {gap.practitioners_yes} of {gap.practitioners}"
        number = (
            f"{100 * gap.estimate.value:+.0f} points [{100 * gap.estimate.low:.0f}, {100 * gap.estimate.high:.0f}]"
            if isinstance(gap.estimate, Interval)
            else str(gap.estimate)
        )
        console.print(f"[bold]{gap.question}[/bold]", highlight=False)
        console.print(f"  {counts}: {number}", highlight=False, markup=False)


def _definitions(read: SurveyReading, console: Console) -> None:
    for audit in read.definitions:
        console.print(f"\n[bold]{audit.term}[/bold]: the same definition? {audit.same}", highlight=False)
        console.print(f"  {audit.why}", highlight=False, markup=False)
        for team, sentences in (("marketing", audit.marketing_says), ("sales", audit.sales_says)):
            for says in sentences:
                console.print(f"  {team} says: “{says}”", highlight=False, markup=False)


COMMAND = survey
