"""Which objections of the field the messaging framework answers, and at which stage nothing does (R35)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from ridgepole.core.agreements.messaging_framework import MessagingFramework, Objection
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.ledger.ledger import Ledger

ALIKE_WORDS = 72
ALIKE_MEANING = 0.6


@dataclass(frozen=True, slots=True)
class HeardObjection:
    """An objection as it was heard, and how often at each stage; `answer` is the framework's, None where it has none. `stages_without` lack an answer meant for them."""

    text: str
    count: int
    stages: tuple[tuple[str, int], ...]
    objection: str = ""
    answer: str = ""
    stages_without: tuple[str, ...] = ()
    rows: tuple[str, ...] = field(default=())

    @property
    def is_answered(self) -> bool:
        """The framework answers it at every stage where it was heard."""
        return bool(self.answer) and not self.stages_without


def unanswered_objections(
    *, ledger: Ledger, framework: MessagingFramework | None, embedder: Embedder | None, until_s: int
) -> tuple[HeardObjection, ...]:
    """Objections heard, those without an answer first, then the most frequent. The same objection in other words is counted once where the words or their meaning are near."""
    rows = ledger.query(
        "SELECT feedback_id, text, stage FROM feedback WHERE kind = 'objection' AND text IS NOT NULL AND (at IS NULL OR at < :until) ORDER BY at NULLS FIRST, feedback_id NULLS LAST",
        {"until": until_s},
    )
    known = framework.objections if framework else ()
    groups: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows:
        text = str(row["text"])
        match = _answering(text, known, embedder)
        name = match.id if match else _like(text, groups) or text
        groups.setdefault(name, []).append((str(row["feedback_id"]), text, str(row["stage"] or "")))
    by_id = {objection.id: objection for objection in known}
    heard = [_heard(said, by_id.get(name)) for name, said in groups.items()]
    return tuple(sorted(heard, key=lambda h: (h.is_answered, -h.count, h.text)))


def _like(text: str, groups: Iterable[str]) -> str:
    return next((name for name in groups if fuzz.token_set_ratio(name, text) >= 85), "")


def _answering(text: str, known: Sequence[Objection], embedder: Embedder | None) -> Objection | None:
    by_words = [(fuzz.token_set_ratio(text.lower(), o.objection.lower()), n) for n, o in enumerate(known)]
    best = max(by_words, default=(0, 0))
    if best[0] >= ALIKE_WORDS:
        return known[best[1]]
    if embedder is None or not known:
        return None
    vectors = embedder.embed([text, *(o.objection for o in known)])
    likeness = vectors[1:] @ vectors[0]
    nearest = int(likeness.argmax())
    return known[nearest] if float(likeness[nearest]) >= ALIKE_MEANING else None


def _heard(said: list[tuple[str, str, str]], objection: Objection | None) -> HeardObjection:
    counts: dict[str, int] = {}
    for _row, _text, stage in said:
        counts[stage] = counts.get(stage, 0) + 1
    meant = {stage.lower() for stage in objection.stages} if objection else set()
    without = tuple(s for s in counts if s and meant and s.lower() not in meant)
    return HeardObjection(
        text=said[0][1],
        count=len(said),
        stages=tuple(sorted(counts.items(), key=lambda item: -item[1])),
        objection=objection.id if objection else "",
        answer=objection.answer if objection else "",
        stages_without=without,
        rows=tuple(row for row, _t, _s in said),
    )
