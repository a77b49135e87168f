"""What was agreed, fact by fact, as people and AI tools may draw on it: each with its clause, version and validity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework, ProofPoint
from ridgepole.core.agreements.source import Source, source_of
from ridgepole.core.agreements.strategy import Strategy

KINDS: Final = (
    "positioning",
    "value_proposition",
    "proof_point",
    "commercial_model",
    "objection",
    "competitor",
    "vocabulary",
    "voice",
    "customer",
    "decision",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One agreed fact. `texts` are what it is found by; `facts` are its further fields as printed.

    `usable` is False where the fact must not be said to a buyer today (an expired proof, a decision not yet in effect); `note` says why.
    """

    kind: str
    clause: str
    says: str
    source: Source
    texts: tuple[str, ...]
    facts: dict[str, Any] = field(default_factory=dict)
    usable: bool = True
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """With document, version and digest flat, so that no answer can be quoted without them."""
        return {
            "kind": self.kind,
            "clause": self.clause,
            "says": self.says,
            **self.facts,
            "usable": self.usable,
            "note": self.note,
            "document": self.source.document,
            "version": self.source.version,
            "digest": self.source.digest,
            "status": self.source.status,
        }


def facts_of(
    *, framework: MessagingFramework | None, icp: IdealCustomerProfile | None, strategy: Strategy | None, on: date
) -> tuple[Fact, ...]:
    """Every fact of the versions given, in the order in which they are written; clauses are named as in findings and verdicts."""
    facts: list[Fact] = []
    if framework:
        facts += _of_framework(framework, on)
    if icp:
        facts += _of_profile(icp, on)
    if strategy:
        facts += _of_strategy(strategy, on)
    return tuple(fact for fact in facts if fact.says.strip())


def _of_framework(framework: MessagingFramework, on: date) -> Iterator[Fact]:
    source = source_of(framework, on)
    valid = {point.id for point in framework.proof_points if _is_valid(point, on)}
    yield Fact("positioning", "positioning", framework.positioning, source, (framework.positioning, framework.category), {"category": framework.category})  # fmt: skip
    for value in framework.value_propositions:
        about = {
            "for_roles": list(value.for_roles),
            "for_industries": list(value.for_industries),
            "stages": list(value.stages),
            "proof": [name for name in value.proof if name in valid],
            "never_says": list(value.never_says),
        }
        yield Fact("value_proposition", value.id, value.says, source, (value.says, *_names_of(value.for_roles), *value.never_says), about)  # fmt: skip
    for point in framework.proof_points:
        yield _proof(point, source, on)
    model = framework.commercial_model
    yield Fact("commercial_model", "commercial_model", model.says, source, (model.says, *model.never_says), {"never_says": list(model.never_says)})  # fmt: skip
    for objection in framework.objections:
        answered = bool(objection.answer.strip())
        yield Fact(
            "objection", objection.id, objection.answer or f"No answer is agreed yet to: {objection.objection}", source, (objection.objection, objection.answer),
            {"objection": objection.objection, "stages": list(objection.stages), "assets": list(objection.assets)}, answered, "" if answered else "no answer is agreed yet",
        )  # fmt: skip
    for rival in framework.competitors:
        answered = bool(rival.our_answer.strip())
        yield Fact(
            "competitor", f"competitors:{rival.name}", rival.our_answer or f"No answer is agreed yet to {rival.name}", source, (rival.name, rival.their_claim, rival.our_answer),
            {"competitor": rival.name, "their_claim": rival.their_claim}, answered, "" if answered else "no answer is agreed yet",
        )  # fmt: skip
    for term in framework.vocabulary:
        yield Fact("vocabulary", f"vocabulary:{term.use}", term.use, source, (term.use, term.means, *term.not_), {"not": list(term.not_), "means": term.means})  # fmt: skip
    for n, rule in enumerate(framework.voice, 1):
        yield Fact("voice", f"voice:{n}", rule, source, (rule,))


def _names_of(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Roles, and the initials by which people ask for them ("COO")."""
    initials = ("".join(word[0] for word in role.split() if word[0].isupper()) for role in roles)
    return (*roles, *(letters for letters in initials if len(letters) >= 3))


def _proof(point: ProofPoint, source: Source, on: date) -> Fact:
    valid = _is_valid(point, on)
    facts = {
        "customer": point.customer,
        "figure": point.figure,
        "shown_by": point.source,
        "valid_until": point.valid_until.isoformat() if point.valid_until else None,
    }
    note = "" if valid else f"expired on {point.valid_until}: not to be said to a buyer until it is renewed"
    texts = (point.claim, f"{point.customer} {point.figure}", point.source)
    return Fact("proof_point", point.id, point.claim, source, texts, facts, valid, note)


def _is_valid(point: ProofPoint, on: date) -> bool:
    return point.valid_until is None or point.valid_until >= on


def _of_profile(icp: IdealCustomerProfile, on: date) -> Iterator[Fact]:
    source = source_of(icp, on)
    about = {"industries": list(icp.industries), "regions": list(icp.regions)}
    yield Fact("customer", "statement", icp.statement, source, (icp.statement, " ".join(icp.industries)), about)
    for name, said in (("pains", icp.pains), ("triggers", icp.triggers)):
        for text in said:
            yield Fact("customer", name, text, source, (text,))
    for seat in icp.buying_committee:
        cares = "; ".join(seat.cares_about)
        words = f"{seat.role}: {cares}" if cares else seat.role
        yield Fact("customer", "buying_committee", words, source, (*_names_of((seat.role, *seat.titles)), *seat.cares_about), {"role": seat.role, "titles": list(seat.titles)})  # fmt: skip
    for criterion in icp.disqualifiers:
        words = criterion.in_words
        yield Fact("customer", "disqualifiers", f"Not for us: {words}", source, (words,))


def _of_strategy(strategy: Strategy, on: date) -> Iterator[Fact]:
    source = source_of(strategy, on)
    for decision in strategy.decisions:
        begins = decision.effective_from or decision.decided_on
        waits = begins is not None and begins > on
        facts = {
            "replaces": decision.replaces,
            "owner": decision.owner,
            "effective_from": begins.isoformat() if begins else None,
        }
        yield Fact("decision", decision.id, decision.says, source, (decision.says, decision.replaces), facts, not waits, f"in effect from {begins}" if waits else "")  # fmt: skip
