"""The small vocabulary that the ways to take a position are put together from: who, whom, how much, how it is denied. Closed classes of English; no words of one trade."""

from __future__ import annotations

import re
from typing import Final

_SUPPLIER: Final = r"(?:supplier|provider|contractor|lessor|seller|licensor|vendor|hirer|maker|manufacturer|factory)"
_BUYER: Final = r"(?:customer|client|buyer|purchaser|lessee|tenant|user|licensee|employer|principal|operator|plant|company|site|hospital|school|clinic|bank|city|retailer|franchisee)"
SLOTS: Final = {
    "WE": rf"(?:we|i|our (?:\w+ )?\w+|the {_SUPPLIER}|{_SUPPLIER})",
    "US": rf"(?:us|me|our (?:\w+ )?\w+|the {_SUPPLIER}|{_SUPPLIER})",
    "OURS": rf"(?:ours|our|us|with us|the {_SUPPLIER}'s)",
    "YOU": rf"(?:you|your (?:\w+ )?\w+|(?:the|every|each) {_BUYER}|{_BUYER}s?)",
    "YOUR": rf"(?:your(?: own)?|the {_BUYER}'s(?: own)?)",
    "PEOPLE": r"(?:team|teams|staff|people|guys|fellows|folks|lads|department|administrators?|admins?|engineers?|technicians?|operators?|it|colleagues|fitters?|mechanics?|crews?|nurses|users|planners?|office|personnel|employees|drivers|clerks|managers|caretakers?|shift leaders?)",
    "BE": r"(?:is|are|was|were|be|been|being|'s|'re|gets?|becomes?)",
    "WILL": r"(?:will|shall|must|may|can|could|would|should|'ll|'d|has to|have to|needs to|need to|is to|are to|do|does)",
    "NOT": r"(?:not|never|n't|cannot|no longer|nor)",
    "DONT": r"(?:(?:do|does|did|will|would|shall|could|is|are|has|have|must|should|need)(?: not|n't)|won't|can't|can ?not|never|needn't|isn't|aren't)",
    "NOTHING": r"(?:nothing|nil|zero|none|not a (?:penny|cent|single \w+|dime|thing|\w+)|no (?:money|sum|amount|fee|charge|bill|invoice|cost)s?)",
    "NOBODY": r"(?:nobody|no one|no-one|none of (?:us|you|them|your \w+)|not a (?:soul|single (?:person|hand))|no (?:human|person|hand|man|clerk|one)(?: \w+)?)",
    "BILL": r"(?:bill|invoice|statement|fee|sum|price|costs?|charge|amount|figure|rate|tariff|premium|total|rent|rental|subscription|licen[cs]e|contract|retainer|quote|package|plan)",
    "BILLED": r"(?:bill(?:ed)?|invoiced?|charged?|pa(?:y|id)|payable|due|owed|owing|priced|chargeable|settled|collected|debited|levied)",
    "MONEY": r"(?:[€$£₹]|(?:eur|usd|gbp|chf|sek|nok|dkk|inr|aud|zar|pln|rs|euros?|pounds?|dollars?|francs?|quid|kron\w+|krona|rupees?|cents?|zloty|money|cash)\b)",
    "NUM": r"(?:\d[\d.,']*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|several|few)",
    "PERIOD": r"(?:day|week|fortnight|month|quarter|season|year|term)s?",
    "IT": r"(?:it|them|this|that|these|those|(?:the|your|our|a|an|any|every|each|all|both|some) (?:\w+ )?[\w-]+)",
    "_": r"(?:[^\s.;:!?|]+ ){0,3}?",
    "__": r"(?:[^\s.;:!?|]+ ){0,7}?",
    "SEP": r"(?: ?[:|–—] ?| - )",
    "NO": r"(?:no|none|nil|never|not \w+|nothing|zero|without|0|n/a|✗|x)",
    "YES": r"(?:yes|✓|included|always|available|standard|done)",
}
_SLOT: Final = re.compile(r"<([A-Z_]+)>")


def filled(template: str) -> str:
    """A template with its slots filled: `<WE> own` becomes a regular expression."""
    return _SLOT.sub(lambda slot: SLOTS[slot.group(1)], template)
