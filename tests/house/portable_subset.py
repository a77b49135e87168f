"""The portable subset (docs/decisions/0030) as a linter: what DuckDB, Spark and ClickHouse do not read alike is a fault."""

from collections import Counter

import sqlglot
from sqlglot import exp

BANNED_NODES = {
    exp.Lag: "LAG: write MAX(x) OVER (... ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING)",
    exp.Lead: "LEAD: write MAX(x) OVER (... ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING)",
    exp.AnyValue: "any_value differs: write MIN or MAX",
    exp.ArgMin: "arg_min breaks ties differently: write ROW_NUMBER",
    exp.ArgMax: "arg_max breaks ties differently: write ROW_NUMBER",
    exp.Filter: "FILTER: write SUM(CASE WHEN ... THEN ... END)",
    exp.Qualify: "QUALIFY: write a subquery with ROW_NUMBER",
    exp.Struct: "structs compare differently",
    exp.CurrentDate: "the query must not know what day it is",
    exp.CurrentTimestamp: "the query must not know what time it is",
    exp.Extract: "date function: calendars come in as integers",
    exp.DateTrunc: "date function: calendars come in as integers",
    exp.TimestampTrunc: "date function: calendars come in as integers",
    exp.DateDiff: "date function: subtract integer seconds",
    exp.DateAdd: "date function: add integer seconds",
    exp.Interval: "date arithmetic: add integer seconds",
}
BANNED_FUNCTIONS = {
    "epoch",
    "now",
    "today",
    "date_part",
    "strftime",
    "to_timestamp",
    "list",
    "array_agg",
    "first",
    "last",
    "mode",
    "median",
}


def faults(sql):
    """Every fault of one SELECT, as sentences."""
    found = []
    tree = sqlglot.parse_one(sql)
    for node in tree.walk():
        for banned, why in BANNED_NODES.items():
            if isinstance(node, banned):
                found.append(why)
        if isinstance(node, exp.Anonymous) and node.name.lower() in BANNED_FUNCTIONS:
            found.append(f"{node.name}() is not everywhere, or not the same")
        if isinstance(node, exp.Subquery) and isinstance(node.parent, exp.From | exp.Join) and not node.alias:
            found.append("subquery without an alias")
        if isinstance(node, exp.Join) and (node.args.get("kind") or "").upper() == "ASOF":
            found.append("ASOF join")
        if isinstance(node, exp.Join) and (node.args.get("method") or "").upper() == "ASOF":
            found.append("ASOF join")
        if isinstance(node, exp.Literal) and node.is_number and ("." in node.name or "e" in node.name.lower()):
            found.append(f"float literal {node.name}: write a ratio of counts")
        if isinstance(node, exp.Div) and not any(isinstance(side, exp.Cast) for side in (node.this, node.expression)):
            found.append(f"{node.sql()}: integers divide differently; cast one side to DOUBLE")
        if isinstance(node, exp.Select):
            found += _alias_faults(node)
    return found + _order_faults(sql)


def _alias_faults(select):
    aliases = [projection.alias for projection in select.expressions if isinstance(projection, exp.Alias)]
    clashing = [name for name, times in Counter(alias.lower() for alias in aliases).items() if times > 1]
    found = [f"two columns are called {name}, but for case" for name in clashing]
    for projection in select.expressions:
        if not isinstance(projection, exp.Alias) or isinstance(projection.this, exp.Column):
            continue
        read = {
            column.name.lower()
            for other in select.expressions
            for column in other.find_all(exp.Column)
            if not column.table
        }
        if projection.alias.lower() in read:
            found.append(
                f"alias {projection.alias} hides a column that the same SELECT reads: ClickHouse takes the alias"
            )
    return found


def _order_faults(sql):
    """An ascending ORDER BY that does not say where NULL goes reads differently in two dialects."""
    small, last = (list(sqlglot.parse_one(sql, dialect=dialect).find_all(exp.Ordered)) for dialect in (None, "duckdb"))
    return [
        f"ORDER BY {one.this.sql()} does not say where NULL goes"
        for one, other in zip(small, last, strict=True)
        if bool(one.args.get("nulls_first")) != bool(other.args.get("nulls_first"))
        and not isinstance(one.this, exp.Coalesce | exp.Count)
    ]
