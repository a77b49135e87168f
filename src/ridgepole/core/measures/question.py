"""One portable SELECT with its values: what is asked of a ledger, and what a person is shown who wants to ask it too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ridgepole.core.ledger.ledger import Ledger, Row

Value = int | float | str

_TEXT_OR_PARAMETER = re.compile(r"'(?:[^']|'')*'|(?<![:\w]):([a-zA-Z_]\w*)")
MOST_ROW_IDS = 1_000


@dataclass(frozen=True, slots=True)
class Question:
    """`sql` in the portable subset (docs/decisions/0030), `values` for its `:name` parameters.

    `kept` are the questions whose answers the ledger may hold between several that build on them; `sql` names them `{kept:0}`, `{kept:1}` ...
    """

    sql: str
    values: Mapping[str, Value]
    kept: tuple[Question, ...] = ()

    def ask(self, ledger: Ledger) -> list[Row]:
        """The answer, row by row."""
        return ledger.query(self._resolved(ledger), self.values)

    def columns(self, ledger: Ledger) -> Mapping[str, Sequence[Any]]:
        """The answer, column by column."""
        return ledger.columns(self._resolved(ledger), self.values)

    def then(self, select: str, **more: Value) -> Question:
        """The same WITH clauses under another SELECT."""
        return Question(f"{self.sql}\n{select}", {**self.values, **more}, self.kept)

    def keeping(self, **relations: str) -> Question:
        """WITH `relations` (name → SELECT over the WITH clauses so far) and nothing else: each is worked out once, however many questions build on it."""
        inner = tuple(self.then(select) for select in relations.values())
        clauses = ",\n".join(f"{name} AS ({{kept:{place}}})" for place, name in enumerate(relations))
        return Question(f"WITH {clauses}", self.values, inner)

    def shown(self) -> str:
        """The query with its values written in, ready to be pasted; what is kept is written out."""
        return _TEXT_OR_PARAMETER.sub(
            lambda found: _literal(self.values[found.group(1)]) if found.group(1) else found.group(),
            self._written_out(),
        )

    def _written_out(self) -> str:
        sql = self.sql
        for place, inner in enumerate(self.kept):
            sql = sql.replace(f"{{kept:{place}}}", "\n" + inner._written_out() + "\n")  # noqa: SLF001 - another one of its own
        return sql

    def _resolved(self, ledger: Ledger) -> str:
        sql = self.sql
        for place, inner in enumerate(self.kept):
            relation = ledger.keep(inner._resolved(ledger), inner.values)  # noqa: SLF001 - another one of its own
            sql = sql.replace(f"{{kept:{place}}}", f"SELECT * FROM {relation}")
        return sql


def _literal(value: Value) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)


def row_ids_by_group(population: Question, ledger: Ledger, of: str, key: str) -> dict[str, tuple[str, ...]]:
    """At most 1,000 ids of each group, in order: `of` is a relation of `population` with columns `grp` and `key`."""
    found: dict[str, list[str]] = {}
    listed = population.then(
        f"SELECT grp, row_id FROM (SELECT grp, {key} AS row_id, "
        f"ROW_NUMBER() OVER (PARTITION BY grp ORDER BY {key} NULLS LAST) AS place FROM {of}) numbered "
        "WHERE place <= :most_row_ids ORDER BY grp NULLS FIRST, row_id NULLS LAST",
        most_row_ids=MOST_ROW_IDS,
    )
    for row in listed.ask(ledger):
        found.setdefault(row["grp"], []).append(str(row["row_id"]))
    return {group: tuple(ids) for group, ids in found.items()}


def first_ids(ids: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """At most 1,000 ids over all groups."""
    return tuple(sorted({one for group in ids.values() for one in group})[:MOST_ROW_IDS])
