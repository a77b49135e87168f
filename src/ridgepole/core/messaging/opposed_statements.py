"""Pairs of touchpoints on one thing on which the framework is silent: there today against there later.

A thing is recognised by the rare words that both statements use: a word of every page says nothing. Precision comes first: where the shared words are common,
nothing is reported. One attribute with two figures was tried in the same way: no conflict found on seven companies, three false alarms.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_LATER: Final = re.compile(
    r"""\b(?:road\s?map|in\ (?:development|preparation|progress|the\ works|the\ pipeline|beta|trial|testing|a\ pilot)|under\ (?:development|way|preparation|evaluation)|not\ (?:yet(?!\ (?:spoken|sold|taken|booked|reserved|asked|met|spoken|signed|decided))|so\ far|granted|live|released|available\ yet)
    |(?:is|are|was|were)\ (?:planned|scheduled|foreseen|intended|coming)\b|coming\ (?:soon|later|in)|still\ to\ come|expected\ (?:in|by|for)|working\ (?:towards|on\ it)|(?:we['’]?(?:re|\ are)|we)\ hop(?:e|ing)\ to|hop(?:e|ing)\ to\ have
    |(?:we\ )?will\ (?:bring|come|follow|arrive|be\ (?:ready|available|released|live|certified))|(?:application|applied)\ (?:in|for|is|has|submitted|pending)|next\ (?:year|quarter|release|version|summer|spring|autumn|winter)
    |from\ (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])\ 20\d\d
    |by\ next\ \w+|later\ this\ year|planned\ for|on\ (?:the|our)\ way\ to\ (?:it|that|there)|(?:the|our)\ application\ is\b|pending|prototype|proof\ of\ concept|vision|audit\ (?:is\ )?(?:booked|scheduled|under\ way)|when\ (?:the|it|that)\b.{0,30}\bis\ ready)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DENIED: Final = AnyCase(r"\b(?:not|never|no|nor|none|nobody|nothing|without|cannot|if|would|could|might)\b|n['’]t\b")
_PRESENT: Final = AnyCase(
    r"\b(?:live|today|already|now|since|available|holds?|carr(?:y|ies|ied)|certified|certificate|validated|yes|standard|included|works?|runs?|reads?|calls?|sends?|leaves?|warns?|shows?|tells?|finds?|connect\w*|by itself|on (?:its|their) own|automatic\w*|every)\b|\b\w{3,}s\b",
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
RARE_AT_MOST: Final = 12
MOST: Final = 2
NEAR: Final = 0.42


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement, read once: its words, what its later clause puts off, and what its present clauses say is there."""

    words: frozenset[str]
    standards: frozenset[str]
    puts_off: frozenset[str] | None
    there: tuple[frozenset[str], ...]
    is_plain: bool


class OpposedStatements:
    """All statements of ours. Who puts a thing off is compared only with those that share a word for it which few touchpoints use, so the work grows with the number of statements."""

    def __init__(self, statements: Sequence[Statement], vectors: NDArray[np.float32], frame: Frame) -> None:
        self._statements, self._vectors, self._frame = statements, vectors, frame
        self._own_names = {stem_of(w) for w in words_of(frame.names.company)} | (
            {stem_of(w) for w in words_of(frame.framework.category)} if frame.framework else set()
        )
        self._said = {
            i: self._read(s)
            for i, s in enumerate(statements)
            if s.is_ours and s.kind != "battlecard" and len(s.stems) >= 2
        }
        paths: dict[str, set[str]] = {}
        self._with: dict[str, list[int]] = {}
        for i, said in self._said.items():
            for stem in said.words:
                paths.setdefault(stem, set()).add(statements[i].path)
            if said.there:
                for stem in {*said.words, *said.standards, *(w for thing in said.there for w in thing)}:
                    self._with.setdefault(stem, []).append(i)
        self._standard_paths: dict[str, set[str]] = {}
        for i, said in self._said.items():
            for name in said.standards:
                self._standard_paths.setdefault(name, set()).add(statements[i].path)
        self._in_paths = Counter({stem: len(found) for stem, found in paths.items()})
        self._touchpoints = max(len({s.path for s in statements}), 2)
        self._often = max(RARE, self._touchpoints // 2)
        self._rare = min(max(RARE, round(self._touchpoints / 4)), RARE_AT_MOST)

    def __iter__(self) -> Iterator[Conflict]:
        """Conflicts of state, for review unless a standard is named on both sides."""
        for i, said in self._said.items():
            if said.puts_off is None:
                continue
            there = sorted(
                (j for j in self._candidates(said) if self._is_there(j, i)), key=lambda j: (-self._closeness(i, j), j)
            )
            for j in there[:MOST]:
                standard = bool(self._rare_standards(i) & self._said[j].standards)
                yield Conflict(
                    "compliance" if standard else "capability", "asserted" if standard else "for_review", 0.8 if standard else 0.6, "high",
                    self._statements[j].passage, self._statements[i].passage, self._clause(j), "one says that it is there, the other that it comes later", f"later:{self._statements[i].quote}",
                )  # fmt: skip

    def _read(self, s: Statement) -> _Said:
        text, later = s.meaning, _is_later(s.meaning, self._frame.as_of.year)
        clauses = [part for part in _CLAUSES.split(text) if part]
        standards = _standards(s.meaning) or (_standards(s.context) if later and _IT.search(text) else frozenset())
        put_off = None
        if later and s.kind != "case_study" and not _theirs(s, self._frame):
            put_off = self._thing(_LATER.sub(" ", next((c for c in clauses if _LATER.search(c)), "")))
        is_label = s.block_kind in {"heading", "subject"} and len(words_of(text)) < 5 and not standards
        there = (
            ()
            if later or is_label
            else tuple(self._thing(c) for c in clauses if _PRESENT.search(c) and not _DENIED.search(c))
        )
        plain = bool(there) and _DENIED.search(text) is None
        return _Said(s.stems - self._own_names - _TIME_WORDS, standards, put_off, there, plain)

    def _candidates(self, said: _Said) -> set[int]:
        """All statements that share a standard, a rare word, or the two rarest words of what is put off."""
        found: set[int] = set()
        for word in (*said.standards, *(w for w in said.words if self._in_paths[w] <= self._rare)):
            found.update(self._with.get(word, ()))
        thing = sorted(said.puts_off or (), key=lambda w: len(self._with.get(w, ())))
        if len(thing) >= 2:
            found |= set(self._with.get(thing[0], ())) & set(self._with.get(thing[1], ()))
        return found

    def _is_there(self, j: int, i: int) -> bool:
        there = self._said[j]
        if self._statements[i].path == self._statements[j].path:
            return False
        if self._rare_standards(i) & there.standards:
            return there.is_plain
        if customers_in(self._statements[j].meaning, self._frame.names.customers):
            return False
        return (there.is_plain and self._is_one_thing(i, j)) or self._names_it(i, j)

    def _rare_standards(self, i: int) -> frozenset[str]:
        """What stands in capitals all over the pages is the name of a thing that is sold, and no standard."""
        return frozenset(name for name in self._said[i].standards if len(self._standard_paths[name]) <= self._often)

    def _names_it(self, i: int, j: int) -> bool:
        """A clause of the one is about the very thing that the other puts off: most of the words that name it stand there, two in all or one that hardly anybody else uses."""
        thing = self._said[i].puts_off or frozenset()
        if not thing or len(thing) > LONGEST:
            return False
        for clause in self._said[j].there:
            shared = thing & clause
            if len(shared) >= 2 and len(shared) > 0.6 * len(thing):
                return True
            if (
                shared
                and len(shared) >= 0.5 * len(thing)
                and len(clause) <= LONGEST
                and min(self._in_paths.get(w, 1) for w in shared) <= 2
            ):
                return True
        return False

    def _thing(self, clause: str) -> frozenset[str]:
        return frozenset(_LINKS.get(stem, stem) for stem in stems_of(clause)) - self._own_names - _TIME_WORDS

    def _is_one_thing(self, i: int, j: int) -> bool:
        """Two shared words of which one is rare, or one very rare word; and near in meaning."""
        shared = self._said[i].words & self._said[j].words
        rare = any(self._in_paths[stem] <= self._rare for stem in shared)
        near = float(self._vectors[i] @ self._vectors[j])
        return rare and ((len(shared) >= 2 and near >= NEAR) or near >= NEAR + 0.13)

    def _closeness(self, i: int, j: int) -> float:
        shared = self._said[i].words & self._said[j].words
        weight = sum(math.log(1 + self._touchpoints / self._in_paths[stem]) for stem in shared)
        named = 10.0 if self._names_it(i, j) else 0.0
        today = 3.0 if _TODAY.search(self._statements[j].meaning) else 0.0
        return weight + 2 * float(self._vectors[i] @ self._vectors[j]) + named + today

    def _clause(self, i: int) -> str:
        rows = self._frame.rows("says", "answer", "proof")
        if not rows:
            return "positioning"
        return self._frame.lines[rows[int((self._frame.vectors[rows] @ self._vectors[i]).argmax())]].clause


_IT: Final = re.compile(r"\b(?:it|that|application|certificat\w*|audit)\b", re.IGNORECASE)
_TODAY: Final = AnyCase(r"\b(?:live|today|already|now|since|by itself|on (?:its|their) own|automatically|by now)\b")
_YEAR: Final = re.compile(r"\b20\d\d\b")
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


def _is_later(text: str, year: int) -> bool:
    """Something is put off; what ran from a month that is past is not."""
    return any(not (told := _YEAR.search(m.group())) or int(told.group()) >= year for m in _LATER.finditer(text))


def _standards(text: str) -> frozenset[str]:
    """Standards and other names in capitals: "EHEDG", "GDP", "ISO 27001"."""
    return frozenset(
        m.group().replace(" ", "").replace("-", "")
        for m in _STANDARD.finditer(text)
        if m.group().split()[0] not in _NOT_STANDARDS and m.group().lower() not in EMPTY_WORDS
    )


def _theirs(statement: Statement, frame: Frame) -> bool:
    """A plan of a customer's, or a task of a project: "our next audit is planned for May"."""
    return bool(customers_in(statement.meaning, frame.names.customers)) or re.search(
        r"\b(?:next (?:meeting|call|step|week)|your (?:plan|project|audit)|you (?:could|can|may|might|would)\b|we plan (?:\w+ )?(?:weeks|months|days)|kick-?off|workshop)\b",
        statement.meaning, re.IGNORECASE,
    ) is not None  # fmt: skip
