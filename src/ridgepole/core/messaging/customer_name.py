"""A reference customer under another name: "Kestrel Point" where everybody else says "Kestrel Quay"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.statement import Statement

_NAME: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s(?:of|the|and|am|an der|de|la|upon)\s[A-ZÀ-ÖØ-Þ][\w'’-]+|\s[A-ZÀ-ÖØ-Þ][\w'’-]+){1,5}"
)


def misnamed_customers(statement: Statement, frame: Frame) -> Iterator[Departure]:
    """A departure where a name shares most of its words with a customer's, begins alike, and yet is another name."""
    if not statement.is_ours or frame.framework is None:
        return
    known = {word for name in frame.names.customers for word in name.split()}
    for match in _NAME.finditer(statement.meaning):
        words = match.group().split()
        if any(re.search(r"\d", word) for word in words):
            continue
        for proof in frame.framework.proof_points:
            agreed = proof.customer.split()
            if proof.customer in frame.names.customers and _resembles(words, agreed) and not set(words) <= known:
                yield Departure(
                    statement, "customer", proof.id, f'names "{match.group()}" where the agreed reference is "{proof.customer}"', "medium", 0.85, f"customer:{proof.customer}",
                    side=match.group(), start=match.start(), end=match.end(), agreed=proof.claim,
                )  # fmt: skip
                return


def _resembles(words: list[str], agreed: list[str]) -> bool:
    if len(agreed) < 2 or words == agreed or words[0] != agreed[0]:
        return False
    shared = [w for w in words if w in agreed]
    return len(words) == len(agreed) and len(shared) == len(agreed) - 1 and len(agreed) >= 3
