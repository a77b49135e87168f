"""An import as work beside the server: begun once, with its progress."""

from __future__ import annotations

from ridgepole.flows.workplace_values import Job, Tenant
from ridgepole.wiring.imports import checked
from ridgepole.wiring.results import ask, begun_as


def begin_import(tenant: Tenant, staged: str, mapping: str) -> Job:
    """How far it is, and its answer once it is done. BadUseError where the files or the mapping are not there."""
    checked(tenant, staged, mapping)
    return ask(tenant, f"import:{staged}:{mapping}").job


def import_under_way(tenant: Tenant, staged: str) -> Job | None:
    """The import of these files, if it was begun: running, done or failed."""
    return begun_as(tenant, f"import:{staged}:")
