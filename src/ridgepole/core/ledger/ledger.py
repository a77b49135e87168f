"""The ledger as the rest of core sees it: canonical tables behind a query port, and what is known of their quality."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TableQuality:
    """What is known of one table before anybody counts with it.

    `read`, `kept` and `refused` are rows of the input; `first_s` and `last_s` the span of its main time column;
    `empty_columns` are declared columns that hold nothing; `remarks` are sentences for a reader.
    """

    table: str
    read: int = 0
    kept: int = 0
    refused: int = 0
    first_s: int | None = None
    last_s: int | None = None
    empty_columns: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerQuality:
    """Quality of every table that is present."""

    tables: Mapping[str, TableQuality] = field(default_factory=dict)


class Ledger(Protocol):
    """Canonical tables, queried by portable SQL (docs/decisions: the portable subset).

    Every table of `tables.py` exists, empty where the company gave none. Times are BIGINT UTC seconds, days (`on`, `starts_on` ...)
    BIGINT UTC seconds at which that day begins in the workspace's zone, money BIGINT hundredths (`amount_minor`), ids VARCHAR, lists VARCHAR joined
    by "|". Missing is NULL; an empty text in the input is NULL too, except where the table says otherwise.
    """

    @property
    def quality(self) -> LedgerQuality:
        """What is known of the tables."""
        ...

    @property
    def compact(self) -> bool:
        """Whether the tables of the compact ledger (compact.py) can be asked as well."""
        ...

    def count(self, table: str) -> int:
        """Rows in a canonical table; 0 where the company gave none."""
        ...

    def query(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Rows of one portable SELECT; `:name` marks a parameter."""
        ...

    def columns(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Mapping[str, Sequence[Any]]:
        """The same, column by column, as numpy arrays: for estimators that want a million numbers at once."""
        ...

    def keep(self, sql: str, parameters: Mapping[str, Any] | None = None) -> str:
        """A relation to select from that holds the answer of one portable SELECT, worked out once; the ledger does not change, so neither does it."""
        ...
