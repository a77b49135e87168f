"""`ridgepole guard`: a verdict on a draft before a buyer sees it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.core.messaging.draft_verdict import DraftVerdict
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument

FOUND = 1
MOST_CHARACTERS = 2_000_000


@click.command("guard")
@workspace_argument
@click.option(
    "--text",
    "source",
    default="-",
    metavar="FILE|-",
    show_default=True,
    help="The draft: a file, or - for standard input.",
)
@as_of_option
@click.option(
    "--fail-on", type=click.Choice(["violation", "could_not_check", "never"]), default="violation", show_default=True,
    help="Exit with 1 on this verdict or a worse one.",
)  # fmt: skip
@format_option()
@click.pass_context
def guard(context: click.Context, *, folder: Path, source: str, as_of: date, fail_on: str, format_: str) -> None:
    """Check a draft: pass, violation or could not check, each with clause, version, words and a rewrite that passes."""
    from ridgepole.flows.check_draft import check_draft_in  # noqa: PLC0415 - the rules load when there is a draft
    from ridgepole.wiring.build import open_case_of_folder  # noqa: PLC0415

    text = _draft(source)
    verdict = check_draft_in(text, case=open_case_of_folder(folder, as_of))
    if not verdict.checked_against:
        click.echo(
            "warning: there is no messaging framework to check against; write agreements/messaging.yaml", err=True
        )
    if format_ == "json":
        print_json(verdict.as_json())
    else:
        _show(verdict, Console())
    worse = (
        ("violation",)
        if fail_on == "violation"
        else ("violation", "could_not_check")
        if fail_on == "could_not_check"
        else ()
    )
    if verdict.verdict in worse:
        context.exit(FOUND)


def _draft(source: str) -> str:
    """The text as it is, line ends and marks included: places in it are counted in what was given."""
    if source == "-":
        content = sys.stdin.buffer.read()
    else:
        file = Path(source)
        if not file.is_file():
            raise BadUseError(f"{source} is no file", hint="name a file with the draft, or - for standard input")
        content = file.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        named = "standard input" if source == "-" else source
        raise BadInputError(f"{named} is no UTF-8 text", hint="save it as UTF-8 and try again") from error
    if "\0" in text:
        raise BadInputError("the draft is no text: it holds zero bytes", hint="save it as text and try again")
    if len(text) > MOST_CHARACTERS:
        raise BadInputError(f"the draft has {len(text):,} characters; at most {MOST_CHARACTERS:,} are checked at once")
    return text


def _show(verdict: DraftVerdict, console: Console) -> None:
    console.print(
        f"{verdict.verdict.replace('_', ' ')} (against {', '.join(verdict.checked_against) or 'nothing'})", markup=False
    )
    for violation in verdict.violations:
        console.print(
            f"\n“{violation.quote}”\n  {violation.clause} ({violation.version}): {violation.why}", markup=False
        )
        console.print(
            f"  rather: {violation.rewrite}" if violation.rewrite else "  no rewrite that passes", markup=False
        )
    for unchecked in verdict.unchecked:
        console.print(f"\n“{unchecked.quote}”\n  could not check: {unchecked.why}", markup=False)


COMMAND = guard
