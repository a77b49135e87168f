"""The one way to rows of a tenant: through its workspace. A house test refuses `.objects` anywhere else."""

from __future__ import annotations

from typing import TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)


def rows_of(model: type[M], workspace_id: int) -> models.QuerySet[M]:
    """The rows of one workspace. `workspace_id` is never None: that would be every orphan."""
    if not isinstance(workspace_id, int):
        raise TypeError("a workspace is asked for by its id")
    return model._default_manager.filter(workspace_id=workspace_id)  # noqa: SLF001 - the public name is a convention
