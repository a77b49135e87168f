"""A reference customer under another name: "Kestrel Point" where everybody else says "Kestrel Quay", or the same result told of a firm that nobody else knows.

A name is another's where it begins like an agreed customer's and goes on differently. That alone is asserted only of names written beside each other's result, in a list
of references, or with two words in common; two customers who each have a case study are two customers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.agreements.messaging_framework import ProofPoint
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.quantity import quantities_in
from ridgepole.core.messaging.same_figure import agree, comparable
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stems_of

_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w'’&-]+"
_NAME: Final = re.compile(rf"{_WORD}(?:\s(?:of|the|and|am|an der|de|la|upon)\s{_WORD}|\s{_WORD}){{0,5}}")
_LEGAL: Final = frozenset(
    """gmbh ag se kg ltd limited plc inc llc corp corporation company co bv nv sa sas srl spa ab as oy group holding holdings ceo cfo coo cto cio board team
    director head manager chief officer president study trial project pilot case story site sites plant hospital office""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
_REFERENCES: Final = re.compile(
    r"\b(?:references?|customers?|clients?|who (?:uses|works|buys)|it works|results?|report|proof|trusted|success\w*|they say|case stud\w+)\b",
    re.IGNORECASE,
)
PREFIX: Final = 4
ALIKE: Final = PREFIX - 1
SHORTEST: Final = 5


@dataclass(frozen=True)
class ReferenceCustomers:
    """The agreed reference customers, and all names that stand in the title of a case study: those are customers in their own right."""

    frame: Frame
    told: str

    def misnamed(self, statement: Statement) -> Iterator[Departure]:
        """A departure where a statement of ours gives a reference customer another name."""
        if not statement.is_ours or self.frame.framework is None or statement.kind in {"case_study", "battlecard"}:
            return
        for match in _NAME.finditer(statement.meaning):
            name = re.sub(r"'s$", "", match.group().replace("’", "'"))
            if (
                name[:ALIKE].casefold() not in self._beginnings
                or any(c.isdigit() for c in name)
                or self._is_known(name)
            ):
                continue
            for proof in self.frame.framework.proof_points:
                if proof.customer in self.frame.names.customers and self._is_meant(name, proof, statement, match):
                    yield Departure(
                        statement, "customer", proof.id, f'names "{name}" where the agreed reference is "{proof.customer}"', "medium", 0.85, f"customer:{proof.customer}",
                        side=name, start=match.start(), end=match.start() + len(name), agreed=proof.claim,
                    )  # fmt: skip
                    return

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """How the agreed customers' names begin: no other name can be taken for one of them."""
        return frozenset(customer[:ALIKE].casefold() for customer in self.frame.names.customers)

    def _is_known(self, name: str) -> bool:
        """An agreed customer, by its own words, or one with a case study of its own."""
        words = {w.casefold() for w in name.split()}
        return name in self.told or any(
            words <= {w.casefold() for w in customer.split()} for customer in self.frame.names.customers
        )

    def _is_meant(self, name: str, proof: ProofPoint, statement: Statement, match: re.Match[str]) -> bool:
        words, agreed = name.split(), proof.customer.split()
        if _most_words_alike(words, agreed):
            return True
        first, own = words[0].casefold(), agreed[0].casefold()
        if len(own) < SHORTEST or proof.customer in statement.meaning or not _goes_on_differently(words, agreed):
            return False
        if first == own:
            return len(words) > 1 and (_is_a_reference(statement, match) or _tells_the_result(statement, proof))
        begins_alike = len(_common(first, own)) >= (PREFIX if len(words) == 1 else PREFIX - 1)
        return (
            begins_alike
            and match.start() <= 3
            and not mentions(statement.meaning, proof.customer)
            and _tells_the_result(statement, proof)
        )


def reference_customers(frame: Frame, statements: Sequence[Statement]) -> ReferenceCustomers:
    """`statements` are all that is published."""
    titles = {s.title for s in statements if s.kind == "case_study"}
    openings = {s.meaning for s in statements if s.kind == "case_study" and s.position <= 1}
    return ReferenceCustomers(frame, " | ".join(sorted(titles | openings)))


def _most_words_alike(words: list[str], agreed: list[str]) -> bool:
    if len(agreed) < 2 or words == agreed or words[0] != agreed[0]:
        return False
    shared = [w for w in words if w in agreed]
    return len(words) == len(agreed) and len(shared) == len(agreed) - 1 and len(agreed) >= 3


def _goes_on_differently(words: list[str], agreed: list[str]) -> bool:
    """Beyond the first word, neither is a shorter form of the other, and what differs is more than a legal form or an office."""
    rest = [w.casefold() for w in words[1:] if w.casefold() not in EMPTY_WORDS]
    own = [w.casefold() for w in agreed[1:]]
    if words[0].casefold() != agreed[0].casefold():
        return True
    return bool(rest) and bool(own) and rest[0] not in own and rest[0] not in _LEGAL and own[0] not in _LEGAL


def _common(left: str, right: str) -> str:
    n = 0
    while n < min(len(left), len(right)) and left[n] == right[n]:
        n += 1
    return left[:n]


def _tells_the_result(statement: Statement, proof: ProofPoint) -> bool:
    """The statement gives the proof point's own figure for what it measures."""
    agreed = (*quantities_in(proof.figure), *quantities_in(proof.claim))
    told = any(comparable(q, a) and agree(q, a) for q in statement.quantities for a in agreed)
    own = stems_of(proof.claim)
    return told and len(statement.stems & own) >= min(2, len(own))


def _is_a_reference(statement: Statement, match: re.Match[str]) -> bool:
    """The label of a row, or an item under a heading of references."""
    if match.start() > 3:
        return False
    after = statement.meaning[match.end() : match.end() + 2]
    return bool(statement.cells) or (
        after[:1] in {",", ":", ""} and any(_REFERENCES.search(h) for h in (*statement.headings[-1:], statement.title))
    )
