"""The three numbers that a respondent names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.verdict import Verdict


@dataclass(frozen=True, slots=True)
class NamedNumbers:
    """The metrics that one respondent names, canonical and without repetition; `unable` where they say that they cannot name three."""

    respondent_id: str
    team: str
    level: str
    answer: str
    names: tuple[str, ...]
    unable: bool = False


@dataclass(frozen=True, slots=True)
class MetricCatalogue:
    """Go-to-market metrics with what people call them, and the scoreboard's own."""

    shared: tuple[str, ...] = ()

    @classmethod
    def of(cls, agreements: Agreements, on: date, embedder: Embedder | None = None) -> MetricCatalogue:  # noqa: ARG003 - first step
        """With the scoreboard that holds on that day."""
        return cls()


def read_numbers(answer: Answer, catalogue: MetricCatalogue) -> NamedNumbers:  # noqa: ARG001 - first step
    """The metrics of one answer."""
    return NamedNumbers(answer.respondent_id, answer.team, answer.level, answer.answer, ())


def leaders_agree_on_numbers(named: Sequence[NamedNumbers], survey: Survey, catalogue: MetricCatalogue) -> Verdict:  # noqa: ARG001 - first step
    """Whether the leaders of marketing and of sales name the same three."""
    return Verdict("unclear", "The numbers were not read.")
