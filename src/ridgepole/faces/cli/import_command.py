"""`ridgepole import`: export files into the ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from ridgepole.core.ledger.imported import Imported
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.wiring.build import import_into

SHOWN = 20


@click.command("import")
@workspace_argument
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--map", "mapping", default="", help="A mapping file, or one that ships: olist, maven, hubspot, salesforce."
)
@as_of_option
@format_option()
def import_files(*, folder: Path, files: tuple[Path, ...], mapping: str, as_of: date, format_: str) -> None:  # noqa: ARG001 - every command takes --as-of
    """Import CSV or Parquet FILEs into the ledger of the workspace FOLDER.

    Files in canonical names (accounts.csv, touches.csv ...) need no mapping. A row that cannot be understood is refused with its file, line,
    column and the reason, and the others are kept. Importing the same files again changes nothing.
    """
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("Opening the workspace", total=100)
        imported = import_into(
            folder, files, mapping, lambda percent, says: bar.update(task, completed=percent, description=says)
        )
    if format_ == "json":
        print_json(imported.as_json())
    else:
        _show(imported)


def _show(imported: Imported) -> None:
    click.echo(f"{'table':<20}{'read':>12}{'kept':>12}{'refused':>12}")
    for table in imported.tables:
        click.echo(f"{table.table:<20}{table.read:>12,}{table.kept:>12,}{table.refused:>12,}")
    for title, lines in _told(imported).items():
        if not lines:
            continue
        click.echo(f"\n{title}:")
        for line in lines[:SHOWN]:
            click.echo(f"  {line}")
        if len(lines) > SHOWN:
            click.echo(f"  ... and {len(lines) - SHOWN:,} more; --format json lists them all")


def _told(imported: Imported) -> dict[str, list[str]]:
    return {
        "refused": [str(problem) for problem in imported.refusals],
        "repaired": [
            f"{r.file} [{r.column}]: {r.value!r} became {r.became!r} in {len(r.rows):,} rows ({r.why})"
            for r in imported.repaired
        ],
        "left out on purpose": [
            f"{left.file} for {left.table}: {left.rows:,} rows, since {left.why}" for left in imported.left_out
        ],
        "files that the mapping does not use": list(imported.unused),
        "to know": [f"{table.table}: {remark}" for table in imported.tables for remark in table.remarks],
    }


COMMAND = import_files
