"""Whom we decline, and who is offered the product nevertheless; whom we serve, and who says so.

The profile's disqualifiers name trades and sizes. A sentence of ours departs where it says that we work for one of them, in whatever words: the phrase after "for" or
"serve" is compared in meaning with the disqualifier. Sizes are a closed class ("top-20", "global", "corporate", "of any size").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.draft_stance import is_sent_away
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

LIKE: Final = 0.5
LONGEST: Final = 7
LARGE: Final = 5000
_EXCEPT: Final = re.compile(r"^\s*(?:not|neither|no|non|other than|outside|anything but|except)\b", re.IGNORECASE)
_SERVES: Final = re.compile(
    r"\b(?:(?:we|us|our \w+|company|firm) (?:\w+ ){0,2}?(?:work|deliver|recruit|file|run|care|build|act) for|we (?:\w+ ){0,2}?(?:serve|supply|help|equip|look after|support)|(?:(?:was|is|are|were) )?(?:built|designed|made|ideal|perfect|right|suited|meant|intended) for|suits|"
    r"(?:our|many of our|most of our|some of our) (?:customers|clients) (?:are|include)|(?:used|trusted|chosen) by|welcome)\s(?:(?:also|both|mainly|mostly|the|all|any|every|big|large|small|anyone|anybody|everybody|everyone|with|who|in|like) ){0,3}",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(
    r"(?:,|^[A-ZÀ-Þ][\w-]+)\sfor\s(?!example|instance|free|the (?:first|last|whole|price)|a (?:year|month|day)|one|two|three|\d|(?:this|that|these|those|it|them|him|her|us|me|you|your|nothing|free)\b)",
    re.IGNORECASE,
)
_SEGMENTS: Final = re.compile(
    r",\s+|:\s+|;\s+|\s(?:and|or|as well as|just as for|just as|along with|plus|but also)\s|\s[–—|]\s", re.IGNORECASE
)
_TAIL: Final = re.compile(
    r"\s(?:that|who|which|whose|when|because|in|with|from|like|to|as|than|of)\s.*$|[.!].*$", re.IGNORECASE
)
_LARGE: Final = AnyCase(
    r"\b(?:top[- ]?\d+|fortune \d+|ftse ?\d*|dax ?\d*|global (?:\w+ )?(?:\w+s)|multinationals?|the (?:world['’]s )?(?:largest|biggest) \w+|(?:big|large) (?:corporat\w+|groups?|chains?|enterprises)|corporat(?:es?|ions)|corporate groups?|enterprise (?:scale|customers?|accounts?|grade)|at enterprise|"
    r"with (?:\w+ ){0,2}(?:hundred|thousand|\d{4,}|\d,\d{3}) (?:people|employees|staff))\b",
)
_ANY_SIZE: Final = AnyCase(
    r"\b(?:of (?:any|every|all) sizes?|no matter how (?:small|large|big)|large (?:or|and) small|small (?:or|and) large|big (?:or|and) small|from the smallest|however (?:small|large|big)|everybody with|everyone with|anybody with|anyone with)\b",
)
_A_NAME: Final = re.compile(r"\d.*|(?:[A-ZÀ-Þ][\w&.'’-]*\s?){2,}")
_AUDIENCE_CUE: Final = AnyCase(
    r"\b(?:we|our \w+) (?:\w+ ){0,2}?(?:work for|serve|look after|sell to|recruit for|deliver to|build for|are for|care for)|\b(?:built|made|designed|meant) for\b|^for \w+|\bonly (?:for )?\w+|\bwhom we\b|\brun by the people\b|\bfor nobody else\b",
)
_WE_SERVE: Final = AnyCase(
    r"\b(?:we|company) (?:\w+ ){0,1}?(?:work for|serve|look after|sell to|recruit for|deliver to|build for|care for)\b|^(?:built|made|designed) for\b",
)
_DECLINES: Final = AnyCase(
    r"\b(?:we|us) (?:do not|don['’]t|never|no longer) (?:\w+ )?(?:sell|serve|work|offer|recruit|deliver|take|supply|look after)\b|\bdo(?:es)? not need us\b|\bnot (?:for|our) (?:you|customers?|them)\b|\b(?:leave|left) (?:it |them |these |those |this )?to\b|\bbetter (?:off|served)\b|\bnobody else\b|\b(?:send|sent|refer|point|pass)\w* (?:\w+ ){1,2}(?:on )?to (?:colleagues|others|somebody|someone|another|other)\b|\bturn (?:\w+ ){0,3}away\b",
)


@dataclass(frozen=True)
class DeclinedAudience:
    """Compiled once from the profile of the ideal customer."""

    frame: Frame

    @cached_property
    def trades(self) -> tuple[str, ...]:
        """The trades that the profile rules out by name."""
        icp = self.frame.icp
        named = [str(getattr(c, "is_", "") or "") for c in icp.disqualifiers] if icp else []
        return tuple(part.strip() for text in named if text and not _EXCEPT.match(text) for part in _SEGMENTS.split(text) if part.strip())  # fmt: skip

    @cached_property
    def rules_out_large(self) -> bool:
        """A customer can be too large."""
        icp = self.frame.icp
        if icp is None:
            return False
        above = any(getattr(c, "above", None) is not None for c in icp.disqualifiers)
        most = icp.employees.max if icp.employees else None
        return above or (most is not None and most <= LARGE)

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        return self.frame.embedder.embed(list(self.trades))

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """A departure where a statement of ours is for a trade or a size that the profile rules out."""
        if self.frame.icp is None or not statement.is_ours or statement.kind in {"case_study", "battlecard", "website"}:
            return
        place = self._offered_to(statement.meaning)
        if place and is_meant(statement.meaning, *place) and not is_sent_away(statement.meaning) and not is_sent_away(statement.following[:120]):  # fmt: skip
            yield Departure(
                statement, "audience", "positioning", "offers the product to those whom the profile rules out", "medium", 0.85, "audience", side="wide", start=place[0], end=place[1]
            )  # fmt: skip

    def _offered_to(self, text: str) -> tuple[int, int] | None:
        for cue in (*_SERVES.finditer(text), *_LISTED.finditer(text)):
            rest = text[cue.end() :]
            sized = _LARGE.match(rest.lstrip()) or (_LARGE.search(rest[:60]) if cue.re is _SERVES else None)
            if self.rules_out_large and sized:
                return cue.end(), len(text)
            if cue.re is _SERVES and _ANY_SIZE.search(text[cue.start() :]):
                return cue.end(), len(text)
            segments = [_TAIL.sub("", part).strip() for part in _SEGMENTS.split(rest)[:LONGEST]]
            named = [s for s in segments if 0 < len(s.split()) <= LONGEST and not _A_NAME.fullmatch(s)]
            if self.trades and named and float((self.frame.embedder.embed(named) @ self._vectors.T).max()) >= LIKE:
                return cue.end(), len(text)
        return None


def says_who_it_is_for(statement: Statement) -> bool:
    """A statement of ours that names whom we serve, or sends somebody elsewhere."""
    text = statement.meaning
    return statement.voice == "us" and (
        _AUDIENCE_CUE.search(text) is not None or _DECLINES.search(text) is not None or is_sent_away(text)
    )


def names_whom_we_serve(statement: Statement) -> bool:
    """In so many words: "we work for ...", "we look after ..."."""
    return _WE_SERVE.search(statement.meaning) is not None


def turns_away(statement: Statement) -> bool:
    """A statement that sends somebody elsewhere, or says whom we do not serve."""
    return _DECLINES.search(statement.meaning) is not None or is_sent_away(statement.meaning)
