"""`ridgepole serve`: the app in one process."""

from __future__ import annotations

import os
import signal
import threading
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

from ridgepole.wiring.django_app import DEFAULT_DATA, start


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=DEFAULT_DATA,
    show_default=True,
    help="Folder of database, secret and workspaces.",
)
@click.option(
    "--database-url", default="", help="postgres://user:password@host:port/name (default: SQLite in the data folder)."
)
@click.option("--public-url", default="", help="What people type, where it is not http://HOST:PORT.")
@click.option(
    "--demo", is_flag=True, help="Load a sample company where there is no workspace, and print a sign-in link."
)
@click.option("--stop-after", type=click.IntRange(1), metavar="MINUTES", help="Stop by itself after so long.")
def serve(
    *, host: str, port: int, data: Path, database_url: str, public_url: str, demo: bool, stop_after: int | None
) -> None:
    """Run the app. The first time, it makes its database and prints a link that signs the first admin in."""
    url = public_url or f"http://{host}:{port}"
    start(data, database_url=database_url, public_url=url)
    from ridgepole.wiring.first_steps import first_sign_in  # noqa: PLC0415 - Django is started now
    from ridgepole.wiring.server import serve as run  # noqa: PLC0415

    click.echo(f"Ridgepole is at {url} (data in {data.absolute()}); stop it with Ctrl-C.", err=True)
    for who, path in first_sign_in(demo=demo, now=datetime.now(UTC)):
        click.echo(f"{who} signs in, once, within a day: {url}{path}", err=True)
    mounts = {"/mcp": import_module("ridgepole.faces.mcp.asgi").app()} if find_spec("ridgepole.faces.mcp.asgi") else {}
    if stop_after:
        timer = threading.Timer(stop_after * 60, os.kill, (os.getpid(), signal.SIGTERM))
        timer.daemon = True
        timer.start()
    run(host=host, port=port, mounts=mounts)


COMMAND = serve
