"""Make the seller kit: what sellers and AI tools say, from the agreements that hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ridgepole.core.actions.seller_kit import Format, SellerKit, Sheet, Stamp, compose_seller_kit
from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.kernel.errors import BadInputError

WritesSheet = Callable[[Sheet, Stamp], bytes]


@dataclass(frozen=True, slots=True)
class MadeKit:
    """The kit and its files: name -> bytes, with a manifest that lists their digests."""

    kit: SellerKit
    files: Mapping[str, bytes]


def make_seller_kit(
    *,
    company: str,
    agreements: Agreements,
    as_of: date,
    writers: Mapping[Format, WritesSheet],
    folder: Path | None = None,
) -> MadeKit:
    """The kit of the framework in force on that day, else of the current draft, marked as such; written into `folder` where one is given.

    BadInputError where there is no messaging framework.
    """
    framework = agreements.in_force(MessagingFramework, as_of) or agreements.current(MessagingFramework, as_of)
    if framework is None:
        raise BadInputError(
            "there is no messaging framework to make a kit from", hint="write agreements/messaging.yaml first"
        )
    icp = agreements.in_force(IdealCustomerProfile, as_of) or agreements.current(IdealCustomerProfile, as_of)
    kit = compose_seller_kit(company=company, framework=framework, icp=icp, as_of=as_of)
    files = {f"{sheet.name}.{form}": writers[form](sheet, kit.stamp) for sheet in kit.sheets for form in sheet.formats}
    manifest = {
        **kit.stamp.as_json(),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    files["kit.json"] = (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()
    if folder is not None:
        _write(folder, files)
    return MadeKit(kit, files)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        part = folder / f"{name}.part"
        part.write_bytes(content)
        part.replace(folder / name)
