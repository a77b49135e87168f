"""Touchpoints from a zip file: unpacked within limits, then read like any folder."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import Final

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.document import KINDS, Unread
from ridgepole.readers.limits import MOST_FILE_BYTES, MOST_FILES, MOST_RATIO

_MOST_BYTES: Final = 1024 * 1024 * 1024


def unpack_archive(file: Path, folder: Path) -> tuple[Path, tuple[Unread, ...]]:
    """Unpacks a zip file of touchpoints, or of a whole workspace, into `folder`: the folder in it that holds the touchpoints, and members that are not safe to unpack.

    BadInputError where the file is no zip file.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            unread = _unpack(archive, folder)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise BadInputError(f"{file.name} is no readable zip file") from error
    return _root(folder), tuple(unread)


def _root(folder: Path) -> Path:
    """A zip file often holds one folder with everything in it, and a workspace its touchpoints in a folder of that name."""
    entries = [entry for entry in folder.iterdir() if not entry.name.startswith((".", "__"))]
    if len(entries) == 1 and entries[0].is_dir() and entries[0].name not in KINDS:
        return _root(entries[0]) if entries[0].name != "touchpoints" else entries[0]
    return folder / "touchpoints" if (folder / "touchpoints").is_dir() else folder


def _unpack(archive: zipfile.ZipFile, folder: Path) -> list[Unread]:
    unread: list[Unread] = []
    members = archive.infolist()
    if len(members) > MOST_FILES:
        raise ValueError(f"more than {MOST_FILES:,} members")
    total = 0
    for member in members:
        why = _refusal(member, total)
        if why:
            unread.append(Unread(member.filename[:200], why))
            continue
        if member.is_dir():
            continue
        total += member.file_size
        target = folder / member.filename
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with archive.open(member) as source:
                content = source.read(MOST_FILE_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError) as error:
            unread.append(Unread(member.filename, f"is damaged in the zip file ({type(error).__name__})"))
            continue
        target.write_bytes(content)
    return unread


def _refusal(member: zipfile.ZipInfo, total: int) -> str:
    """Why this member stays in the zip file; "" if it may be unpacked."""
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name[:3] or "\0" in name:
        return "has a name that leaves the folder"
    if (member.external_attr >> 16) & 0o170000 == 0o120000:
        return "is a link"
    if member.flag_bits & 0x1:
        return "is encrypted"
    if member.file_size > MOST_FILE_BYTES or total + member.file_size > _MOST_BYTES:
        return "is too large"
    if member.file_size > 1024 * 1024 and member.file_size > MOST_RATIO * max(member.compress_size, 1):
        return f"inflates more than {MOST_RATIO} times: a zip bomb"
    return ""
