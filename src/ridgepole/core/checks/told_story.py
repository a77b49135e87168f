"""The story of a case, told once for all checks that ask for it, and how its parts become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.finding import Finding, Severity
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.topic_in_words import topic_in_words
from ridgepole.core.kernel.collector import collecting_later
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.claim_digests import with_digests
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.judge import judged
from ridgepole.core.messaging.judgement import Ruling, apply_judgements
from ridgepole.core.messaging.story import Noted, Story
from ridgepole.core.messaging.tell import tell

_MEMO = "story"
_WEIGHT: dict[str, float] = {"critical": 0.6, "high": 0.45, "medium": 0.3, "low": 0.15}
_SEVERITY: dict[str, Severity] = {"critical": "critical", "high": "high", "medium": "medium", "low": "low"}
MOST_PASSAGES = 8


def told_story(case: Case) -> Story | None:
    """The story against the framework that stands on the day asked, with what people said of its claims; None where the case has no embedder to compare meaning with."""
    story = _as_read(case)
    return None if story is None else apply_judgements(story, _ruled(case))


def _as_read(case: Case) -> Story | None:
    """The story before people said anything of it; open pairs are judged where the case has a judge."""
    known = case.memo.get(_MEMO)
    if isinstance(known, Story):
        return known
    if case.embedder is None:
        return None
    framework, strategy = standing(case, MessagingFramework), standing(case, Strategy)
    with collecting_later():
        story = tell(
            documents=case.documents,
            framework=framework,
            strategy=strategy,
            icp=standing(case, IdealCustomerProfile),
            company=case.company.name,
            as_of=case.as_of,
            embedder=case.embedder,
            reader=case.reader,
        )
    if case.judge is not None:
        conflicts, judging = judged(story.conflicts, case.judge)
        story = replace(story, conflicts=conflicts, judging=judging)
    case.memo[_MEMO] = story = with_digests(story, framework, strategy)
    return story


def _ruled(case: Case) -> dict[str, Ruling]:
    """What holds of each claim; a waiver is for findings."""
    newest = {ruling.digest: ruling.ruling for ruling in case.rulings}
    return {digest: ruling for digest, ruling in newest.items() if ruling == "confirmed" or ruling == "dismissed"}  # noqa: PLR1714 - typed word by word


def no_embedder() -> Gap:
    """What is missing where meaning cannot be compared."""
    return Gap("a sentence embedder", "without one, what touchpoints say cannot be compared (causes 2 and 4)")


def of_conflicts(case: Case, code: str, kinds: Sequence[str], title: str, remedy: str) -> Sequence[Finding | Gap]:
    """One finding for each disagreement of these kinds: all touchpoints that depart on one topic, beside those that say otherwise."""
    story = told_story(case)
    if story is None:
        return (no_embedder(),)
    topics: dict[tuple[str, str], list[Conflict]] = {}
    for conflict in story.conflicts:
        if conflict.kind in kinds and conflict.status == "asserted":
            topics.setdefault((conflict.clause, conflict.topic), []).append(conflict)
    return [_of_topic(case, code, pairs, title, remedy) for pairs in topics.values()]


def _of_topic(case: Case, code: str, pairs: list[Conflict], title: str, remedy: str) -> Finding:
    framework = standing(case, MessagingFramework)
    departing = list(dict.fromkeys(pair.b for pair in pairs))
    agreeing = list(dict.fromkeys(pair.a for pair in pairs))
    passages = (
        [p for both in zip(departing, agreeing, strict=False) for p in both]
        + departing[len(agreeing) :]
        + agreeing[len(departing) :]
    )
    worst = min((pair.severity for pair in pairs), key=list(_WEIGHT).index)
    note = unsigned_note(framework) if framework else ""
    return Finding(
        code=code, cause=4, severity=_SEVERITY[worst], title=title, subject=topic_in_words(pairs[0], framework), evidence=tuple(passages[:MOST_PASSAGES]), clause=pairs[0].clause,
        agreement_version=framework.name if framework else "", remedy=remedy, owner_team=_owner(case, departing), confidence=max(p.confidence for p in pairs), weight=_WEIGHT[worst],
        marketing_says=_said(case, "marketing", (*agreeing, *departing)), sales_says=_said(case, "sales", (*departing, *agreeing)),
        data_say=f"{departing[0].path} {pairs[0].why}; {agreeing[0].path} says “{agreeing[0].quote}”. {_count(departing, 'departs', 'depart')} and {_count(agreeing, 'says', 'say')} otherwise.{note}",
    )  # fmt: skip


def of_notes(
    case: Case,
    notes: Sequence[Noted],
    *,
    code: str,
    cause: int,
    severity: Severity,
    title: str,
    remedy: str,
    weight: float,
    confidence: float,
    key: Callable[[Noted], str],
    says: str,
    clause: Callable[[str], str] = str,
    named: Callable[[str], str] = str,
) -> Iterator[Finding]:
    """One finding for each group of passages that `key` puts together; `named` says that key in words; `says` is a sentence with {passages}, {places} and {key} in it."""
    framework = standing(case, MessagingFramework)
    groups: dict[str, list[Noted]] = {}
    for note in notes:
        groups.setdefault(key(note), []).append(note)
    for name, group in groups.items():
        passages = tuple(dict.fromkeys(note.passage for note in group))
        yield Finding(
            code=code, cause=cause, severity=severity, title=title, subject=named(name), evidence=passages[:MOST_PASSAGES], clause=clause(name), agreement_version=framework.name if framework else "",
            remedy=remedy, owner_team=_owner(case, passages), confidence=confidence, weight=weight, marketing_says=_said(case, "marketing", passages), sales_says=_said(case, "sales", passages),
            data_say=says.format(passages=f"{len(passages)} passage" + "s" * (len(passages) != 1), places=_count(passages), key=named(name)),
        )  # fmt: skip


def _count(passages: Sequence[Passage], one: str = "", several: str = "") -> str:
    """How many touchpoints, with what one of them does, or several."""
    touchpoints = len({passage.path for passage in passages})
    does = one if touchpoints == 1 else several
    return f"{touchpoints} touchpoint" + ("" if touchpoints == 1 else "s") + (f" {does}" if does else "")


def _owner(case: Case, passages: Sequence[Passage]) -> str:
    teams = {document.path: document.owner_team for document in case.documents.documents}
    owners = [teams.get(passage.path, "") for passage in passages if teams.get(passage.path)]
    return max(sorted(set(owners)), key=owners.count) if owners else "marketing"


def _said(case: Case, team: str, passages: Sequence[Passage]) -> str:
    own = {document.path for document in case.documents.documents if document.owner_team == team}
    return next((f"“{passage.quote}” ({passage.path})" for passage in passages if passage.path in own), "")
