"""The portable subset as DuckDB writes it."""

from __future__ import annotations

import re
from functools import lru_cache

_PARAMETER = re.compile(r"(?<![:\w]):([a-zA-Z_]\w*)")


@lru_cache(maxsize=512)
def duckdb_sql(portable: str) -> str:
    """One portable SELECT for DuckDB; `:name` becomes `$name`. ParseError of sqlglot where it is no SQL."""
    from sqlglot import parse_one  # noqa: PLC0415 - a third of a second, for commands that measure something

    statement = parse_one(portable)
    return statement.sql(dialect="duckdb")


def parameters_in(portable: str) -> frozenset[str]:
    """Names of the parameters that a query asks for."""
    return frozenset(_PARAMETER.findall(re.sub(r"'(?:[^']|'')*'", "''", portable)))
