"""Whether words are said of our own offer as it stands today: not of what a customer had before, of somebody else's offer, or of what would happen if.

A position is a departure only where the sentence holds it of us, now. "The lease of your present analyser ends in June" is nobody's offer of a lease.
Closed classes of English: tenses, words of former and present, kinds of supplier; no words of one trade.
"""

from __future__ import annotations

import re
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.statement import Statement

_SENTENCE: Final = re.compile(r"[.;:!?—–]\s")
_HAD: Final = re.compile(
    r"\bhad (?:\w+ly |already |always |never |once )?(?:been|paid|bought|had|sold|spent|kept|sent|taken|\w{3,}ed)\b",
    re.IGNORECASE,
)
_THAT_TIME: Final = re.compile(
    r"(?i:\b(?:of|at|in) (?:that time|those (?:times|days|years)|its day)\b|\bold (?:deck|slides?|price ?list|website|brochure|contract|model|version|template)\b)|\b(?:the|our) (?:old|former|previous|earlier) [A-Z][\w-]+"
)
_THEIR_PRESENT: Final = re.compile(
    r"\b(?:your|their|its|his|her) (?:own )?(?:present|current|existing|old|former|last|previous)\b|\b(?:your|their) (?:\w+ )?(?:agency|agencies|vendor|supplier|provider|broker|dealer|incumbent|contractor|bureau|bank|insurer|carrier|integrator)s?\b",
    re.IGNORECASE,
)
_THEIRS_FIRST: Final = re.compile(
    r"\W*(?:your|their|his|her) (?:own )?(?:present|current|existing|old|former|last|previous)\b", re.IGNORECASE
)
_OF_THEM: Final = re.compile(r"^\W*(?:\w+ ){1,2}of (?:them|those|these)\b", re.IGNORECASE)
_RAN_OUT: Final = re.compile(
    r"^\W*(?:of (?:the|your|its|their) (?:\w+ ){0,3})?(?:has |have |had )?(?:ended|ends? (?:on|in)|ran out|runs out|expired|expires (?:on|in)|is over|was over|comes to an end)\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(r"^\W*(?:\w+\s){0,2}(?:would|could|might)\s", re.IGNORECASE)
_EMBEDDED: Final = re.compile(
    r"\b(?:add|ask|asks|asked|compare|count|see|know|knows|check|consider|imagine|wonder|remember|forget|reckon|what is)\b[^.;:!?]{0,60}\b(?:what|how much|how many|which|whether)\s[^,.;:!?]{0,40}$",
    re.IGNORECASE,
)
_ANOTHERS: Final = re.compile(
    r"\b(?:by|from|with|at|to) (?:another|other|a different|some other|somebody else|someone else)(?:['’]s)?\b|\b(?:another|other) (?:firm|supplier|vendor|provider|laborator\w+|compan\w+|broker|agenc\w+)['’]?s?\b",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(r"\b(?:when|if|before|after) you (?:compare|look at|come from|leave)\b", re.IGNORECASE)
_INSIDE: Final = AnyCase(
    r"\b(?:included|inclusive|inside|in the (?:\w+ )?(?:price|fee|licen[cs]e|retainer|subscription|rate|contract|package)|covered by|at no (?:extra |additional )?(?:cost|charge)|free of charge|without (?:extra |additional )?charge|not charged|no (?:further |extra |additional )?charge|comes? with|part of (?:the|your|our|this) (?:price|fee|licen[cs]e|retainer|subscription|rate|contract|package))\b",
)
_NOT_INSIDE: Final = re.compile(
    r"\b(?:not|isn['’]t|aren['’]t|never) (?:\w+ )?(?:included|inside|covered)\b", re.IGNORECASE
)
_PRICED: Final = AnyCase(
    r"\b(?:fees?|prices?|priced|costs?|charged?|charges|licen[cs]e[ds]?|licen[cs]ing|pays?|paid|bill(?:s|ed)?|invoic\w+|rates?|subscri\w+|buy|EUR|GBP|USD|CHF|euros?|pounds?|dollars?|seats|ow(?:e|es|ed))\b|[€£$]",
)
_DENIAL: Final = AnyCase(r"\b(?:without|no|not|never|nobody|none)\b|n['’]t\b")
_FURTHER: Final = re.compile(r"\b(?:further|additional|extra|beyond|above|more|over|excess)\b", re.IGNORECASE)
_ANSWERED_NO: Final = re.compile(r"no [^?]*?\.\s+no\b", re.IGNORECASE)
FEW: Final = 5
_IMPOSES: Final = ("ownership", "payment_timing", "volume", "early_exit", "in_the_price", "price_unit", "never")


def is_of_our_offer(departure: Departure) -> bool:
    """The words of a departure are said of what we offer now; of a figure, an audience or a name only the tense and the owner are asked."""
    statement, start, end = departure.statement, departure.start, departure.end
    text = statement.meaning
    asked = _ANSWERED_NO.match(text)
    if asked and end <= asked.end():
        return False
    opening = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    before, inside, after = text[opening:start], text[start:end], text[end:]
    name = departure.topic.partition(":")[0]
    if name in {"figure", "term", "dates", "customer", "certificate", "feature"}:
        return True
    if (
        _is_past(before + inside)
        or _ANOTHERS.search(text)
        or _THAT_TIME.search(text[opening:])
        or _THEIRS_FIRST.match(text[opening:])
    ):
        return False
    if departure.why.startswith("says what is never said") and (
        (_is_inside(statement) and not _INSIDE.search(departure.never))
        or _spans(inside, statement)
        or _lacks_its_point(departure.why, inside)
    ):
        return False
    if name not in _IMPOSES:
        return True
    if statement.kind == "case_study" and (statement.cells or len(statement.meaning.split()) < FEW):
        return False
    if _THEIR_PRESENT.search(before + inside) or re.match(
        rf"[^.;]{{0,12}}{_THEIR_PRESENT.pattern}", after, re.IGNORECASE
    ):
        return False
    if (
        _RAN_OUT.match(after)
        or _OF_THEM.match(text[opening:])
        or _SUPPOSED.match(after)
        or _EMBEDDED.search(before)
        or _SUBORDINATE.search(before)
    ):
        return False
    if name == "price_unit":
        return _PRICED.search(text) is not None and not _is_inside(statement)
    return True


def speaks_of_price(text: str) -> bool:
    """A price, a fee or paying is spoken of."""
    return _PRICED.search(text) is not None


def _is_past(text: str) -> bool:
    return _HAD.search(text) is not None and not re.search(r"\bif\b", text, re.IGNORECASE)


def _is_inside(statement: Statement) -> bool:
    """The sentence or the row says that the thing is in the price, or its amount is nothing."""
    if _INSIDE.search(statement.meaning) and not _NOT_INSIDE.search(statement.meaning):
        return True
    money = [q for q in statement.quantities if q.nature == "money"]
    return bool(money) and all(q.value == 0 for q in money)


def _spans(inside: str, statement: Statement) -> bool:
    """The words of one phrase are gathered from two sentences."""
    return (not statement.cells and _SENTENCE.search(inside) is not None) or re.search(
        r"\w\.\s+[A-Z]", inside
    ) is not None


def _lacks_its_point(why: str, inside: str) -> bool:
    """The forbidden phrase denies something ("a timetable without a timetabler") or goes further ("each further shipment"), and the words found do not."""
    phrase = why.partition('"')[2]
    return any(words.search(phrase) and not words.search(inside) for words in (_DENIAL, _FURTHER))
