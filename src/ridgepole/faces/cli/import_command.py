"""`ridgepole import DIR FILE...`: export files into the ledger."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ridgepole.core.ledger.imported import Imported
from ridgepole.wiring.build import import_into

SHOWN = 20


@click.command("import")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--map", "mapping", default="", help="A mapping file, or one that ships: olist, maven, hubspot, salesforce."
)
@click.option("--as-of", default=None, hidden=True, help="Accepted by every command; an import does not depend on it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def COMMAND(folder: Path, files: tuple[Path, ...], mapping: str, as_of: str | None, form: str) -> None:  # noqa: N802, ARG001 - found by this name
    """Import CSV or Parquet FILEs into the ledger of the workspace DIR.

    Files in canonical names (accounts.csv, touches.csv ...) need no mapping. A row that cannot be understood is refused with its file, line, column and the
    reason, and the others are kept. Importing the same files again changes nothing.
    """
    imported = import_into(folder, files, mapping)
    if form == "json":
        click.echo(json.dumps(imported.as_json(), ensure_ascii=False, indent=2))
    else:
        _show(imported)


def _show(imported: Imported) -> None:
    click.echo(f"{'table':<20}{'read':>12}{'kept':>12}{'refused':>12}")
    for table in imported.tables:
        click.echo(f"{table.table:<20}{table.read:>12,}{table.kept:>12,}{table.refused:>12,}")
    for title, lines in (
        ("refused", [str(problem) for problem in imported.refusals]),
        (
            "repaired",
            [
                f"{r.file} [{r.column}]: {r.value!r} became {r.became!r} in {len(r.rows):,} rows ({r.why})"
                for r in imported.repaired
            ],
        ),
        (
            "left out on purpose",
            [f"{left.file} for {left.table}: {left.rows:,} rows, since {left.why}" for left in imported.left_out],
        ),
        ("files that the mapping does not use", list(imported.unused)),
        ("to know", [f"{table.table}: {remark}" for table in imported.tables for remark in table.remarks]),
    ):
        if not lines:
            continue
        click.echo(f"\n{title}:")
        for line in lines[:SHOWN]:
            click.echo(f"  {line}")
        if len(lines) > SHOWN:
            click.echo(f"  ... and {len(lines) - SHOWN:,} more; --format json lists them all")
