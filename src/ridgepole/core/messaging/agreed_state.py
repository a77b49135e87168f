"""What the framework says is held or comes later, and statements that turn it round: a certificate that is applied for is shown as held, a feature of next year as one of today.

Certificates are compared by their number, with the grade and the year that stand beside it. Other things are recognised by the rare words of the sentence that puts them off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of, stems_of, words_of

State = Literal["held", "later"]
LATER: Final = AnyCase(
    r"""\b(?:appl(?:y|ies|ied|ying)\ for|applications?|in\ (?:preparation|progress|development|the\ works|trial|testing|a?\ ?pilot|beta)|under\ (?:way|development|preparation|evaluation|test|construction)|not\ (?:yet|so\ far|before|released|granted|live|offered\ (?:today|yet)|available\ (?:today|yet|now))|(?:is|are)\ (?:not|n['’]t)\ (?:accredited|certified|approved|granted|licensed|held|available|live|ready)
    |(?:is|are|being)\ (?:planned|scheduled|foreseen|expected|coming|developed|prepared|built)|planned\b|due\ (?:in|by)\ (?:\w+\ )?20\d\d|expected\ (?:in|by|for|from)|will\ (?:be\ (?:released|available|ready|live|added|offered|certified|granted)|come|follow|arrive)|(?:comes?|follows?|arrives?)\ (?:next\ \w+|(?:in|by|with)\ (?:(?:early|late|spring|summer|autumn|winter|the\ (?:first|second|third|fourth|next|coming)\ \w+)(?:\ of)?\ )?(?:20\d\d|q[1-4]))\b|next\ (?:year|spring|summer|autumn|winter|quarter|release)|road\ ?map|coming\ (?:soon|later|in)|later\ this\ year
    |assessment\ (?:is\ |by\ [\w\s]+?\ )?(?:set|booked|planned|due|scheduled)|audit\ (?:is\ |in\ |by\ )?(?:set|booked|planned|due|scheduled|spring|summer|autumn|winter|20\d\d)|pending|outstanding|work(?:ing)?\ (?:on|towards)|hope\ to|some\ ?day|one\ day|in\ the\ future|from\ (?:q[1-4]|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\ (?:20\d\d)|one\ day)\b""", re.VERBOSE,
)  # fmt: skip
_APPLIES: Final = AnyCase(
    r"\bappl(?:y|ies|ied|ying) for\b|\bapplications?\b|\bnext \w+|\bone day\b|\bsome ?day\b|\boutstanding\b|\bwork(?:ing)? (?:on|towards)\b|\bin (?:progress|preparation)\b"
)
_HELD: Final = AnyCase(
    r"\b(?:certified|certificates?|certification|accredited|holds?|held|carr(?:y|ies)|report|approved|licensed|authori[sz]ed|registered|attested|verified|compliant|assessed|granted|awarded|passed|obtained|renewed|since|valid|according to|to)\b",
)
_OF_SOMEBODY: Final = AnyCase(
    r"\b(?:who|whom|that|which|those|people|guests|customers|visitors|patients|orders) (?:will|are) (?:\w+ )?(?:come|arrive|follow|expected|coming)\b"
)
_LAPSED: Final = AnyCase(
    r"\b(?:lapsed|expired|withdrawn|suspended|ran out|not renewed|do(?:es)? not (?:have|hold)|(?:don|doesn)['’]t (?:have|hold)|no longer (?:hold|certified|valid))\b",
)
_DENIES: Final = AnyCase(r"\b(?:not|never|no(?!\. ?\d)|nor|none|nobody|nothing|without(?! (?:qualification|exception|remarks?|findings?|conditions?|interruption|a break))|cannot|if|would|could|might|until)\b|n['’]t\b|\?")  # fmt: skip
_NAME: Final = re.compile(
    r"\b(?:(?:ISO|IEC|EN|DIN|BS|AS|NZS|UL|ISAE|SSAE|NIST|NEN|HDS|BSI|VDE|VDI|SANS|NF|SS|CSA|ANSI|ASTM|API|TS|SIA|IATF|OHSAS|PAS|ÖNORM|NS|DS)(?:[/ -](?:ISO|IEC|EN|TS))*[ -]?\d[\d.]*(?:-\d+)?"
    r"|SOC ?[123]|HIPAA|HITRUST|FedRAMP|PCI[ -]DSS|Cyber Essentials|TISAX|HACCP|GMP|GDP|GLP|GOTS|FSC|PEFC|BRCGS?|IFS|ENplus|MSC|ASC|Fairtrade|Oeko-Tex|OEKO-TEX|EHEDG|ATEX|CE|AEO|MDR|IVDR|FDA|EMAS|LEED|BREEAM|DGNB|SIL|EcoVadis|B ?Corp|Nordic Swan|Blue Angel|eIDAS|BaFin|FCA|IATA|MIL-STD)\b"
)  # fmt: skip
_GRADE: Final = AnyCase(
    r"^[\s,(-]*(?:(type|level|class|grade|stage|tier|part|category)\s)?(I{1,3}|IV|[1-5]|[A-E][1-3]?|Gold|Silver|Platinum|Bronze|Plus)\b(?![\w:%])",
)
_SINCE: Final = AnyCase(r"\bsince\s(?:[A-Za-z]+\.?\s|\d\d?[./])?((?:19|20)\d\d)\b")
_NUMBER: Final = re.compile(r"(?<![\d.,])\d{4,5}(?!\d|[.,]\d)")
_OF_STANDARDS: Final = AnyCase(r"\b(?:standards?|certifi\w+|audited|accredit\w+|norm|assessed|iso|number)\b")
_PARTS: Final = re.compile(r";\s+|:\s+(?=[a-zA-Z])|,\s+(?:and|but|while|whereas)\s+|\.\s+|\n")
_OF_TIME: Final = frozenset(
    stem_of(w)
    for w in """year month week day spring summer autumn winter half quarter first second third next later soon today now live planned plan progress expected own customer
    customers client clients time come coming follow pending progress way preparation prepared road map roadmap hope due yet scheduled foreseen work works part sell sold offer offered service available ready pilot released release development application applied granted set new january
    february march april may june july august september october november december fy product price cost fee one two three our company use year-end test""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
RARE_SHARED: Final = 2


@dataclass(frozen=True, slots=True)
class Certificate:
    """A standard as a text names it: its grade and the year since which it is held, empty where none is told."""

    name: str
    grade: str
    since: str
    state: State | None
    start: int
    end: int


def certificates_told(text: str) -> list[Certificate]:
    """Each standard with the state that its part of the sentence gives it; None where the part gives none."""
    found = []
    for match in _NAME.finditer(text):
        opens = max((m.end() for m in _PARTS.finditer(text, 0, match.start())), default=0)
        closes = next((m.start() for m in _PARTS.finditer(text, match.end())), len(text))
        others = [m for m in _NAME.finditer(text, opens, closes) if m.start() != match.start()]
        after = min([m.start() for m in others if m.start() > match.end()], default=closes)
        before = opens if not others or others[0].start() > match.start() else others[-1].end()
        part = text[before if text[before : match.start()].strip(" ,/and") else match.start() : after]
        follows = text[closes : closes + 60] if closes - match.end() < 4 else ""
        grade, since = _GRADE.match(text[match.end() :]), _SINCE.search(part)
        found.append(
            Certificate(_plain(match.group()), grade[2].upper() if grade else "", since[1] if since else "", _state(f"{part} {follows}") or _state(text[opens:closes]), match.start(), match.end())
        )  # fmt: skip
    return found


def _plain(name: str) -> str:
    return re.sub(r"[\s/-]|IEC", "", name.upper()) or name.upper()


def _state(part: str) -> State | None:
    if LATER.search(part) or _LAPSED.search(part):
        return "later"
    return "held" if _HELD.search(part) and not _DENIES.search(part) else None


@dataclass(frozen=True, slots=True)
class _PutOff:
    line: Line
    thing: frozenset[str]


@dataclass(frozen=True)
class AgreedState:
    """Compiled once from all clauses."""

    frame: Frame

    @cached_property
    def _certificates(self) -> dict[str, list[tuple[Certificate, Line]]]:
        found: dict[str, list[tuple[Certificate, Line]]] = {}
        for line in (self.frame.lines[i] for i in self.frame.rows("says", "proof", "answer")):
            for told in certificates_told(line.text):
                if told.state or told.grade:
                    found.setdefault(told.name, []).append((told, line))
        return found

    @cached_property
    def _put_off(self) -> tuple[_PutOff, ...]:
        lines = [self.frame.lines[i] for i in self.frame.rows("says")]
        later = [line for line in lines if LATER.search(_OF_SOMEBODY.sub(" ", _APPLIES.sub(" ", line.text)))]
        there = frozenset(stem for line in lines if line not in later for stem in line.stems)
        own = stems_of(self.frame.names.company) | _OF_TIME
        things = [_PutOff(line, line.stems - there - own) for line in later if not line.stems & {"iso", "soc"}]
        return tuple(t for t in things if t.thing)

    @property
    def compiled(self) -> bool:
        """The framework names a certificate or puts something off."""
        return bool(self._certificates or self._forbidden or self._put_off)

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure for each standard, and one for what the framework puts off."""
        if not statement.is_ours or statement.kind in {"battlecard", "case_study"}:
            return
        text = statement.meaning
        told = [c for c in certificates_told(text) if c.name in self._certificates] if self._certificates else []
        for certificate in told:
            yield from self._turned_round(statement, certificate)
        if not told and self._forbidden:
            yield from self._by_its_number(statement)
        if not told and self._put_off:
            yield from self._as_if_there(statement)

    @cached_property
    def _forbidden(self) -> dict[str, Line]:
        """Numbers of standards that are never to be claimed: "ISO 18587 certified"."""
        lines = [self.frame.lines[i] for i in self.frame.rows("never")]
        told = {m[0]: line for line in lines for c in certificates_told(line.text) for m in _NUMBER.finditer(c.name)}
        return {number: line for number, line in told.items() if not any(number in name for name in self._certificates)}

    def _by_its_number(self, statement: Statement) -> Iterator[Departure]:
        """A standard that is never claimed is told as held, be it by its bare number."""
        text = statement.meaning
        for m in _NUMBER.finditer(text):
            line = self._forbidden.get(m[0])
            if line and _OF_STANDARDS.search(text) and _state(text) == "held":
                yield Departure(
                    statement, "compliance", line.clause, f'says that it is held, which is never said: "{line.text}"', "high", 0.85, f"certificate:{m[0]}",
                    side="held", start=m.start(), end=m.end(), never=line.text,
                )  # fmt: skip
                return

    def _turned_round(self, statement: Statement, told: Certificate) -> Iterator[Departure]:
        agreed = self._certificates[told.name]
        if any(_agrees(told, other) for other, _ in agreed) or customers_in(
            statement.meaning, self.frame.names.customers
        ):
            return
        why = next((w for other, _ in agreed if (w := _difference(told, other))), "")
        if not why or (told.state == "held" and not is_meant(statement.meaning, told.start, told.end)):
            return
        line = agreed[0][1]
        yield Departure(
            statement, "compliance", line.clause, f'{why}: "{line.text}"', "high", 0.88, f"certificate:{told.name}", side=told.state or "held", start=told.start, end=told.end, agreed=line.text
        )  # fmt: skip

    def _as_if_there(self, statement: Statement) -> Iterator[Departure]:
        """What comes later is told as there: two of its words that no other clause uses stand in a sentence that neither denies nor puts off."""
        text = statement.meaning
        if LATER.search(text) or _DENIES.search(text):
            return
        for put_off in self._put_off:
            shared = put_off.thing & statement.stems
            if len(shared) >= RARE_SHARED or (shared and len(put_off.thing) <= RARE_SHARED and shared == put_off.thing):
                place = next(
                    (m for m in re.finditer(r"[^\W_]+(?:[-'’][^\W_]+)*", text) if stem_of(m.group().lower()) in shared),
                    None,
                )
                if place and is_meant(text, place.start(), place.end()) and len(words_of(text)) > len(shared):
                    yield Departure(
                        statement, "capability", put_off.line.clause, f'tells as there what comes later: "{put_off.line.text}"', "high", 0.8, f"later:{put_off.line.text}",
                        side="there", start=place.start(), end=place.end(), agreed=put_off.line.text,
                    )  # fmt: skip
                    return


def _agrees(told: Certificate, agreed: Certificate) -> bool:
    return not _difference(told, agreed)


def _difference(told: Certificate, agreed: Certificate) -> str:
    """In what a certificate is told otherwise than agreed; empty where in nothing."""
    if told.state and agreed.state and told.state != agreed.state:
        return "says that it is held" if told.state == "held" else "says that it is not held yet"
    if told.grade and agreed.grade and told.grade != agreed.grade:
        return f"names grade {told.grade} instead of {agreed.grade}"
    if told.since and agreed.since and told.since != agreed.since and told.state == "held":
        return f"dates it to {told.since} instead of {agreed.since}"
    return ""
