"""A judge that is asked each pair once: verified answers are kept by model and content, a run has a budget, and a judge that is out of order is given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Protocol

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.messaging.judge import Judge, Opinion, Question, verified

OUTAGES_IN_A_ROW: Final = 3


class Memory(Protocol):
    """Keeps opinions by a digest."""

    def get(self, key: str) -> Opinion | None:
        """What is known."""
        ...

    def keep(self, key: str, opinion: Opinion) -> None:
        """Keeps one that was verified."""
        ...


class RememberingJudge:
    """Implements `Judge` around another one.

    At most `most_pairs` questions of a run are asked anew. `before` is told how many, and how many characters they hold, before the first leaves; `progress` is
    told how many were asked of how many. Answers that could not be told are not remembered, so that they are asked again.
    """

    def __init__(
        self,
        judge: Judge,
        memory: Memory,
        *,
        most_pairs: int,
        before: Callable[[int, int], None],
        progress: Callable[[int, int], None],
    ) -> None:
        self._judge, self._memory, self._most = judge, memory, most_pairs
        self._before, self._progress = before, progress

    @property
    def name(self) -> str:
        """The inner judge's."""
        return self._judge.name

    @property
    def where(self) -> str:
        """The inner judge's."""
        return self._judge.where

    def judge(self, questions: Sequence[Question]) -> Sequence[Opinion]:
        """One opinion for each question, in their order; the same question twice is asked once."""
        known: dict[str, Opinion] = {}
        new: dict[str, Question] = {}
        for question in questions:
            found = self._memory.get(self._key(question))
            if found is not None and verified(question, found).label != "could_not_tell":
                known[question.digest] = replace(found, is_remembered=True)
            else:
                new.setdefault(question.digest, question)
        asked = list(new.values())[: self._most]
        if asked:
            self._before(len(asked), sum(len(q.a) + len(q.b) + len(q.clause) for q in asked))
        known |= self._asked(asked)
        over = Opinion("could_not_tell", 0.0, why=f"more than {self._most:,} new pairs: the budget of one run (judge.most_pairs)")  # fmt: skip
        return [known.get(question.digest, over) for question in questions]

    def _asked(self, questions: Sequence[Question]) -> dict[str, Opinion]:
        found: dict[str, Opinion] = {}
        outages = 0
        for number, question in enumerate(questions):
            if outages == OUTAGES_IN_A_ROW:
                found[question.digest] = Opinion("could_not_tell", 0.0, why="the judge was given up after three failures in a row")  # fmt: skip
                continue
            (answer,) = self._judge.judge([question])
            opinion = verified(question, answer)
            outages = outages + 1 if opinion.is_outage else 0
            if opinion.label != "could_not_tell":
                self._memory.keep(self._key(question), opinion)
            found[question.digest] = opinion
            self._progress(number + 1, len(questions))
        return found

    def _key(self, question: Question) -> str:
        return digest_of([self._judge.name, question.digest])
