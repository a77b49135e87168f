"""`ridgepole fetch`: takes what buyers meet into the workspace, from wherever it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.messaging.document import KINDS
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.faces.cli.progress import counted
from ridgepole.flows.take_touchpoints import Taken
from ridgepole.wiring.build import take_into_folder


@click.command("fetch")
@workspace_argument
@click.argument("where", nargs=-1, required=True, metavar="WHERE...")
@click.option("--kind", type=click.Choice(KINDS), metavar="KIND", help="What they are, such as website, deck or call_transcript, where their folders do not tell it.")  # fmt: skip
@click.option("--whole-site", is_flag=True, help="Read all pages of an address's site, by the sitemap that it names.")
@as_of_option
@format_option()
def fetch(*, folder: Path, where: tuple[str, ...], kind: str | None, whole_site: bool, as_of: date, format_: str) -> None:  # noqa: ARG001 - every command takes --as-of  # fmt: skip
    """Take touchpoints into the workspace FOLDER: files, folders, zip files, web addresses, or a sitemap's address (.xml).

    Each is read first, and one that cannot be read is refused with the reason; the others are kept in touchpoints/KIND/, with a row in index.csv that
    says where they came from and when. Fetching again changes what has changed. Pages are read politely: robots.txt is kept to, with a pause between
    pages, and no address inside a private network is ever reached.
    """
    with counted("pages read:") as progress:
        taken = take_into_folder(folder, where, kind=kind or "", whole_site=whole_site, progress=progress)
    if taken.refused and not taken.documents:
        problems = [Problem(unread.path, unread.why) for unread in taken.refused]
        raise BadInputError("nothing was taken in", problems=problems)
    if format_ == "json":
        print_json(taken.as_json())
    else:
        _show(taken)
    for unread in taken.refused:
        click.echo(f"refused: {unread.path}: {unread.why}", err=True)


def _show(taken: Taken) -> None:
    for document in taken.documents:
        came = f" from {document.source}" if document.source else ""
        click.echo(f"{taken.states[document.path]:<10} {document.path} ({document.kind}){came}")
    counts = {state: sum(s == state for s in taken.states.values()) for state in ("new", "changed", "unchanged")}
    click.echo(", ".join(f"{count} {state}" for state, count in counts.items()) + f", {len(taken.refused)} refused")


COMMAND = fetch
