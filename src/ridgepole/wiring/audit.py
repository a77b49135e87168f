"""The audit log of one workspace, for faces."""

from __future__ import annotations

from ridgepole.flows.workplace_values import LoggedChange, Tenant
from ridgepole.storage.audited import logged_changes


def changes_of(tenant: Tenant, most: int) -> list[LoggedChange]:
    """The newest changes of this workspace's rows."""
    return logged_changes(tenant.id, most)
