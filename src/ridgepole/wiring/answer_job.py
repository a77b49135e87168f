"""One piece of slow work from beginning to end; run by worker.py."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.errors import BadInputError, RidgepoleError
from ridgepole.flows.judged_findings import rulings_of
from ridgepole.flows.open_case import open_case as open_case_of
from ridgepole.flows.workplace_values import Tenant
from ridgepole.storage import tenants as doors
from ridgepole.storage.results import DjangoResults
from ridgepole.wiring.answers import Progress, answer
from ridgepole.wiring.imports import carry_out
from ridgepole.wiring.staged_touchpoints import TAKING, take_staged
from ridgepole.wiring.workplaces import folder_of, open_case, workplace_of

LARGE_BYTES = 8 * 2**20
LEDGER = ("ledger/", ".ridgepole/ledger/")


def as_of_day(tenant: Tenant) -> date:
    """The day on which the workspace is judged: the one that was set, else today in its zone."""
    return tenant.as_of or datetime.now(ZoneInfo(tenant.company.time_zone)).date()


def answer_job(slug: str, name: str, key: str) -> None:
    """Opens the case, asks the flow, keeps the answer or a sentence that says why there is none."""
    tenant = doors.tenant(slug)
    if tenant is None:
        return
    results = DjangoResults(tenant.id)
    if results.is_overtaken(key):
        results.finish(key, "", "Newer data came in. Load the page again.")
        return
    try:
        value = _value(tenant, name, key, lambda percent, says: results.progress(key, percent, says))
        results.finish(key, json.dumps(value))
    except BadInputError as error:
        results.finish(key, "", "\n".join([error.message, *map(str, error.problems[:20])]))
    except RidgepoleError as error:
        results.finish(key, "", error.message)
    except Exception as error:  # noqa: BLE001 - a job must end in words, whatever happened
        results.finish(key, "", f"This could not be computed ({type(error).__name__}: {error}).")


def _value(tenant: Tenant, name: str, key: str, tells: Progress) -> dict[str, Any]:
    if name.startswith("import:"):
        _, staged, mapping = name.split(":", 2)
        return carry_out(tenant, staged, mapping, tells)
    if name.startswith(TAKING):
        return take_staged(tenant, name.removeprefix(TAKING), tells)
    tells(3, "Reading the workspace")
    case = replace(_case(tenant.slug, key.split("|")[1]), rulings=rulings_of(workplace_of(tenant).judgements.all()))
    return answer(name, case, tells)


def files_of(folder: Path) -> list[tuple[str, int, int]]:
    """Path, size and time of change of every file of a workspace."""
    return [
        (str(path.relative_to(folder)), stat.st_size, stat.st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (stat := path.stat())
    ]


def is_large(files: list[tuple[str, int, int]]) -> bool:
    """Whether opening a workspace of these files takes seconds and gigabytes. Then one case of it is open at a time, and its answers are of the last full quarter of an hour."""
    return sum(size for path, size, _ in files if path.startswith(LEDGER)) > LARGE_BYTES


@lru_cache(maxsize=2)
def _opened(_slug: str) -> dict[str, Case]:
    """The open cases of a workspace by the digest of their data: of now, and of the last quarter of an hour."""
    return {}


def _case(slug: str, data_digest: str) -> Case:
    """Opened once for several questions; `data_digest` makes changed data another case."""
    from ridgepole.wiring.build import embedder  # noqa: PLC0415
    from ridgepole.wiring.judges import judge_of, reader_of  # noqa: PLC0415

    opened = _opened(slug)
    if data_digest not in opened:
        tenant = doors.tenant(slug)
        if tenant is None:
            raise LookupError(slug, data_digest)
        if len(opened) > 1 or is_large(files_of(folder_of(slug))):
            opened.clear()
        opened[data_digest] = open_case_of(
            workspace=open_case(tenant),
            as_of=as_of_day(tenant),
            embedder=embedder(),
            judge=judge_of(folder_of(slug)),
            reader=reader_of(folder_of(slug)),
        )
    return opened[data_digest]
