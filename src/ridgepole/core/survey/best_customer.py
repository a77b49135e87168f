"""A free-text best customer, read facet by facet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.answer import Answer
from ridgepole.core.survey.facet import BestCustomer


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The company's own words for industries, roles and pains, beside the general lexicons."""

    embedder: Embedder | None = None

    @classmethod
    def of(cls, agreements: Agreements, on: date, embedder: Embedder | None = None) -> Vocabulary:  # noqa: ARG003 - first step
        """From the agreements that hold on that day."""
        return cls(embedder)


def read_best_customer(answer: Answer, vocabulary: Vocabulary) -> BestCustomer:  # noqa: ARG001 - first step
    """The facets of one answer."""
    return BestCustomer(answer.respondent_id, answer.team, answer.level, answer.answer)


def likeness(facet: str, a: BestCustomer, b: BestCustomer, vocabulary: Vocabulary) -> float | None:  # noqa: ARG001 - first step
    """0 (they exclude each other) to 1 (the same); None where one is silent."""
    return None
