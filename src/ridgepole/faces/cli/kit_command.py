"""`ridgepole kit`: what sellers and AI tools say, as files, from the agreements that hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.make_seller_kit import make_seller_kit
from ridgepole.wiring.build import open_workspace
from ridgepole.wiring.kit_formats import KIT_FORMATS


@click.command("kit")
@workspace_argument
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write the kit into."
)
@as_of_option
@format_option()
def kit(folder: Path, out: Path, as_of: date, format_: str) -> None:
    """Write the seller kit: call guide, mail snippets, objection cards, battlecards, one-pager and a prompt pack for AI tools."""
    workspace = open_workspace(folder)
    if workspace.foundation_problems:
        raise BadInputError("the agreements cannot be read", problems=workspace.foundation_problems)
    made = make_seller_kit(
        company=workspace.company.name, agreements=workspace.agreements, as_of=as_of, writers=KIT_FORMATS, folder=out
    )
    stamp = made.kit.stamp
    if format_ == "json":
        print_json({**stamp.as_json(), "folder": str(out), "files": sorted(made.files)})
    else:
        click.echo(f"{len(made.files)} files in {out}, from {stamp.line}")
        for name in sorted(made.files):
            click.echo(f"  {name}")
    if stamp.warning:
        click.echo(f"note: {stamp.based_on} is not signed by both teams; every file says so", err=True)


COMMAND = kit
