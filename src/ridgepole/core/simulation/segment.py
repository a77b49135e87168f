"""A kind of customer, as somebody pictures it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """Who, how large, who decides, what hurts, what sets them off. `fit` is the log odds that the product really suits them."""

    key: str
    industries: tuple[str, ...]
    least: int
    most: int
    champion: str
    pain: str
    trigger: str
    fit: float
