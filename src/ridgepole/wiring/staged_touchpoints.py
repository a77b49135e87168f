"""Touchpoints by upload or address: staged by a page or the API, taken in by the process that does slow work, refused file by file."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.document import KINDS
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.staging import begin_staging, staged_in
from ridgepole.wiring.workplaces import folder_of

TAKING = "take:"
ORDER = "order.json"
MOST_FILES, MOST_BYTES = 60, 500 * 2**20
Progress = Callable[[int, str], None]


def stage_touchpoints(
    tenant: Tenant, *, uploads: Iterable[tuple[str, Iterable[bytes]]] = (), address: str = "", kind: str = "", whole_site: bool = False
) -> str:  # fmt: skip
    """The name of the work that takes them in, for `results.once`. BadUseError for nothing, too much, an unknown kind, or an address that is none."""
    if kind and kind not in KINDS:
        raise BadUseError(f"{kind!r} is no kind of touchpoint.", hint=f"One of {', '.join(KINDS)}.")
    if address and not address.lower().startswith(("http://", "https://")):
        raise BadUseError("An address begins with https://.")
    folder = begin_staging(_room(tenant))
    try:
        names = _write(folder, uploads, needed=not address)
        order = {"names": names, "address": address, "kind": kind, "whole_site": whole_site}
        (folder / ORDER).write_text(json.dumps(order), "utf-8")
    except BadUseError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return TAKING + folder.name


def take_staged(tenant: Tenant, staged: str, progress: Progress) -> dict[str, Any]:
    """What was taken in and what was refused, as `ridgepole fetch --format json` prints it; the staged files are gone afterwards."""
    from ridgepole.wiring.gather_touchpoints import take_into  # noqa: PLC0415 - readers load when they are needed

    folder = staged_in(_room(tenant), staged)
    if folder is None or not (folder / ORDER).is_file():
        raise BadUseError("These files are not here any more.", hint="Send them again.")
    order = json.loads((folder / ORDER).read_text("utf-8"))
    where = [str(folder / name) for name in order["names"]] + ([order["address"]] if order["address"] else [])

    def read(done: int, of: int, what: str) -> None:
        progress(5 + 90 * done // max(of, 1), f"Reading {done + 1} of {of}: {what}")

    progress(5, "Reading what was sent")
    target = folder_of(tenant.slug)
    try:
        taken = take_into(
            target,
            where,
            kind=order["kind"],
            time_zone=tenant.company.time_zone,
            progress=read,
            whole_site=order["whole_site"],
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return taken.as_json()


def _write(folder: Path, uploads: Iterable[tuple[str, Iterable[bytes]]], *, needed: bool) -> list[str]:
    """Names of the files, which hold nothing but letters, digits and a few marks."""
    names: list[str] = []
    size = 0
    for given, chunks in uploads:
        name = re.sub(r"[^\w .()-]", "_", Path(given.replace("\\", "/")).name).lstrip(".")[:120] or "file"
        if name in {*names, ORDER}:
            raise BadUseError("Two of the files have the same name.")
        if len(names) == MOST_FILES:
            raise BadUseError(f"At most {MOST_FILES} files at once.", hint="Pack more of them into a zip file.")
        names.append(name)
        with (folder / name).open("xb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > MOST_BYTES:
                    raise BadUseError("That is more than 500 MB.", hint="Use `ridgepole fetch` on the server.")
                file.write(chunk)
    if needed and not names:
        raise BadUseError("Choose a file, or give an address.")
    return names


def _room(tenant: Tenant) -> str:
    return f"{tenant.slug}-touchpoints"
