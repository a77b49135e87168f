"""What every row of a tenant has: its workspace, which the audit log keeps beside each change."""

from __future__ import annotations

from django.db import models

from ridgepole.storage.models.workspace import Workspace


class InWorkspace(models.Model):
    """Rows are read through `rows_of` (storage/tenancy.py), never without a workspace."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True

    def get_additional_data(self) -> dict[str, int]:
        """Called by django-auditlog: lets a workspace's log be read apart from every other's."""
        return {"workspace": self.workspace_id}
