"""What buyers hear, as the report shows it: who leads with what, and where two passages cannot both be right, each in its surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ridgepole.core.actions.excerpts import anchor_of, block_of
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.told_story import told_story
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.document import Document
from ridgepole.core.messaging.drift_candidate import DriftCandidate
from ridgepole.core.messaging.off_framework import shown_first
from ridgepole.core.messaging.story import Noted, Story

MOST_CONFLICTS = 12
MOST_NOTES = 15
SURROUNDINGS = 160


@dataclass(frozen=True, slots=True)
class Highlighted:
    """A passage with the words around it; `before`, `quote` and `after` stand in one block, or `quote` alone where it spans several."""

    title: str
    path: str
    locator: str
    before: str
    quote: str
    after: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """One disagreement: the passage that agrees with the framework, the one that departs, and further places that depart likewise."""

    id: str
    kind: str
    severity: str
    why: str
    clause: str
    agrees: Highlighted
    departs: Highlighted
    elsewhere: tuple[Passage, ...]
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One touchpoint's shares of message, in the order of the map's columns."""

    title: str
    path: str
    kind: str
    lead: str
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ProofPointLine:
    """One agreed proof point: what it says, until when, and where buyers meet it right, wrong or past its day."""

    id: str
    claim: str
    valid_until: str
    is_expired: bool
    differing: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ReportStory:
    """The section on documents; `columns` are value propositions (id, what it says). `off_framework` are the claims that most look like ours and that no clause covers, `drift_candidates` are for review."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]
    conflicts: tuple[ShownConflict, ...]
    more_conflicts: int
    for_review: int
    vocabulary: tuple[Noted, ...]
    stale: tuple[Noted, ...]
    unsupported: tuple[Noted, ...]
    proof_points: tuple[ProofPointLine, ...] = ()
    off_framework: tuple[Noted, ...] = ()
    more_off_framework: int = 0
    drift_candidates: tuple[DriftCandidate, ...] = ()


def report_story(case: Case) -> ReportStory | None:
    """None where there are no documents, or nothing to compare them with."""
    framework = standing(case, MessagingFramework)
    story = told_story(case) if case.documents.documents else None
    if story is None or framework is None:
        return None
    documents = {document.path: document for document in case.documents.documents}
    says = {proposition.id: proposition.says for proposition in framework.value_propositions}
    columns = (*says.items(), ("off_framework", "none of them"))
    conflicts = _conflicts(story, documents)
    off_framework, more_off_framework = shown_first(story.off_framework)
    return ReportStory(
        columns=columns,
        rows=_heat(story, documents, [name for name, _ in columns]),
        conflicts=conflicts[:MOST_CONFLICTS],
        more_conflicts=max(len(conflicts) - MOST_CONFLICTS, 0),
        for_review=sum(1 for conflict in story.conflicts if conflict.status == "for_review"),
        vocabulary=story.vocabulary[:MOST_NOTES],
        stale=story.stale[:MOST_NOTES],
        unsupported=story.unsupported[:MOST_NOTES],
        proof_points=_proof_points(story, framework, case.as_of),
        off_framework=off_framework,
        more_off_framework=more_off_framework,
        drift_candidates=story.drift_candidates,
    )


def _proof_points(story: Story, framework: MessagingFramework, as_of: date) -> tuple[ProofPointLine, ...]:
    """Every agreed proof point, those that touchpoints give otherwise first."""
    lines = []
    for point in framework.proof_points:
        differing = dict.fromkeys(n.passage for n in story.violations if n.get("clause") == point.id)
        until = point.valid_until
        expired = until is not None and until < as_of
        lines.append(
            ProofPointLine(point.id, point.claim, until.isoformat() if until else "", expired, tuple(differing))
        )
    return tuple(sorted(lines, key=lambda line: (-len(line.differing), not line.is_expired, line.id)))


def _heat(story: Story, documents: dict[str, Document], columns: list[str]) -> tuple[HeatRow, ...]:
    rows = []
    for touchpoint in story.touchpoints:
        share = dict(touchpoint.lead.shares)
        document = documents.get(touchpoint.path)
        title = (document.title if document else "") or touchpoint.title or touchpoint.path
        rows.append(
            HeatRow(
                title,
                touchpoint.path,
                touchpoint.kind,
                touchpoint.lead.lead,
                tuple(share.get(name, 0.0) for name in columns),
            )
        )
    return tuple(rows)


def _conflicts(story: Story, documents: dict[str, Document]) -> tuple[ShownConflict, ...]:
    """One for each departing topic, the most severe first."""
    rank = ("critical", "high", "medium", "low", "info")
    topics: dict[tuple[str, str, str], list[Conflict]] = {}
    for conflict in story.conflicts:
        if conflict.status == "asserted":
            topics.setdefault((conflict.kind, conflict.clause, conflict.topic or conflict.b.quote), []).append(conflict)
    shown = []
    for pairs in topics.values():
        best = min(
            pairs,
            key=lambda pair: (rank.index(pair.severity) if pair.severity in rank else len(rank), -pair.confidence),
        )
        others = {pair.b: None for pair in pairs if pair.b != best.b}
        shown.append(
            ShownConflict(
                id=f"conflict-{best.digest[:10]}",
                kind=best.kind.replace("_", " "),
                severity=best.severity,
                why=best.why,
                clause=best.clause,
                agrees=_highlighted(best.a, documents),
                departs=_highlighted(best.b, documents),
                elsewhere=tuple(others),
                passages=(best.a, best.b, *others),
            )
        )
    return tuple(
        sorted(
            shown, key=lambda one: (rank.index(one.severity) if one.severity in rank else len(rank), one.kind, one.id)
        )
    )


def _highlighted(passage: Passage, documents: dict[str, Document]) -> Highlighted:
    document = documents.get(passage.path)
    title = (document.title if document else "") or passage.path
    block = block_of(passage, document) if document else None
    if block is None:
        return Highlighted(title, passage.path, passage.locator, "", passage.quote, "")
    start = (
        passage.start
        if block.text[passage.start : passage.end] == passage.quote and passage.start >= 0
        else block.text.index(passage.quote)
    )
    before, after = block.text[:start], block.text[start + len(passage.quote) :]
    return Highlighted(
        title,
        passage.path,
        passage.locator,
        _end_of(before),
        passage.quote,
        _start_of(after),
        anchor_of(passage.path, block.id),
    )


def _end_of(words: str) -> str:
    """What stands directly before a quote, beginning with a whole word."""
    if len(words) <= SURROUNDINGS:
        return words
    end = words[-SURROUNDINGS:]
    return "… " + end[end.find(" ") + 1 :]


def _start_of(words: str) -> str:
    """What stands directly after it, ending with a whole word."""
    return words if len(words) <= SURROUNDINGS else words[:SURROUNDINGS].rsplit(" ", 1)[0] + " …"
