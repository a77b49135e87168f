"""`ridgepole story`: what buyers hear, touchpoint by touchpoint, against what was agreed."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ridgepole.core.messaging.judge import Judging
from ridgepole.core.messaging.off_framework import shown_first
from ridgepole.core.messaging.story import Noted, Story
from ridgepole.faces.cli.options import as_of_option, format_option, judge_option, print_json, workspace_argument
from ridgepole.faces.cli.progress import counted
from ridgepole.flows.tell_story import tell_story
from ridgepole.wiring.build import open_case_of_folder


@click.command("story")
@workspace_argument
@click.option("--touchpoints", multiple=True, metavar="WHERE", help="Read these instead of the workspace's own: a folder, file, zip file, web address or sitemap (.xml); may be given several times.")  # fmt: skip
@judge_option
@as_of_option
@format_option()
def story(*, folder: Path, touchpoints: tuple[str, ...], judging: str, as_of: date, format_: str) -> None:
    """What each touchpoint leads with, which contradict each other, and which words, claims and decisions part from the framework."""
    with counted("pages read:") as pages, counted("pairs judged:") as pairs:
        case = open_case_of_folder(
            folder, as_of, judging=judging, touchpoints=touchpoints, pages_read=pages, pairs_judged=pairs
        )
        told = tell_story(case=case)
    if format_ == "json":
        print_json(told.as_json())
    else:
        _show(told, Console())
    for unread in told.unread:
        click.echo(f"warning: {unread.path} could not be read: {unread.why}", err=True)


def _show(told: Story, console: Console) -> None:
    table = Table(title="What touchpoints lead with")
    for heading in ("touchpoint", "leads with", "how sure", "then"):
        table.add_column(heading)
    for touchpoint in told.touchpoints:
        table.add_row(
            touchpoint.path, touchpoint.lead.lead, f"{touchpoint.lead.confidence:.2f}", touchpoint.lead.second
        )
    console.print(table)
    console.print(f"\n[bold]{len({c.b for c in told.conflicts})} statements conflict with other touchpoints[/bold]")
    for said, pairs in groupby(sorted(told.conflicts, key=lambda c: (c.b.path, c.b.quote)), key=lambda c: c.b):
        found = list(pairs)
        console.print(f"\n{said.path}, {said.locator}: “{said.quote}”", markup=False)
        console.print(
            f"  {found[0].severity} {found[0].kind}, {found[0].clause}: {found[0].why} ({found[0].status.replace('_', ' ')}) [{found[0].digest[:10]}]",
            markup=False,
        )
        for conflict in found:
            console.print(f"  against {conflict.a.path}, {conflict.a.locator}: “{conflict.a.quote}”", markup=False)
    if told.judging is not None:
        console.print(f"\n{_judged(told.judging)}", markup=False)
    if told.reading is not None:
        console.print(f"\n{told.reading.told}", markup=False)
    for title, notes in (("Statements against a clause", told.violations), ("Words to replace", told.vocabulary), ("Content that carries a replaced decision", told.stale), ("Claims without proof", told.unsupported)):  # fmt: skip
        _notes(title, notes, console)
    _drift(told, console)
    _off_framework(told, console)


def _judged(judging: Judging) -> str:
    """Who judged open pairs, and what could not be told: that is neither right nor wrong."""
    reasons = "; ".join(f"{count} {why}" for why, count in judging.reasons)
    return (
        f"{judging.judge} ({judging.where}) was asked about {judging.pairs} open pairs, {judging.remembered} of them before: {judging.contradiction} contradict each other, "
        f"{judging.no_contradiction} do not and are left out, {judging.could_not_tell} could not be checked"
        + (f" ({reasons})." if reasons else ".")
    )


def _notes(title: str, notes: tuple[Noted, ...], console: Console) -> None:
    console.print(f"\n[bold]{title}: {len(notes)}[/bold]")
    for note in notes:
        facts = "; ".join(f"{name} {value}" for name, value in note.facts)
        console.print(
            f"  {note.passage.path}, {note.passage.locator}: “{note.passage.quote}” ({facts}) [{note.digest[:10]}]",
            markup=False,
        )


def _drift(told: Story, console: Console) -> None:
    console.print(f"\n[bold]Two names that may be one thing, for review: {len(told.drift_candidates)}[/bold]")
    for drift in told.drift_candidates:
        one, other = drift.places[0], drift.other_places[0]
        console.print(f"  {drift.name} ({one.path}: “{one.quote}”), {drift.other} ({other.path}: “{other.quote}”)", markup=False)  # fmt: skip


def _off_framework(told: Story, console: Console) -> None:
    shown, more = shown_first(told.off_framework)
    console.print(
        f"\n[bold]Claims that no clause covers, those first that most look like ours: {len(shown) + more}[/bold]"
    )
    for note in shown:
        console.print(f"  {note.passage.path}, {note.passage.locator}: “{note.passage.quote}” [{note.digest[:10]}]", markup=False)  # fmt: skip
    if more:
        console.print(f"  and {more} more (all, with rank and score: --format json)", markup=False)


COMMAND = story
