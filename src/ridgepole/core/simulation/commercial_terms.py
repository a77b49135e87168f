"""Ways of selling: one is agreed, another is what some quotes say where the fourth cause acts."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.simulation.chance import Chance


@dataclass(frozen=True, slots=True)
class Terms:
    """The agreed sentence, two more ways of saying it, what never fits it; `{unit}` is what is charged for."""

    says: str
    also: tuple[str, str]
    never_says: tuple[str, ...]


TERMS: tuple[Terms, ...] = (
    Terms(
        "One monthly fee for each {unit}, with set-up and support inside it; nothing is due before the first day of use.",
        (
            "You pay by the month for each {unit}, and set-up and support cost nothing extra.",
            "There is no set-up charge and nothing to pay before go-live.",
        ),
        ("set-up fee", "support billed separately", "payment on signature", "yearly licence in advance"),
    ),
    Terms(
        "A yearly licence for each {unit}, paid in advance; implementation is invoiced by the day.",
        (
            "The licence for the first year is due on signature, for each {unit}.",
            "Implementation and support are invoiced separately, by the day.",
        ),
        ("monthly fee", "implementation included", "pay as you go", "leave at any month's end"),
    ),
    Terms(
        "You pay for what you use, by {unit}, and may leave at the end of any month.",
        (
            "There is no minimum term: you can stop at the end of any month.",
            "Billing follows use of each {unit}, without a minimum.",
        ),
        ("minimum term", "36-month contract", "yearly licence", "minimum volume"),
    ),
    Terms(
        "A fixed price for 36 months for each {unit}, with all upgrades inside it.",
        (
            "The contract runs for three years at one fixed price for each {unit}.",
            "Upgrades are part of the price for the whole thirty-six months.",
        ),
        ("cancel at any time", "month to month", "upgrades charged extra"),
    ),
)


def draw_terms(chance: Chance) -> tuple[Terms, Terms]:
    """The agreed terms, and others that contradict them."""
    agreed, other = chance.some_of(TERMS, 2)
    return agreed, other
