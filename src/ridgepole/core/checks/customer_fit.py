"""Does an account fit the ideal customer profile? Yes, no, or it cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from ridgepole.core.agreements.criterion import Criterion
    from ridgepole.core.agreements.icp import IdealCustomerProfile

SAME_WORDS = 90
_FILLER = frozenset({"and", "the", "of", "for", "in", "a", "an", "or", "other", "sector", "industry", "industries"})


class Firm(Protocol):
    """What is asked of an account."""

    @property
    def industry(self) -> str | None: ...
    @property
    def employees(self) -> int | None: ...
    @property
    def region(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...


def words(text: str) -> frozenset[str]:
    """A name's telling words, in lower case and without a plural s: "Ports & Terminals" and "port and terminal" are equal."""
    found = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in found) - _FILLER


def same_name(one: str, other: str) -> bool:
    """Whether two names mean the same segment: equal words, all words of one inside the other, or a slip of the keyboard."""
    a, b = words(one), words(other)
    if not a or not b:
        return False
    return a <= b or b <= a or fuzz.ratio(" ".join(sorted(a)), " ".join(sorted(b))) >= SAME_WORDS


def is_among(name: str | None, names: Iterable[str]) -> bool | None:
    """Whether a name means one of `names`; None where the name is not known."""
    if name is None or not words(name):
        return None
    return any(same_name(name, other) for other in names)


def fits(firm: Firm, icp: IdealCustomerProfile) -> bool | None:
    """False where industry or size is known and outside; True where all that the profile limits is known and inside; else None.

    Regions are compared only where the ledger's region or country is written as the profile writes it, since names of regions contain each other.
    """
    answers: list[bool | None] = []
    if icp.industries:
        answers.append(is_among(firm.industry, icp.industries))
    if icp.employees.min is not None or icp.employees.max is not None:
        answers.append(_size_fits(firm.employees, icp.employees.min, icp.employees.max))
    if not answers or False in answers:
        return False if answers else None
    return None if all(answer is None for answer in answers) or answers[0] is None else True


def _size_fits(employees: int | None, least: int | None, most: int | None) -> bool | None:
    if employees is None:
        return None
    return (least is None or employees >= least) and (most is None or employees <= most)


def meets(firm: Firm, criterion: Criterion) -> bool | None:
    """Whether an account meets a criterion (a disqualifier, say); None where the field is not known or the value is prose that only a person can read."""
    value = (
        getattr(firm, criterion.field, None)
        if criterion.field in {"industry", "employees", "region", "country"}
        else None
    )
    if value is None:
        return None
    if criterion.above is not None or criterion.below is not None:
        if not isinstance(value, int | float):
            return None
        return (criterion.above is None or value > criterion.above) and (
            criterion.below is None or value < criterion.below
        )
    if criterion.is_ is not None:
        return _is_one_of(str(value), criterion.is_)
    outside = _is_one_of(str(value), criterion.is_not) if criterion.is_not is not None else None
    return None if outside is None else not outside


def _is_one_of(value: str, wanted: str | tuple[str, ...]) -> bool | None:
    names = (wanted,) if isinstance(wanted, str) else wanted
    if len(names) == 1 and names[0].casefold().startswith("not "):
        among = is_among(value, re.split(r"\s+(?:or|nor|and)\s+|,\s*", names[0][4:]))
        return None if among is None else not among
    return is_among(value, names)


def disqualified_by(firm: Firm, icp: IdealCustomerProfile) -> Criterion | None:
    """The first disqualifier that the account surely meets."""
    return next((criterion for criterion in icp.disqualifiers if meets(firm, criterion) is True), None)
