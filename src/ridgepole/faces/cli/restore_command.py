"""`ridgepole restore FILE`: the app as it was."""

from __future__ import annotations

from pathlib import Path

import click

from ridgepole.wiring.backups import read_backup


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--data", type=click.Path(path_type=Path), required=True, help="A new or empty folder.")
def restore(*, file: Path, data: Path) -> None:
    """Unpack the backup FILE into an empty data folder."""
    read_backup(file, data)
    click.echo(f"restored into {data}; run: ridgepole serve --data {data}")


COMMAND = restore
