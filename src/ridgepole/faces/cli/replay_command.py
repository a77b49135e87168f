"""`ridgepole replay`: what a draft would have done, before anybody signs it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ridgepole.core.actions.replay import ASSOCIATION, Replay
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.replay_agreement import replay_agreement
from ridgepole.wiring.build import draft_in, open_case_of_folder


@click.command("replay")
@workspace_argument
@click.option(
    "--draft",
    type=click.Path(path_type=Path),
    required=True,
    help="The draft agreement, a YAML file (icp, funnel or sla).",
)
@as_of_option
@format_option()
def replay(folder: Path, draft: Path, as_of: date, format_: str) -> None:
    """What a draft ICP, funnel or SLA would have kept, dropped and moved in the history that is known."""
    answer = replay_agreement(case=open_case_of_folder(folder, as_of), draft=draft_in(draft))
    if format_ == "json":
        print_json(answer.as_json())
    else:
        _show(answer, Console())


def _show(answer: Replay, console: Console) -> None:
    table = Table(title=f"{answer.draft} on history, against {answer.against}")
    table.add_column("this draft")
    table.add_column("n", justify="right")
    table.add_column("today", justify="right")
    for item in answer.consequences:
        table.add_row(item.says, f"{item.n:,}", "" if item.today is None else f"{item.today:.0%}")
    console.print(table)
    for line in (*answer.cannot_be_replayed, ASSOCIATION):
        console.print(f"[dim]{line}[/dim]")


COMMAND = replay
