"""The messaging framework: the one story, with what carries it and what must not be said."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.fields import Clause, Day, Text, Texts


class ValueProposition(Clause):
    """What one audience gains, in our words, and the words that contradict it."""

    id: Text
    says: Text
    for_roles: Texts = ()
    for_industries: Texts = ()
    stages: Texts = ()
    proof: Texts = ()
    never_says: Texts = ()


class ProofPoint(Clause):
    """A claim that can be shown: whose, how much, from where, until when."""

    id: Text
    claim: Text
    customer: Text = ""
    figure: Text = ""
    source: Text = ""
    valid_until: Day | None = None


class CommercialModel(Clause):
    """How it is sold, and how it never is."""

    says: Text = ""
    never_says: Texts = ()


class Objection(Clause):
    """What buyers object, and the agreed answer."""

    id: Text
    objection: Text
    answer: Text = ""
    stages: Texts = ()
    assets: Texts = ()


class Competitor(Clause):
    """What a rival claims, and what we answer."""

    name: Text
    their_claim: Text = ""
    our_answer: Text = ""


class Term(Clause):
    """The word to use, the words not to use, and what it means."""

    use: Text
    not_: Texts = Field(default=(), alias="not")
    means: Text = ""


class MessagingFramework(Agreement):
    """`kind: messaging`."""

    kind: Literal["messaging"] = "messaging"
    positioning: Text = ""
    category: Text = ""
    value_propositions: tuple[ValueProposition, ...] = ()
    proof_points: tuple[ProofPoint, ...] = ()
    commercial_model: CommercialModel = CommercialModel()
    objections: tuple[Objection, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    vocabulary: tuple[Term, ...] = ()
    voice: Texts = ()
