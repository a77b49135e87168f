"""The countries that the positioning says we serve, and statements that offer to serve another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.draft_stance import is_sent_away
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.places import countries_in, places_in
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement

_SERVES: Final = AnyCase(
    r"\b(?:we|we['’](?:ll|re|ve)|our (?:\w+ ){1,3}?|company)\s?(?:\w+ ){0,2}?(?:serve|deliver|supply|install|ship|cover|clean|fit|service|look after|work|operate|sell|rent|hire out|come|drive|collect|fetch|send|cross|reach|go|run|start|open|launch|take on|insure|treat|welcome|do)s?\b(?! from)[^.;:!?]{0,60}\b(?:in|to|across|into|throughout|over to|as far as|and|or|for|even)\s(?:the\s)?(?:[\w-]+\s){0,3}$"
    r"|\b(?:your|you have|you run)\b[^.;:!?]{0,40}\b(?:in|across|near|at)\s(?:the\s)?$|\b(?:customers?|clients?|contracts?|sites?|projects?|lanes?|routes?)\b[^.;:!?]{0,30}\b(?:in|from|to|across)\s(?:the\s)?$",
)
_OFFERED: Final = AnyCase(r"\b(?:also|too|as well|now|even|already|gladly|happily|no problem|of course|from (?:today|now)|new|same)\b")  # fmt: skip
_OTHER: Final = AnyCase(r"\b(?:if|would|could|might|only|not|never|no|nor|cannot|n['’]t|ask|elsewhere|partner|colleague|one day|plan|next year|will open|office|trade fair|conference|holiday|flew|visit\w*|born|made in|comes? from)\b")  # fmt: skip
_SERVED: Final = AnyCase(r"\b(?:in|across|throughout|within)\s(?:the\s)?(?:\w+\s)?$|\b(?:and|or),?\s(?:the\s)?$|[A-Z]\w+,\s$")  # fmt: skip


@dataclass(frozen=True)
class ServedRegion:
    """Compiled once from the positioning: the countries after "in" or "across" in it."""

    frame: Frame

    @cached_property
    def compiled(self) -> tuple[frozenset[str], Line] | None:
        """The countries served and the sentence that says so; none where the positioning names no place."""
        for line in self.frame.lines:
            if line.clause == "positioning" and line.role == "says":
                codes = [c for c, start, _ in places_in(line.text) if _SERVED.search(line.text[:start])]
                if codes:
                    return frozenset[str]().union(*codes), line
        return None

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every country that any clause names."""
        return frozenset().union(*(countries_in(line.text) for line in self.frame.lines if line.role != "never"))

    def departing(self, statement: Statement) -> Iterator[Departure]:
        """At most one departure: a place offered that lies in no country that any clause names."""
        if self.compiled is None or not statement.is_ours or statement.kind in {"case_study", "battlecard"}:
            return
        text, (_, line) = statement.meaning, self.compiled
        for codes, start, end in places_in(text):
            if (
                codes & self._known
                or _OTHER.search(text)
                or is_sent_away(text)
                or is_sent_away(statement.following[:100])
            ):
                continue
            if _SERVES.search(text[:start]) and _OFFERED.search(text) and is_meant(text, start, end):
                yield Departure(
                    statement, "audience", line.clause, f'offers it where we do not serve: "{line.text}"', "medium", 0.82, "audience", side="wide", start=start, end=end, agreed=line.text
                )  # fmt: skip
                return
