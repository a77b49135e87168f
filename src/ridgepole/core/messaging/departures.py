"""Everything in which one statement departs from the framework."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.agreed_prices import AgreedPrices, agreed_prices
from ridgepole.core.messaging.audience import Audience, wrong_audience
from ridgepole.core.messaging.charged_extras import IncludedThing, charged_extras, included_things
from ridgepole.core.messaging.clause_rules import ClauseRules, clause_rules_of
from ridgepole.core.messaging.declined_audience import DeclinedAudience
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.differing_dates import differing_dates
from ridgepole.core.messaging.differing_figure import differing_figures
from ridgepole.core.messaging.differing_term import HeldTerm, differing_terms, held_terms
from ridgepole.core.messaging.draft_stance import is_answered
from ridgepole.core.messaging.frame import Frame, Line
from ridgepole.core.messaging.never_meant import never_meant
from ridgepole.core.messaging.never_said import NeverPattern, never_patterns, never_said
from ridgepole.core.messaging.not_yet import features_of, not_yet
from ridgepole.core.messaging.opposite_position import opposite_positions
from ridgepole.core.messaging.our_offer import is_of_our_offer
from ridgepole.core.messaging.registry import Figure, figures_of
from ridgepole.core.messaging.replaced_message import replaced_messages
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.swapped_customer import told_of_another

_DENIES: Final = re.compile(r"\b(?:none|nobody|no one|nothing|neither|never|nor|without|cannot)\b", re.IGNORECASE)
_NOT_OFFERED: Final = re.compile(
    r"^[^.;]{0,30}[.?]?:\s*(?:not (?:offered|available|provided|supported|part|applicable)|none|no|never|n/?a|[-–—✗])\b",
    re.IGNORECASE,
)
_ANSWERED_NONE: Final = re.compile(r":\s*(?:none|nil|not applicable|n/?a)\W*$", re.IGNORECASE)
_ANSWERED_NO: Final = re.compile(
    r"^[^.?]{0,60}[.?]\s*(?:no|none|never|nothing|not (?:at all|with us))\b", re.IGNORECASE
)

LENGTH: Final = "length of the contract"


@dataclass(frozen=True)
class Rules:
    """What is compiled once from a frame, and used on every statement."""

    frame: Frame
    figures: tuple[Figure, ...]
    prices: AgreedPrices
    patterns: tuple[NeverPattern, ...]
    audience: Audience
    features: tuple[str, ...]
    published: tuple[Line, ...] = ()
    terms: dict[str, tuple[HeldTerm, ...]] = field(default_factory=dict)
    included: tuple[IncludedThing, ...] = ()
    declined: DeclinedAudience | None = None
    clauses: ClauseRules | None = None


def rules_of(frame: Frame, statements: Sequence[Statement] = ()) -> Rules:
    """`statements` are all that is published; headings among them name features."""
    return Rules(
        frame,
        figures_of(frame.framework),
        agreed_prices(frame, statements),
        never_patterns(frame),
        Audience(frame),
        features_of(frame, statements),
        _published(frame, statements),
        held_terms(frame, statements),
        included_things(frame, statements),
        DeclinedAudience(frame),
        clause_rules_of(frame),
    )


def _published(frame: Frame, statements: Sequence[Statement]) -> tuple[Line, ...]:
    """What the website says on the agreed side of a position that is taken item by item: its price table names what the framework sums up."""
    found = []
    for statement in statements:
        if statement.kind == "website" and statement.is_ours:
            positions = tuple(
                p
                for p in statement.positions
                if p.facet.about_item and frame.held.get(p.facet.name, ("", ""))[0] == p.side
            )
            if positions:
                found.append(
                    Line(
                        frame.held[positions[0].facet.name][1],
                        "says",
                        statement.meaning,
                        positions,
                        (),
                        statement.stems,
                    )
                )
    return tuple(found)


def _denied_within(departure: Departure) -> bool:
    """The words of a phrase stand on both sides of a denial, or the question that they ask is answered with no."""
    text = departure.statement.meaning
    if _DENIES.search(departure.never) or re.search(r"\bno\b", departure.never):
        return False  # the phrase itself denies something
    return bool(
        _DENIES.search(text[departure.start : departure.end])
        or _NOT_OFFERED.search(text[departure.end :])
        or _ANSWERED_NO.search(text[departure.end :])
    )


def departures_of(statement: Statement, vector: NDArray[np.float32], rules: Rules, scope: str) -> Iterator[Departure]:
    """`scope` is the text around the statement in which a customer may be named. One statement may depart in several ways."""
    rivals = rules.frame.names.rivals
    none = _ANSWERED_NONE.search(statement.meaning) is not None
    for departure in _all_of(statement, vector, rules, scope):
        if none and not _DENIES.search(departure.never):
            continue
        if is_of_our_offer(departure) and not is_answered(
            statement.meaning, departure.start, departure.end, statement.following, rivals
        ):
            yield departure


def _all_of(statement: Statement, vector: NDArray[np.float32], rules: Rules, scope: str) -> Iterator[Departure]:
    agrees_on_length = LENGTH in rules.terms and any(t.dimension.name == LENGTH for t in statement.terms)
    for departure in opposite_positions(statement, rules.frame, rules.published):
        if not (agrees_on_length and departure.topic.startswith("early_exit") and departure.side == "locked_in"):
            yield departure  # where a length is agreed, a length is compared with it and binds nobody by itself
    said = [d for d in never_said(statement, rules.patterns, rules.frame.held) if not _denied_within(d)]
    yield from said
    if not said:
        yield from never_meant(statement, vector, rules.frame)
    figures = tuple(differing_figures(statement, rules.frame, rules.figures, rules.prices, scope))
    yield from figures
    yield from (
        d
        for d in differing_terms(statement, rules.frame, rules.terms)
        if not any(f.start < d.end and d.start < f.end for f in figures)
    )
    if not figures:
        yield from differing_dates(statement, rules.frame, scope)
        yield from told_of_another(statement, rules.frame, rules.figures, scope)
    yield from charged_extras(statement, rules.included)
    yield from wrong_audience(statement, rules.audience)
    if rules.declined is not None:
        yield from rules.declined.departing(statement)
    yield from not_yet(statement, rules.frame, rules.features)
    if rules.clauses is not None:
        yield from rules.clauses.departing(statement)
    yield from replaced_messages(statement, vector, rules.frame)
