"""Answers that a ledger holds because several questions build on them."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable

MOST_KEPT = 24


class KeptAnswers:
    """Which statements have a relation. A ledger never changes, so a statement's answer is the same for ever."""

    def __init__(self, make: Callable[[str, str], None]) -> None:
        """`make(relation, statement)` fills the relation."""
        self._make = make
        self._made: set[str] = set()
        self._one_at_a_time = threading.Lock()

    def relation(self, statement: str, portable: str) -> str:
        """The relation's name. When `MOST_KEPT` are held the statement stands in for itself (in portable SQL, its values written in): slower, and no more memory."""
        name = f"kept_{hashlib.sha256(statement.encode()).hexdigest()[:16]}"
        with self._one_at_a_time:
            if name not in self._made:
                if len(self._made) >= MOST_KEPT:
                    return f"({portable}) {name}"
                self._make(name, statement)
                self._made.add(name)
        return name
