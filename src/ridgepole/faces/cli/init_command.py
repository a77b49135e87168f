"""`ridgepole init`: a new workspace."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ridgepole.faces.cli.options import as_of_option, format_option, print_json
from ridgepole.wiring.make_folder import init_folder


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--name", default="", help="The company's name (default: the folder's).")
@as_of_option
@format_option()
def init(*, folder: Path, name: str, as_of: date, format_: str) -> None:  # noqa: ARG001 - every command takes --as-of
    """Make a workspace in DIR, with commented examples of every agreement to write over."""
    files = init_folder(folder, name)
    if format_ == "json":
        print_json({"workspace": str(folder), "files": files})
        return
    click.echo(f"{folder} is a workspace now:")
    for file in files:
        click.echo(f"  {file}")
    click.echo(
        f"\nNext: write over the examples in {folder}/agreements, bring data in with `ridgepole import {folder} FILES`,"
    )
    click.echo(f"and ask `ridgepole diagnose {folder}`.")


COMMAND = init
