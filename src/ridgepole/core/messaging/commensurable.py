"""Whether a number can speak of an agreed figure at all, whatever its value: of one nature, between the same two events, a change where a change is agreed, of all and not of each."""

from __future__ import annotations

import re
from typing import Final

from ridgepole.core.messaging.number_words import NUMBER
from ridgepole.core.messaging.quantity import Quantity
from ridgepole.core.messaging.same_figure import comparable, is_of_hundred
from ridgepole.core.messaging.units import UNITS_OF_TIME

_CHANGED_BEFORE: Final = re.compile(
    r"\b(?:by|sav(?:e|es|ed|ing|ings)(?: of)?|gain(?:s|ed)? of|cut(?:s|ting)?|fell|drop(?:s|ped)?|rose|grew|declined|shrank|down|up|reduc\w+(?: of| by)?|decreas\w+(?: of| by)?|increas\w+(?: of| by)?|improv\w+(?: of| by)?|fall of|rise of|drop of|minus|plus|-|−|–|\+|less|lost|shed|lower\w*)\W+(?:(?:a|an|another|some|about|around|nearly|almost|roughly|more than|over|just|only|well|good|solid|full)\W+){0,3}$",
    re.IGNORECASE,
)
_CHANGED_AFTER: Final = re.compile(
    r"^\W*(?:of (?:the|that|those|its|their|your|our|all|these|what) [^.;:!?]{0,40}\b(?:gone|vanished|disappeared|less|saved|went)\b|as (?:long|many|much|often|high|big|few|large)\b|(?:[a-z-]+\s){0,2}?(?:less|fewer|lower|more|higher|cheaper|shorter|longer|faster|quicker|slower|smaller|larger|better|off|down|up|reduction|decrease|increase|drop|fall|rise|saving|savings|improvement|gone|vanished|disappeared)\b)",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(
    r"\b(?:less|fewer|lower|more|higher|cheaper|shorter|longer|faster|quicker|smaller|larger|better|off|down|up|fell|fallen|falls?|rose|risen|rises?|drop\w*|cut|cuts|reduc\w+|decreas\w+|increas\w+|improv\w+|sav(?:e|es|ed|ing|ings)|grew|grown|declin\w+|discount|rebate|less|waste\w*|shorten\w*|gain\w*)\b",
    re.IGNORECASE,
)
_FAMILIES: Final = {
    "contract": r"contract\w*|signature|signing|signed?|agreement|(?:purchase )?orders?|ordered|ordering|go-ahead|kick-?off|commitment|commission|booking|yes|purchase",
    "live": r"go-?live|going live|live|launch|first (?!month|week|year|quarter|day\b|of\b)[a-z-]+|opening|start of operation|handover",
    "delivery": r"deliver\w*|arriv\w*|shipment|dispatch|collection|installation|commissioning|hand-?over|key|receipt",
    "invoice": r"invoices?|bill|statement|invoicing|billing",
    "end": r"end|expiry|termination|cancellation|close|closing|return",
    "call": r"calls?|tickets?|requests?|reports?|faults?|breakdowns?|messages?|questions?|failure|alarms?|notification|claims?|incident|stoppage|outage",
}  # fmt: skip
_TO_THE: Final = r"(?:the |your |our |a |an |its |their |this |that |each |every )?(?:(?:date|day|moment|time) of (?:the |your )?)?(?:(?!first )[a-z-]+ )?"
_FROM: Final = {
    name: re.compile(rf"\b(?:from|after|following|since|of|once|between|upon)\s{_TO_THE}(?:{words})\b", re.IGNORECASE)
    for name, words in _FAMILIES.items()
}
_TO: Final = {
    name: re.compile(rf"\b(?:to|until|till|before|and|for)\s{_TO_THE}(?:{words})\b", re.IGNORECASE)
    for name, words in _FAMILIES.items()
}
_EACH_OF: Final = re.compile(
    rf"\bbetween\s+$|\bbetween\s+{NUMBER}\s+and\s+$|\b(?:each|apiece|per \w+)\s*$", re.IGNORECASE
)
_HEAD: Final = re.compile(
    r"^['’]?\s(?:of\s)?(?:written\s|prior\s|advance\s|further\s|full\s)?(notice|warning|warranty|guarantee|training|trial|interest|credit|retention|experience|battery|free)\b",
    re.IGNORECASE,
)
_REACH: Final = 60


def can_speak_of(text: str, quantity: Quantity, agreed: Quantity, agreed_text: str) -> bool:
    """Of one nature, and nothing in its own words says that it is of something else."""
    if not comparable(quantity, agreed):
        return False
    if agreed.nature == "change" and quantity.nature == "percent" and not is_of_hundred(agreed.unit):
        return tells_a_change(text, quantity)
    if agreed.nature == "percent" and quantity.nature == "percent":
        return _MOVED.search(agreed_text) is not None or not tells_a_change(text, quantity)
    if agreed.nature == "count" and quantity.nature == "count" and _EACH_OF.search(text[: quantity.start]):
        return False
    if "duration" in {agreed.nature, quantity.nature} and _is_of_time(agreed) and _is_of_time(quantity):
        return not between_other_events(text, quantity, agreed_text)
    return True


def tells_a_change(text: str, quantity: Quantity) -> bool:
    """The percentage is by how much something moved, not where it stands."""
    return (
        _CHANGED_BEFORE.search(text[: quantity.start]) is not None
        or _CHANGED_AFTER.match(text[quantity.end :]) is not None
    )


def between_other_events(text: str, quantity: Quantity, agreed_text: str) -> bool:
    """The duration has a noun of its own, or both say from what they are counted, and it is not the same; or this one begins where the other ends."""
    head = _HEAD.match(text[quantity.end :])
    if head and head[1].lower() not in agreed_text.lower():
        return True  # "three months' notice" are no three months to anything
    after = re.split(r"[.;!?]\s", text[quantity.end : quantity.end + _REACH])[0]
    told = {name for name, pattern in _FROM.items() if pattern.match(after.lstrip(" ,"))}
    if not told:
        return False
    starts = {name for name, pattern in _FROM.items() if pattern.search(agreed_text)}
    ends = {name for name, pattern in _TO.items() if pattern.search(agreed_text)}
    return bool(starts or ends) and not told & starts and bool(starts or told & ends)


def _is_of_time(quantity: Quantity) -> bool:
    return quantity.nature == "duration" or quantity.unit.rstrip("s") in UNITS_OF_TIME
