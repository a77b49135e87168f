"""`ridgepole measure`: one number of the shared scoreboard, with everything that must stand beside it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import day_of
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import MeasuredRow, Measurement
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.take_measure import take_measure
from ridgepole.wiring.build import open_case_of_folder

BAR_WIDTH, NARROW_BAR_WIDTH, WIDE_ENOUGH = 20, 8, 100
SHOWN_BESIDE = ("won", "deals", "raw", "rank", "share")
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("measure")
@workspace_argument
@click.argument("name", required=False)
@click.option("--by", default="", help="Group by this dimension, such as source, owner, industry or month.")
@click.option("--from", "since", type=_DAY, help="First day counted (YYYY-MM-DD).")
@click.option("--until", type=_DAY, help="Last day counted (YYYY-MM-DD).")
@click.option("--explain", is_flag=True, help="Show the query behind the number, with its values written in.")
@as_of_option
@format_option()
def measure(  # noqa: PLR0917 - click passes parameters by name
    folder: Path,
    name: str | None,
    by: str,
    since: datetime | None,
    until: datetime | None,
    explain: bool,  # noqa: FBT001 - click passes flags so
    as_of: date,
    format_: str,
) -> None:
    """Take one measure, with its definition, interval and the rows behind it; without a NAME, list what can be measured."""
    if name is None:
        _list(format_)
        return
    case = open_case_of_folder(folder, as_of)
    measurement = take_measure(
        case=case,
        name=name,
        by=by,
        since=since.date() if since else None,
        until=until.date() if until else None,
    )
    if format_ == "json":
        print_json(measurement.as_json())
    else:
        _show(measurement, case.company.time_zone, explain=explain)


def _list(format_: str) -> None:
    found = measures().values()
    if format_ == "json":
        print_json(
            {
                "measures": [
                    {"name": m.name, "title": m.title, "dimensions": list(m.dimensions), "synonyms": list(m.synonyms)}
                    for m in found
                ]
            }
        )
        return
    table = Table("name", "what", "by", title="What can be measured")
    for one in found:
        table.add_row(one.name, one.title, ", ".join(one.dimensions))
    Console().print(table)


def _show(measurement: Measurement, time_zone: str, *, explain: bool) -> None:
    console = Console()
    period = measurement.period
    first, last = day_of(period.start_s, time_zone), day_of(max(period.start_s, period.end_s - 1), time_zone)
    console.print(f"[bold]{measurement.title}[/bold]: {measurement.definition}", highlight=False)
    console.print(f"[dim]{first} to {last} · {measurement.agreement_version}[/dim]", highlight=False)
    beside = [key for key in SHOWN_BESIDE if any(key in row.extra for row in measurement.rows)]
    table = Table()
    table.add_column(measurement.by or "group", no_wrap=True, min_width=12)
    table.add_column("value", no_wrap=True, justify="right")
    table.add_column("95% interval", min_width=14)
    table.add_column("", no_wrap=True)
    for heading in ("n", *beside):
        table.add_column(heading, no_wrap=True, justify="right")
    width = BAR_WIDTH if console.width >= WIDE_ENOUGH else NARROW_BAR_WIDTH
    top = max((row.estimate.high for row in measurement.rows if isinstance(row.estimate, Interval)), default=0.0)
    for row in measurement.rows:
        table.add_row(
            row.group or "all",
            *_cells(row, measurement.unit, top, width),
            *[_plain(row.extra.get(k, "")) for k in beside],
        )
    console.print(table)
    for caveat in measurement.caveats:
        console.print(f"• {caveat}", highlight=False)
    if explain:
        console.print(Syntax(measurement.sql, "sql", word_wrap=True))


def _cells(row: MeasuredRow, unit: str, top: float, width: int) -> tuple[str, str, str, str]:
    if isinstance(row.estimate, NotEnough):
        return "—", str(row.estimate), "", f"{row.n:,}"
    e = row.estimate
    return (
        _number(e.value, unit),
        f"{_number(e.low, unit)} – {_number(e.high, unit)}",
        _bar(e, top, width),
        f"{row.n:,}",
    )


def _number(value: float, unit: str) -> str:
    if unit == "ratio":
        return f"{value:.1%}"
    if unit == "money":
        return f"{value:,.0f}"
    if unit == "count":
        return f"{value:,.0f}"
    return f"{value:,.1f}" if value % 1 else f"{value:,.0f}"


def _bar(estimate: Interval, top: float, width: int) -> str:
    """A line from low to high with the value marked, all rows on one scale from 0."""
    if top <= 0:
        return ""
    low, at, high = (
        min(width - 1, max(0, round(x / top * (width - 1)))) for x in (estimate.low, estimate.value, estimate.high)
    )
    cells = ["─" if low <= i <= high else " " for i in range(width)]
    cells[at] = "●"
    return "".join(cells)


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1%}"
    return f"{value:,}" if isinstance(value, int) else str(value)


COMMAND = measure
