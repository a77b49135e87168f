"""`ridgepole judge`: what people say of findings and claims, by digest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import click
from rich.console import Console

from ridgepole.core.agreements.party import Party
from ridgepole.core.checks.precision import precision_by_check
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.finding_table import show_precision
from ridgepole.faces.cli.options import as_of_option, format_option, print_json, workspace_argument
from ridgepole.flows.find_judged import find_judged
from ridgepole.flows.judge_finding import judge_finding
from ridgepole.flows.judged_findings import rulings_of
from ridgepole.flows.workplace_values import FindingJudgement, Verdict
from ridgepole.wiring.build import desk_of_folder, open_case_of_folder, open_workspace

VERDICTS = {"confirm": "confirmed", "dismiss": "dismissed", "waive": "waived", "reopen": "open"}


@click.command("judge")
@workspace_argument
@click.argument("digest", required=False)
@click.argument("verdict", required=False, type=click.Choice(list(VERDICTS)))
@click.option("--by", "who", default="", metavar="NAME", help="Who says so.")
@click.option("--reason", default="", help="Why; a dismissal and a waiver need it.")
@click.option("--owner", default="", metavar="NAME", help="Who looks after what is waived.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The last day of a waiver.")
@as_of_option
@format_option()
def judge(
    *, folder: Path, digest: str | None, verdict: str | None, who: str, reason: str, owner: str, until: datetime | None, as_of: date, format_: str,
) -> None:  # fmt: skip
    """Say that a finding or a claim is right (confirm), is not so (dismiss), is accepted for a time (waive), or is open again (reopen).

    DIGEST is the first digits of what `check` and `story` print in brackets. A dismissed claim stays dismissed until its words or its clause change.
    Without a DIGEST, list what was decided, and how often people found each check right. Decisions are kept in record/judgements.jsonl.
    """
    workspace = open_workspace(folder)
    if digest is None:
        _list(list(workspace.judgements), format_)
        return
    if verdict is None:
        raise BadUseError("say what to do with it", hint=f"one of {', '.join(VERDICTS)}")
    if not who.strip():
        raise BadUseError("say who decides", hint='for instance --by "Mara Lind"')
    found = find_judged(digest, case=open_case_of_folder(folder, as_of))
    kept = judge_finding(
        workplace=desk_of_folder(folder),
        party=Party(0, who.strip()[:160], "", "revops", "practitioner"),
        finding=found.digest,
        verdict=cast(Verdict, VERDICTS[verdict]),
        reason=reason,
        owner=owner,
        expires_on=until.date() if until else None,
        now=datetime.now(UTC),
        about=found.about,
    )
    if format_ == "json":
        print_json({**_shown(kept), "says": found.says})
    else:
        click.echo(f"{kept.verdict}: {found.says}")


def _list(judgements: list[FindingJudgement], format_: str) -> None:
    rulings = rulings_of(judgements)
    precision = precision_by_check(rulings)
    if format_ == "json":
        print_json(
            {"judgements": [_shown(j) for j in judgements], "precision": [found.as_json() for found in precision]}
        )
        return
    for judgement in judgements:
        why = f": {judgement.reason}" if judgement.reason else ""
        until = f" until {judgement.expires_on}" if judgement.expires_on else ""
        click.echo(f"{judgement.finding[:10]} {judgement.about or '-':<6} {judgement.verdict}{until} by {judgement.person_name} on {judgement.judged_at.date()}{why}")  # fmt: skip
    if not judgements:
        click.echo("Nothing was judged yet.")
    show_precision(precision, Console())


def _shown(judgement: FindingJudgement) -> dict[str, object]:
    return {
        "digest": judgement.finding,
        "check": judgement.about,
        "verdict": judgement.verdict,
        "reason": judgement.reason,
        "owner": judgement.owner,
        "expires_on": judgement.expires_on.isoformat() if judgement.expires_on else None,
        "by": judgement.person_name,
        "judged_at": judgement.judged_at.isoformat(),
    }


COMMAND = judge
