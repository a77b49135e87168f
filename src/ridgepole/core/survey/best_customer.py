"""A free-text best customer, read facet by facet (R1): industry, size, role, pain and trigger, each with the words it was read from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.answer import Answer
from ridgepole.core.survey.facet import BestCustomer, Facet, Headcount, Quote, lowered
from ridgepole.core.survey.headcount import headcount_likeness, read_headcount
from ridgepole.core.survey.industry import industry_likeness, own_industry_words, read_industry, refused_industries
from ridgepole.core.survey.industry_words import FAMILIES
from ridgepole.core.survey.pain import pain_likeness, read_pain, read_trigger
from ridgepole.core.survey.role import own_title_words, read_role, role_likeness


@dataclass(frozen=True)
class Vocabulary:
    """The company's own words for industries, roles and pains, from its ideal customer profile, beside the general lexicons."""

    industries: tuple[tuple[re.Pattern[str], str], ...] = ()
    titles: tuple[tuple[re.Pattern[str], str], ...] = ()
    pains: tuple[str, ...] = ()
    embedder: Embedder | None = None
    profile: IdealCustomerProfile | None = None

    @classmethod
    def of(cls, agreements: Agreements, on: date, embedder: Embedder | None = None) -> Vocabulary:
        """From the profile that holds on that day, signed or not; general words alone where there is none."""
        profile = agreements.current(IdealCustomerProfile, on)
        if profile is None:
            return cls(embedder=embedder)
        titles = [title for seat in profile.buying_committee for title in seat.titles]
        return cls(own_industry_words(profile.industries), own_title_words(titles), profile.pains, embedder, profile)


def read_best_customer(answer: Answer, vocabulary: Vocabulary) -> BestCustomer:
    """The facets of one answer; None for each on which it is silent. Quotes are exact substrings of the answer."""
    text = lowered(answer.answer)
    role = read_role(answer.answer, vocabulary.titles)
    size = read_headcount(text)
    spans = [(facet.quote.start, facet.quote.end) for facet in (role, size) if facet]
    industry = read_industry(text, vocabulary.industries, spans)
    spans += [(industry.quote.start, industry.quote.end)] if industry else []
    pain = read_pain(text, spans, vocabulary.pains)
    trigger = read_trigger(text, spans)
    return BestCustomer(
        respondent_id=answer.respondent_id,
        team=answer.team,
        level=answer.level,
        answer=answer.answer,
        industry=_as_typed(industry, answer.answer),
        employees=replace(size, quote=_typed(size.quote, answer.answer)) if size else None,
        role=role,
        pain=_as_typed(pain, answer.answer),
        trigger=_as_typed(trigger, answer.answer),
    )


def _as_typed(facet: Facet | None, answer: str) -> Facet | None:
    return None if facet is None else replace(facet, quote=_typed(facet.quote, answer))


def _typed(quote: Quote, answer: str) -> Quote:
    return Quote(answer[quote.start : quote.end], quote.start, quote.end)


_ONLY_BEFORE = re.compile(r"(?<![\w-])(?:only|solely|exclusively|nothing but)(?: \w+){0,2} $")
_ONLY_AFTER = re.compile(r"^,? (?:only|exclusively|alone|and nothing else|and no one else)(?![\w-])")


def refuses(said: BestCustomer, vocabulary: Vocabulary) -> bool:
    """The answer shuts other industries out: "breweries only", "and please no more water works"."""
    if said.industry is None:
        return False
    text, quote = lowered(said.answer), said.industry.quote
    return bool(
        _ONLY_BEFORE.search(text[: quote.start])
        or _ONLY_AFTER.match(text[quote.end :])
        or refused_industries(text, vocabulary.industries)
    )


def inside_profile(facet: str, said: BestCustomer, vocabulary: Vocabulary) -> bool:
    """What was said of an industry, a size or a role lies within the agreed profile."""
    told, profile = said.facet(facet), vocabulary.profile
    if told is None or profile is None:
        return False
    if isinstance(told, Headcount):
        agreed = profile.employees
        if agreed is None or told.counts != "people":
            return False
        range_of = Headcount("", agreed.min, agreed.max, told.quote)
        return (headcount_likeness(told, range_of) or 0.0) >= WITHIN
    if told.unrestricted:
        return False
    own = vocabulary.industries if facet == "industry" else vocabulary.titles
    labels = {label for _, label in own}
    return bool(told.labels & labels) or (facet == "industry" and bool(told.labels & _families(labels)))


WITHIN = 0.5


def _families(labels: set[str]) -> set[str]:
    return {label for label, family in FAMILIES.items() if family and family in labels}


def likeness(facet: str, a: BestCustomer, b: BestCustomer, vocabulary: Vocabulary) -> float | None:
    """0 (they exclude each other) to 1 (the same); None where one is silent or they count different things."""
    first, second = a.facet(facet), b.facet(facet)
    if isinstance(first, Headcount) and isinstance(second, Headcount):
        return headcount_likeness(first, second)
    if not isinstance(first, Facet) or not isinstance(second, Facet):
        return None
    if facet == "industry":
        return industry_likeness(first, second)
    if facet == "role":
        return role_likeness(first, second)
    return pain_likeness(first, second, vocabulary.embedder)
