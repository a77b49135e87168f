"""The port through which an open pair of statements is judged, and the rules that every answer must pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.messaging.conflict import Conflict

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
    """An answer with the words that it stands on, verbatim. A model's opinion is never asserted as a fact: a confirmed pair stays "for review" unless rules agree."""

    label: Label
    confidence: float
    quote_a: str = ""
    quote_b: str = ""
    why: str = ""


class Judge(Protocol):
    """Says of pairs whether both can be true. Never in the inline path."""

    @property
    def name(self) -> str:
        """Model and version, for caches and reports."""
        ...

    def judge(self, questions: Sequence[Question]) -> Sequence[Opinion]:
        """One opinion for each question; trouble is `could_not_tell`, never an exception."""
        ...


def verified(question: Question, opinion: Opinion) -> Opinion:
    """The opinion, or `could_not_tell` where a quote does not stand in its statement: an invented quote voids the answer."""
    if opinion.label == "could_not_tell":
        return opinion
    if opinion.label == "contradiction" and not (opinion.quote_a and opinion.quote_b):
        return Opinion("could_not_tell", 0.0, why="the judge gave no quotes")
    if opinion.quote_a not in question.a or opinion.quote_b not in question.b:
        return Opinion("could_not_tell", 0.0, why="the judge quoted words that do not stand there")
    return replace(opinion, confidence=min(max(opinion.confidence, 0.0), 1.0))


def judged(conflicts: Sequence[Conflict], judge: Judge) -> tuple[Conflict, ...]:
    """Asks about the pairs that are for review: one said to be no contradiction is dropped, one confirmed rises in confidence; what was asserted by rules is left alone."""
    open_pairs = [c for c in conflicts if c.status == "for_review"]
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
    return tuple(kept)
