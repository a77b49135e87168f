"""The portable subset as Spark writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ridgepole.engines.written_values import with_values


def spark_sql(portable: str, parameters: Mapping[str, Any] | None = None) -> str:
    """One portable SELECT for Spark, its values written in."""
    return with_values(portable, parameters).sql(dialect="spark")
