"""How a sentence is meant: is it our claim, a question, history, or words that are quoted in order to be answered?"""

from __future__ import annotations

import re
from typing import Final, Literal

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.boilerplate import is_boilerplate
from ridgepole.core.messaging.names import Names

Stance = Literal["asserted", "question", "history", "disowned", "boilerplate"]

_HISTORY: Final = AnyCase(
    r"""\b(?:(?<!than\ it\ )(?<!as\ it\ )(?<!than\ they\ )(?<!as\ they\ )(?<!than\ we\ )(?<!is\ )(?<!are\ )(?<!be\ )(?<!been\ )(?<!never\ )(?<!not\ )used\ to\b(?!.*\b(?:now|today)\b)|formerly\b|(?<!not\ )previously\b|originally\b|no\ longer\b|in\ the\ past\b|back\ then\b|(?:many|some|two|three|four|five|ten)\ years\ ago\b
    |until\ (?:last\ \w+|this\ (?:year|spring|summer|autumn|winter|month|week)|not\ long\ ago|recently|(?:19|20)\d\d|spring|summer|autumn|winter|january|february|march|april|may\b|june|july|august|september|october|november|december)
    |when\ we\ (?:started|began|were\ founded|founded)|(?:we|company|firm|business)\ (?:started|began)\b|we\ (?:have\ )?(?:stopped|gave\ (?:that|it|this)\ up|abandoned|dropped|retired)\b
    |in\ our\ (?:first|early)\ (?:years?|days)|at\ the\ end\ of\ (?:19|20)\d\d|was\ discontinued|were\ discontinued|has\ been\ retired
    |(?:when|as\ long\ as)\ (?:we|it)\ (?:still|also|only)\b|while\ (?:we|it)\ (?:still|only)\b|we\ (?:still\ )?had\b.{0,40}\buntil\b|,\s(?:many\ |some\ )?years\ ago\b|we\ did\s*,.{0,20}\bago\b|in\ those\ days|before\ that\b|in\ the\ (?:old|former|previous)\b|(?:began|was\ founded|were\ founded|started)\ in\ (?:19|20)\d\d|for\ (?:\w+\ ){1,2}years\ (?:we|a|an|the|our|he|she|they)\b(?!.*\b(?:have|has)\b)|had\ paid\b|had\ been\b|of\ that\ time\b|at\ that\ time\b|at\ the\ time\b|gave\ (?:it|that|this|them)\ up|those\ days\ are\ over
    |(?:both|all|that|this|these|those|it|they)\ ended\ (?:in|on|with)\b
    |in\ (?:the|our|its)\ (?:early|first)\ (?:days|years)\b|back\ in\ (?:the\ )?(?:19|20)\d\d\b|once\ upon\ a\ time\b|in\ its\ day\b|our\ first\ (?:product|customers?|version|office|service|offer)\ (?:was|were)\b
    |(?:the|our|their|its)\ (?:old|former|previous|earlier|original)\s[\w\s,'’-]{2,60}\b(?:was|were)\ (?:withdrawn|discontinued|retired|abolished|phased\ out|abandoned|dropped|replaced)\b)
    |^["'“(]?(?:before|prior\ to)\ (?!you\b)(?!.*\b(?:has|have|is|are|will|can|now|today|please|must)\b)[^,]{3,80},?\s.*\b(?:was|were|had|did|planned|needed|used|kept|\w{3,}ed)\b""",
    re.VERBOSE,
)
_WHO_OR_WHERE: Final = re.compile(r"(?:,|\s)(?:where|who|which|when (?:they|he|she))\s[^,;:.]*", re.IGNORECASE)
_PAST_YEAR: Final = re.compile(
    r"^\s*(?:in|by|during|back in|before)\s+(?:early |late |spring |autumn )?(?:19|20)\d\d\b.*\b(?:we|was|were|had|served|sold|did|started|began|ran)\b",
    re.IGNORECASE,
)
_DISOWNING_LABEL: Final = AnyCase(
    r"\b(?:never (?:say|claim|promise|write|use)|do not (?:say|claim|promise|mention|use)|don['’]t (?:say|claim|promise|mention|use)|what not to say|words to avoid|avoid (?:saying|claiming|phrases)|what (?:we|it|this) (?:(?:do|does|is|are) not|(?:don|doesn|isn|aren)['’]t)(?: (?:do|offer|sell|say|claim|promise|make|include|serve|cover|build|provide|want|take|touch|replace))?(?= (?:and|or)\b|\W*$)|(?:things|what) we (?:leave|refuse|decline|never)\b.{0,20}|(?:not|never) (?:offered|our business|part of (?:the|our) (?:offer|service))|not to be said|banned|forbidden)\b",
)
_SPEAKS: Final = r"(?:says?|said|saying|tells?|told|telling|claims?|claimed|argues?|argued|promises?|promised|insists?|states?|likes? to say|will tell you|would have you|points? out|warns?|pitch(?:es)?|quotes?|'s line|’s line)"
_RIVAL_WORD: Final = AnyCase(
    rf"\b(?:(?:a|another|one|our|other|the|some|any|your)\s+(?:of\s+(?:your|our|the)\s+)?(?:competitors?|rivals?|(?:other|another|alternative)\s+(?:vendors?|providers?|suppliers?)|vendors?|incumbents?)\b.{{0,40}}?\b{_SPEAKS}\b"
    rf"|(?:some|many|other)\s+(?:vendors|providers|suppliers|people)\s+{_SPEAKS}|^(?:your|the)\s(?:(?:present|current|existing|old|last|former|other)\s)?(?:agency|supplier|provider|vendor|broker|integrator|incumbent|contractor|competitor)\b(?!['’]s)|\bthey(?:['’]d| would| will)?\s+{_SPEAKS}\b|you will hear|you may hear|you(?:['’]ll| will) be told|so they say|people (?:say|claim|think))",
)
_RIVAL_SPEAKS: Final = AnyCase(rf"\b{_SPEAKS}\b|\bthat is\b")
QUOTED: Final = re.compile(r"[\"“„«]([^\"“”„«»]{3,})[\"”“»]")
SAY_THIS: Final = re.compile(
    r"(?:^|[.:]\s)(?:say|tell them|answer|reply|you (?:may|can) say|line to use|script)\s*:", re.IGNORECASE
)
_REPORTED: Final = AnyCase(
    r"\b(?:(?:asks?|asked|wonder(?:s|ed|ing)?|wanted to know|want to know|unsure|not sure|doubt|ask us|ask|asking|question(?:ed|s)?|curious)\s+(?:us\s+|me\s+|you\s+|ourselves\s+|himself\s+|herself\s+)?(?:whether|if|about|for|to|where|how|when|what|why|who|which)\b"
    r"|(?<!we\s)(?<!We\s)(?<!\bI\s)(?:asked|ask)\s+(?:us\s+)?(?:to|for)\b|(?<=\w )whether\b|instead of\b|rather than\b|as opposed to\b|not\s+as\b|unlike\b|no need (?:to|for)\b|free (?:of|from)\b|without\b|a long way from\b|far from\b)",
)
_IF_CLAUSE: Final = AnyCase(
    r"\b(?:if|unless|should you|were you|whenever|even if|in case|suppose|imagine|as if|would rather)\b[^,;.:?!]*",
)
_MAIN_CLAUSE: Final = re.compile(
    r"\s(?:you|we|it|they|(?:your|the|our) \w+(?: \w+)?)\s(?:can|will|is|are|would|could|may|shall)\b", re.IGNORECASE
)
_NOTHING: Final = re.compile(r"\s(?:nothing|nobody|none|no\b(?! longer| more| less))", re.IGNORECASE)
_WOULD: Final = re.compile(r"[^.;:!?,]{0,30}\bwould\b", re.IGNORECASE)
_NEGATION: Final = AnyCase(
    r"\b(?:not|no|never|nor|neither|none|nothing|nobody|cannot|stopped|stop|decline[sd]?|refuse[sd]?|avoid(?:s|ed)?|against|wish(?:es)? (?:it|them|you)|turn\w* (?:\w+ )?(?:away|down)|say no|said no|walk away|qualify out|gave (?:it|that) up|hardly|rarely|neither|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|wouldn['’]t|can['’]t|couldn['’]t|haven['’]t|hasn['’]t|shouldn['’]t|needn['’]t)\b",
)
_NOT_A_NEGATION: Final = AnyCase(
    r"""\bnot\s(?:only|just|merely|simply|least|to\ mention|unlike|exceed\w*)\b | \bno\s(?:doubt|matter|sooner|less|fewer|later|wonder|problem|question|longer\ than)\b
    | \bno\ more\ than\b | \bnothing\ (?:but|less)\b | \bwhy\ not\b | \bor\ not\b | \bno\.\s*\d | \b(?:can't|cannot|can\ not)\ wait\b | \bat\ no\ (?:extra\ |additional\ |further\ )?(?:charge|cost)\b
    | \b(?:do(?:es)?n't|do(?:es)?\ not|don't)\ hesitate\b | \bnever\ mind\b | \bnot\ until\b | \bwithout\ (?:exception|doubt|fail|a\ doubt)\b | \bif\ not\b | \bno\ other\b
    | \b(?:couldn't|could\ not)\ (?:agree|be)\ more\b | \bnobody\ else\b | \bno\ one\ else\b | \bknow\w*\ no\b
    """,
    re.VERBOSE,
)
_BREAK: Final = AnyCase(
    r"[;:.!?—–]|\b(?:[Nn]o|[Nn]one|^[Nn]othing|[Nn]ever),\s|,\s+(?=(?:and |or )?(?:no|not|nothing|never|none|nobody|without|nor)\b)|,\s+(?:but|while|whereas|although|though|and|so|because|since|which|who)\b|\b(?:but|whereas|although|though|because|so that|until|once|unless|and (?:is|are|was|were|you|we|it))\b",
)
_CONDITION_FIRST: Final = AnyCase(
    r"^\W*(?:and |but |so |or |then )?(?:if|when|where|should|unless|once|whenever|even if|as long as)\b[^,;.:?!]*,\s",
)


_REQUEST: Final = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+|[a-z][.)]\s+)?(?:please )?(?:state|describe|specify|indicate|confirm|explain|outline|set out|enclose|attach|detail|name|list)\s"
    r"(?![^.!?]*\b(?:we|us|our|ours)\b)[^.!?]*\b(?:your|(?:the )?(?:bidder|tenderer|supplier|vendor|contractor|provider)['’]?s?)\b",
    re.IGNORECASE,
)


def is_asked(sentence: str) -> bool:
    """A question, or what a buyer's form asks for: "2. State your rate per metre" asks."""
    return sentence.rstrip("\"'”’)»").endswith("?") or _REQUEST.match(sentence) is not None


def stance_of(sentence: str, *, label: str, headings: tuple[str, ...], names: Names) -> Stance:
    """`label` is the short lead of its paragraph ("Never say."), if it has one; `headings` stand above it."""
    if is_asked(sentence):
        return "question"
    if is_boilerplate(sentence):
        return "boilerplate"
    if _DISOWNING_LABEL.search(label) or any(_DISOWNING_LABEL.search(h) for h in headings[-1:]):
        return "disowned"
    if _DISOWNING_LABEL.match(sentence.strip()):
        return "disowned"
    if _HISTORY.search(_WHO_OR_WHERE.sub(" ", sentence)) or _PAST_YEAR.search(sentence):
        return "history"
    if _RIVAL_WORD.search(sentence) or (names.rival_in(sentence) and _RIVAL_SPEAKS.search(sentence)):
        return "disowned"
    return "asserted"


def is_meant(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are said of ourselves and not denied, reported, supposed or quoted from somebody."""
    clause_start = _clause_start(text, start)
    before = text[clause_start:start]
    if _denies(before) or _REPORTED.search(before):
        return False
    after = text[end : end + 40]
    if re.match(
        r"\s*(?:\w+\s){0,3}(?:is|are|does|do|was|would|will)\s*(?:not|n['’]t|never|no longer|out of the question)\b",
        after,
        re.IGNORECASE,
    ):
        return False
    if any(clause.start() <= start < _end_of_if(text, clause) for clause in _IF_CLAUSE.finditer(text)):
        return False
    if _WOULD.match(text[end:]) or _NOTHING.match(text[end:]):
        return False
    for quoted in QUOTED.finditer(text):
        if quoted.start() <= start < quoted.end() and not SAY_THIS.search(text[: quoted.start()]):
            return False
    return True


def _end_of_if(text: str, clause: re.Match[str]) -> int:
    """Where no comma ends it, a supposition ends at the next subject with its verb: "if we sign today | your site will be live"."""
    main = _MAIN_CLAUSE.search(text, min(clause.start() + 12, clause.end()), clause.end())
    return main.start() if main else clause.end()


def _clause_start(text: str, start: int) -> int:
    """Where the clause begins in which `start` lies; a list of denials is one clause each."""
    condition = _CONDITION_FIRST.match(text)
    first = condition.end() if condition and condition.end() <= start else 0
    return max((m.end() for m in _BREAK.finditer(text) if m.end() <= start), default=first)


def is_negated(text: str, start: int) -> bool:
    """A negation stands before `start` in the same clause."""
    clause_start = _clause_start(text, start)
    return _denies(text[clause_start:start])


def _denies(words: str) -> bool:
    """A negation that is none in a set phrase: "not only", "no doubt", "do not hesitate"."""
    return _NEGATION.search(_NOT_A_NEGATION.sub(" ", words)) is not None
