"""What a trade talks about: the words from which a simulated company, its market and its stories are made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ValueStory:
    """One value proposition: the agreed sentence, two ways of saying the same, two sentences that contradict it."""

    id: str
    says: str
    also: tuple[str, str]
    contrary: tuple[str, str]
    never_says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """One trade.

    `industries` are possible customers, most natural first; `champions` and `approvers` are titles; `pains` are noun phrases; `triggers` complete
    "they call when ..."; `gaps` are (what is missing, what a buyer says of it); `results` are (what improved, "rose" or "fell"); `old_lead` is what the
    company used to lead with, and two sentences that still do; `words` are (word to use, words not to use).
    """

    key: str
    product: str
    category: str
    unit: str
    industries: tuple[str, ...]
    champions: tuple[str, ...]
    approvers: tuple[str, ...]
    pains: tuple[str, ...]
    triggers: tuple[str, ...]
    gaps: tuple[tuple[str, str], ...]
    stories: tuple[ValueStory, ...]
    results: tuple[tuple[str, str], ...]
    old_lead: str
    old_lead_sentences: tuple[str, str]
    words: tuple[tuple[str, tuple[str, ...]], ...]
    technologies: tuple[str, ...]
