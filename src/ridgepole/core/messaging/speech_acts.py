"""What is done with words: are they asserted, asked, denied, remembered, made to depend on something, or told in order to be answered?

Rules over English function words, not over any trade's vocabulary. Their accuracy on sentences that were labelled before they were written is in
docs/benchmarks/claims.md. A sentence has one act; a phrase in it may have another (`use_of`): in "if you cancel, you pay nothing" nobody cancels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Act = Literal["assertion", "question", "history", "negation", "conditional", "rebuttal", "instruction", "boilerplate"]

_QUESTION: Final = re.compile(r"""\?[\s"'”’»)\]!?.]*$""")

_NUMBER: Final = r"(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a few|a couple of)"
_HISTORY: Final = re.compile(
    rf"""(?<!is\ )(?<!are\ )(?<!be\ )(?<!was\ )(?<!were\ )(?<!been\ )(?<!being\ )(?<!get\ )(?<!can\ )\bused\ to\ (?!it\b|this\b|that\b|the\b|a\b|an\b|being\b|\w+ing\b)
    | (?<!have\ )(?<!has\ )(?<!not\ )\b(?:formerly|previously|originally|in\ the\ past|in\ (?:the|our|its)\ (?:early|first|old)\ (?:days|years)|in\ those\ days|back\ then|once\ upon\ a\ time
        |back\ in\ (?:the\ )?(?:19|20)?\d\d|{_NUMBER}\ (?:years?|decades?)\ ago|in\ its\ day|at\ first)\b
    | ^["'“(]?(?:until|up\ to|till)\s(?:(?:last|early|late|the|mid)\b|recently|then|\w+\s(?:19|20)\d\d|(?:19|20)\d\d)
    | ^["'“(]?(?:before|prior\ to)\s(?!you\b)(?!.*\b(?:has|have|is|are|will|can|please|ensure|should|must)\b)[^,]{{3,80}},?\s.*\b(?:was|were|had|did|\w{{3,}}ed)\b
    | ^["'“(]?(?:when|as)\ (?:we|they|the\ company|\w+)\ (?:started|began|were\ founded|launched|first)\b
    | \b(?:we|company|firm|business|team)\s(?:\w+ly\s)?(?:started|began|stopped|ceased|gave\ up|abandoned|discontinued|retired|dropped|quit|was\ born)\b
    | \b(?:was|were)\s(?:founded|established|set\ up|withdrawn|discontinued|retired|abolished|phased\ out|abandoned|once)\b
    | \b(?:founded|established)\s(?:in|back)\b | \bour\ first\ (?:product|customers?|version|office|service|offer)\s(?:was|were)\b
    | \b(?:the|our|their|its)\ (?:old|former|previous|earlier|original)\s[\w\s,'-]{{2,60}}\b(?:was|were|had|did)\b
    | \b(?:was|were|had)\b.{{0,60}}\bat\ the\ end\ of\ (?:19|20)\d\d | \bonce\ (?:sold|offered|was|were|had|made|did)\b | \bwould\ have\b.{{0,40}}\b(?:then|ago)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SO_MUCH_LONGER: Final = re.compile(
    r"\b(?:half|twice|times|just|nearly|almost)\sas\slong\sas\b|\bas\slong\sas\s(?:it|they|he|she|we)\sused\sto\b",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"""^["'“(]?(?:(?:and|but|so|or|then|now|even|only)\s)?(?:if|unless|in\ case|in\ the\ event|provided|providing|assuming|suppose|supposing|as\ long\ as|so\ long\ as
        |on\ condition)\b
    | ^["'“(]?should\ (?!we\b.*\?)(?:the|a|an|any|you|it|they|this|that|your|our|one|something|anything)\b
    | ^["'“(]?were\ (?:we|you|it|they|the)\ to\b | ^["'“(]?had\ (?:you|we|they)\b | ^["'“(]?where\ the\ (?:customer|client|buyer|supplier|contractor|tenant)\b
    | (?<!as)(?<!see)(?<!ask)(?<!asks)(?<!asked)(?<!wonder)(?<!wondered)(?<!know)(?<!check)(?<!matter)(?<!unsure)(?<!tell)\s(?:even\ |only\ |and\ |but\ |or\ )?if\s(?!not\b|any\b|necessary\b)
    | \s(?:unless|provided\ (?:that|the|you|your|it)|as\ long\ as|so\ long\ as|in\ case|on\ condition\ that|in\ the\ event\ of)\s
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_A_NEGATION: Final = re.compile(
    r"""\bnot\s(?:only|just|merely|simply|least|to\ mention|unlike|exceed\w*)\b | \bno\s(?:doubt|matter|sooner|less|fewer|later|wonder|problem|question|longer\ than)\b
    | \bno\ more\ than\b | \bnothing\ (?:but|less)\b | \bwhy\ not\b | \bor\ not\b | \bno\.\s*\d | \b(?:can't|cannot|can\ not)\ wait\b | \bat\ no\ (?:extra\ |additional\ |further\ )?(?:charge|cost)\b
    | \b(?:do(?:es)?n't|do(?:es)?\ not|don't)\ hesitate\b | \bnever\ mind\b | \bnot\ until\b | \bwithout\ (?:exception|doubt|fail|a\ doubt)\b | \bif\ not\b | \bno\ other\b
    | \b(?:couldn't|could\ not)\ (?:agree|be)\ more\b | \bnobody\ else\b | \bno\ one\ else\b | \bknow\w*\ no\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
NEGATION: Final = re.compile(
    r"""\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|cant|wont|dont|isnt|arent)\b | n['’]t\b | \bno\s?one\b
    | \brefus(?:e|es|ed|ing)\b | \b(?:is|are|was|were)\ excluded\b | \bexcludes?\b | \binstead\ of\b | \brather\ than\b | \bfar\ from\b | \bfree\ (?:of|from)\b | \bforget\ (?:about\ )?\b
    | \black(?:s|ed|ing)?\b | \bfail(?:s|ed)?\ to\b | \bunable\ to\b | \bstop(?:s|ped)?\ (?!by|at)\w+ing\b | \ba\ long\ way\ from\b | \bas\ opposed\ to\b | \bunlike\b
    | \b(?:avoid|decline|reject|dismiss|deny|denies)(?:s|ed|ing)?\b | \bend\ (?:of|to)\ the\ | \bgoodbye\ to\b | \bbeyond\ the\b | \bhardly\b | \bno\ longer\b | \bqualif(?:y|ies)\ out\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_NEGATION: Final = re.compile(
    r"""\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b | n['’]t\b | \brefus(?:e|es|ed)\ to\b | \b(?:is|are)\ excluded\b | \binstead\ of\b
    | \brather\ than\b | ^["'“(]?(?:far\ from|forget)\b | \bfail(?:s|ed)?\ to\b | \bunable\ to\b | \ba\ long\ way\ from\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASIDE: Final = re.compile(
    r"(?:^|,|\s)(?:because|since|although|though|while|whereas|until|who|which|where)\s[^,;:.]*", re.IGNORECASE
)
_WHERE_ASIDE: Final = re.compile(r"(?:,|\s)(?:where|who|which|than|that)\s[^,;:.]*|;.*$", re.IGNORECASE)
_CLAUSE_ENDS: Final = re.compile(
    r"""[;:]|\s[-–—]\s | ,?\s(?:but|however|yet|whereas|while|except|because|since|so|then)\s | ,\s(?:and\ |or\ )?(?:we|you|it|they|he|she|there|this|that|our|your|the|everything|everyone|all)\s
    | \sand\s(?:we|you|it|they|he|she|there|this|our|your|everything|everyone)\s""",
    re.IGNORECASE | re.VERBOSE,
)
_DENIED_AFTER: Final = re.compile(
    r"""^\W{0,3}(?:\w+\s){0,3}?(?:(?:is|are|was|were|does|do|did|will|would|has|have|had|can|could|should|may|must)\s(?:not|never)\b|(?:is|are|was|were|does|do|did|will|would|has|have|had|ca|wo|could|should|must)n['’]t\b
    |(?:is|are)\s(?:over|gone|history|dead|nonsense|a\ myth|wrong|false|excluded|out\ of\ the\ question|beside\ the\ point|out|ruled\ out)\b)
    | ^[\s"'”’?.,:-]{1,4}(?:no|never|not\ (?:with|from|at)|none)\b""",
    re.IGNORECASE | re.VERBOSE,
)

_VERBS: Final = [
    "ask",
    "say",
    "tell",
    "open",
    "close",
    "click",
    "show",
    "point",
    "run",
    "start",
    "stop",
    "skip",
    "keep",
    "leave",
    "offer",
    "mention",
    "use",
    "avoid",
    "pause",
    "wait",
    "check",
    "make",
    "let",
    "give",
    "take",
    "bring",
    "send",
    "call",
    "steer",
    "stay",
    "talk",
    "read",
    "write",
    "note",
    "remember",
    "try",
    "go",
    "move",
    "switch",
    "select",
    "choose",
    "press",
    "type",
    "hover",
    "scroll",
    "share",
    "invite",
    "confirm",
    "listen",
    "repeat",
    "count",
    "overlay",
    "begin",
    "end",
    "finish",
    "hand",
    "pass",
    "play",
    "put",
    "set",
    "turn",
    "walk",
    "watch",
    "focus",
    "highlight",
    "emphasise",
    "emphasize",
    "stress",
    "explain",
    "describe",
    "demonstrate",
    "introduce",
    "thank",
    "prepare",
    "ensure",
    "be",
    "drop",
    "lead",
    "position",
    "qualify",
    "probe",
    "find",
    "get",
    "follow",
    "book",
    "log",
    "fill",
    "enter",
    "refer",
    "refrain",
    "quote",
    "promise",
    "contact",
    "copy",
    "attach",
    "link",
    "add",
    "remove",
    "change",
    "edit",
    "replace",
    "reset",
    "launch",
    "navigate",
    "drag",
    "zoom",
    "expand",
    "return",
    "head",
    "name",
    "spend",
    "hold",
    "lay",
    "believe",
    "wish",
    "test",
    "load",
    "save",
    "upload",
    "download",
    "do",
    "linger",
    "map",
    "frame",
    "anchor",
    "pivot",
    "acknowledge",
    "address",
    "answer",
    "respond",
    "reply",
    "handle",
    "push",
    "pull",
    "come",
    "continue",
    "explore",
    "look",
]
_LEAD: Final = r"""^["'“(]?(?:(?:please|now|then|first|second|next|finally|always|never|also|again|just|only|instead|afterwards|so|and|but|otherwise|here|there)[,:]?\s+)*"""
_IMPERATIVE: Final = re.compile(
    rf"{_LEAD}(?:(?:do not|don['’]t)\s+\w+|(?:{'|'.join(_VERBS)})\b(?!['’]s\b|\s*[:–-]\s*\d))", re.IGNORECASE
)
_WORDS_TO_SAY: Final = re.compile(
    rf"{_LEAD}(?:say|mention|explain|add|stress|point out|tell (?:them|him|her|the \w+)|remind (?:them|him|her|the \w+))\s+that\b",
    re.IGNORECASE,
)

_BOILERPLATE: Final = re.compile(
    r"""^(?:
      (?:hi|hello|hey|dear|good\ (?:morning|afternoon|evening|day))(?:\s(?:[A-Z][\w.'’-]*|all|there|team|again|everyone|sir|madam|or|and|colleagues?|friends?|customers?|readers?)){0,5}\s?[,!.:]?
    | (?:(?:kind|best|warm|warmest|many|with\ (?:kind|best))\s)?(?:regards|wishes|thanks|cheers|sincerely|yours\ \w+|best|all\ the\ best|see\ you\ (?:soon|then))\b[,.!]?(?:\s[A-Z][\w'’-]+){0,3}[.,]?
    | (?:thanks|thank\ you)\b(?!\ to\b).{0,80}
    | .{0,30}(?:©|\(c\)\s?\d{4}|\ball\ rights\ reserved\b).*
    | .*\b(?:unsubscribe|you\ (?:are\ receiv|receiv)\w*\ this|manage\ (?:your\ )?preferences|view\ (?:this\ (?:mail|email)\ )?in\ (?:your\ )?browser)\b.*
    | (?:read|learn|see|find\ out|discover|show|load)\ (?:more|how|on)(?:\ about\ .{0,40})?[.!>→»]*
    | (?:page|seite|slide|sheet)\ \d+(?:\ (?:of|/)\ \d+)?
    | (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | \+?[\d\s()./-]{7,}
    | (?:prepared|written|edited|reviewed|presented|drafted)\ (?:by|for)\b.{0,140}
    | (?:.{0,60}[-–|·]\s*)?(?:strictly\s)?confidential(?:\s*[-–|·(].{0,60})? | (?:table\ of\ )?contents | (?:accept|reject|allow)(?:\ all)?(?:\ cookies)? | we\ use\ cookies\b.{0,60}
    | (?:work\ )?e-?mail(?:\ address)? | (?:subscribe|sign\ (?:in|up)|log\ ?in|log\ out|menu|search|home|share|submit|send|close|next|previous|back|back\ to\ top|skip\ to\ \w+)
    | (?:privacy|terms|imprint|legal\ notice|contact|careers|about)(?:\ (?:policy|notice|of\ (?:use|service)|us))?
    | [\W\d_]{1,3} | (?:yes|no|ok|okay|sure|right|lovely|great|thanks|hm+|uh|um|oh|ah|yeah|yep|mm+)[,.!…]?
    | (?:from|to|cc|bcc|date|sent|attachments?)\s?:.{0,120} | cheers,?.* | (?:best|regards|thanks|yours),\s.{0,30}
    | customer:\s.* | valid\ until\b.{0,40} | (?:figure|table|source|photo|image)\ ?\d*\s?:.{0,120}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands. `internal`: written for sellers (scripts, battlecards, briefs, speaker notes), so that imperatives are stage directions."""

    internal: bool = False
    heading: str = ""


_NEVER_SAY: Final = re.compile(
    r"^(?:(?:what|words|phrases|things|terms)\s)?(?:we\s|you\s|to\s)?(?:must\s|should\s)?(?:never|don['’]?t|do\snot|not(?:\sto)?)\s(?:ever\s)?(?:say|promise|use|claim|mention|write)(?:\s(?:that|this|these|it))?\W*$"
    r"|^(?:(?:words|phrases|terms|things)\s(?:to\s)?)?(?:avoid|banned(?:\swords)?|forbidden(?:\swords)?)\W*$",
    re.IGNORECASE,
)


def act_of(sentence: str, setting: Setting | None = None) -> Act:
    """What this sentence does, its speaker's own words taken for granted (who speaks is `voices.py`)."""
    setting = setting or Setting()
    words = sentence.strip()
    if _BOILERPLATE.match(words):
        return "boilerplate"
    if _QUESTION.search(words):
        return "question"
    if _NEVER_SAY.match(setting.heading):
        return "negation"
    if setting.internal and _WORDS_TO_SAY.match(words):
        return "assertion"
    if setting.internal and _IMPERATIVE.match(words):
        return "instruction"
    if _HISTORY.search(_WHERE_ASIDE.sub(" ", words)):
        return "history"
    if _CONDITION.search(_SO_MUCH_LONGER.sub(" ", words)):
        return "conditional"
    if is_denied(words):
        return "negation"
    return "assertion"


def is_denied(sentence: str) -> bool:
    """Does the sentence, by its first clause, say that something is not so?

    Asides ("because nobody ...") and set phrases ("not only", "no doubt") do not count; a later clause may deny something too: ask `use_of`.
    """
    plain = _ASIDE.sub(" ", _NOT_A_NEGATION.sub(" ", sentence))
    found = _SENTENCE_NEGATION.search(plain)
    if found is None:
        return False
    ends = [m.start() for m in _CLAUSE_ENDS.finditer(plain) if m.start() > 12]
    return not ends or found.start() < ends[0] or len(plain) - ends[-1] > 0.7 * len(plain)


def use_of(text: str, start: int, end: int, setting: Setting | None = None) -> Act:
    """What is done with the phrase `text[start:end]` in the sentence `text`.

    "negation" where the phrase lies in the reach of a denial, before ("no upfront payment") or after it ("upfront payment is not asked for");
    "conditional" where it is only supposed; "assertion" where it is said for a fact, whatever else the sentence does.
    """
    act = act_of(text, setting)
    if act in {"question", "history", "boilerplate", "instruction"}:
        return act
    if setting is not None and _NEVER_SAY.match(setting.heading):
        return "negation"
    if _reached_by_denial(text, start, end):
        return "negation"
    if act == "conditional" and _is_supposed(text, start):
        return "conditional"
    return "assertion"


def _reached_by_denial(text: str, start: int, end: int) -> bool:
    masked = _NOT_A_NEGATION.sub(lambda m: " " * len(m[0]), text)
    clause = max((m.end() for m in _CLAUSE_ENDS.finditer(masked, 0, start)), default=0)
    before = masked[clause:start]
    inside = masked[start:end]
    denials = len(NEGATION.findall(before))
    if denials and not NEGATION.search(inside):
        return True
    return bool(_DENIED_AFTER.match(masked[end:]))


def _is_supposed(text: str, start: int) -> bool:
    """Inside the if-clause: from its first word to the next comma, or to the end."""
    for found in _CONDITION.finditer(text):
        comma = text.find(",", found.end())
        if found.start() <= start and (comma < 0 or start < comma):
            return True
    return False
