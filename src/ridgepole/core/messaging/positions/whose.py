"""Whether a sentence tells of the buyer's own affairs, of others or of the past, and so takes no position of ours.

"Your hotel charges its guests extra for dogs, I gather" holds nothing about what we charge. Closed classes of English: verbs of hearing and supposing, kinds of supplier, dates gone by.
"""

from __future__ import annotations

import re
from typing import Final

_QUESTION: Final = re.compile(r"[^.!?;|]*\?")
_HEARD: Final = re.compile(
    r"\b(?:you (?:told|mentioned|said|wrote|explained|showed)|(?:as )?(?:we|i) (?:saw|noticed|read|gather|gathered|suppose|believe|assume|assumed|understand|understood|heard|recall|take it|hear|found when)\b|if i (?:recall|understand|understood|read)"
    r"|according to (?:the (?:minutes|newspaper|press|catalogue)|your)|as (?:your|the) (?:\w+ )?(?:told|stated?|states|said|announced|shows|specifies|conditions say)|as i(?:'ve| have)? (?:read|heard|seen|saw|understood)|as in your|per your own|as your \w+ state|by your estimate|said the caretaker|you noted)"
)
_PAST: Final = re.compile(
    r"\b(?:until (?:19|20)\d\d\b|in (?:19|20)\d\d (?:we|our|the|a)\b|(?:in|back in) the (?:\w+ties|old days)|in (?:those|the old|its early|their early|wartime)\b|last (?:year|spring|summer|autumn|winter|june|week) (?:the|your|our)\b|^we (?:once|were|visited|hosted|raised)\b|used to be\b|was (?:held|shown|invented|managed by)\b|once had\b)"
)
_SUPPLIERS: Final = r"(?:insurer|bank|landlord|supplier|vendor|wholesaler|carrier|competitor|rival|importer|utility company|buying association|retailers?|franchisees?|shoppers|residents|tenants|guests|embassy client|reps|buyers|marketing people|club|loyalty programme|hosting contract|carriers|brokers)"
_THEIRS: Final = re.compile(
    rf"^their (?!data|results|choice)(?:\w+ ){{1,3}}(?:is|are|has|have|was|were|charges?|costs?|runs?)\b|(?:^|[.;|] ?)(?:and |but )?(?:your (?:\w+ )?{_SUPPLIERS}|(?:a|our|another|the) (?:\w+ )?(?:rival|competitor|discounter|old vendor|outgoing vendor|neighbouring \w+)|other (?:vendors|suppliers|providers|builders))\b(?! (?:will (?:be able|pay|have)|is billed|can|may|gets?|log|do not need))"
)
_THEIR_TRADE: Final = re.compile(
    r"\byour (?:own )?(?:\w+ ){1,2}(?:charges?|sells?|asks?|advertises?|demands?|refunds?|bills?|evaluates?) (?:its|their|visitors|guests|publicans|shoppers|households|policyholders|bottles|its own|at least|what|you)\b|\byour own (?:guests|shoppers|customers|visitors|residents)\b|\bits own (?:visitors|guests|customers|shoppers)\b"
)
_ASKED_OF_THEM: Final = re.compile(
    r"^(?:please (?:state|enter|fill|give)|would you (?:mind|describe)|(?:could|can) you tell|how |what |which |who |where |when |do |does |did |are |is |have |has |had ).*\?$"
)


def questions_in(text: str) -> tuple[tuple[int, int], ...]:
    """Where questions stand: what is asked is not held."""
    return tuple(match.span() for match in _QUESTION.finditer(text)) if "?" in text else ()


def is_told_of_others(lower: str) -> bool:
    """The lower-case sentence is hearsay, history, or of what another firm does."""
    return any(sign.search(lower) for sign in (_HEARD, _PAST, _THEIRS, _THEIR_TRADE, _ASKED_OF_THEM))
