"""The port through which an open pair of statements is judged, and the rules that every answer must pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.model_reading import MARKED

Label = Literal["contradiction", "no_contradiction", "could_not_tell"]


@dataclass(frozen=True, slots=True)
class Question:
    """Two statements and the clause that they are about."""

    a: str
    b: str
    clause: str

    @property
    def digest(self) -> str:
        """By which an answer is remembered."""
        return digest_of([self.a, self.b, self.clause])


@dataclass(frozen=True, slots=True)
class Opinion:
    """An answer with the words that it stands on, verbatim. A model's opinion is never asserted as a fact: a confirmed pair stays "for review" unless rules agree.

    `is_outage` marks an answer that was not had, rather than one that was not usable; `is_remembered` one from an earlier run.
    """

    label: Label
    confidence: float
    quote_a: str = ""
    quote_b: str = ""
    why: str = ""
    is_outage: bool = False
    is_remembered: bool = False


class Judge(Protocol):
    """Says of pairs whether both can be true. Never in the inline path."""

    @property
    def name(self) -> str:
        """Model and version, for caches and reports."""
        ...

    @property
    def where(self) -> str:
        """Where the texts are read: "this machine", or the host that they are sent to."""
        ...

    def judge(self, questions: Sequence[Question]) -> Sequence[Opinion]:
        """One opinion for each question; trouble is `could_not_tell`, never an exception."""
        ...


@dataclass(frozen=True, slots=True)
class Judging:
    """What a judge was asked in one story, and what came of it. A pair that it could not tell is neither right nor wrong: it stays for review."""

    judge: str
    where: str
    pairs: int
    remembered: int
    contradiction: int
    no_contradiction: int
    could_not_tell: int
    reasons: tuple[tuple[str, int], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As printed under `judging`."""
        return {
            "judge": self.judge,
            "where": self.where,
            "pairs": self.pairs,
            "remembered": self.remembered,
            "contradiction": self.contradiction,
            "no_contradiction": self.no_contradiction,
            "could_not_tell": self.could_not_tell,
            "reasons": dict(self.reasons),
        }


def verified(question: Question, opinion: Opinion) -> Opinion:
    """The opinion, or `could_not_tell` where a quote does not stand in its statement: an invented quote voids the answer."""
    if opinion.label == "could_not_tell":
        return opinion
    if opinion.label == "contradiction" and not (opinion.quote_a and opinion.quote_b):
        return Opinion("could_not_tell", 0.0, why="the judge gave no quotes")
    if opinion.quote_a not in question.a or opinion.quote_b not in question.b:
        return Opinion("could_not_tell", 0.0, why="the judge quoted words that do not stand there")
    return replace(opinion, confidence=min(max(opinion.confidence, 0.0), 1.0))


def judged(conflicts: Sequence[Conflict], judge: Judge) -> tuple[tuple[Conflict, ...], Judging]:
    """Asks about the pairs that are for review: one said to be no contradiction is dropped, one confirmed rises in confidence.

    What was asserted by rules is left alone, and what a model marked and opposed itself (model_reading.py) is not asked a second time.
    """
    open_pairs = [c for c in conflicts if c.status == "for_review" and not c.topic.startswith(MARKED)]
    questions = [Question(c.a.quote, c.b.quote, c.clause) for c in open_pairs]
    opinions = [verified(q, o) for q, o in zip(questions, judge.judge(questions), strict=True)]
    of = dict(zip((id(c) for c in open_pairs), opinions, strict=True))
    kept = []
    for conflict in conflicts:
        opinion = of.get(id(conflict))
        if opinion is None or opinion.label == "could_not_tell":
            kept.append(conflict)
        elif opinion.label == "contradiction":
            kept.append(
                replace(
                    conflict,
                    confidence=max(conflict.confidence, opinion.confidence),
                    why=f"{conflict.why}; {judge.name}: {opinion.why}".rstrip(": "),
                )
            )
    return tuple(kept), _counted(judge, opinions)


def _counted(judge: Judge, opinions: Sequence[Opinion]) -> Judging:
    labels = Counter(opinion.label for opinion in opinions)
    reasons = Counter(opinion.why for opinion in opinions if opinion.label == "could_not_tell")
    return Judging(
        judge=judge.name,
        where=judge.where,
        pairs=len(opinions),
        remembered=sum(opinion.is_remembered for opinion in opinions),
        contradiction=labels["contradiction"],
        no_contradiction=labels["no_contradiction"],
        could_not_tell=labels["could_not_tell"],
        reasons=tuple(reasons.most_common()),
    )
