"""Statements that make a claim which a clause forbids or puts off, in other words of the same kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.agreed_state import LATER
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.claim_kinds import STRONG, claim_in, claims_named
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_REFUSED: Final = AnyCase(r"\b(?:no|not|never|nor|without|neither|nobody|cannot)\b|n['’]t\b")
_OF_RIVALS: Final = frozenset(("everything", "biggest"))
_TAKES_BACK: Final = AnyCase(
    r"\b(?:aren['’]t|isn['’]t|not|never|no|nor|none|nobody|nothing|don['’]t|doesn['’]t|cannot|can['’]t|won['’]t|disposes|anyone who tells|if|would|could|might|one day|later|yet)\b|\?",
)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One phrase that is forbidden or put off: the kind of claim it names, and the other words that must be spoken of as well."""

    line: Line
    kind: str
    beside: frozenset[str]
    later: bool


@dataclass(frozen=True)
class ClaimOfKind:
    """Compiled once from the forbidden phrases, and from the sentences that put something off or deny it."""

    frame: Frame

    @cached_property
    def compiled(self) -> tuple[HeldBack, ...]:
        """A kind that the clauses claim elsewhere is not held back."""
        said = [self.frame.lines[i] for i in self.frame.rows("says", "answer", "proof")]
        positive = [line.text for line in said if not LATER.search(line.text) and not _REFUSED.search(line.text)]
        claimed = frozenset(kind for text in positive for kind in claims_named(text))
        found = []
        for line in (self.frame.lines[i] for i in self.frame.rows("never")):
            found += [HeldBack(line, kind, _beside(kind, line.text), later=False) for kind in claims_named(line.text)]
        for line in (self.frame.lines[i] for i in self.frame.rows("rival")):
            found += [HeldBack(line, kind, frozenset(), later=False) for kind in claims_named(line.text) & _OF_RIVALS]
        for line in said:
            if LATER.search(line.text):
                found += [
                    HeldBack(line, kind, frozenset(), later=True) for kind in claims_named(line.text) if kind in STRONG
                ]
            elif line.role == "says":
                found += [HeldBack(line, kind, frozenset(), later=False) for kind in claims_named(line.text) if kind in STRONG and _is_refused(kind, line.text)]  # fmt: skip
        return tuple(h for h in found if h.kind not in claimed)

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure."""
        if not self.compiled or not statement.is_ours or statement.kind in {"case_study", "battlecard"}:
            return
        text = statement.meaning
        for held in self.compiled:
            place = claim_in(held.kind, text)
            if (
                place is None
                or not held.beside <= statement.stems | stems_of(statement.context)
                or not is_meant(text, *place)
            ):
                continue
            around = text[: place[0]] + text[place[1] :]
            if _TAKES_BACK.search(around) or LATER.search(around) or _TAKES_BACK.match(statement.following[:30]):
                continue
            why = "tells as there what comes later" if held.later else "claims for us what a rival claims" if held.line.role == "rival" else "means what is never said"  # fmt: skip
            yield Departure(
                statement, "capability" if held.later else "positioning", held.line.clause, f'{why}: "{held.line.text}"', "high", 0.82, f"claim:{held.kind}",
                side="claimed", start=place[0], end=place[1], agreed=held.line.text if held.later else "", never=held.line.text if held.line.role == "never" else "",
            )  # fmt: skip
            return


def _beside(kind: str, phrase: str) -> frozenset[str]:
    """The words of a forbidden phrase beside those of its kind, for a kind that is not recognised by itself."""
    if kind in STRONG:
        return frozenset()
    place = claim_in(kind, phrase)
    rest = phrase[: place[0]] + " " + phrase[place[1] :] if place else phrase
    return frozenset(stem_of(w) for w in words_of(rest) if w not in EMPTY_WORDS)


def _is_refused(kind: str, text: str) -> bool:
    place = claim_in(kind, text)
    return place is not None and not is_meant(text, *place)
