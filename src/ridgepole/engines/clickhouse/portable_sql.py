"""The portable subset as ClickHouse writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlglot import exp

from ridgepole.engines.written_values import with_values

LETTERS: Mapping[type[exp.Expr], str] = {
    exp.Lower: "lowerUTF8",
    exp.Upper: "upperUTF8",
    exp.Length: "lengthUTF8",
    exp.Substring: "substringUTF8",
}
"""ClickHouse counts and changes bytes where the others count and change letters."""


def clickhouse_sql(portable: str, parameters: Mapping[str, Any] | None = None) -> str:
    """One portable SELECT for ClickHouse, its values written in."""
    return with_values(portable, parameters).transform(_by_letters).sql(dialect="clickhouse")


def _by_letters(node: exp.Expr) -> exp.Expr:
    name = LETTERS.get(type(node))
    return exp.Anonymous(this=name, expressions=list(node.iter_expressions())) if name else node
