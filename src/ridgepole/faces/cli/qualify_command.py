"""`ridgepole qualify`: who is ready to buy, learnt backwards from closed-won."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ridgepole.core.qualification.qualification import Qualification
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.qualify_leads import qualify_leads
from ridgepole.wiring.build import open_case_of_folder

MOST_SIGNALS = 15


@click.command("qualify")
@workspace_argument
@as_of_option
@click.option(
    "--cost-per-lead",
    type=click.FloatRange(min=0),
    help="What it costs sales to work one lead, in the workspace's currency.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Seed of every draw.")
@format_option()
def qualify(folder: Path, as_of: date, cost_per_lead: float | None, seed: int, format_: str) -> None:
    """What closed-won customers did before a sales conversation, as a points card, back-tested and set beside today's MQL rule."""
    answer = qualify_leads(case=open_case_of_folder(folder, as_of), cost_per_lead=cost_per_lead, seed=seed)
    if format_ == "json":
        print_json(answer.as_json())
    else:
        _show(answer, Console())


def _show(answer: Qualification, console: Console) -> None:
    console.print(
        f"[bold]{answer.units:,} buyers, {answer.wins:,} won[/bold]; {answer.immature:,} left out: too young to know"
    )
    if answer.refused:
        console.print(
            f"[yellow]No card: {answer.refused}.[/yellow] Until then, use the expert scorecard that both teams signed, and the lifts below."
        )
    table = Table(
        title=f"Behaviours (best of pure noise: ×{answer.noise['median']:.1f}, 95% below ×{answer.noise['p95']:.1f})"
    )
    for heading in ("behaviour", "days", "did", "won", "lift", "95% interval", "q", ""):
        table.add_column(heading, justify="left" if heading == "behaviour" else "right")
    for signal in answer.signals[:MOST_SIGNALS]:
        lift = signal.lift
        cells = (
            str(signal.window_days),
            f"{signal.did:,}",
            f"{signal.did_and_won:,}",
            f"×{lift.value:.2f}",
            f"{lift.low:.2f}–{lift.high:.2f}",
            f"{signal.q_value:.3f}",
        )
        table.add_row(signal.behaviour, *cells, "signal" if signal.stands_out else "")
    console.print(table)
    for line in answer.plain_words:
        console.print(f"• {line}")
    if answer.tested:
        tested = answer.tested
        console.print(
            f"Back-test on later time: AUC {tested.auc.value:.2f} ({tested.auc.low:.2f}–{tested.auc.high:.2f}), n={tested.rows.size:,}, calibration slope {tested.calibration_slope.value:.2f}"
        )
    for rule in answer.rules:
        precision = rule.precision
        share = f"{precision.value:.1%} ({precision.low:.1%}–{precision.high:.1%}) won" if precision else "none passed"
        console.print(
            f"{rule.name}: {rule.volume:,} leads, {share}, {rule.wins - rule.wins_found:,} wins missed [dim]{rule.threshold}[/dim]"
        )
    for remark in answer.remarks:
        console.print(f"[dim]{remark}[/dim]")


COMMAND = qualify
