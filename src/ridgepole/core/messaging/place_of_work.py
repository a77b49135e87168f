"""Where data lie, where a thing is made and where people sit: a place in a country that the clause about it does not name is another place.

Each place is taken with the nearest word of storing, making or staffing in its sentence. What the framework places nowhere may be anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.names import customers_in
from ridgepole.core.messaging.places import countries_in, places_in
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stems_of

FAR: Final = 70
_CUES: Final = {
    "data": AnyCase(
        r"\b(?:host(?:s|ed|ing)?|data|databases?|data ?cent(?:re|er)s?|servers?|server ?rooms?|stor(?:e|es|ed|age)|mirror\w*|replica\w*|back-?ups?|cop(?:y|ies)|process(?:ed|es|ing)|cloud|archiv\w+|language models?|recordings?|images?|scans?|records|logs)\b",
    ),
    "making": AnyCase(
        r"\b(?:printed|print ?shop|made|makes?|produc(?:ed|es|tion)|manufactur\w+|pressed|woven|weav\w+|knit\w*|sewn|sewing|brewed|roasted|baked|assembl\w+|cast|forged|milled|mou?lded|grown|distilled|bottled|packed|washed|laundered|prepared|works|plants?|factor(?:y|ies)|mills?|workshops?|sourced|origin|quarr(?:y|ied)|goods|welded|refurbished|repaired)\b",
    ),
    "people": AnyCase(
        r"\b(?:operators?|agents|call cent(?:re|er)s?|support (?:team|desk|staff)|service desk|hotline|help ?desk|staff|employees|clerks|developers|engineers|interpreters|translators|lawyers|tutors|nurses|reviewers?|reviewed|read by|answered|checked|colleagues|crews?|freelancers?|subcontractors?|partner firms?|offshore|night shift|own people)\b",
    ),
}  # fmt: skip
_NEARBY: Final = AnyCase(r"\b(?:within \d+ ?(?:km|kilomet\w+|miles)|locally|regional(?:ly)?|from the region)\b")  # fmt: skip
_OWN: Final = AnyCase(r"\b(?:own|only|all|exclusively)\b")
_THEIRS: Final = AnyCase(r"\b(?:your|their|his|her|customers?['’]s?|client['’]s|competitors?|most|others|some)\b")  # fmt: skip
_NO_DATA: Final = AnyCase(
    r"\b(?:offices?|trade fair|booth|stand|conference|meeting|lives?|born|flew|visit\w*|holiday|customers?|clients?|ship(?:s|ped|ping)?|deliver\w*|sold|sells?|export\w*|market)\b",
)
_CLAUSE: Final = re.compile(r"[;:.!?—–]\s|,\s(?:and|but|who|which|while|so)\s")


@dataclass(frozen=True, slots=True)
class AgreedPlace:
    """One clause says that something of one sort happens in these countries. `stems` are the words of its sentence."""

    line: Line
    sort: str
    countries: frozenset[str]
    stems: frozenset[str]


@dataclass(frozen=True)
class PlacesOfWork:
    """Compiled once: what the framework says of where data lie, things are made and people sit."""

    frame: Frame

    @cached_property
    def compiled(self) -> tuple[AgreedPlace, ...]:
        """By the order of the framework."""
        home = frozenset[str]().union(
            *(
                countries_in(line.text)
                for line in self.frame.lines
                if line.clause == "positioning" and line.role == "says"
            )
        )
        found = []
        for line in (self.frame.lines[i] for i in self.frame.rows("says", "answer", "proof")):
            sorts: dict[str, frozenset[str]] = {}
            for codes, start, end in places_in(line.text):
                sort = _sort_at(line.text, start, end)
                if sort:
                    sorts[sort] = sorts.get(sort, frozenset()) | codes
            if not sorts and home and _NEARBY.search(line.text) and _CUES["making"].search(line.text):
                sorts["making"] = home
            found += [
                AgreedPlace(line, sort, codes, line.stems)
                for sort, codes in sorts.items()
                if sort == "data" or (sort == "making" and line.clause != "positioning") or _OWN.search(line.text)
            ]
        return tuple(found)

    @cached_property
    def _everywhere(self) -> dict[str, frozenset[str]]:
        """All countries that any clause names for a sort."""
        found: dict[str, frozenset[str]] = {}
        for agreed in self.compiled:
            found[agreed.sort] = found.get(agreed.sort, frozenset()) | agreed.countries
        return found

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure: a place of ours in none of the countries agreed for its sort."""
        if not self.compiled or not statement.is_ours or statement.kind == "battlecard":
            return
        text = statement.meaning
        places = places_in(text)
        if not places or customers_in(text, self.frame.names.customers):
            return
        sorted_places = [(codes, start, end, _sort_at(text, start, end)) for codes, start, end in places]
        for sort in dict.fromkeys(sort for *_, sort in sorted_places if sort):
            ours = self._everywhere.get(sort)
            here = [(codes, a, z) for codes, a, z, at in sorted_places if at == sort]
            if ours is None or any(codes & ours for codes, _, _ in here):
                continue
            agreed = next((a for a in self.compiled if a.sort == sort and self._is_of_it(statement, a)), None)
            _, start, end = here[0]
            if agreed and is_meant(text, start, end):
                yield Departure(
                    statement, "compliance", agreed.line.clause, f'names another place than agreed: "{agreed.line.text}"', "high", 0.85, f"place:{sort}",
                    side="elsewhere", start=start, end=end, agreed=agreed.line.text,
                )  # fmt: skip
                return

    def _is_of_it(self, statement: Statement, agreed: AgreedPlace) -> bool:
        """Data are data; a thing made or people at work must share a word with the clause."""
        around = statement.stems | stems_of(statement.context)
        return agreed.sort == "data" or bool(around & agreed.stems)


def _sort_at(text: str, start: int, end: int) -> str:
    """The sort of the word of storing, making or staffing that is nearest to a place in its clause; empty where none is, or where the place is of somebody else."""
    opens = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    closes = next((m.start() for m in _CLAUSE.finditer(text, end)), len(text))
    if _THEIRS.search(text[opens:start]) or _NO_DATA.search(text[max(opens, start - 30) : start]):
        return ""
    found = [
        (min(abs(start - m.end()), abs(m.start() - end)), sort)
        for sort, cue in _CUES.items()
        for m in cue.finditer(text, max(opens, start - FAR), min(closes, end + FAR))
    ]
    return min(found)[1] if found else ""
