"""Ridgepole from Python: open a company's case once, ask it many things. The same flows as the command line, typed answers instead of JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from os import PathLike
from pathlib import Path

from ridgepole.core.checks.finding import Finding
from ridgepole.core.diagnosis.ai_audit import AiAudit
from ridgepole.core.diagnosis.diagnosis import Diagnosis
from ridgepole.core.measures.measurement import Measurement
from ridgepole.core.messaging.draft_verdict import DraftVerdict
from ridgepole.core.messaging.knowledge_search import KnowledgeAnswer
from ridgepole.core.messaging.story import Story
from ridgepole.flows import audit_ai_use as audits
from ridgepole.flows import check_draft as guards
from ridgepole.flows import diagnose as diagnoses
from ridgepole.flows import run_checks as checks
from ridgepole.flows import search_knowledge as searches
from ridgepole.flows import take_measure as measures
from ridgepole.flows import tell_story as stories
from ridgepole.wiring.kept_open import KeptOpen, keep_folder_open


class OpenedCase:
    """One workspace folder. It is read when it is first asked, and again when its files change. Every answer has `as_json()`, the shape that the command prints.

    Methods raise BadInputError where the workspace cannot be read and BadUseError where the call is wrong; both have `message` and `hint`. One thread asks at a time.
    """

    def __init__(self, kept: KeptOpen) -> None:
        self._kept = kept

    @property
    def as_of(self) -> date:
        """The day on which everything is judged."""
        return self._kept.now().case.as_of

    def check_draft(self, text: str) -> DraftVerdict:
        """Pass, violation or could_not_check; quotes are exact spans of the text, and each rewrite passes itself."""
        with self._kept.lock:
            return guards.check_draft(text, guard=self._kept.now().guard)

    def search_knowledge(self, query: str = "", *, kinds: Sequence[str] = (), limit: int = 8) -> KnowledgeAnswer:
        """Agreed facts that answer a question, from the versions in force, else from drafts that say so."""
        with self._kept.lock:
            return searches.search_knowledge(query, knowledge=self._kept.now().knowledge, kinds=kinds, limit=limit)

    def diagnose(self) -> Diagnosis:
        """The four questions answered, with findings, money and what is missing."""
        with self._kept.lock:
            return diagnoses.diagnose(case=self._kept.now().case)

    def check(self, *select: str) -> tuple[Finding, ...]:
        """Findings of all checks, or of those whose code begins with one of `select`; the most severe first."""
        with self._kept.lock:
            return checks.run_checks(case=self._kept.now().case, select=select).findings

    def measure(self, name: str, *, by: str = "", since: date | None = None, until: date | None = None) -> Measurement:
        """One number, whole or by a dimension, with definition, period, interval, sample size and query."""
        with self._kept.lock:
            return measures.take_measure(case=self._kept.now().case, name=name, by=by, since=since, until=until)

    def story(self) -> Story:
        """What each touchpoint leads with, and what contradicts what."""
        with self._kept.lock:
            return stories.tell_story(case=self._kept.now().case)

    def audit_ai_use(self) -> AiAudit:
        """The register of AI tools, and where each widens one of the four gaps."""
        with self._kept.lock:
            return audits.audit_ai_use(case=self._kept.now().case)


def open_case(folder: str | PathLike[str], *, as_of: date | str | None = None) -> OpenedCase:
    """The case of a workspace folder, as of a day ("2025-06-30"; without one, today, every day anew).

    BadUseError where the folder is no workspace; ValueError where the day is none.
    """
    day = (
        date.fromisoformat(as_of) if isinstance(as_of, str) else as_of.date() if isinstance(as_of, datetime) else as_of
    )
    return OpenedCase(keep_folder_open(Path(folder), day))
