"""The size that a customer must have ("from 200 employees", "with 40 to 1,500 wearers"), and statements that take one who is smaller or larger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.draft_stance import is_sent_away
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of

_WORDS: Final = {
    "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
_N: Final = rf"(?:\d[\d.,]*|(?:{'|'.join(_WORDS)})(?:[ -](?:{'|'.join(_WORDS)}))?)"
_RANGE: Final = AnyCase(
    rf"\b(?:(?:with|of|from|between|for)\s)?(?P<low>{_N})\s?(?:to|and|[-–])\s?(?P<high>{_N})\s(?P<unit>[a-z-]+(?:\s[a-z-]+)?)"
    rf"|\b(?:from|at least|more than|over|above|upwards of|no fewer than|a minimum of)\s(?P<least>{_N})\s(?P<unit1>[a-z-]+(?:\s[a-z-]+)?)(?:\s(?:up|upwards|or more|and more))?"
    rf"|\b(?P<least2>{_N})\s(?P<unit2>[a-z-]+)\s(?:or more|and more|upwards|and up)"
    rf"|\b(?:up to|fewer than|under|below|at most|no more than|smaller than)\s(?P<most>{_N})\s(?P<unit3>[a-z-]+(?:\s[a-z-]+)?)",
)
_SOME: Final = AnyCase(rf"\b(?P<n>{_N})[\s-](?:(?:own|full-time|part-time|small|large|busy|strong)\s)?(?P<unit>[a-z]+(?:\s[a-z]+)?)")  # fmt: skip
_PEOPLE: Final = frozenset(stem_of(w) for w in ("employees", "employee", "people", "person", "staff", "heads", "workers", "colleagues", "wearers", "seats", "users", "members", "hands"))  # fmt: skip
_TIME: Final = frozenset(stem_of(w) for w in "hours hour days day weeks week months month years year minutes minute seconds working calendar business per percent km metres miles euros pounds dollars tonnes litres kilograms".split())  # noqa: SIM905  # fmt: skip
_OFFERS: Final = AnyCase(
    r"\b(?:welcome|happy to|happily|gladly|no problem|no issue|as well|even|suits?|ideal|perfect|made for|built for|right for|we (?:\w+ )?(?:take|serve|supply|equip|help|start|accept)|(?:has|have) (?:chosen|signed|joined|trusted|come to|switched to)|(?:chose|joined|trusts?) (?:us|our)|our (?:new|newest|latest) (?:customer|client)|large or small|small or large|just as)\b",
)
_OTHER: Final = AnyCase(r"\b(?:not|never|no (?!problem|issue)|only|if|would|elsewhere|sorry|too (?:small|large|big)|later|by then|when you|team of ours|our team|our own|of us)\b|n['’]t\b")  # fmt: skip


_NEGATES: Final = AnyCase(r"\b(?:not|never|no|nobody|nothing|decline|turn away)\b[^.;:]*$")


@dataclass(frozen=True, slots=True)
class AgreedSize:
    """From `least` to `most` of a unit, by its stem."""

    line: Line
    least: float
    most: float
    unit: str


def _number(text: str) -> float:
    text = text.lower()
    if text[0].isdigit():
        return float(re.sub(r"[.,](?=\d{3}\b)", "", text.rstrip(".,")).replace(",", "."))
    parts = [_WORDS[w] for w in re.split(r"[ -]", text) if w in _WORDS]
    total = 0
    for part in parts:
        total = total * part if part >= 100 and total else total + part
    return float(total)


def _unit(words: str) -> str:
    """The head of "wearers in" or "field staff": its first word that is no word of time or measure; people are one unit."""
    stems = [stem_of(w) for w in words.lower().split()]
    if any(s in _TIME for s in stems[:1]):
        return ""
    return next(("people" for s in stems if s in _PEOPLE), stems[0])


@dataclass(frozen=True)
class ServedSize:
    """Compiled once from the positioning and the profile."""

    frame: Frame

    @cached_property
    def compiled(self) -> tuple[AgreedSize, ...]:
        """The sizes that the positioning names."""
        found = []
        for line in self.frame.lines:
            if line.clause == "positioning" and line.role == "says":
                for m in _RANGE.finditer(line.text):
                    unit = _unit(m["unit"] or m["unit1"] or m["unit2"] or m["unit3"])
                    least = m["low"] or m["least"] or m["least2"]
                    most = m["high"] or m["most"]
                    if m["most"] and _NEGATES.search(line.text[: m.start()]):
                        least, most = m["most"], None
                    if unit:
                        found.append(
                            AgreedSize(
                                line, _number(least) if least else 0.0, _number(most) if most else float("inf"), unit
                            )
                        )
        return tuple(found)

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure: a customer addressed or taken whose size lies outside by more than a tenth."""
        if not self.compiled or not statement.is_ours or statement.kind in {"case_study", "battlecard"}:
            return
        text = statement.meaning
        if (
            not _OFFERS.search(text)
            or _OTHER.search(text)
            or is_sent_away(text)
            or is_sent_away(statement.following[:120])
        ):
            return
        for m in _SOME.finditer(text):
            unit, n = _unit(m["unit"]), _number(m["n"])
            for agreed in self.compiled:
                if (
                    unit == agreed.unit
                    and (n < 0.9 * agreed.least or n > 1.1 * agreed.most)
                    and is_meant(text, m.start(), m.end())
                ):
                    yield Departure(
                        statement, "audience", agreed.line.clause, f'takes a customer of another size than agreed: "{agreed.line.text}"', "medium", 0.8, "audience",
                        side="wide", start=m.start(), end=m.end(), agreed=agreed.line.text,
                    )  # fmt: skip
                    return
