"""Ridgepole from Python: open a company's case once, ask it many things. The same flows as the command line, typed answers instead of JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from os import PathLike
from pathlib import Path

from ridgepole.core.agreements.party import Party
from ridgepole.core.checks.finding import Finding
from ridgepole.core.diagnosis.ai_audit import AiAudit
from ridgepole.core.diagnosis.diagnosis import Diagnosis
from ridgepole.core.measures.measurement import Measurement
from ridgepole.core.messaging.buyers_path import BuyersPath
from ridgepole.core.messaging.draft_verdict import DraftVerdict
from ridgepole.core.messaging.knowledge_search import KnowledgeAnswer
from ridgepole.core.messaging.story import Story
from ridgepole.flows import audit_ai_use as audits
from ridgepole.flows import check_draft as guards
from ridgepole.flows import diagnose as diagnoses
from ridgepole.flows import find_judged as judged
from ridgepole.flows import follow_buyers as paths
from ridgepole.flows import judge_finding as judging
from ridgepole.flows import run_checks as checks
from ridgepole.flows import search_knowledge as searches
from ridgepole.flows import take_measure as measures
from ridgepole.flows import tell_story as stories
from ridgepole.flows.follow_buyers import BuyersFollowed
from ridgepole.flows.take_touchpoints import Taken
from ridgepole.flows.workplace_values import FindingJudgement, Verdict
from ridgepole.wiring import gather_touchpoints as gathering
from ridgepole.wiring.build import desk_of_folder
from ridgepole.wiring.kept_open import KeptOpen, keep_folder_open


class OpenedCase:
    """One workspace folder. It is read when it is first asked, and again when its files change. Every answer has `as_json()`, the shape that the command prints.

    Methods raise BadInputError where the workspace cannot be read and BadUseError where the call is wrong; both have `message` and `hint`. One thread asks at a time.
    """

    def __init__(self, kept: KeptOpen, folder: Path) -> None:
        self._kept, self._folder = kept, folder

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

    def story_of(self, *touchpoints: str, kind: str = "") -> Story:
        """The story of files, folders, zip files, web addresses or sitemaps instead of the workspace's own touchpoints; nothing of them is kept."""
        with self._kept.lock:
            case = self._kept.now().case
            zone = case.company.time_zone
            elsewhere = gathering.documents_elsewhere(touchpoints, kind=kind, time_zone=zone)
            return stories.tell_story(case=replace(case, documents=elsewhere, memo={}))

    def fetch(self, *where: str, kind: str = "", whole_site: bool = False) -> Taken:
        """Takes touchpoints into the workspace, as `ridgepole fetch` does: what cannot be read is refused with the reason."""
        with self._kept.lock:
            return gathering.take_into(
                self._folder, where, kind=kind, time_zone=self._kept.now().case.company.time_zone, whole_site=whole_site
            )

    def buyers_paths(self) -> BuyersFollowed:
        """Accounts whose story broke, and whether deals with a broken story took longer, as an association."""
        with self._kept.lock:
            return paths.follow_buyers(case=self._kept.now().case)

    def buyers_path(self, account: str) -> BuyersPath:
        """One account, by id or name, step by step."""
        with self._kept.lock:
            return paths.follow_buyer(case=self._kept.now().case, account=account)

    def judge(self, digest: str, verdict: Verdict, *, by: str, reason: str = "", owner: str = "", expires_on: date | None = None) -> FindingJudgement:  # fmt: skip
        """Confirm, dismiss, waive or open again what was found, by the first digits of its digest; kept in record/judgements.jsonl."""
        with self._kept.lock:
            found = judged.find_judged(digest, case=self._kept.now().case)
            return judging.judge_finding(
                workplace=desk_of_folder(self._folder),
                party=Party(0, by, "", "revops", "practitioner"),
                finding=found.digest,
                verdict=verdict,
                reason=reason,
                owner=owner,
                expires_on=expires_on,
                now=datetime.now(UTC),
                about=found.about,
            )

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
    return OpenedCase(keep_folder_open(Path(folder), day), Path(folder))
