"""Finds agreed facts by words and by meaning, and says plainly where nothing was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any, Final

import numpy as np

from ridgepole.core.agreements.source import Source
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.knowledge import KINDS, Fact
from ridgepole.core.messaging.sentences import sentence_spans
from ridgepole.core.messaging.words import stems_of

NEAR_ENOUGH: Final = 0.42
"""Least cosine at which meaning alone makes a match. Of fourteen questions to the development scenario, those that it answers lie above, the others below 0.31."""
WORDS_ENOUGH: Final = 0.4
"""Least share of the query's words, weighted by how rare they are here, at which words alone make a match."""
ALIKE: Final = 6
"""Letters that two words must begin with alike: "certified" answers "certification"."""
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Match:
    """A fact and how well it answers, between 0 and 1: good for ordering, no probability."""

    fact: Fact
    score: float

    def as_json(self) -> dict[str, Any]:
        """The fact, and the score beside it."""
        return {**self.fact.as_json(), "score": round(self.score, 3)}


@dataclass(frozen=True, slots=True)
class KnowledgeAnswer:
    """`matches` best first. Without one the agreements are silent, which is an answer as well: nobody may fill it in."""

    query: str
    matches: tuple[Match, ...]
    sources: tuple[Source, ...]

    def as_json(self) -> dict[str, Any]:
        """As the tool, the API and the library give it."""
        silent = "The agreements say nothing on this. Do not fill it in: say that you do not know, and ask a person."
        return {
            "query": self.query,
            "results": [match.as_json() for match in self.matches],
            "silent": not self.matches,
            "note": "" if self.matches else silent,
            "stands_on": [source.as_json() for source in self.sources],
        }


class KnowledgeBase:
    """The facts of one day, embedded once."""

    def __init__(self, facts: Sequence[Fact], embedder: Embedder) -> None:
        self.facts = tuple(facts)
        self._embedder = embedder
        self._stems = [_beginnings(" ".join(fact.texts)) for fact in self.facts]
        texts = [(i, text) for i, fact in enumerate(self.facts) for text in _parts(fact)]
        self._owner = np.array([i for i, _ in texts], dtype=np.int64)
        self._vectors = embedder.embed([text for _, text in texts])

    @property
    def sources(self) -> tuple[Source, ...]:
        """The versions that the facts are taken from."""
        return tuple({fact.source.name: fact.source for fact in self.facts}.values())

    def search(self, query: str, *, kinds: Sequence[str] = (), limit: int = 8) -> KnowledgeAnswer:
        """The facts that answer best; an empty query lists the facts of `kinds` (of all kinds without any) as they are written.

        BadUseError for a kind that does not exist.
        """
        unknown = [kind for kind in kinds if kind not in KINDS]
        if unknown:
            raise BadUseError(f"there are no facts of kind {unknown[0]!r}", hint="one of " + ", ".join(KINDS))
        wanted = [i for i, fact in enumerate(self.facts) if not kinds or fact.kind in kinds]
        most = max(1, min(limit, MOST))
        if not query.strip():
            return KnowledgeAnswer(query, tuple(Match(self.facts[i], 1.0) for i in wanted[:most]), self.sources)
        near, words = self._nearness(query), self._words(query)
        found = [
            Match(self.facts[i], (max(near[i], 0.0) + words[i]) / 2)
            for i in wanted
            if near[i] >= NEAR_ENOUGH or words[i] >= WORDS_ENOUGH
        ]
        found.sort(key=lambda match: -match.score)
        return KnowledgeAnswer(query, tuple(found[:most]), self.sources)

    def _nearness(self, query: str) -> list[float]:
        nearest = np.full(len(self.facts), -1.0)
        if len(self._owner):
            np.maximum.at(nearest, self._owner, self._vectors @ self._embedder.embed([query])[0])
        return [float(value) for value in nearest]

    def _words(self, query: str) -> list[float]:
        asked = _beginnings(query)
        weights = {stem: log(1 + len(self.facts) / (1 + sum(stem in own for own in self._stems))) for stem in asked}
        whole = sum(weights.values())
        return [sum(weights[stem] for stem in asked & own) / whole if whole else 0.0 for own in self._stems]


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(stem[:ALIKE] for stem in stems_of(text))


def _parts(fact: Fact) -> list[str]:
    """Each text as a whole and sentence by sentence: one sentence of a long clause may be the answer."""
    parts = [text for text in fact.texts if text.strip()]
    parts += [text[start:end] for text in fact.texts for start, end in sentence_spans(text)]
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))
