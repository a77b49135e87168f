"""`ridgepole verify EXPORT`: check the record of an exported workspace."""

from __future__ import annotations

from pathlib import Path

import click

from ridgepole.core.agreements.verify_chain import verify_export
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.options import print_json


@click.command()
@click.argument("export", type=click.Path(path_type=Path))
@click.option(
    "--checkpoint",
    default="",
    metavar="HASH",
    help="A hash that was sent to you: shows whether the record's tail was cut off.",
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print."
)
@click.pass_context
def verify(context: click.Context, *, export: Path, checkpoint: str, format_: str) -> None:
    """Check hashes, order, signatures and checkpoints of EXPORT's record. Exit code 1 where something does not hold."""
    if not export.exists():
        raise BadUseError(f"there is no {export}")
    count, last, troubles = verify_export(export, checkpoint)
    if format_ == "json":
        print_json({"holds": not troubles, "entries": count, "last_hash": last, "troubles": troubles})
    else:
        for trouble in troubles:
            click.echo(trouble)
        click.echo(
            f"{len(troubles)} troubles in {count} entries" if troubles else f"holds: {count} entries, last hash {last}"
        )
    context.exit(1 if troubles else 0)


COMMAND = verify
