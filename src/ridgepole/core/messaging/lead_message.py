"""Which value proposition a touchpoint leads with, and how its message divides among them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.document import Document
from ridgepole.core.messaging.lead_signs import LeadSigns, Propositions, signs_of
from ridgepole.core.messaging.statement import Statement

OFF_FRAMEWORK: Final = "off_framework"
WEIGHTS: Final = Path(__file__).parent / "lead_weights.json"
"""Fitted with potion-base-8M-int8 by bench/fit_lead_message.py. Cosines of another model are not comparable: fit it anew."""


@dataclass(frozen=True, slots=True)
class Lead:
    """`shares` are the parts of the message, summing to 1, by value proposition and off_framework; `confidence` is how likely a reader names the same lead, between 0 and 1."""

    lead: str
    second: str
    shares: tuple[tuple[str, float], ...]
    confidence: float


def lead_of(
    document: Document,
    statements: tuple[Statement, ...],
    vectors: NDArray[np.float32],
    propositions: Propositions | None,
    departing: frozenset[int] = frozenset(),
) -> Lead:
    """A choice among the propositions and none of them (conditional logit over the signs of lead_signs.py). A touchpoint in which we say nothing leads with none."""
    signs = signs_of(document, statements, vectors, propositions, departing) if propositions else None
    if propositions is None or signs is None:
        return Lead(OFF_FRAMEWORK, "", ((OFF_FRAMEWORK, 1.0),), 1.0)
    likely = likelihoods(signs)
    names = (*propositions.ids, OFF_FRAMEWORK)
    order = sorted(range(len(names)), key=lambda i: -likely[i])
    shares = (*signs.shares, 1.0 - sum(signs.shares))
    return Lead(
        names[order[0]],
        names[order[1]],
        tuple(sorted(((n, round(s, 3)) for n, s in zip(names, shares, strict=True)), key=lambda item: -item[1])),
        round(likely[order[0]], 3),
    )


def likelihoods(signs: LeadSigns) -> tuple[float, ...]:
    """For each proposition, and last for none of them; they sum to 1."""
    of_one, of_none = _weights()
    scores = [_sum(row, of_one) for row in signs.propositions] + [_sum({"always": 1.0, **signs.none}, of_none)]
    parts = [math.exp(score - max(scores)) for score in scores]
    return tuple(part / sum(parts) for part in parts)


def _sum(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weights[name] * value for name, value in signs.items())


@cache
def _weights() -> tuple[dict[str, float], dict[str, float]]:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return read["a proposition"], read["none"]
