"""`ridgepole backup FILE`: the whole app in one file."""

from __future__ import annotations

from pathlib import Path

import click

from ridgepole.wiring.django_app import DEFAULT_DATA, start


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--data", type=click.Path(path_type=Path), default=DEFAULT_DATA, show_default=True, help="The app's data folder."
)
def backup(*, file: Path, data: Path) -> None:
    """Write database, secret and workspaces into FILE (.tar.gz) while the app runs. With PostgreSQL, use pg_dump for the database beside it."""
    start(data)
    from ridgepole.wiring.backups import write_backup  # noqa: PLC0415 - Django is started now

    size = write_backup(data, file)
    click.echo(f"{file}: {size / 1e6:.1f} MB")


COMMAND = backup
