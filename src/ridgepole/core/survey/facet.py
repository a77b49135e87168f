"""One thing that an answer says, with the exact words it was read from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """`text` stands in the answer at [start, end), exactly as it was typed."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What an answer says of one facet. `value` is what is printed, `labels` are what is compared; `unrestricted` means "any" was said."""

    value: str
    labels: frozenset[str]
    quote: Quote
    unrestricted: bool = False
    seniority: str = ""


@dataclass(frozen=True, slots=True)
class Headcount:
    """The employees an answer speaks of, both ends included; an open end is None. `counts` says what is counted (people, reps ...)."""

    value: str
    min: int | None
    max: int | None
    quote: Quote
    counts: str = "people"


FACETS = ("industry", "employees", "role", "pain", "trigger")


@dataclass(frozen=True, slots=True)
class BestCustomer:
    """One respondent's best customer. A facet is None where the answer is silent on it."""

    respondent_id: str
    team: str
    level: str
    answer: str
    industry: Facet | None = None
    employees: Headcount | None = None
    role: Facet | None = None
    pain: Facet | None = None
    trigger: Facet | None = None

    def facet(self, name: str) -> Facet | Headcount | None:
        """The facet of that name, one of FACETS."""
        found: Facet | Headcount | None = getattr(self, name)
        return found

    def as_json(self) -> dict[str, object]:
        """`{industry, employees, role, pain, trigger, employees_range, quotes: {facet: exact words}}`."""
        said = {name: self.facet(name) for name in FACETS}
        return {
            **{name: facet.value if facet else None for name, facet in said.items()},
            "employees_range": {"min": self.employees.min, "max": self.employees.max, "counts": self.employees.counts}
            if self.employees
            else None,
            "quotes": {name: facet.quote.text for name, facet in said.items() if facet},
        }


def lowered(text: str) -> str:
    """Lower case, letter by letter, so that every character keeps its place: "İ" alone would become two."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
