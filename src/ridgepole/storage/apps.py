"""The application store as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class StorageConfig(AppConfig):
    """Models of `storage/models/`, kept in tables that begin with `ridgepole_`."""

    name = "ridgepole.storage"
    label = "ridgepole"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Names the models whose single changes the audit log keeps."""
        from ridgepole.storage.audited import watch_models  # noqa: PLC0415 - models exist only now

        watch_models()
