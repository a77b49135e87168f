"""Starts the application store: data folder, secret, database. Everything that needs Django begins here."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from ridgepole.core.kernel.errors import BadUseError

DEFAULT_DATA = Path("ridgepole-data")


def start(data: Path, *, database_url: str = "", public_url: str = "", migrate: bool = True) -> None:
    """Makes `data` with its secret where they are missing, sets Django up for it, and brings the database up to date.

    A process serves one data folder; BadUseError where it was started for another one.
    """
    data = data.absolute()
    known = os.environ.get("RIDGEPOLE_STARTED")
    if known and known != f"{os.getpid()} {data}" and known.split(" ", 1)[0] == str(os.getpid()):
        raise BadUseError(f"this process already works on another data folder: {known.split(' ', 1)[1]}")
    _make_folder(data)
    os.environ["RIDGEPOLE_DATA"] = str(data)
    if database_url:
        os.environ["RIDGEPOLE_DATABASE_URL"] = database_url
    if public_url:
        os.environ["RIDGEPOLE_PUBLIC_URL"] = public_url
    os.environ["DJANGO_SETTINGS_MODULE"] = "ridgepole.wiring.settings"
    import django  # noqa: PLC0415 - Django reads its settings when it is imported

    django.setup()
    os.environ["RIDGEPOLE_STARTED"] = f"{os.getpid()} {data}"
    if migrate:
        bring_up_to_date()


def bring_up_to_date() -> None:
    """Applies what is missing of the database's migrations; nothing is done where it is current."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def _make_folder(data: Path) -> None:
    try:
        (data / "workspaces").mkdir(parents=True, exist_ok=True)
        secret = data / "secret_key"
        if not secret.exists():
            handle = os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secrets.token_hex(32) + "\n")
    except FileExistsError:
        return
    except OSError as error:
        raise BadUseError(f"cannot use {data} as data folder: {error.strerror}") from error
