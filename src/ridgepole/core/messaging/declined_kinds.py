"""Whom and what the clauses decline in so many words ("we do not take on hotels", "no air freight"), and statements that offer it to them nevertheless.

Kinds are the closed class of `customer_kinds.py`: a "spa resort" is declined with the hotels. Where nothing is declined, a statement that calls kinds which no clause
knows departs only if it addresses them in so many words ("calling all start-ups").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.customer_kinds import kinds_in
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.draft_stance import is_sent_away
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

_SERVING: Final = r"(?:sell|serve|supply|rent|hire|let|lease|work|deliver|take|accept|treat|bid|tender|offer|carry|ship|build|insure|lend|train|clean|wash|cater|handle|touch|file|recruit|equip|fly|haul|move|store|process|host|cover|do|sign|look after|deal|trade|go|run|operate|onboard|book|make|publish|advise|represent|pitch|quote|list|print|brew|bake|buy|care|design|service|maintain|install|market|target|want|admit|invoice|fit|heat|plan|teach|act)"
_REFUSES: Final = (
    AnyCase(rf"\b(?:do(?:es)? not|don['’]t|doesn['’]t|never|no longer|cannot|will not|won['’]t|are not|is not) (?:\w+ ){{0,1}}?{_SERVING}\b([^.;:!?]*)"),
    AnyCase(r"(?:^|[.;:,]\s|\band )(?:and )?(?:no|nor|not for|not to|never for|never to|nothing for|neither) ([^.;:!?]+)"),
    AnyCase(r"([^.;:!?]+?) (?:is|are|remain) (?:not|no|never|outside|beyond|left to|declined|turned away|referred|better served)(?: (?:our|for us|us|among|served|what|who|a |in our|the|on our|part|to others)\b|\s*[.;]|$)"),
    AnyCase(r"\b(?:we|and) (?:turn away|decline|refuse|leave|exclude|send away|pass on|stay away from|keep away from|steer clear of) ([^.;:!?]+)"),
    AnyCase(r"\b(?:not|rather than|instead of|other than|outside|except) (?:for |to )?([^.;:!?,]+)"),
    AnyCase(r"([^.;:!?]+?),? we (?:\w+ly )?(?:decline|refuse|turn away|turn down|leave|refer|pass on|do not|don['’]t|never|cannot)\b"),
    AnyCase(r"\b(?:say|said) no to ([^.;:!?]+)|\bnot the right \w+ for ([^.;:!?]+)"),
)  # fmt: skip
_ONLY: Final = AnyCase(r"\b(?:only|exclusively|solely|nobody else|alone)\b")
_AWAY: Final = AnyCase(
    r"""\b(?:isn['’]t us|is\ not\ us|not\ (?:us|our|for\ us|with\ us|ours)|aren['’]t\ (?:us|our|for\ us)|elsewhere|somebody\ else|someone\ else|some\ other|another\ (?:firm|company|house|supplier|provider)|others\ do|wish(?:ed|es)?\ (?:them|him|her|you)\ luck|(?:gave|give|given)\ (?:them|him|her|you)\ (?:a|the)\ (?:name|number|address)|sorry|regret|disappoint|knows?\ better|better\ (?:off|served|placed)
    |(?:please\ )?ask\ (?:the|your|a|an)\b|try\ (?:a|an|the|your)\b|declin\w+|turn(?:ed|s)?\ (?:\w+\ ){0,3}(?:away|down)|sen[dt]\ (?:\w+\ ){0,3}(?:to|on|away)|refer\w*\ (?:\w+\ ){0,3}to|pass(?:ed)?\ (?:\w+\ ){0,2}(?:on|to)|leave\w*\ (?:\w+\ ){0,3}to\b|left\ (?:\w+\ ){0,3}to\b|only|exclusively|cannot\ help|can['’]t\ help|say\ no|said\ no|thank\w*\ (?:them|him|her)\ and|find\ (?:a|an)\s|recommend\w*\ (?:them|him|her|a|an|the)|outside\ (?:our|what)|beyond\ (?:our|what)|don['’]t\ (?:do|serve|sell|take|fly|carry|offer|have|work)|do\ not\ (?:do|serve|sell|take|fly|carry|offer|have|work)|never\ (?:do|serve|sell|take|carry|offer))\b""",
    re.VERBOSE,
)
_WE: Final = r"(?:we|we['’](?:ll|ve|re|d)|us|our|ours)"
_PLACE: Final = AnyCase(
    r"\b(?:at|in|near|from|of|opposite|behind|beside|next to|past|by|like|than|above|under|over|into|between|after|before|during|between) (?:(?:the|a|an|our|this|that|your|his|her|their|any|every|two)\s)?(?:[\w-]+\s){0,2}$",
)
_TALKED: Final = AnyCase(r"\b(?:ask|tell|ring|see|call|unlike|remember|before|as (?:a|an|in))\s(?:the|your|a|an|in)?\s*(?:\w+\s)?$")  # fmt: skip
_OUR_OWN: Final = AnyCase(r"\bour (?:[\w-]+\s){0,2}$")
_YOURS: Final = AnyCase(r"\b(?:your|you (?:run|own|have|manage|are)(?: an?| the)?|you(?:['’]re| are)(?: an?)?)\s(?:[\w-]+\s){0,2}$")  # fmt: skip
_MADE_FOR: Final = AnyCase(
    r"\b(?:ideal|perfect|made|built|suitable|suited|right|great|designed|open|available|tailored|good news|now|also|even|especially|special offer|offers?|package|edition|rates?|prices?) (?:also |even |now )?(?:for|to)\s(?:[\w,-]+\s){0,5}$|^(?:for|to all|to)\s(?:[\w-]+\s){0,3}$",
)
_ORDERS: Final = AnyCase(r"\bwhom we (?:serve|work for|help)\b|\bnew (?:in our house|with us|from us|at \w+|this (?:month|year|season))\b|\b(?:now )?also (?:with us|your|the|for (?:the|your))\b|^(?:just |simply |then )?(?:put|book|send|bring|take|get|load|order|rent|hire|come|give|try|choose|pick|fly|ship) (?:them|it|your|us|a|an|the|one|our)\b[^.;:!?]{0,40}$")  # fmt: skip
_CALLS: Final = AnyCase(r"\b(?:calling (?:all|every)|attention(?: all)?|whether you(?:['’]re|['’]ve)?|good news for|a warm welcome to|welcome to|dear|hello)\b[^.;:!?]{0,50}$")  # fmt: skip
_NAMED_CUSTOMERS: Final = AnyCase(
    r"\b(?:customers?|clients?|contracts?|projects?|references?|orders?|users?|members?|subscribers|sites|work|jobs?) (?:also )?(?:includes?|are|is|range|come|with|from|for|such as|like|this \w+)?\b[^.;!?]{0,60}$",
)
_THEY_BUY: Final = AnyCase(
    r"^[^.;:!?]{0,40}\b(?:finds?|gets?|books?|orders?|ordered|rents?|buys?|bought|uses?|trusts?|loves?|chooses?|chose|joined|signed|(?:have|has) (?:\w+ )?(?:handed|chosen|signed|joined|trusted|come|bought|ordered|given|switched|moved|been)|comes?|came|benefits?|profits?|can (?:now |also )?\w+)\b"
)
_WELCOME: Final = AnyCase(r"^[^.;:!?]{0,60}\b(?:(?:is|are) (?:\w+ )?(?:welcome|served|covered|included|no problem)|welcome|no (?:problem|issue)|trust us|use us|love us|count on us)\b")  # fmt: skip
_OURS: Final = AnyCase(rf"\b(?:{_WE}|here)\b")
_ALSO: Final = AnyCase(r"\b(?:as well|too|also|alike|just as|likewise|equally|all the same|no problem|no issue|no worries|happy to|happily|gladly|with pleasure|of course|welcome|same (?:care|price|rate|terms|screen|service))\b")  # fmt: skip
_WIDE: Final = AnyCase(r"\b(?:from|whether|calling (?:all|every)|(?:customers|clients) (?:include|are|range)|(?:made|built|designed|ideal|perfect|right|suited) for|alike|just as|whatever|wherever|whoever|if it has|everybody|anybody|every)\b")  # fmt: skip
_NO_PROBLEM: Final = AnyCase(r"\bno (?:problem|issues?|worries|trouble)(?: at all)?,?")
_FOR_SOME: Final = AnyCase(
    r"\b(?:(?:sell|serve|work|only|exclusively|solely|are)\b[^.;]{0,40}\b(?:for|to|with)\b[^.;]*\b(?:only|alone|nobody else)|(?:only|exclusively|solely) (?:for|to|with|serve))\b"
)
_CLAUSE: Final = re.compile(r"[;:!?—–]\s|\.\s|,\s(?:but|while|whereas)\s")
SPOKEN_OF: Final = frozenset(
    (
        "patient",
        "doctor",
        "lawyer",
        "bank",
        "insurer",
        "children",
        "tourist",
        "worker",
        "jobseeker",
        "reseller",
        "sea",
        "road",
        "air",
        "used",
        "luxury",
        "small",
        "state",
        "student",
        "parent",
        "journalist",
        "investor",
        "private",
        "commuter",
        "landlord",
    )
)
NEVER_OURS: Final = frozenset(("case_study", "battlecard"))


@dataclass(frozen=True)
class DeclinedKinds:
    """Compiled once: the kinds that clauses decline, and the kinds that they name otherwise."""

    frame: Frame

    @cached_property
    def _read(self) -> tuple[dict[str, Line], frozenset[str]]:
        declined: dict[str, Line] = {}
        served: set[str] = set()
        for line in (self.frame.lines[i] for i in self.frame.rows("says", "answer")):
            parts = [part for pattern in _REFUSES for m in pattern.finditer(line.text) for part in m.groups() if part]
            refused = {kind for part in parts for kind, _, _ in kinds_in(part)}
            for kind in sorted(refused):
                declined.setdefault(kind, line)
            if line.role == "says":
                served |= {kind for kind, _, _ in kinds_in(line.text)} - refused
        for line in (self.frame.lines[i] for i in self.frame.rows("never")):
            for kind, start, end in kinds_in(line.text):
                if start <= 4 or end >= len(line.text) - 1:
                    declined.setdefault(kind, line)
        framework, icp = self.frame.framework, self.frame.icp
        named = [*(i for v in framework.value_propositions for i in v.for_industries), *(p.customer for p in framework.proof_points), framework.category] if framework else []  # fmt: skip
        named += list(icp.industries) if icp else []
        served |= {kind for text in named for kind, _, _ in kinds_in(text)}
        return {kind: line for kind, line in declined.items() if kind not in served}, frozenset(served)

    @property
    def compiled(self) -> bool:
        """Any kind is declined or served."""
        return any(self._read)

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure: a declined kind is offered our product, or kinds that no clause knows are called."""
        declined, served = self._read
        if (not declined and not served) or not statement.is_ours or statement.kind in NEVER_OURS:
            return
        text = statement.meaning
        found = kinds_in(text)
        if not found or _is_away(statement):
            return
        for kind, start, end in found:
            if kind in declined and self._is_offered(text, start, end) and is_meant(_no_problem(text), start, end):
                yield _departure(statement, start, end, declined[kind])
                return
        yield from self._called(statement, found, served)

    def _called(
        self, statement: Statement, found: tuple[tuple[str, int, int], ...], served: frozenset[str]
    ) -> Iterator[Departure]:
        """Only kinds that no clause knows, addressed in so many words: one where we serve some only, else two, or one that is called."""
        text = statement.meaning
        found = tuple(
            f for f in found if f[0] not in SPOKEN_OF and (_ALSO.search(text) or not _YOURS.search(text[: f[1]]))
        )
        if (
            not found
            or not served
            or any(kind in served for kind, _, _ in found)
            or statement.kind in {"website", "blog"}
        ):
            return
        _, start, end = found[0]
        calls = _CALLS.search(text[:start]) is not None
        wide = _WIDE.search(text) is not None or _ALSO.search(text) is not None
        enough = calls or (wide and (self._is_exclusive or len({kind for kind, _, _ in found}) >= 2))
        line = next((line for line in self.frame.lines if line.clause == "positioning" and line.role == "says"), None)
        if (
            line
            and enough
            and is_meant(_no_problem(text), start, end)
            and (calls or self._is_offered(text, start, end))
        ):
            yield _departure(statement, start, end, line)

    @cached_property
    def _is_exclusive(self) -> bool:
        """The positioning says that it is for some only."""
        lines = [line.text for line in self.frame.lines if line.clause == "positioning" and line.role == "says"]
        return any(_FOR_SOME.search(text) for text in lines)

    def _is_offered(self, text: str, start: int, end: int) -> bool:
        opens = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
        closes = next((m.start() for m in _CLAUSE.finditer(text, end)), len(text))
        before, after = text[opens:start], text[end:closes]
        if _TALKED.search(before) or _OUR_OWN.search(before):
            return False
        if (
            _YOURS.search(before)
            or _MADE_FOR.search(before)
            or _CALLS.search(before)
            or _ORDERS.search(text[:start])
            or _WELCOME.search(after)
        ):
            return True
        if (_THEY_BUY.search(after) and self._names_us(after)) or _NAMED_CUSTOMERS.search(text[:start]):
            return True
        if _PLACE.search(before):
            return False
        return self._names_us(before) or (_ALSO.search(text[opens:closes]) is not None and self._names_us(text))

    def _names_us(self, text: str) -> bool:
        company = self.frame.names.company
        return _OURS.search(text) is not None or bool(company and company in text)


def _no_problem(text: str) -> str:
    """The text with "no problem" blanked out, which denies nothing."""
    for found in _NO_PROBLEM.finditer(text):
        text = text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]
    return text


def _is_away(statement: Statement) -> bool:
    around = f"{statement.meaning} {statement.following[:160]}"
    return _AWAY.search(around) is not None or is_sent_away(around) or _AWAY.search(statement.context) is not None


def _departure(statement: Statement, start: int, end: int, line: Line) -> Departure:
    return Departure(
        statement, "audience", line.clause, f'offers it to those whom a clause leaves out: "{line.text}"', "high", 0.82, "audience", side="wide", start=start, end=end, agreed=line.text
    )  # fmt: skip
