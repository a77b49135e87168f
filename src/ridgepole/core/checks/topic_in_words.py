"""What a disagreement is about, in words: neither the key of its clause nor the key under which pairs are put together."""

from __future__ import annotations

import re
from typing import Final

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.quantity import quantities_in

_SAID: Final = re.compile(r"\"([^\"]+)\"")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
MOST_LETTERS: Final = 60
_DOCUMENT_WIDE: Final = {"commercial_model": "the commercial model", "positioning": "the positioning"}


def clause_in_words(clause: str, framework: MessagingFramework | None) -> str:
    """What a proof point claims or a value proposition says; the key where the framework knows no such clause."""
    known = dict(_DOCUMENT_WIDE)
    for value in framework.value_propositions if framework else ():
        known[value.id] = f"“{_opening(value.says)}”"
    for point in framework.proof_points if framework else ():
        known[point.id] = f"“{_opening(point.claim)}”"
    return known.get(clause, clause)


def topic_in_words(conflict: Conflict, framework: MessagingFramework | None) -> str:
    """Like "payment timing: the commercial model" or "18% in “Crane moves per hour rose by 18% in nine months”"."""
    clause = clause_in_words(conflict.clause, framework)
    name, _, what = conflict.topic.partition(":")
    if name == "figure":
        _, nature, value, agreed = (*what.split(":", 3), "", "", "")[:4]
        told = next((q for q in quantities_in(agreed) if q.nature == nature and f"{q.value:g}" == value), None)
        sentence = f"“{_opening(agreed)}”" if agreed else clause
        return f"{agreed[told.start : told.end].strip()} in {sentence}" if told else sentence
    return f"{_topic(name, what, conflict)}: {clause}"


def _topic(name: str, what: str, conflict: Conflict) -> str:
    if name in {"feature", "term", "customer", "certificate"}:
        return what
    if name == "never":
        return f"“{what}”, which is never said"
    if name == "inside":
        said = _SAID.search(conflict.why)
        return f"what is in the price, {_opening(said[1]) if said else what}"
    if name == "later":
        return f"“{_opening(what)}”, there today or later"
    if name in {"rhythm", "identity"}:
        return f"{'how often' if name == 'rhythm' else 'what we are'}, “{_opening(what)}”"
    if name in {"place", "claim"}:
        return f"{'the place of' if name == 'place' else 'a claim of the kind'} {what}"
    thing = _whole_word(what, conflict) if what else ""
    return name.replace("_", " ") + (f", {thing}" if thing else "")


def _whole_word(stem: str, conflict: Conflict) -> str:
    """The word of the passages that a stem was taken from; the stem where it stands in none."""
    words = _WORD.findall(f"{conflict.b.quote} {conflict.a.quote}")
    return next((word.lower() for word in words if word.lower().startswith(stem.lower())), stem)


def _opening(text: str) -> str:
    """The sentence, or its first words where it is long."""
    text = text.strip()
    return text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS].rsplit(" ", 1)[0].rstrip(",;:") + " …"
