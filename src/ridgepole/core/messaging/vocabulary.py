"""Words that the vocabulary replaces, wherever we use them ourselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of

_DENIED: Final = AnyCase(
    r"(?:\b(?:not|no|never|nor|neither|none|without|instead of|rather than|unlike|free of|than|stop(?:ped)?|avoid(?:s|ed)?|against|decline[sd]?|refuse[sd]?)|n['’]t)\s(?:[\w'’-]+\s){0,4}[\W]?$"
)
_REPORTED: Final = AnyCase(
    r"\b(?:asks?|asked|asking|call(?:s|ed)?|say|says|said|speak(?:s)? of|known as|expect(?:s|ed)?|people|others|rivals?|competitors?|customers|they|somebody|someone)\b[^.;:!?]*$"
)
_OTHERS_CALL_IT: Final = AnyCase(
    r"\b(?:people|others|many|some|they|everybody|everyone|rivals|competitors) (?:\w+ )?(?:expects?|says?|calls?|speaks? of|asks? for|knows?|thinks? of)\b[^.;:!?]*$"
)
_DENIED_AFTER: Final = AnyCase(
    r"\s*(?:\w+\s){0,3}(?:is|are|does|do|was|would|will)\s*(?:not|n['’]t|never|no longer|out of the question)\b|\s(?:nothing|nobody|none|no\b)"
)
_GERMAN: Final = re.compile(
    r"[äöüß]|(?:ung|heit|keit|schaft|kosten|preis|vertrag|kunde|akte|gebühr|rechnung)$", re.IGNORECASE
)
LONG: Final = 6


@dataclass(frozen=True, slots=True)
class AvoidedTerm:
    """A term not to use, as a pattern over its forms, and the term to use."""

    term: str
    preferred: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class WrongWord:
    """`used` is the term exactly as it stands."""

    statement: Statement
    used: str
    preferred: str
    start: int
    end: int


def avoided_terms(framework: MessagingFramework | None) -> tuple[AvoidedTerm, ...]:
    """One for each term under `not`."""
    if framework is None:
        return ()
    return tuple(
        AvoidedTerm(word, term.use, _forms_of(word))
        for term in framework.vocabulary
        for word in term.not_
        if word.strip()
    )


def wrong_words(statement: Statement, terms: tuple[AvoidedTerm, ...]) -> Iterator[WrongWord]:
    """Uses by us; not in a denial or contrast, nor inside the preferred term itself, nor in the words of a buyer, of a rival or of the questions of a tender."""
    if statement.voice != "us" or statement.stance in {"disowned", "history"}:
        return
    if statement.stance == "question" and statement.kind == "rfp_response":
        return
    for term in terms:
        for match in term.pattern.finditer(statement.quote):
            if (
                re.search(
                    re.escape(term.preferred),
                    statement.quote[max(0, match.start() - 30) : match.end() + 30],
                    re.IGNORECASE,
                )
                and term.term.lower() in term.preferred.lower()
            ):
                continue
            if _is_used(statement.quote, match.start(), match.end()):
                yield WrongWord(statement, match.group(), term.preferred, match.start(), match.end())


def _is_used(text: str, start: int, end: int) -> bool:
    """A word is used in a supposition too, and after a denial of something else; not where it is itself denied, quoted or reported."""
    before, after = text[:start], text[end:]
    if _OTHERS_CALL_IT.search(before):
        return False
    if is_meant(text, start, end):
        return True
    return not (
        _DENIED.search(before)
        or _REPORTED.search(before)
        or _DENIED_AFTER.match(after)
        or before.count('"') % 2
        or before.count("“") > before.count("”")
    )


def _forms_of(term: str) -> re.Pattern[str]:
    """The term in any case, its words apart, hyphenated or in one, its last word in singular or plural; of a German noun also its cases and what is compounded with it."""
    words = re.split(r"[\s-]+", term.strip())
    head = [re.escape(word) for word in words[:-1]]
    last = re.escape(_bare(words[-1]))
    ending = r"(?:'s|’s|s|es|ies|y)?" if last != re.escape(words[-1]) or len(words[-1]) > 2 else ""
    if _is_german(words):
        ending = r"(?:s|es|e|en|n|er|ern)?(?:-?\w{4,})?"
    return re.compile(r"(?<![\w-])" + r"[\s\u2010\u2011-]*".join([*head, last + ending]) + r"(?![\w-])", re.IGNORECASE)


def _is_german(words: list[str]) -> bool:
    """One word with a letter or an ending that English nouns do not have."""
    return len(words) == 1 and len(words[0]) >= LONG and _GERMAN.search(words[0]) is not None


def _bare(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3]
    if word.endswith("s") and not word.endswith("ss") and len(stem_of(word.lower())) > 2:
        return word[:-1]
    return word[:-1] if word.endswith("y") and len(word) > 4 and word[-2] not in "aeiou" else word
