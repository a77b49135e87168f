"""Seeded chance: one independent stream for each part of a company, so that switching a cause leaves the rest alone."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")


class Chance:
    """Draws from the stream that belongs to (seed, name); the same two always give the same draws, on every machine."""

    def __init__(self, seed: int, name: str) -> None:
        self._random = Random(f"{seed}/{name}")  # noqa: S311 - a simulation, no secret
        self.uniform = self._random.random

    def happens(self, probability: float) -> bool:
        """True with that probability."""
        return self.uniform() < probability

    def between(self, low: float, high: float) -> float:
        """Uniform on the range."""
        return low + (high - low) * self.uniform()

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.uniform() * (high - low + 1))

    def one_of(self, choices: Sequence[T]) -> T:
        """One of them, each as likely."""
        return choices[int(self.uniform() * len(choices))]

    def some_of(self, choices: Sequence[T], count: int) -> list[T]:
        """That many different ones (all, where there are fewer), in random order."""
        return self._random.sample(list(choices), min(count, len(choices)))

    def weighted(self, weights: Mapping[T, float]) -> T:
        """A key, in proportion to its weight."""
        point = self.uniform() * sum(weights.values())
        for choice, weight in weights.items():
            point -= weight
            if point < 0:
                return choice
        return choice

    def normal(self, mean: float = 0.0, deviation: float = 1.0) -> float:
        """A normal draw."""
        return self._random.gauss(mean, deviation)

    def lognormal(self, median: float, spread: float) -> float:
        """A positive draw around the median; `spread` is the deviation of its logarithm."""
        return median * math.exp(self._random.gauss(0.0, spread))

    def days_until(self, mean_days: float) -> float:
        """An exponential waiting time."""
        return self._random.expovariate(1.0 / mean_days)


def logistic(value: float) -> float:
    """From log odds to a probability."""
    return 1.0 / (1.0 + math.exp(-value))
