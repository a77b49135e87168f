"""Names that matter in a company's texts: its own, its rivals', its customers' and its speakers'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Documents

_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w&'’-]*")


@dataclass(frozen=True, slots=True)
class Names:
    """`authors` are the people who write or speak for us; empty where nothing says who they are."""

    company: str = ""
    rivals: tuple[str, ...] = ()
    authors: frozenset[str] = frozenset()
    customers: tuple[str, ...] = ()

    def rival_in(self, text: str) -> bool:
        """A rival's name, or its first word where that is a name of its own, stands in the text."""
        return any(mentions(text, rival) for rival in self.rivals)


def names_of(company: str, framework: MessagingFramework | None, documents: Documents) -> Names:
    """Collected from the framework, the index and the company's own name."""
    authors = {document.author for document in documents.documents if document.author}
    customers: list[str] = []
    rivals: tuple[str, ...] = ()
    if framework:
        authors |= {author.name for author in framework.authors}
        customers = [p.customer for p in framework.proof_points if is_a_name(p.customer)]
        rivals = tuple(competitor.name for competitor in framework.competitors)
    return Names(company, rivals, frozenset(a.casefold() for a in authors), tuple(dict.fromkeys(customers)))


def is_a_name(text: str) -> bool:
    """Most of its words are written as names are: "Port of Aldersund" is one, "median of nine live terminals" is none."""
    words = [
        word
        for word in re.findall(r"[\w&'’-]+", text)
        if word.lower() not in {"of", "the", "and", "de", "la", "am", "an", "der", "upon"}
    ]
    return bool(words) and sum(1 for word in words if _NAME_WORD.fullmatch(word)) > len(words) / 2


def mentions(text: str, name: str) -> bool:
    """The name, or the part of it that nobody else bears: the words before the kind of thing that it is."""
    return any(_stands_in(text, alias) for alias in aliases(name))


def _stands_in(text: str, alias: str) -> bool:
    return alias in text and re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", text) is not None


@lru_cache(maxsize=4096)
def customers_in(text: str, customers: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the customers that a text mentions; a word that begins the names of two of them tells neither."""
    shared = _shared_words(customers)
    return tuple(
        customer
        for customer in customers
        if any(_stands_in(text, alias) for alias in aliases(customer) if alias == customer or alias not in shared)
    )


@lru_cache(maxsize=64)
def _shared_words(customers: tuple[str, ...]) -> frozenset[str]:
    """Aliases that more than one of the customers has."""
    all_of = [alias for customer in customers for alias in aliases(customer)]
    return frozenset(alias for alias in all_of if all_of.count(alias) > 1)


@lru_cache(maxsize=4096)
def aliases(name: str) -> tuple[str, ...]:
    """The whole name, its first two words, and its most particular single word where that is long enough not to be a word of the language."""
    words = [word for word in re.findall(r"[\w&'’-]+", name) if word[:1].isupper()]
    found = [name]
    if len(words) >= 3:
        found.append(" ".join(words[:2]))
    found += [word for word in words[:1] + words[1:] if len(word) >= 5 and word.casefold() not in _KINDS_OF_PLACE]
    return tuple(dict.fromkeys(found))


_KINDS_OF_PLACE = frozenset(
    """port terminal container hospital hospitals clinic university college school group company limited corporation works plant plants factory
    logistics park bank insurance airport city county council district north south east west royal saint central national general international
    center centre services service systems solutions industries holding holdings partners medical health foods dairy bakery bakeries motors
    energy water trust hotel hotels retail stores brothers sons institute agency house tower street bridge river valley cellular mobile digital
    global""".split()  # noqa: SIM905 - a word list is read, not a Python list
)
