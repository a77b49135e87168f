"""What ledgers have in common whose engine answers in Arrow: rows, columns, counts and what is known of the tables."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import pyarrow as pa

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.ledger import LedgerQuality, Row
from ridgepole.core.ledger.quality import quality_of
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.engines.arrow_answer import as_columns, as_rows
from ridgepole.engines.kept_answers import KeptAnswers


class ArrowLedger(ABC):
    """Implements `Ledger` but for `keep`; an engine says how it answers one SELECT and how it holds an answer."""

    def __init__(self, tables: Iterable[CanonicalTable], time_zone: str) -> None:
        """`tables` hold each table at most once (see core/ledger/assemble.py)."""
        self._given = {table.table: table for table in tables}
        self._time_zone = time_zone
        self._kept = KeptAnswers(self._hold)

    @cached_property
    def quality(self) -> LedgerQuality:
        """What is known of the tables: asked when it is first read, since it is many small queries."""
        return quality_of(self, self._given, self._time_zone)

    @property
    def compact(self) -> bool:
        """It is not made here."""
        return False

    def count(self, table: str) -> int:
        """Rows of a canonical table; KeyError for a name that is none."""
        if table not in BY_NAME:
            raise KeyError(table)
        return self._given[table].kept if table in self._given else 0

    def query(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Rows of one portable SELECT, as dictionaries."""
        return as_rows(self._answer(sql, parameters))

    def columns(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Mapping[str, Sequence[Any]]:
        """The same as numpy arrays."""
        return as_columns(self._answer(sql, parameters))

    @abstractmethod
    def keep(self, sql: str, parameters: Mapping[str, Any] | None = None) -> str:
        """The name of a relation with the answer."""

    @abstractmethod
    def _hold(self, relation: str, statement: str) -> None:
        """Fill the relation with the answer of a statement in the engine's own SQL."""

    @abstractmethod
    def _answer(self, sql: str, parameters: Mapping[str, Any] | None) -> pa.Table: ...
