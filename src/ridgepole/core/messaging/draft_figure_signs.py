"""Whether a number of a draft speaks of an agreed figure: what tells for it and against it, and the weight of each sign.

The signs are likeness to the claim (shared stems, rare ones more; nearness of meaning), the same customer, kind and thing counted, and the start of the same change.
Their weights are fitted on labelled drafts (bench/fit_draft_figures.py), never on words; the honest measure is that of companies left out of the fit.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.commensurable import tells_a_change
from ridgepole.core.messaging.derived_figures import as_written
from ridgepole.core.messaging.differing_figure import is_explained
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.registry import Figure, metric_of, without_its_period
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.units import UNITS_OF_TIME
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, words_of

WEIGHTS: Final = Path(__file__).parent / "draft_figure_weights.json"
LIKELY: Final = 0.5
MOST: Final = 8
_SOME_OF: Final = re.compile(
    r"\b(?:of (?:the|our|them|these|those)|among|other|another|further|new|more|additional|next|these|those|your|their|your own|last|first|at|with)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
_ONE_CASE: Final = re.compile(
    r"\b(?:took|needed|was|were|had)\b[^.;!?]*\b(?:because|on account of|owing to|due to|thanks to the)\b|\b(?:half a year|half-way|\w+ months) into\b",
    re.IGNORECASE,
)
_SLIGHT: Final = frozenset(
    stem_of(w)
    for w in "people person customer client site team company time year price part thing work number".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_RESULT: Final = AnyCase(
    r"\b(?:now|today|since|later|down to|up to|fell|rose|dropped|came down|went|became|has become|after|used to|earlier)\b"
)
_NEAR: Final = 0.02
_ALIKE: Final = 0.005


@dataclass(frozen=True)
class AgreedFigures:
    """The figures, their claims as vectors (one row each), how rare each stem is among them, and the stems of whose each is."""

    figures: tuple[Figure, ...]
    vectors: NDArray[np.float32]
    rarity: Mapping[str, float]
    of_names: tuple[frozenset[str], ...]


def compiled(figures: Sequence[Figure], embedder: Embedder) -> AgreedFigures:
    """Once for a framework."""
    seen: dict[str, int] = {}
    for figure in figures:
        for stem in figure.metric:
            seen[stem] = seen.get(stem, 0) + 1
    rarity = {stem: math.log(1 + len(figures) / times) for stem, times in seen.items()}
    return AgreedFigures(
        tuple(figures),
        embedder.embed([figure.text for figure in figures]),
        rarity,
        tuple(metric_of(figure.whose) for figure in figures),
    )


class Likeness:
    """One statement beside all figures; what is the same for all its numbers is worked out once."""

    def __init__(self, statement: Statement, agreed: AgreedFigures, embedder: Embedder, names: Sequence[str]) -> None:
        text = statement.meaning
        self._statement, self._agreed = statement, agreed
        alone, after = embedder.embed([text, f"{statement.context} {text}"])
        self._alone, self._after = agreed.vectors @ alone, agreed.vectors @ after
        self._named = names
        self._before = quantities_in(statement.context)
        self._own, self._around = metric_of(text), metric_of(text) | metric_of(statement.context)
        self._explained, self._one_case = is_explained(text), _ONE_CASE.search(text) is not None

    def places(self, wanted: Sequence[int]) -> list[int]:
        """Of the figures at these places, the most likely ones: those that share words, the nearest first."""
        near = sorted(wanted, key=lambda place: -float(max(self._alone[place], self._after[place])))
        shares = [place for place in near if self._around & self._agreed.figures[place].metric]
        return list(dict.fromkeys([*near[:2], *shares[:MOST]]))

    def signs(
        self, place: int, quantity: Quantity, said: Sequence[Quantity], others: Sequence[int]
    ) -> dict[str, float]:
        """Of one number and the figure at `place`: each between 0 and 3, most of them 0 or 1. `others` are the figures that the number could speak of."""
        figure, statement = self._agreed.figures[place], self._statement
        text, kind = statement.meaning, figure.quantity.nature
        own = self._own - self._agreed.of_names[place]
        covered, with_context = (
            self._covered(own, figure),
            self._covered(self._around - self._agreed.of_names[place], figure),
        )
        alone, after = float(self._alone[place]), float(self._after[place])
        counted = quantity.nature == "count"
        noun = counted and kind == "count" and bool(nouns_of(quantity.unit) & nouns_of(figure.quantity.unit))
        same, best = quantity.nature == kind, alone >= float(self._alone.max()) - 1e-6
        named = (figure.whose in self._named) if figure.whose else not self._named
        explained = self._explained and (not figure.years or is_explained(without_its_period(text, figure)))
        signs = {
            "covered": covered, "covered with context": with_context, "near": alone, "near with context": after, "nearest": best, "nearest with context": after >= float(self._after.max()) - 1e-6,
            "of a customer": bool(figure.whose), "customer named": named, "same kind": same, "same start": self._starts(figure, said), "same noun": noun, "another noun": counted and kind == "count" and not noun,
            "some of them": counted and _SOME_OF.search(text[: quantity.start]) is not None, "count for no count": counted and kind != "count", "none": quantity.value == 0, "shared": min(3, len((own & figure.metric) - _SLIGHT)),
            "one case": self._one_case, "explained": explained, "history": statement.stance == "history", "a term": figure.clause == "commercial_model",
            "far": _distance(quantity, figure), "the only one": len(others) <= 1, "another agreed one": any(_is_alike(quantity, self._agreed.figures[i].quantity) for i in others if i != place), "the customer's only one": bool(figure.whose) and named and sum(self._agreed.figures[i].whose == figure.whose for i in others) <= 1,
            "same unit": quantity.unit == figure.quantity.unit, "a change told": tells_a_change(text, quantity), "in words": quantity.words, "a result": _RESULT.search(text) is not None, "of a proof": bool(figure.years or figure.whose), f"is {kind}": True,
            "covered and near": covered * alone, "covered and named": with_context * named, "covered and nearest": covered * best, "covered and same noun": covered * noun, "covered and same kind": covered * same,
        }  # fmt: skip
        return {name: float(value) for name, value in signs.items()}

    def _covered(self, stems: frozenset[str], figure: Figure) -> float:
        whole = sum(self._agreed.rarity[stem] for stem in figure.metric)
        return sum(self._agreed.rarity[stem] for stem in stems & figure.metric) / whole if whole else 0.0

    def _starts(self, figure: Figure, said: Sequence[Quantity]) -> bool:
        origin = figure.quantity.origin
        return origin is not None and any(is_written(q, origin, figure) for q in (*said, *self._before))


def likelihood(signs: Mapping[str, float]) -> float:
    """That the number speaks of the figure, between 0 and 1."""
    intercept, weights = _weights()
    return 1 / (1 + math.exp(-intercept - sum(weights.get(name, 0.0) * value for name, value in signs.items())))


def nouns_of(unit: str) -> frozenset[str]:
    """Stems of the first two nouns of what is counted."""
    found: list[str] = []
    for word in words_of(unit):
        if word in EMPTY_WORDS:
            break
        found.append(stem_of(word))
    return frozenset(found[:2])


def is_written(quantity: Quantity, value: float, figure: Figure) -> bool:
    """The number as written is `value`, which is in the figure's own unit or in days."""
    number = as_written(quantity)
    unit = UNITS_OF_TIME.get(figure.quantity.unit.rstrip("s"), 1.0)
    return any(abs(number - end) <= _NEAR * abs(end) for end in (value, value / unit))


def _is_alike(left: Quantity, right: Quantity) -> bool:
    """The same number of the same kind, whatever its unit: 156 weeks and three years."""
    return left.nature == right.nature and abs(left.value - right.value) <= _ALIKE * abs(right.value)


def _distance(quantity: Quantity, figure: Figure) -> float:
    if quantity.nature != figure.quantity.nature:
        return 1.5
    return min(3.0, abs(math.log((abs(quantity.value) + 0.01) / (abs(figure.quantity.value) + 0.01))))


@cache
def _weights() -> tuple[float, dict[str, float]]:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return float(read["intercept"]), {name: float(weight) for name, weight in read["weights"].items()}
