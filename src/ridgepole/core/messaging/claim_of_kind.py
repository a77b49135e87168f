"""Statements that make a claim which a clause forbids or puts off, in other words of the same kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.agreed_state import LATER
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.claim_kinds import STRONG, any_claim, claim_in, claims_named, claims_ruled_out
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_REFUSED: Final = AnyCase(r"\b(?:no|not|never|nor|without|neither|nobody|cannot)\b|n['’]t\b")
_IF: Final = AnyCase(r"if\b")
FORBIDDEN: Final = "means what is never said"
A_RIVALS: Final = "claims for us what a rival claims"
RULED_OUT: Final = "says what another sentence of ours rules out"
PUT_OFF: Final = "tells as there what comes later"
_OF_RIVALS: Final = frozenset(("everything", "biggest"))
_TAKES_BACK: Final = AnyCase(
    r"\b(?:aren['’]t|isn['’]t|not|never|no|nor|none|nobody|nothing|don['’]t|doesn['’]t|cannot|can['’]t|won['’]t|disposes|anyone who tells|if|would|could|might|one day|later|yet)\b|\?",
)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One sentence that holds a kind of claim back, why a claim of it departs, and the other words that must be spoken of as well."""

    line: Line
    kind: str
    why: str
    beside: frozenset[str] = frozenset()


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
        never = [self.frame.lines[i] for i in self.frame.rows("never")]
        for line in never:
            forbidden = [HeldBack(line, kind, FORBIDDEN, _beside(kind, line.text)) for kind in claims_named(line.text)]
            found += [held for held in forbidden if held.beside or held.kind in STRONG]
        for line in (self.frame.lines[i] for i in self.frame.rows("rival")):
            found += [HeldBack(line, kind, A_RIVALS) for kind in claims_named(line.text) & _OF_RIVALS]
        for line in (*said, *never):
            found += [HeldBack(line, kind, RULED_OUT) for kind in claims_ruled_out(line.text)]
        for line in said:
            kinds = [kind for kind in claims_named(line.text) if kind in STRONG]
            if LATER.search(line.text):
                found += [HeldBack(line, kind, PUT_OFF) for kind in kinds]
            elif line.role == "says":
                found += [HeldBack(line, kind, RULED_OUT) for kind in kinds if _is_refused(kind, line.text)]
        return tuple(h for h in found if h.kind not in claimed)

    @cached_property
    def _any(self) -> AnyCase:
        return any_claim(dict.fromkeys(held.kind for held in self.compiled))

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure."""
        if not self.compiled or not statement.is_ours or statement.kind in {"case_study", "battlecard"}:
            return
        text = statement.meaning
        if not self._any.search(text):
            return
        for held in self.compiled:
            place = claim_in(held.kind, text)
            if place is None or not held.beside <= statement.stems | stems_of(statement.context):
                continue
            if held.why == RULED_OUT and not _speaks_of(statement, held.line):
                continue  # of the same kind, and of something else
            inside, around = text[place[0] : place[1]], text[: place[0]] + text[place[1] :]
            if not _IF.match(inside) and not is_meant(text, *place):
                continue
            if _TAKES_BACK.search(around) or LATER.search(around) or _TAKES_BACK.match(statement.following[:30]):
                continue
            yield Departure(
                statement, "capability" if held.why == PUT_OFF else "positioning", held.line.clause, f'{held.why}: "{held.line.text}"', "high", 0.82, f"claim:{held.kind}",
                side="claimed", start=place[0], end=place[1], agreed="" if held.line.role == "never" else held.line.text, never=held.line.text if held.line.role == "never" else "",
            )  # fmt: skip
            return


def _speaks_of(statement: Statement, line: Line) -> bool:
    """The statement, or what stands around it, shares a word with the sentence that rules the claim out."""
    around = stems_of(" ".join((statement.context, statement.following, *statement.headings)))
    return bool((statement.stems | around) & line.stems)


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
