"""`ridgepole sign-in-link ADDRESS`: a link that signs one person in, once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from ridgepole.wiring.django_app import DEFAULT_DATA, start


@click.command("sign-in-link")
@click.argument("address")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=DEFAULT_DATA,
    show_default=True,
    help="The app's data folder.",
)
@click.option("--database-url", default="", help="As for serve.")
@click.option("--url", default="http://127.0.0.1:8000", show_default=True, help="Where the app runs.")
def sign_in_link(*, address: str, data: Path, database_url: str, url: str) -> None:
    """Print a link for the person with this mail ADDRESS; it works once, within a day."""
    start(data, database_url=database_url)
    from ridgepole.wiring.doors import make_sign_in_link  # noqa: PLC0415 - Django is started now

    click.echo(f"{url.rstrip('/')}/sign-in/{make_sign_in_link(address, datetime.now(UTC))}/")


COMMAND = sign_in_link
