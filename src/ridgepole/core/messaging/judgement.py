"""What people said of a conflict: kept by its digest, so that a dismissed one stays dismissed until its words or its clause change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.messaging.story import Story
from ridgepole.core.statistics.intervals import jeffreys

Ruling = Literal["confirmed", "dismissed"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One person's ruling. `kind` is the conflict's kind at that time; `at` is an ISO instant."""

    digest: str
    ruling: Ruling
    kind: str
    by: str = ""
    at: str = ""


def latest(judgements: Sequence[Judgement]) -> dict[str, Judgement]:
    """The newest ruling on each digest; of two at one instant the later in the list."""
    found: dict[str, Judgement] = {}
    for judgement in sorted(judgements, key=lambda j: j.at):
        found[judgement.digest] = judgement
    return found


def apply_judgements(story: Story, judgements: Sequence[Judgement]) -> Story:
    """The story without dismissed conflicts; confirmed ones are asserted with confidence 1, whatever the rules thought."""
    ruled = latest(judgements)
    kept = []
    for conflict in story.conflicts:
        ruling = ruled[conflict.digest].ruling if conflict.digest in ruled else None
        if ruling == "confirmed":
            kept.append(replace(conflict, status="asserted", confidence=1.0))
        elif ruling is None:
            kept.append(conflict)
    return replace(story, conflicts=tuple(kept))


def precision_by_kind(judgements: Sequence[Judgement]) -> dict[str, Interval]:
    """For each kind of conflict, which share of those judged was confirmed, with Jeffreys' 95% interval."""
    counts: dict[str, list[int]] = {}
    for judgement in latest(judgements).values():
        tally = counts.setdefault(judgement.kind, [0, 0])
        tally[0] += judgement.ruling == "confirmed"
        tally[1] += 1
    return {kind: jeffreys(confirmed, judged) for kind, (confirmed, judged) in sorted(counts.items())}
