"""The whole app in one file, and back."""

from __future__ import annotations

import sqlite3
import tarfile
import tempfile
from pathlib import Path

from ridgepole.core.kernel.errors import BadInputError, BadUseError

DATABASE = "ridgepole.sqlite3"


def write_backup(data: Path, file: Path) -> int:
    """Bytes written. The database is copied by SQLite's own backup, so that a running app is caught between two transactions."""
    part = file.with_name(file.name + ".part")
    with tempfile.TemporaryDirectory() as made, tarfile.open(part, "w:gz") as tar:
        if (data / DATABASE).exists():
            copy = Path(made) / DATABASE
            source, target = sqlite3.connect(data / DATABASE), sqlite3.connect(copy)
            try:
                source.backup(target)
            finally:
                source.close()
                target.close()
            tar.add(copy, DATABASE)
        tar.add(data / "secret_key", "secret_key")
        tar.add(data / "workspaces", "workspaces")
    part.replace(file)
    return file.stat().st_size


def read_backup(file: Path, data: Path) -> None:
    """Unpacks; BadUseError where `data` holds something, BadInputError where the file is no backup."""
    if data.exists() and any(data.iterdir()):
        raise BadUseError(f"{data} is not empty", hint="name a new folder")
    try:
        with tarfile.open(file, "r:gz") as tar:
            if "secret_key" not in tar.getnames():
                raise BadInputError(f"{file} is no backup of Ridgepole")
            data.mkdir(parents=True, exist_ok=True)
            tar.extractall(data, filter="data")
    except FileNotFoundError as error:
        raise BadUseError(f"there is no {file}") from error
    except (tarfile.TarError, OSError, EOFError) as error:
        raise BadInputError(f"{file} cannot be read as a backup: {error}") from error
