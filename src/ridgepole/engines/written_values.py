"""Portable SQL as a tree with its values written in, for engines that take no typed parameters as DuckDB does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import sqlglot
from sqlglot import exp


def with_values(portable: str, parameters: Mapping[str, Any] | None) -> exp.Expr:
    """The SELECT with a literal in the place of each `:name`; the dialect that renders it does the escaping. KeyError for a parameter without a value."""
    values = parameters or {}
    tree = _parsed(portable).copy()
    for placeholder in list(tree.find_all(exp.Placeholder)):
        placeholder.replace(_literal(values[placeholder.name]))
    return tree


@lru_cache(maxsize=512)
def _parsed(portable: str) -> exp.Expr:
    return sqlglot.parse_one(portable)


def _literal(value: Any) -> exp.Expr:
    if value is None:
        return exp.Null()
    if isinstance(value, bool):
        return exp.Boolean(this=value)
    if isinstance(value, int | float):
        number = exp.Literal.number(abs(value))
        return exp.Paren(this=exp.Neg(this=number)) if value < 0 else number
    return exp.Literal.string(str(value))
