"""`ridgepole sample`: a simulated company with exactly the causes that are asked for."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import cast

import click

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.simulation.setting import Size
from ridgepole.faces.cli.options import format_option, print_json
from ridgepole.flows.make_sample import make_sample


def read_causes(text: str) -> frozenset[int]:
    """`1,3`, `none` or `all`."""
    words = text.strip().lower()
    if words in {"none", ""}:
        return frozenset()
    if words == "all":
        return frozenset({1, 2, 3, 4})
    try:
        return frozenset(int(word) for word in words.split(","))
    except ValueError:
        raise BadUseError(f"cannot read the causes {text!r}", hint="write them as 1,3 or none") from None


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, another company.")
@click.option("--causes", default="none", show_default=True, help="Root causes that act: 1,3 or none or all.")
@click.option("--size", type=click.Choice(["small", "medium", "large"]), default="small", show_default=True)
@click.option(
    "--truth", type=click.Path(path_type=Path, dir_okay=False), help="Where to write what is true of it; outside DIR."
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _context, _parameter, value: value.date() if value else datetime.now().astimezone().date(),
    metavar="DATE",
    help="Last day of its history (default: today).",
)
@format_option()
def sample(  # noqa: PLR0917 - click passes its options by name
    folder: Path, seed: int, causes: str, size: str, truth: Path | None, as_of: date, format_: str
) -> None:
    """Simulate a B2B company in which the chosen root causes act, into a new workspace DIR."""
    if size == "large":
        click.echo("simulating about 100,000 leads: a quarter of a minute", err=True)
    company = make_sample(
        folder=folder, seed=seed, causes=read_causes(causes), size=cast("Size", size), as_of=as_of, truth=truth
    )
    counts = {name: len(records) for name, records in company.rows.tables.items()}
    if format_ == "json":
        print_json(
            {
                "folder": str(folder),
                "name": company.name,
                "as_of": as_of.isoformat(),
                "seed": seed,
                "size": size,
                "tables": counts,
            }
        )
        return
    click.echo(
        f"{company.name}, {size}, until {as_of}, in {folder}: {counts['people']:,} people, {counts['opportunities']:,} opportunities."
    )
    click.echo(f"Next: ridgepole diagnose {folder} --as-of {as_of}")


COMMAND = sample
