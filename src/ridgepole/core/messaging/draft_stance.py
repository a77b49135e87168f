"""Words of a draft that are there to be answered: a reader's fear, a rival's offer, a myth, what was given up, what is left to others.

`stance.py` reads every touchpoint and looks at one clause. A draft is a short text to one reader, who is spoken to and answered: what he is said to fear, and what the
next sentence takes back, is not our claim. Rules over English function words and verbs of saying and thinking, not over any trade's vocabulary.
"""

from __future__ import annotations

import re
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.names import mentions

_SUPPLIERS: Final = r"(?:suppliers?|vendors?|providers?|competitors?|rivals?|sellers?|makers?|firms?|agenc(?:y|ies)|consultanc(?:y|ies)|bureaux?|bureaus|integrators?|incumbents?|houses|players|offers|companies|tools|systems|products)"
_OTHERS: Final = rf"(?:(?:most|many|some|several|other|all other|certain|a few|usual|cheaper|bigger|larger|traditional|conventional|typical|a|any|another|one|every other)\s(?:of (?:the|our|your) )?(?:\w+ ){{0,2}}?{_SUPPLIERS}|(?<!each )(?<!the )others|competitors|rivals|the (?:rest of the )?(?:market|competition|industry|trade)|somebody else|someone else|anybody else)"
_READER: Final = r"(?:you|he|she|they|people|buyers|somebody|someone|everybody|everyone|nobody|some|many|most \w+|several \w+|your(?:\s\w+){1,3}|the (?:\w+ ){1,2}?(?!(?:we|i)\b)\w+|(?-i:(?!We\b|I\b|Our\b|Us\b|And\b|So\b)[A-Z][\w'’.-]+)|(?!(?:we|i|our|us|and|so|to|or|but|not|can|will|would|also|never)\b)[a-z]{4,})"
_THINKS: Final = r"(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied|ying)|afraid|dread(?:s|ed)?|expect(?:s|ed|ing)?|th(?:ink|inks|inking|ought)|believe[sd]?|believing|assum(?:e|ed|ing)(?! (?:\w+ )?(?:responsib|liab|risk|cost|dut))|suspect(?:s|ed)?|suppos(?:e|es|ed)|hear[sd]?|hearing|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|imagin(?:e|es|ed)|doubt(?:s|ed)?|hop(?:e|es|ed|ing)|told|used to|looking for|looked for|want(?:s|ed)?|request(?:s|ed)?|demand(?:s|ed)?|complain(?:s|ed)?|hate[sd]?|dislike[sd]?|tired of|sick of|insist(?:s|ed)?|braced?|prepared for|warn(?:s|ed)?|accustomed to|burnt by|burned by|bitten by)"
_REPORTS: Final = re.compile(
    rf"\b{_READER}(?:['’](?:ve|re|d|ll|s))?\s(?:(?:have|has|had|may|might|will|would|were|was|are|is|been|also|still|once|perhaps|probably|often|always|just|rightly|must|do|does|did)\s){{0,3}}{_THINKS}\b"
    r"|\b(?:the |your |their |an? |his |her |any |common |old |usual )(?:\w+ )?(?:myth|rumou?r|misunderstanding|misconception|mistake|legend|nonsense|prejudice|fear|worry|worries|fears|suspicion|assumption|impression|belief|objection|expectation|idea|notion|concern|claim|promise|question)s?\b (?:(?:is|was|remains) )?(?:that|of|about|to|in|whether)\b"
    r"|\b(?:it is|it's|it would be) (?:a myth|wrong|untrue|false|not true|nonsense|a mistake|an error|a misunderstanding|a misconception)\b"
    r"|\b(?:when|as long as|while) (?:we|you|they|it|there|the \w+) (?:still|once)\b|\b(?:in the days|at a time|back) when\b|\bwe once\b"
    r"|\b(?:gone are|over are|goodbye to|farewell to|nothing to do with|the opposite of|anything but|the last thing|far from|far cry from|a stranger to|do without|get by without|spares? you|ruled out|steers? clear of|resist\w*|shy away from|shun\w*|banned|reject\w*|opposed? to|an end to|put an end|(?:is|are|was) not about)\b",
    re.IGNORECASE,
)
_SOMEBODY_SAYS: Final = re.compile(
    r"\b(?i:anyone|anybody|whoever|somebody|someone|everyone|everybody|(?:your|the|my|his|her|their) (?:neighbour|brother|colleague|friend|cousin)s?)\s(?:who\s)?(?:tells?|told|says?|said|offers?|offered|promis(?:es?|ed)|claims?|claimed|writes?|wrote)\b"
    r"|\b(?!(?:We|I|Our|You|They|He|She|It|This|That|Who|What|Which|As)\b)[A-Z][\w-]+ (?:told you|tells? you|promises you|claims|says:|says that|writes that|writes:)"
    r"|\b(?i:you|they|he|she) (?i:write|wrote|writes|say|said|says) (?i:that|to us|us)\b|\b(?i:we|I) (?i:read|hear|heard|see|understand) (?i:that) (?i:your|their|his|her)\b"
)
_OUR_TURN: Final = AnyCase(
    r"(?:[,;:—–]|\band\b|\bbut\b|\bso\b)\s*(?:\w+\s){0,2}?(?:we|we['’]\w+|our|ours|us|here|yes)\b"
)
_CAN_EXPECT: Final = re.compile(r"\b(?:can|should|may|could|to)\s(?:\w+\s)?(?:expect|ask|hear|demand)\b", re.IGNORECASE)
_GRANTED: Final = re.compile(
    r"^\W*(?:yes\b|exactly\b|gladly\b|of course\b|so (?:that|this|here|it) is|(?:and )?that is (?:what|how|exactly)|(?:and )?(?:that|it|this) is (?:what|exactly)|you (?:will )?(?:get|have|shall have) (?:it|that|one)|here (?:it|you|they) (?:is|are)|you (?:were|are) right|(?:and |now )?we (?:now )?(?:can |do |will )?(?:offer|have|give|sell|do|provide) (?:it|that|one|exactly|just|them)|as you wished|done)\b",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r"^\W*(?:(?:both|it|that|this|those|these|they|all(?: of)? (?:that|those|this|it)|the \w+)\s[^.;!?]{0,30}?\b(?:ended|ceased|vanished|disappeared|went|is over|are over|is gone|are gone|is history|are history|has gone|have gone|was (?:dropped|stopped|retired|abolished|scrapped|withdrawn|given up|discontinued|abandoned)|were (?:dropped|stopped|retired|abolished|scrapped|withdrawn|given up|discontinued|abandoned)|(?:has|have) been (?:dropped|stopped|retired|abolished|scrapped|withdrawn|given up|discontinued|abandoned)|no longer|belongs? to the past|is behind us|are behind us|stopped (?:in|with|on))\b"
    r"|we (?:\w+ )?(?:gave|have given) (?:it|them|that|this|both|those)(?: \w+)? up|we (?:have |had )?(?:since )?(?:stopped|dropped|retired|ended|abolished|scrapped|abandoned|discontinued|left|sold|closed|withdrew|withdrawn) (?:it|them|that|this|both|those|all)\b|we (?:have )?(?:stopped|ceased|quit)\b|we (?:\w+ )?used to\b|we no longer\b)",
    re.IGNORECASE,
)
_PRONOUN: Final = r"(?:one|any|it|that|this|them|either|so|these|those|such (?:a )?things?)"
_DENIED_NEXT: Final = re.compile(
    r"^\W*(?:(?:but |and )?not (?:with|from|at|here|us|any ?more|so|true|ours|in our)\b|no\b\s*[.,;:!—–]|wrong\b|nonsense\b|hardly\b|far from it|on the contrary|quite the (?:opposite|contrary|reverse)"
    r"|(?:but )?(?:that|this|it|which)(?:['’]s| is| was| will be)? (?:(?:not|never)(?=\s*[.,;:!]|\s(?:so|true|right|the case|how|what|our|ours|us|here|with us|any ?more|possible|on offer|available|needed|necessary|something|part of|for us|done)\b)|wrong|a myth|untrue|nonsense|no longer|none|a misunderstanding|out of the question|gone|elsewhere|somebody|someone|another)\b|(?:but )?(?:that|this|it) (?:isn['’]t|wasn['’]t)\b"
    rf"|(?:but |and )?(?:we|ours|our\s\w+|here|there|you|nobody here) (?:do not|don['’]t|did not|didn['’]t|does not|doesn['’]t|will not|won['’]t|are not|have none|has none|never|is none|is no such|cannot|would not|have not)\s*(?:\.|!|;|,|$|(?:\w+ ){{1,2}}?{_PRONOUN}\b)"
    r"|(?:but )?(?:we|ours) (?:have|has|know|offer|sell|need) none\b|you will not find|none of (?:that|this|it|these|them)\b|there is (?:none|no such)|neither (?:is|are|do|does)\b|nor (?:is|are|do|does)\b)",
    re.IGNORECASE,
)
_LEFT_TO: Final = re.compile(
    r"\b(?:leave|leaves|left|leaving|hand|cede|concede|entrust)\b[^.;:!?]{0,60}$", re.IGNORECASE
)
_TO_OTHERS: Final = re.compile(
    rf"^[^.;:!?]{{0,60}}\bto (?:those|others|them|people|somebody|someone|whoever|(?:the )?\w+s who|{_OTHERS})\b",
    re.IGNORECASE,
)
_IS_OF_OTHERS: Final = AnyCase(
    rf"^\W*(?:\w+\W+){{0,8}}?(?:is|are|was|were|remain|remains|stays?|belongs? to)\s+(?:[^.;:!?]{{0,30}}?)(?:{_OTHERS}|somebody else['’]s|someone else['’]s|another firm['’]s|other people['’]s|elsewhere)",
)
_SEEMS: Final = re.compile(
    r"^\W*(?:\w+\s){0,2}(?:sounds?|looks?|seems?|appears?|may sound|might sound)\s(?!after\b)", re.IGNORECASE
)
_DONE_BY_OTHERS: Final = re.compile(
    r"^[^.;:!?]{0,20}\bby (?:an?other|some other|a different|other|somebody else|someone else)\b", re.IGNORECASE
)
_OTHERS_BEFORE: Final = AnyCase(rf"\b{_OTHERS}\b(?!['’]s? (?:customers|clients))")
_COMPARED: Final = AnyCase(
    r"\b(?:unlike|like|than|from|over|as|with|beside|versus|against|compared (?:to|with)|to)\s+(?:the |a |an )?$",
)
_AMONG_OTHERS: Final = re.compile(
    r"^\W*(?:with|at|from|among|by|for|in the case of) (?:many|most|some|other|several|all other|almost all|nearly all|few) (?:\w+ )?\w+s\b",
    re.IGNORECASE,
)
_TRIED_ON: Final = re.compile(
    r"^\W*(?:\w+\s){0,2}?(?:sounds?|looks?|seems?|appears?|feels?)\b[^.;:!?]*\b(?:until|but|yet|though|at first|on paper)\b",
    re.IGNORECASE,
)
_WE_DID_ONCE: Final = re.compile(
    r"^\W*(?:and |but |yes,? )?we (?:(?:used to|once|formerly|did|had)\b[^.!?]*\b(?:that|this|it|so|them|those|stopped|gave|dropped|no longer|until|ago)\b)",
    re.IGNORECASE,
)
_KNOWN_TO_READER: Final = re.compile(
    r"\b(?:when|once|after|before|until|till|as soon as|by the time|while|as long as)\s(?:the|your|their|his|her|that|its|this|such an?)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_ASKS_US: Final = AnyCase(
    r"\b(?:ask(?:s|ed)?|want(?:s|ed)?|invite[sd]?|approach(?:es|ed)?|urge[sd]?|beg(?:s|ged)?|press(?:es|ed)?|offer(?:s|ed)?|came to|comes to|wrote to|writes to|calls?|called) us\b",
)
_WE_DECLINE: Final = AnyCase(
    r"^[^.!?]{0,40}\b(?:declin\w+|refus\w+|say no|said no|turn(?:ed)? (?:it|them|him|her|that|this|these|those) down|pass(?:ed)? (?:it|them|him|her) (?:on|to)|(?:gave|given|sent|send|refer\w*|point\w*) (?:them|him|her)\b|cannot help|can['’]t help|do not|don['’]t|did not|didn['’]t|are not|were not)",
)
_DIFFERS_HERE: Final = re.compile(
    r"^\W*(?:but |and )?(?:(?:here|with us|ours|in our case|our \w+)\b[^.!?]{0,25}\b(?:different|differs?|otherwise|the other way|the opposite|not so|not the case|simpler)\b|not (?:here|so here|with us)\b)",
    re.IGNORECASE,
)
_US: Final = re.compile(r"\b(?:we|we['’]\w+|our|ours|us)\b", re.IGNORECASE)
_SENT_AWAY: Final = AnyCase(
    r"\b(?:elsewhere|(?:send|sent|refer\w*|point\w*|pass\w*) (?:them|these|those|him|her|you|it) (?:away|on|to)|turn\w* (?:\w+ ){0,3}(?:away|down)|declin\w+|say no|said no|cannot help|not (?:our|for us|what we)|better (?:off|served) (?:with|by|elsewhere)|not (?:among|one of) our)\b",
)
_TAKEN_BACK: Final = (_DENIED_NEXT, _ENDED, _WE_DID_ONCE, _DIFFERS_HERE)
_SENTENCE: Final = re.compile(r"[.;:!?—–]\s")


def is_answered(text: str, start: int, end: int, following: str, rivals: tuple[str, ...]) -> bool:
    """Whether the words `text[start:end]` are reported, another's or taken back, and so no claim of ours. `following` is the rest of the paragraph."""
    opening = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    before, after = text[opening:start], text[end:]
    rest = after.lstrip(" ,;:—–.!?'\"”’)")
    if any(denied.match(then) for denied in _TAKEN_BACK for then in (following, rest)):
        return True
    if (
        _TRIED_ON.match(after)
        or _KNOWN_TO_READER.search(before)
        or (_AMONG_OTHERS.match(text[opening:]) and not _US.search(text[opening:]))
    ):
        return True
    if _ASKS_US.search(text[opening:]) and _WE_DECLINE.match(following):
        return True
    if _DONE_BY_OTHERS.match(after) or _SEEMS.match(after):
        return True
    if (_LEFT_TO.search(before) and _TO_OTHERS.match(after)) or _IS_OF_OTHERS.match(after):
        return True
    if end - start > 0.9 * len(text) and _IS_OF_OTHERS.match(text):
        return True
    if _is_reported(before) and not _GRANTED.match(following) and not _GRANTED.match(rest):
        return True
    return _is_of_others(before, rivals)


def is_sent_away(text: str) -> bool:
    """Of an audience that a sentence names: it is told to go elsewhere."""
    return _SENT_AWAY.search(text) is not None


def _is_reported(before: str) -> bool:
    for found in (*_REPORTS.finditer(before), *_SOMEBODY_SAYS.finditer(before)):
        if not _OUR_TURN.search(before, found.end()) and not _CAN_EXPECT.search(found.group()):
            return True
    return False


def _is_of_others(before: str, rivals: tuple[str, ...]) -> bool:
    """A rival, or suppliers at large, are the subject, and we do not come between them and the words."""
    places = [m.start() for m in _OTHERS_BEFORE.finditer(before)]
    places += [before.find(_first_word(rival)) for rival in rivals if mentions(before, rival)]
    return any(
        place >= 0 and not _COMPARED.search(before[:place]) and not _US.search(before, place) for place in places
    )


def _first_word(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.split() else name
