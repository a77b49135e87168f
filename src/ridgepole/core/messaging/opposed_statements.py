"""Pairs of touchpoints on one thing on which the framework is silent: there today against there later.

A thing is recognised by the rare words that both statements use: a word of every page says nothing. Precision comes first: where the shared words are common,
nothing is reported. One attribute with two figures was tried in the same way: no conflict found on seven companies, three false alarms.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_LATER: Final = re.compile(
    r"""\b(?:road\s?map|in\ (?:development|preparation|progress|the\ works|the\ pipeline|beta|trial|testing|a\ pilot)|under\ (?:development|way|preparation|evaluation)|not\ (?:yet|so\ far|granted|live|released|available\ yet)
    |(?:is|are|was|were)\ (?:planned|scheduled|foreseen|intended|coming)\b|coming\ (?:soon|later|in)|still\ to\ come|expected\ (?:in|by|for)|working\ (?:towards|on\ it)|(?:we['’]?(?:re|\ are)|we)\ hop(?:e|ing)\ to|hop(?:e|ing)\ to\ have
    |(?:we\ )?will\ (?:bring|come|follow|arrive|be\ (?:ready|available|released|live|certified))|(?:application|applied)\ (?:in|for|is|has|submitted|pending)|next\ (?:year|quarter|release|version|summer|spring|autumn|winter)
    |from\ (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])\ 20\d\d
    |by\ next\ \w+|later\ this\ year|planned\ for|pending|prototype|proof\ of\ concept|vision|audit\ (?:is\ )?(?:booked|scheduled|under\ way)|when\ (?:the|it|that)\b.{0,30}\bis\ ready)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DENIED: Final = re.compile(
    r"\b(?:not|never|no|nor|none|nobody|nothing|without|cannot|if|would|could|might)\b|n['’]t\b", re.IGNORECASE
)
_PRESENT: Final = re.compile(
    r"\b(?:live|today|already|now|since|available|holds?|carr(?:y|ies|ied)|certified|certificate|validated|yes|standard|included|works?|runs?|reads?|calls?|sends?|leaves?|warns?|shows?|tells?|finds?|connect\w*|by itself|on (?:its|their) own|automatic\w*|every)\b|\b\w{3,}s\b",
    re.IGNORECASE,
)
_STANDARD: Final = re.compile(r"(?<![\w-])(?:[A-Z]{3,}(?:[- ]?\d[\w-]*)?|[A-Z]{2,}[ -]\d[\w-]*|[A-Z]\d{3,})(?![\w-])")
_NOT_STANDARDS: Final = frozenset(
    [
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "VAT",
        "RFP",
        "FAQ",
        "CEO",
        "CFO",
        "COO",
        "CTO",
        "CIO",
        "CRM",
        "ERP",
        "API",
        "PDF",
        "CSV",
        "SDR",
        "USA",
        "AND",
        "NOT",
        "THE",
    ]
)
RARE: Final = 3
MOST: Final = 2
NEAR: Final = 0.42


class OpposedStatements:
    """All statements of ours, asked in pairs."""

    def __init__(
        self,
        statements: Sequence[Statement],
        vectors: NDArray[np.float32],
        frame: Frame,
    ) -> None:
        self._statements, self._vectors, self._frame = statements, vectors, frame
        self._ours = [i for i, s in enumerate(statements) if s.is_ours and s.kind != "battlecard" and len(s.stems) >= 2]
        paths: dict[str, set[str]] = {}
        for i in self._ours:
            for stem in statements[i].stems:
                paths.setdefault(stem, set()).add(statements[i].path)
        self._in_paths = Counter({stem: len(found) for stem, found in paths.items()})
        self._touchpoints = max(len({s.path for s in statements}), 2)
        self._own_names = {stem_of(w) for w in words_of(frame.names.company)} | (
            {stem_of(w) for w in words_of(frame.framework.category)} if frame.framework else set()
        )

    def __iter__(self) -> Iterator[Conflict]:
        """Conflicts of state, for review unless a standard is named on both sides."""
        later = [i for i in self._ours if self._puts_off(i)]
        for i in later:
            there = sorted((j for j in self._ours if self._is_there(j, i)), key=lambda j: -self._closeness(i, j))
            for j in there[:MOST]:
                standard = bool(_standards(self._statements[i]) & _standards(self._statements[j]))
                yield Conflict(
                    "compliance" if standard else "capability", "asserted" if standard else "for_review", 0.8 if standard else 0.6, "high",
                    self._statements[j].passage, self._statements[i].passage, self._clause(j), "one says that it is there, the other that it comes later", f"later:{i}",
                )  # fmt: skip

    def _puts_off(self, i: int) -> bool:
        s = self._statements[i]
        return _LATER.search(s.meaning) is not None and s.kind != "case_study" and not _theirs(s, self._frame)

    def _is_there(self, j: int, i: int) -> bool:
        there, later = self._statements[j], self._statements[i]
        if there.path == later.path or _LATER.search(there.meaning):
            return False
        if there.block_kind in {"heading", "subject"} and len(words_of(there.meaning)) < 5 and not _standards(there):
            return False
        if _standards(there) & _standards(later):
            return not _DENIED.search(there.meaning) and _PRESENT.search(there.meaning) is not None
        if customers_in(there.meaning, self._frame.names.customers):
            return False
        if not _DENIED.search(there.meaning) and _PRESENT.search(there.meaning) and self._is_one_thing(i, j):
            return True
        return any(
            self._is_put_off(clause, i)
            for clause in self._clauses(j)
            if _PRESENT.search(clause) and not _DENIED.search(clause)
        )

    def _clauses(self, j: int) -> list[str]:
        return [part for part in _CLAUSES.split(self._statements[j].meaning) if part]

    def _is_put_off(self, clause: str, i: int) -> bool:
        """The clause is about the very thing that statement `i` puts off: most of the words that name it stand there, one of them rare or two in all."""
        put_off = next((c for c in self._clauses(i) if _LATER.search(c)), "")
        thing = self._thing(_LATER.sub(" ", put_off))
        shared = thing & self._thing(clause)
        if not shared or len(shared) < 0.5 * len(thing) or len(thing) > LONGEST:
            return False
        rarest = min(self._in_paths.get(stem, 1) for stem in shared)
        return (len(shared) >= 2 and len(shared) > 0.6 * len(thing)) or (
            rarest <= 2 and len(self._thing(clause)) <= LONGEST
        )

    def _thing(self, clause: str) -> frozenset[str]:
        return frozenset(_LINKS.get(stem, stem) for stem in stems_of(clause)) - self._own_names - _TIME_WORDS

    def _is_one_thing(self, i: int, j: int) -> bool:
        """Two shared words of which one is rare, or one very rare word; and near in meaning."""
        shared = self._shared(i, j)
        rare = [stem for stem in shared if self._in_paths[stem] <= max(RARE, round(self._touchpoints / 4))]
        near = float(self._vectors[i] @ self._vectors[j])
        return (len(shared) >= 2 and bool(rare) and near >= NEAR) or (bool(rare) and near >= NEAR + 0.13)

    def _shared(self, i: int, j: int) -> frozenset[str]:
        return (self._statements[i].stems & self._statements[j].stems) - self._own_names - _TIME_WORDS

    def _closeness(self, i: int, j: int) -> float:
        weight = sum(math.log(1 + self._touchpoints / self._in_paths[stem]) for stem in self._shared(i, j))
        named = any(self._is_put_off(clause, i) for clause in self._clauses(j))
        return (
            weight
            + 2 * float(self._vectors[i] @ self._vectors[j])
            + (10.0 if named else 0.0)
            + (3.0 if _TODAY.search(self._statements[j].meaning) else 0.0)
        )

    def _clause(self, i: int) -> str:
        rows = self._frame.rows("says", "answer", "proof")
        if not rows:
            return "positioning"
        return self._frame.lines[rows[int((self._frame.vectors[rows] @ self._vectors[i]).argmax())]].clause


_TODAY: Final = re.compile(
    r"\b(?:live|today|already|now|since|by itself|on (?:its|their) own|automatically|by now)\b", re.IGNORECASE
)
_CLAUSES: Final = re.compile(r"[;:—–]\s|,\s(?:and|but|so|until|because|which|while)\s|\.\s")
LONGEST: Final = 5
_LINKS: Final = {
    stem_of(w): "~link"
    for w in ("link", "links", "connection", "connector", "interface", "integration", "sync", "coupling")
}
_TIME_WORDS: Final = frozenset(
    stem_of(w)
    for w in """year month week day hour spring summer autumn winter half quarter first second next later soon today now live planned plan progress expected
    own hope hoping something anything end available ready customer customers time work works working right new""".split()  # noqa: SIM905 - a word list is read, not a Python list
)


def _standards(statement: Statement) -> frozenset[str]:
    """Standards and other names in capitals: "EHEDG", "GDP", "ISO 27001"."""
    return frozenset(
        m.group().replace(" ", "").replace("-", "")
        for m in _STANDARD.finditer(statement.meaning)
        if m.group().split()[0] not in _NOT_STANDARDS and m.group().lower() not in EMPTY_WORDS
    )


def _theirs(statement: Statement, frame: Frame) -> bool:
    """A plan of a customer's, or a task of a project: "our next audit is planned for May"."""
    return bool(customers_in(statement.meaning, frame.names.customers)) or re.search(
        r"\b(?:next (?:meeting|call|step|week)|your (?:plan|project|audit)|we plan (?:\w+ )?(?:weeks|months|days)|kick-?off|workshop)\b",
        statement.meaning, re.IGNORECASE,
    ) is not None  # fmt: skip
