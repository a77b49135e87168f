"""Field types that agreements share: forgiving about how YAML writes a scalar, strict about everything else."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict


class Clause(BaseModel):
    """A frozen part of an agreement; keys that nobody declared are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _as_text(value: Any) -> Any:
    """YAML reads 2025, 18 and 2025-01-15 as numbers and dates; where words are meant, they are words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return "" if value is None else value


def _as_list(value: Any) -> Any:
    """One item may be written without its brackets; nothing at all is an empty list."""
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def _as_day(value: Any) -> Any:
    """A time is cut to its day."""
    return value.date() if isinstance(value, datetime) else value


Text = Annotated[str, BeforeValidator(_as_text)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
Day = Annotated[date, BeforeValidator(_as_day)]
