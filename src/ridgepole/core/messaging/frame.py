"""The messaging framework as it is compared with: every clause sentence with its vector, its positions and its figures. Compiled once, used on every draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.messaging.facets import BY_NAME, positions_in
from ridgepole.core.messaging.help_words import speaks_of_help
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.positions.position import Position
from ridgepole.core.messaging.quantity import Quantity, quantities_in
from ridgepole.core.messaging.sentences import sentence_spans
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stems_of

Role = Literal["says", "never", "replaced", "rival", "proof", "answer"]
_PARTS: Final = re.compile(r";\s+")


@dataclass(frozen=True)
class Line:
    """One sentence of one clause. `role`: what we say, never say, said before a decision, what a rival says, a proof point's claim, an agreed answer."""

    clause: str
    role: Role
    text: str
    positions: tuple[Position, ...]
    quantities: tuple[Quantity, ...]
    stems: frozenset[str]
    decision: str = ""


@dataclass(frozen=True)
class Frame:
    """All that a statement is held against. `held` maps a facet to the side that the company holds and the clause that says so."""

    framework: MessagingFramework | None
    strategy: Strategy | None
    icp: IdealCustomerProfile | None
    names: Names
    as_of: date
    embedder: Embedder
    lines: tuple[Line, ...]
    vectors: NDArray[np.float32]
    held: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """Name and version of the framework: "messaging v4"."""
        return self.framework.name if self.framework else ""

    def rows(self, *roles: Role) -> list[int]:
        """Indices of the lines with one of these roles."""
        return [i for role in roles for i in self._by_role.get(role, ())]

    @cached_property
    def _by_role(self) -> dict[str, tuple[int, ...]]:
        return {
            role: tuple(i for i, line in enumerate(self.lines) if line.role == role)
            for role in {line.role for line in self.lines}
        }

    @cached_property
    def said_now(self) -> frozenset[str]:
        """Stems of everything that we say now."""
        return frozenset(stem for i in self.rows("says", "proof", "answer") for stem in self.lines[i].stems)

    @cached_property
    def words_decided(self) -> dict[str, frozenset[str]]:
        """By decision: words of what it says that what it replaced does not use; not the company's own name."""
        own = stems_of(self.names.company)
        replaced = {line.decision: line.stems for line in self.lines if line.role == "replaced"}
        return {
            line.decision: line.stems - replaced.get(line.decision, frozenset()) - own
            for line in self.lines
            if line.role == "says" and line.decision
        }

    def clause_sentence(self, clause: str) -> str:
        """What the framework says in a clause, in its own words; empty where it says nothing."""
        return next(
            (line.text for line in self.lines if line.clause == clause and line.role in {"says", "proof", "answer"}), ""
        )


def frame_of(
    *,
    framework: MessagingFramework | None,
    strategy: Strategy | None,
    icp: IdealCustomerProfile | None,
    names: Names,
    as_of: date,
    embedder: Embedder,
) -> Frame:
    """Compiles the framework, the decisions and the profile. A part that is absent leaves its lines out."""
    lines = tuple(_lines(framework, strategy))
    vectors = embedder.embed([line.text for line in lines])
    return Frame(framework, strategy, icp, names, as_of, embedder, lines, vectors, _held(lines))


LEARNT: Final = frozenset(
    (
        "data_location",
        "data_use",
        "support_hours",
        "deployment",
        "automation",
        "unused_credit",
        "early_exit",
        "price_unit",
        "payment_timing",
        "sales_route",
        "price_change",
        "jobs",
        "connection",
        "volume",
        "guarantee",
        "refund",
        "liability",
        "who_looks_after",
        "own_staff",
    )
)


def with_learnt(frame: Frame, published: Sequence[Statement]) -> Frame:
    """Adds the sides that the website holds, and nobody there contradicts, where the framework is silent; each under the clause nearest in meaning."""
    votes: dict[str, dict[str, str]] = {}
    for statement in published:
        for position in statement.positions:
            if (
                position.facet.name in LEARNT
                and position.facet.name not in frame.held
                and _is_of_its_topic(position, statement.meaning)
            ):
                votes.setdefault(position.facet.name, {}).setdefault(position.side, statement.meaning)
    learnt = {name: next(iter(sides.items())) for name, sides in votes.items() if len(sides) == 1}
    rows = [i for i in frame.rows("says", "answer") if not frame.lines[i].decision]
    if not learnt or not rows:
        return frame
    vectors = frame.embedder.embed([text for _, text in learnt.values()]) @ frame.vectors[rows].T
    clauses = [frame.lines[rows[int(row.argmax())]].clause for row in vectors]
    added = {name: (side, clause) for (name, (side, _)), clause in zip(learnt.items(), clauses, strict=True)}
    return replace(frame, held={**frame.held, **added})


def _is_of_its_topic(position: Position, text: str) -> bool:
    """A log that can be read at any hour is no help at any hour."""
    return position.facet.name != "support_hours" or speaks_of_help(text)


def _line(clause: str, role: Role, text: str, decision: str = "") -> Line:
    return Line(clause, role, text, positions_in(text), quantities_in(text), stems_of(text), decision)


def _sentences(text: str) -> list[str]:
    return [part for start, end in sentence_spans(text) for part in _PARTS.split(text[start:end]) if part]


def _lines(framework: MessagingFramework | None, strategy: Strategy | None) -> Iterator[Line]:
    if framework:
        yield from _framework_lines(framework)
    for decision in strategy.decisions if strategy else ():
        clause = _clause_of_decision(framework, decision.says, decision.replaces)
        if decision.says:
            yield _line(clause, "says", decision.says, decision.id)
        if decision.replaces:
            yield _line(clause, "replaced", decision.replaces, decision.id)


def _framework_lines(framework: MessagingFramework) -> Iterator[Line]:  # noqa: C901 - one loop for each part of the document
    for value in framework.value_propositions:
        for text in _sentences(value.says):
            yield _line(value.id, "says", text)
        for text in value.never_says:
            yield _line(value.id, "never", text)
    for text in _sentences(framework.commercial_model.says):
        yield _line("commercial_model", "says", text)
    for text in framework.commercial_model.never_says:
        yield _line("commercial_model", "never", text)
    for text in _sentences(framework.positioning):
        yield _line("positioning", "says", text)
    for proof in framework.proof_points:
        yield _line(proof.id, "proof", proof.claim)
    for objection in framework.objections:
        for text in _sentences(objection.answer):
            yield _line(objection.id, "answer", text)
    for competitor in framework.competitors:
        yield _line(f"competitors:{competitor.name}", "rival", competitor.their_claim)
        for text in _sentences(competitor.our_answer):
            yield _line(f"competitors:{competitor.name}", "answer", text)


def _clause_of_decision(framework: MessagingFramework | None, says: str, replaces: str) -> str:
    """A decision about how it is sold stands beside the commercial model, another beside the positioning."""
    del framework
    facets = {position.facet.name for position in (*positions_in(says), *positions_in(replaces))}
    return "commercial_model" if facets & {"ownership", "in_the_price", "payment_timing", "volume"} else "positioning"


def _held(lines: Sequence[Line]) -> dict[str, tuple[str, str]]:
    """The side of each facet that the company holds: what it says counts once, what it never says or has replaced counts for the other side."""
    votes: dict[str, dict[str, float]] = {}
    said: set[tuple[str, str]] = set()
    clauses: dict[tuple[str, str], str] = {}
    weights: dict[Role, float] = {"says": 1.0, "answer": 0.5, "proof": 0.7, "never": 1.0, "replaced": 0.8, "rival": 0.0}
    for line in lines:
        for position in line.positions:
            if not _is_of_its_topic(position, line.text):
                continue
            against = line.role in {"never", "replaced"}
            side = position.facet.other(position.side) if against else position.side
            votes.setdefault(position.facet.name, {}).setdefault(side, 0.0)
            votes[position.facet.name][side] += weights[line.role]
            if not against and line.role != "rival":
                said.add((position.facet.name, side))
            clauses.setdefault((position.facet.name, side), line.clause)
    held: dict[str, tuple[str, str]] = {}
    for facet, sides in votes.items():
        side, weight = max(sides.items(), key=lambda item: item[1])
        rest = sum(sides.values()) - weight
        if (facet, side) in said and weight >= 0.7 and weight > (1.0 if BY_NAME[facet].about_item else 1.5) * rest:
            held[facet] = (side, clauses[facet, side])
    return held
