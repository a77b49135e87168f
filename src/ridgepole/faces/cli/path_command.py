"""`ridgepole path`: what an account really read, heard and was sent, in order, and where the story broke."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import day_of
from ridgepole.core.messaging.buyers_path import BuyersPath
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.follow_buyers import BuyersFollowed, follow_buyer, follow_buyers
from ridgepole.wiring.build import open_case_of_folder

SHOWN = 20


@click.command("path")
@workspace_argument
@click.option("--account", default="", metavar="ID|NAME", help="One account, step by step; without it, all of them.")
@as_of_option
@format_option()
def path(*, folder: Path, account: str, as_of: date, format_: str) -> None:
    """Follow buyers: what an account really met, in order, where two of its touchpoints contradicted each other, and its deals' signs of hesitation.

    Without --account: the accounts whose story broke most, and whether deals with a broken story took longer (an association, with its interval).
    """
    case = open_case_of_folder(folder, as_of)
    console = Console()
    if account:
        one = follow_buyer(case=case, account=account)
        if format_ == "json":
            print_json(one.as_json())
        else:
            _show_one(one, case.company.time_zone, console)
        return
    followed = follow_buyers(case=case)
    if format_ == "json":
        print_json(followed.as_json())
    else:
        _show_all(followed, console)


def _show_one(one: BuyersPath, zone: str, console: Console) -> None:
    console.print(f"[bold]{_plain(one.name or one.account_id)}[/bold] ({one.account_id})")
    broken: dict[tuple[int, str], list[str]] = {}
    for b in one.breaks:
        says = f"the story breaks on {b.conflict.clause}: {b.conflict.why}"
        quotes = [f"{p.path}, {p.locator}: “{p.quote}”" for p in (b.conflict.a, b.conflict.b)]
        broken.setdefault((b.later.at_s, b.later.path), []).append("\n    ".join([says, *quotes]))
    steps = [
        (m.at_s, 1, f"{m.actor or '?'}, {m.kind.replace('_', ' ')}: {m.title or m.path} ({m.path})") for m in one.met
    ]
    steps += [
        (h.at_s, 0 if h.is_stage else 1, f"-- {h.what} --" if h.is_stage else f"{h.who or '?'}, {h.what}")
        for h in one.happened
    ]
    steps += [(s.at_s, 2, f"? {s.kind}: {s.says}") for s in one.signs]
    steps += [(at, 3, f"! {text}") for (at, _), texts in broken.items() for text in texts]
    for at, _, says in sorted(steps):
        console.print(f"{day_of(at, zone)}  {says}", markup=False, highlight=False)
    for deal in one.deals:
        days = f" after {(deal.closed_s - deal.created_s) / 86_400:.0f} days" if deal.closed_s else ""
        console.print(f"deal {deal.id} {deal.name}: {deal.outcome}{days}", markup=False)


def _show_all(followed: BuyersFollowed, console: Console) -> None:
    table = Table(title="Accounts whose story broke most")
    for heading in ("account", "met", "breaks", "signs of hesitation", "deals"):
        table.add_column(heading)
    for one in followed.paths[:SHOWN]:
        signs = ", ".join(sorted({sign.kind for sign in one.signs}))
        deals = ", ".join(deal.outcome for deal in one.deals)
        table.add_row(_plain(f"{one.name} ({one.account_id})"), str(len(one.met)), str(len(one.breaks)), signs, deals)
    console.print(table)
    if len(followed.paths) > SHOWN:
        console.print(f"… and {len(followed.paths) - SHOWN:,} more: --format json lists them; --account shows one.")
    found = followed.association
    if isinstance(found.slower, NotEnough):
        console.print(f"Do broken stories go with slower deals? Too little to tell: {found.slower}.", markup=False)
    else:
        s = found.slower
        console.print(f"Do broken stories go with slower deals? {s.value:.2f} times the days ({s.low:.2f} to {s.high:.2f}; {found.broken} against {found.whole} accounts).", markup=False)  # fmt: skip
        console.print(found.definition, markup=False)


def _plain(text: str) -> str:
    """Square brackets in a company's own words are no markup."""
    return text.replace("[", "\\[")


COMMAND = path
