"""record/judgements.jsonl: what people decided about findings and claims, one JSON object a line, only added to. The app's export writes the same file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.core.kernel.problem import Problem
from ridgepole.flows.workplace_values import FindingJudgement, Verdict

FILE = "record/judgements.jsonl"
_DIGEST = re.compile(r"[0-9a-f]{64}")


class FolderJudgements:
    """Implements `Judgements`."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def all(self) -> Sequence[FindingJudgement]:
        """Oldest first, as they stand in the file."""
        return read_judgements(self._file)[0]

    def of(self, finding: str) -> Sequence[FindingJudgement]:
        """About one digest, oldest first."""
        return [judgement for judgement in self.all() if judgement.finding == finding]

    def add(self, judgement: FindingJudgement) -> None:
        """One more line; the file is made where there is none."""
        said = {
            "finding": judgement.finding,
            "about": judgement.about,
            "verdict": judgement.verdict,
            "reason": judgement.reason,
            "owner": judgement.owner,
            "expires_on": judgement.expires_on.isoformat() if judgement.expires_on else None,
            "person_name": judgement.person_name,
            "judged_at": judgement.judged_at.isoformat(),
        }
        self._file.parent.mkdir(parents=True, exist_ok=True)
        ends = not self._file.exists() or self._file.read_bytes()[-1:] in {b"", b"\n"}
        with self._file.open("a", encoding="utf-8") as file:
            file.write(("" if ends else "\n") + canonical_json(said) + "\n")


class FolderDecisions:
    """Implements `KeepsJudgements` for a workspace folder: its history is the file itself, and whatever keeps the folder's versions."""

    record = None

    def __init__(self, folder: Path) -> None:
        self.judgements = FolderJudgements(folder)

    @contextmanager
    def change(self) -> Iterator[None]:
        """One line is written at once."""
        yield


def read_judgements(file: Path) -> tuple[list[FindingJudgement], list[Problem]]:
    """Every decision in the file, and lines that are none."""
    if not file.is_file():
        return [], []
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        return [], [Problem(FILE, f"the file cannot be read: {error}", "save it as UTF-8")]
    found: list[FindingJudgement] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(_judgement(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(
                Problem(FILE, f"this line is no decision: {error}", "see docs/how-to/judge-findings.md", number)
            )
    return found, problems


def _judgement(said: dict[str, Any]) -> FindingJudgement:
    if said["verdict"] not in get_args(Verdict):
        raise ValueError(f"{said['verdict']!r} is no verdict")
    if not _DIGEST.fullmatch(said["finding"]):
        raise ValueError("finding must be a digest of 64 hexadecimal digits")
    judged_at = datetime.fromisoformat(said["judged_at"])
    expires = said.get("expires_on")
    if judged_at.tzinfo is None:
        raise ValueError("judged_at needs an offset")
    if said["verdict"] == "waived" and not expires:
        raise ValueError("a waiver needs expires_on")
    return FindingJudgement(
        finding=said["finding"],
        verdict=said["verdict"],
        reason=str(said.get("reason", "")),
        owner=str(said.get("owner", "")),
        expires_on=date.fromisoformat(expires) if expires else None,
        person_id=0,
        person_name=str(said.get("person_name", "")),
        judged_at=judged_at,
        about=str(said.get("about", "")),
    )
