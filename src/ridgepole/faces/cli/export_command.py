"""`ridgepole export WORKSPACE FOLDER`: write a workspace of the app as a folder."""

from __future__ import annotations

from pathlib import Path

import click

from ridgepole.wiring.django_app import DEFAULT_DATA, start


@click.command()
@click.argument("workspace")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--data", type=click.Path(path_type=Path), default=DEFAULT_DATA, show_default=True, help="The app's data folder."
)
@click.option("--database-url", default="", help="As for serve.")
def export(*, workspace: str, folder: Path, data: Path, database_url: str) -> None:
    """Write WORKSPACE into FOLDER without loss: files, agreements with sign-offs, record, comments, leads, surveys, reviews and meetings.

    Left out are secrets (of webhooks, survey links, keys of programs) and what only this installation needs (sign-in links, outbox, audit log).
    verify_chain.py, to check the record with, is written too.
    """
    start(data, database_url=database_url)
    from ridgepole.wiring.workplaces import export_workspace  # noqa: PLC0415 - Django is started now

    export_workspace(workspace, folder)
    click.echo(
        f"{workspace} is written to {folder}; check its record with: python {folder / 'record' / 'verify_chain.py'} {folder}"
    )


COMMAND = export
