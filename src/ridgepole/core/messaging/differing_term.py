"""Statements that give a term another value than the framework does or, where the framework is silent, than the website does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_figure import is_explained
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.quantity import quantities_in
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.stated_terms import StatedTerm, agree_on_term, terms_in
from ridgepole.core.messaging.statement import Statement

FEW: Final = 2
_ONE_CASE: Final = AnyCase(
    r"\b(?:your (?:\w+ )?(?:draft|form|tender|document|template)|prices? (?:\w+ )?(?:is|are) (?:fixed|held)|because|owing to|due to|at your request|as you (?:asked|wished|wanted)|as agreed|exception\w*|this once|in (?:this|one|your) case|for (?:larger|smaller|existing|older) \w+|one (?:hospital|customer|client|site|plant|school|port|bank|company)|this (?:customer|client|project))\b",
)
_JOINS: Final = re.compile(r"\b(?:and|or|but)\b|,")
_ENDS: Final = re.compile(r"[.;!?]\s|\bthen\b")


@dataclass(frozen=True, slots=True)
class HeldTerm:
    """A value that we stand by, with the clause that says it, or comes nearest to it."""

    stated: StatedTerm
    clause: str
    text: str


def held_terms(frame: Frame, statements: Sequence[Statement]) -> dict[str, tuple[HeldTerm, ...]]:
    """By dimension: what the framework says (what one customer met is no promise), else what the website says where it says no more than a few things."""
    held: dict[str, list[HeldTerm]] = {}
    for line in frame.lines:
        for stated in _of_all_cases(line.text) if line.role in {"says", "answer"} else ():
            held.setdefault(stated.dimension.name, []).append(HeldTerm(stated, line.clause, line.text))
    agreed = {name: tuple(found) for name, found in held.items()}
    return {**_learnt(frame, statements), **agreed}


def _of_all_cases(text: str) -> Iterator[StatedTerm]:
    """The terms of an agreed sentence; what it joins to one of them by "and" or "or" is its value in another case: "36 months in Spain and 24 months in Chile"."""
    stated = terms_in(text)
    yield from stated
    placed = {term.quantity.start for term in stated}
    for quantity in quantities_in(text):
        for term in stated:
            between = text[term.quantity.end : quantity.start] if quantity.start > term.quantity.end else ""
            if (
                quantity.start not in placed
                and quantity.nature == term.quantity.nature
                and _JOINS.search(between)
                and not _ENDS.search(between)
                and term.dimension.least <= quantity.value <= term.dimension.most
            ):
                yield StatedTerm(term.dimension, quantity)
                break


def _learnt(frame: Frame, statements: Sequence[Statement]) -> dict[str, tuple[HeldTerm, ...]]:
    """What the website says, where it gives a term no more than a few values."""
    found: dict[str, list[HeldTerm]] = {}
    for statement in statements:
        if statement.kind == "website" and statement.is_ours and not _is_a_case(statement, frame):
            for stated in statement.terms:
                clause = _nearest_clause(frame, statement.meaning)
                found.setdefault(stated.dimension.name, []).append(HeldTerm(stated, clause, statement.meaning))
    return {name: tuple(terms) for name, terms in found.items() if _distinct(terms) <= FEW}


def _distinct(terms: Sequence[HeldTerm]) -> int:
    values: list[HeldTerm] = []
    for term in terms:
        if not any(agree_on_term(term.stated.quantity, other.stated.quantity) for other in values):
            values.append(term)
    return len(values)


def differing_terms(statement: Statement, frame: Frame, held: dict[str, tuple[HeldTerm, ...]]) -> Iterator[Departure]:
    """One departure for each dimension in which none of the statement's values is one that we stand by."""
    if not statement.is_ours or statement.kind in {"case_study", "battlecard"} or _is_a_case(statement, frame):
        return
    stated: dict[str, list[StatedTerm]] = {}
    for term in statement.terms:
        stated.setdefault(term.dimension.name, []).append(term)
    for name, terms in stated.items():
        known = held.get(name, ())
        if not known or any(agree_on_term(term.quantity, other.stated.quantity) for term in terms for other in known):
            continue
        wrong = terms[0].quantity
        if not is_meant(statement.meaning, wrong.start, wrong.end):
            continue
        said, dimension = statement.meaning[wrong.start : wrong.end], terms[0].dimension
        yield Departure(
            statement, dimension.kind, known[0].clause, f'says "{said}" for the {name} where it is agreed: "{known[0].text.strip()}"', dimension.severity, 0.8, f"term:{name}",
            side=said, start=wrong.start, end=wrong.end, agreed=known[0].text,
        )  # fmt: skip


def held_terms_of(statement: Statement, held: dict[str, tuple[HeldTerm, ...]]) -> frozenset[str]:
    """Names of the terms to which the statement gives one of the values that we stand by."""
    return frozenset(
        term.dimension.name
        for term in statement.terms
        if any(agree_on_term(term.quantity, h.stated.quantity) for h in held.get(term.dimension.name, ()))
    )


def _is_a_case(statement: Statement, frame: Frame) -> bool:
    """One customer's case, or a value that the sentence itself explains."""
    text = statement.meaning
    return bool(is_explained(text) or _ONE_CASE.search(text) or customers_in(text, frame.names.customers))


def _nearest_clause(frame: Frame, text: str) -> str:
    rows = [i for i in frame.rows("says", "answer") if not frame.lines[i].decision]
    if not rows:
        return "positioning"
    near = frame.vectors[rows] @ frame.embedder.embed([text])[0]
    return frame.lines[rows[int(near.argmax())]].clause
