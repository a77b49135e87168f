"""Findings as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.precision import Precision

COLOUR = {"critical": "bold red", "high": "red", "medium": "yellow", "low": "cyan", "info": "dim"}


def show_findings(findings: Sequence[Finding], console: Console, *, title: str, most: int | None = None) -> None:
    """The most severe first; `most` cuts the table and says how many more there are."""
    if not findings:
        console.print("Nothing found.")
        return
    shown = findings if most is None else findings[:most]
    table = Table(title=title, title_justify="left", expand=False)
    table.add_column("code", no_wrap=True)
    table.add_column("severity", no_wrap=True)
    table.add_column("what", ratio=3)
    table.add_column("what to do", ratio=2)
    table.add_column("by", no_wrap=True)
    for finding in shown:
        colour = COLOUR[finding.severity]
        what = f"{finding.title} [dim]({finding.subject})[/dim]\n{_plain(finding.data_say)}"
        table.add_row(
            f"{finding.code}\n[dim]{finding.digest[:10]}[/dim]",
            f"[{colour}]{finding.severity}[/{colour}]",
            what,
            _plain(finding.remedy),
            finding.owner_team,
        )
    console.print(table)
    if len(shown) < len(findings):
        console.print(f"[dim]… and {len(findings) - len(shown)} more: ridgepole check, or --format json[/dim]")


def show_precision(precision: Sequence[Precision], console: Console) -> None:
    """How often people confirmed what each check found, where anybody judged."""
    if not precision:
        return
    table = Table(title="Of what people judged", title_justify="left")
    for heading in ("check", "confirmed", "dismissed", "share confirmed", "95% interval"):
        table.add_column(heading, no_wrap=True)
    for one in precision:
        interval = f"{one.share.low:.0%} – {one.share.high:.0%}"
        table.add_row(one.check, str(one.confirmed), str(one.dismissed), f"{one.share.value:.0%}", interval)
    console.print(table)


def _plain(text: str) -> str:
    """Square brackets in a company's own words are no markup."""
    return text.replace("[", "\\[")
