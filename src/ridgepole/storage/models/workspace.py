"""A tenant: one company's case."""

from __future__ import annotations

from django.db import models


class Workspace(models.Model):
    """`slug` is its address and the name of its folder. `last_seq` counts its chain; the row is locked by whoever changes the workspace."""

    slug = models.SlugField(unique=True, max_length=60)
    name = models.CharField(max_length=160)
    currency = models.CharField(max_length=3, default="EUR")
    fiscal_year_starts = models.CharField(max_length=5, default="01-01")
    time_zone = models.CharField(max_length=60, default="UTC")
    as_of = models.DateField(null=True)
    as_of_since = models.DateTimeField(null=True)
    calendar_secret = models.CharField(max_length=64, default="")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
