"""One sentence about the best customer, in free words: some facets left out, each said in one of several ways."""

from __future__ import annotations

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.other_words import in_own_words
from ridgepole.core.simulation.segment import Segment

_FULL = (
    "{Who} with {size}, where the {role} is tired of {pain}, and {trigger}.",
    "{Who}, {size}. The {role} decides, {pain} is what hurts, and they call when {trigger}.",
    "I would say {who} of {size}; the {role} comes to us because of {pain} once {trigger}.",
    "Typically {who}: {size}, {a_role} fighting {pain}, and the moment is that {trigger}.",
    "{Who}, {size}, {role} as sponsor. Pain: {pain}. They start looking when {trigger}.",
    "Give me the {role} at {who} ({size}) with {pain}, preferably when {trigger}.",
)
_SHORT = (
    "{Who}, {size}, with {a_role} who has to end {pain}.",
    "{A_role} in {who} who has to live with {pain}.",
    "{Who} with {size}, as soon as {trigger}.",
    "{Who}. The {role} signs, because of {pain}.",
    "Whenever {trigger}: {who}, {size}, and I talk to the {role}.",
)


def best_customer_sentence(chance: Chance, segment: Segment, *, leader: bool) -> str:
    """Leaders tend to give the whole picture, practitioners part of it."""
    template = chance.one_of(_FULL if leader or chance.happens(0.3) else _SHORT)
    who, role = _who(chance, segment), in_own_words(chance, segment.champion)
    a_role = f"an {role}" if role[0].lower() in "aeio" or role.startswith(("HR", "H&S")) else f"a {role}"
    return template.format(
        who=who,
        Who=who[0].upper() + who[1:],
        size=_size(chance, segment),
        role=role,
        a_role=a_role,
        A_role=f"A{a_role[1:]}",
        pain=in_own_words(chance, segment.pain),
        trigger=in_own_words(chance, segment.trigger),
    )


def _who(chance: Chance, segment: Segment) -> str:
    names = [_lower(in_own_words(chance, name)) for name in segment.industries]
    if chance.happens(0.65):
        return chance.one_of((f"{names[0]} and {names[1]}", f"{names[0]} or {names[1]}", f"{names[1]} and {names[0]}"))
    return chance.one_of(names)


def _size(chance: Chance, segment: Segment) -> str:
    low, high = segment.least, segment.most
    middle = (low * high) ** 0.5
    return chance.one_of(
        (
            f"{low:,} to {high:,} people",
            f"between {low} and {high} employees",
            f"{low}-{high} staff",
            f"at least {low:,} and at most {high:,} employees",
            f"around {round(middle, -1 if middle < 500 else -2):,.0f} people",
            _roughly(low, high),
        )
    )


def _roughly(low: int, high: int) -> str:
    """Without a number, as people do."""
    if high < 100:
        return "a few dozen people"
    if high <= 500:
        return "a few hundred people at most"
    if high <= 2500:
        return "a few hundred to a couple of thousand people"
    return "several thousand people" if low >= 1000 else "anything from some hundreds to several thousand people"


def _lower(name: str) -> str:
    return name if name[:2].isupper() or name[:1].isdigit() else name[0].lower() + name[1:]
