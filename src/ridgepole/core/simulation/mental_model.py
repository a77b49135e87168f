"""One sentence about the best customer, in free words: some facets left out, each said in one of several ways."""

from __future__ import annotations

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.segment import Segment

_FULL = (
    "{Who} with {size}, where the {role} is tired of {pain}, and {trigger}.",
    "{Who}, {size}. The {role} decides, {pain} is what hurts, and they call when {trigger}.",
    "I would say {who} of {size}; the {role} comes to us because of {pain} once {trigger}.",
    "Typically {who}: {size}, a {role} fighting {pain}, and the moment is that {trigger}.",
    "{Who} between us and the competition, {size}, {role} as sponsor. Pain: {pain}. They start looking when {trigger}.",
    "The {role} of a company in {who}, {size}, who has had enough of {pain}; {trigger}.",
)
_SHORT = (
    "{Who}, {size}, with a {role} who has to end {pain}.",
    "A {role} in {who} who has {pain}.",
    "{Who} with {size}, as soon as {trigger}.",
    "{Who}. The {role} signs, because of {pain}.",
    "Whenever {trigger}: {who}, {size}, and I talk to the {role}.",
)


def best_customer_sentence(chance: Chance, segment: Segment, *, leader: bool) -> str:
    """Leaders tend to give the whole picture, practitioners part of it."""
    template = chance.one_of(_FULL if leader or chance.happens(0.3) else _SHORT)
    who = _who(chance, segment)
    return template.format(
        who=who,
        Who=who[0].upper() + who[1:],
        size=_size(chance, segment),
        role=segment.champion,
        pain=segment.pain,
        trigger=segment.trigger,
    )


def _who(chance: Chance, segment: Segment) -> str:
    names = [name[0].lower() + name[1:] for name in segment.industries]
    if chance.happens(0.65):
        return chance.one_of((f"{names[0]} and {names[1]}", f"{names[0]} or {names[1]}", f"{names[1]} and {names[0]}"))
    return chance.one_of(names)


def _size(chance: Chance, segment: Segment) -> str:
    low, high = segment.least, segment.most
    return chance.one_of(
        (
            f"{low:,} to {high:,} people",
            f"between {low} and {high} employees",
            f"{low}-{high} staff",
            f"at least {low:,} and at most {high:,} employees",
            f"around {round((low * high) ** 0.5, -1 if high < 1000 else -2):,.0f} people",
        )
    )
