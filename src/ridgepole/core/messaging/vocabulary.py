"""Words that the vocabulary replaces, wherever we use them ourselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of


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
    """Uses by us, meant; not in a denial or contrast, nor inside the preferred term itself, nor in a buyer's or a rival's words."""
    if statement.voice != "us" or statement.stance in {"disowned", "history"}:
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
            if is_meant(statement.quote, match.start(), match.end()):
                yield WrongWord(statement, match.group(), term.preferred, match.start(), match.end())


def _forms_of(term: str) -> re.Pattern[str]:
    """The term in any case, with blanks or hyphens between its words, its last word in singular or plural, a verb in its usual forms."""
    words = re.split(r"[\s-]+", term.strip())
    head = [re.escape(word) for word in words[:-1]]
    last = re.escape(_bare(words[-1]))
    ending = r"(?:'s|’s|s|es|ies|y)?" if last != re.escape(words[-1]) or len(words[-1]) > 2 else ""
    return re.compile(r"(?<![\w-])" + r"[\s-]+".join([*head, last + ending]) + r"(?![\w-])", re.IGNORECASE)


def _bare(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3]
    if word.endswith("s") and not word.endswith("ss") and len(stem_of(word.lower())) > 2:
        return word[:-1]
    return word[:-1] if word.endswith("y") and len(word) > 4 and word[-2] not in "aeiou" else word
