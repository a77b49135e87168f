"""Do leaders describe the same best customer? Facet by facet, against what shuffled answers would give, and as one verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.statistics.agreement_coefficient import beyond_chance, pairwise_agreement
from ridgepole.core.survey.answer import Survey
from ridgepole.core.survey.best_customer import Vocabulary, inside_profile, likeness, refuses
from ridgepole.core.survey.facet import BestCustomer, Facet
from ridgepole.core.survey.industry_words import FAMILIES
from ridgepole.core.survey.questions import asks
from ridgepole.core.survey.role import FUNCTIONS
from ridgepole.core.survey.verdict import Verdict

DECIDING = ("industry", "employees", "role")
ALIKE, APART = 0.5, 0.2
UNLIKE = 0.25
"""Cosine below which a noun that no lexicon knows is about something else (static vectors of short phrases)."""


@dataclass(frozen=True, slots=True)
class FacetAgreement:
    """How far a group agrees on one facet: the mean likeness of pairs who speak of it, with a jackknife interval over people.

    `expected` is the same for pairs drawn from the whole panel (shuffled answers), `alpha` the agreement beyond it as Krippendorff's alpha counts it
    (1 - observed / expected disagreement; one question has one unit, so his own expectation, taken over units, does not exist). `alpha` is None where
    the panel is unanimous or too small. `silent` said nothing of it.
    """

    facet: str
    agreement: Interval | NotEnough
    expected: float | None
    alpha: float | None
    n: int
    silent: int

    def as_json(self) -> dict[str, object]:
        """`{agreement, low, high, n, silent, expected, alpha}` or `{not_enough, n, silent}`."""
        counts = {"n": self.n, "silent": self.silent}
        if isinstance(self.agreement, NotEnough):
            return {"not_enough": self.agreement.as_json(), **counts}
        return {
            "agreement": round(self.agreement.value, 4),
            "low": round(self.agreement.low, 4),
            "high": round(self.agreement.high, 4),
            "expected": None if self.expected is None else round(self.expected, 4),
            "alpha": None if self.alpha is None else round(self.alpha, 4),
            **counts,
        }


def agreement_by_facet(
    facet: str, group: Sequence[BestCustomer], panel: Sequence[BestCustomer], vocabulary: Vocabulary
) -> FacetAgreement:
    """The group's agreement on one facet, beside that of pairs from the whole panel."""

    def alike(a: BestCustomer, b: BestCustomer) -> float:
        return likeness(facet, a, b, vocabulary) or 0.0

    spoke = [said for said in group if said.facet(facet) is not None]
    everybody = [said for said in panel if said.facet(facet) is not None]
    agreement = pairwise_agreement(spoke, alike)
    chance = pairwise_agreement(everybody, alike)
    expected = chance.value if isinstance(chance, Interval) and len(everybody) > len(spoke) else None
    alpha = (
        beyond_chance(agreement.value, expected) if isinstance(agreement, Interval) and expected is not None else None
    )
    return FacetAgreement(facet, agreement, expected, alpha, n=len(spoke), silent=len(group) - len(spoke))


def leaders_agree_on_customer(leaders: Sequence[BestCustomer], survey: Survey, vocabulary: Vocabulary) -> Verdict:
    """No where two leaders exclude each other's industry, size or role; yes where industry or role is shared and nothing excludes; else unclear."""
    ids = {question.id for question in asks(survey, "best_customer")}
    answers = tuple(a for a in survey.answers if a.question_id in ids and a.level == "leader" and a.answer.strip())
    if len({leader.team for leader in leaders}) < 2:
        return Verdict("unclear", "Leaders of fewer than two teams described the best customer.", answers)
    apart: list[str] = []
    shared: set[str] = set()
    for a, b in combinations(leaders, 2):
        for facet in DECIDING:
            like = likeness(facet, a, b, vocabulary)
            if like is not None and like < APART and exclude_each_other(facet, a, b, vocabulary):
                apart.append(facet)
            elif like is not None and like >= ALIKE:
                shared.add(facet)
    if apart:
        return Verdict("no", "; ".join(_told(facet, leaders) for facet in dict.fromkeys(apart)) + ".", answers)
    inside = {f for f in ("industry", "role") if sum(inside_profile(f, said, vocabulary) for said in leaders) > 1}
    shared |= inside
    if shared & {"industry", "role"}:
        return Verdict(
            "yes",
            f"Leaders agree on {' and '.join(f for f in DECIDING if f in shared)}, and on nothing do they exclude each other.",
            answers,
        )
    return Verdict(
        "unclear",
        "Leaders speak of different things, so their sentences can be neither matched nor set against each other.",
        answers,
    )


def exclude_each_other(facet: str, a: BestCustomer, b: BestCustomer, vocabulary: Vocabulary) -> bool:
    """Whether two unlike answers cannot both be right.

    Two members of one agreed profile (its industries, seats of its buying committee, sizes in its range) can, unless one of the two refuses the other; staff who are
    merely mentioned are no deciders, and a title without a function ("the partner") shuts nobody out; a noun that no lexicon knows excludes only what it is unlike in meaning.
    """
    if (
        inside_profile(facet, a, vocabulary)
        and inside_profile(facet, b, vocabulary)
        and not (facet == "industry" and (refuses(a, vocabulary) or refuses(b, vocabulary)))
    ):
        return False
    first, second = a.facet(facet), b.facet(facet)
    if not isinstance(first, Facet) or not isinstance(second, Facet):
        return True
    if facet == "role":
        known = all(label in FUNCTIONS for label in first.labels | second.labels)
        return known and "staff" not in {first.seniority, second.seniority}
    return _known(first, vocabulary) == _known(second, vocabulary) or _unlike(first, second, vocabulary)


def _known(said: Facet, vocabulary: Vocabulary) -> bool:
    own = {label for _, label in vocabulary.industries}
    return said.unrestricted or any(label in FAMILIES or label in own for label in said.labels)


def _unlike(first: Facet, second: Facet, vocabulary: Vocabulary) -> bool:
    if first.unrestricted or second.unrestricted or vocabulary.embedder is None:
        return True
    one, other = vocabulary.embedder.embed([first.value, second.value])
    return float(one @ other) < UNLIKE


MOST_TOLD = 3


def _told(facet: str, leaders: Sequence[BestCustomer]) -> str:
    """Who says what of a facet on which leaders exclude each other: "industry: ports (marketing, product) against any industry (sales)"."""
    teams: dict[str, list[str]] = {}
    for leader in leaders:
        said = leader.facet(facet)
        if said is not None and leader.team not in teams.setdefault(said.value, []):
            teams[said.value].append(leader.team)
    told = [f"{value} ({', '.join(sorted(by))})" for value, by in teams.items()]
    more = f" and {len(told) - MOST_TOLD} more" if len(told) > MOST_TOLD else ""
    return f"{facet}: {' against '.join(told[:MOST_TOLD])}{more}"
