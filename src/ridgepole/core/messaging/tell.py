"""Tells the story of a company's touchpoints: mapping, departures, conflicts, words, stale and unsupported claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.conflicts import Counterparts, conflicts_of
from ridgepole.core.messaging.customer_name import reference_customers
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.departures import departures_of, rules_of
from ridgepole.core.messaging.document import Document, Documents
from ridgepole.core.messaging.draft_stance import is_answered
from ridgepole.core.messaging.drifting_names import drift_candidates
from ridgepole.core.messaging.frame import Frame, frame_of, with_learnt
from ridgepole.core.messaging.lead_message import OFF_FRAMEWORK, lead_of
from ridgepole.core.messaging.lead_signs import Propositions, propositions_of
from ridgepole.core.messaging.model_reading import ModelReader
from ridgepole.core.messaging.names import names_of
from ridgepole.core.messaging.off_framework import off_framework
from ridgepole.core.messaging.old_messages import OldMessages
from ridgepole.core.messaging.open_pairs import open_pairs
from ridgepole.core.messaging.opposed_statements import OpposedStatements
from ridgepole.core.messaging.rare_words import rare_words_of
from ridgepole.core.messaging.read_by_model import MarkedStory, read_by_model, with_model
from ridgepole.core.messaging.replaced_message import LOOSE
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.statements import statements_of
from ridgepole.core.messaging.story import Noted, Story, Touchpoint
from ridgepole.core.messaging.unsupported import unsupported
from ridgepole.core.messaging.vocabulary import avoided_terms, wrong_words

_POINTS_BACK: Final = re.compile(
    r"\W*(?:it|they|this|that|these|those|there|now|today|since then|the (?:same|result)|he|she|both|and|but|so)\b",
    re.IGNORECASE,
)
ALIKE: Final = 0.2
OF_THE_MESSAGE: Final = frozenset(
    (
        "ownership",
        "payment_timing",
        "in_the_price",
        "deployment",
        "who_operates",
        "decision",
        "never",
        "audience",
        "automation",
        "price_unit",
    )
)


@dataclass(frozen=True)
class Read:
    """All statements of all documents, with their vectors and the text around each."""

    statements: tuple[Statement, ...]
    vectors: NDArray[np.float32]
    scopes: tuple[str, ...]
    rows: dict[str, list[int]]


def tell(
    *,
    documents: Documents,
    framework: MessagingFramework | None,
    strategy: Strategy | None,
    icp: IdealCustomerProfile | None,
    company: str,
    as_of: date,
    embedder: Embedder,
    reader: ModelReader | None = None,
) -> Story:
    """The whole story. Without a framework only the reading troubles are told. A `reader` adds what rules do not know, for review."""
    names = names_of(company, framework, documents)
    frame = frame_of(framework=framework, strategy=strategy, icp=icp, names=names, as_of=as_of, embedder=embedder)
    read = _read(documents, frame)
    frame = with_learnt(frame, [s for s in read.statements if s.kind == "website" and s.is_ours])
    rules = rules_of(frame, read.statements)
    references = reference_customers(frame, read.statements)
    departures = [
        (i, d)
        for i, s in enumerate(read.statements)
        for d in (*departures_of(s, read.vectors[i], rules, read.scopes[i]), *references.misnamed(s))
    ]
    marked = read_by_model(read.statements, frame, reader) if reader is not None else None
    by_model = marked.departures if marked is not None else ()
    departing = frozenset(i for i, _ in (*departures, *by_model))
    topics: dict[int, set[str]] = {}
    for i, d in (*departures, *by_model):
        topics.setdefault(i, set()).add(d.topic.partition(":")[0])
    rare = rare_words_of(read.statements)
    touchpoints = _touchpoints(
        documents,
        read,
        propositions_of(frame, rare),
        frozenset(i for i, d in departures if d.topic.partition(":")[0] in OF_THE_MESSAGE),
    )
    leads = {t.path: t.lead.lead for t in touchpoints}
    messages = OldMessages(frame, rare)
    old = [
        (s, decision)
        for s, vector in zip(read.statements, read.vectors, strict=True)
        if leads.get(s.path) == OFF_FRAMEWORK and (decision := messages.decision_carried(s, vector))
    ]
    counterparts = Counterparts(
        statements=read.statements,
        vectors=read.vectors,
        scopes=read.scopes,
        rules=rules,
        leads=leads,
        departing=departing,
    )
    open_ones = open_pairs(read.statements, read.scopes, names.customers, departing)
    opposed = OpposedStatements(read.statements, read.vectors, frame)
    pairs = (*conflicts_of(_one_per_topic(departures), counterparts, read.statements), *open_ones, *opposed)
    if marked is not None and reader is not None:
        pairs = with_model(pairs, marked, counterparts, read.statements, reader)
    conflicts = _unique(pairs)
    terms = avoided_terms(framework)
    known = tuple(s for s in read.statements if s.kind == "case_study")
    return Story(
        touchpoints=touchpoints,
        conflicts=conflicts,
        violations=_violations([*departures, *by_model], marked),
        vocabulary=tuple(
            Noted(s.passage, (("used", w.used), ("preferred", w.preferred)))
            for s in (*read.statements, *_other_cells(documents, read))
            for w in wrong_words(s, terms)
            if not is_answered(s.quote, w.start, w.end, s.following, names.rivals)
        ),
        stale=_stale(departures, old, frame),
        unsupported=tuple(
            Noted(u.statement.passage, (("why", u.why),))
            for i, s in enumerate(read.statements)
            for u in unsupported(s, rules, known, departs_in=frozenset(topics.get(i, ())))
        ),
        off_framework=off_framework(
            read.statements,
            read.vectors,
            frame,
            leads,
            frozenset(i for i, d in departures if d.topic.startswith(("decision:", "never:"))),
        ),
        drift_candidates=drift_candidates(read.statements, read.vectors, frame),
        unread=documents.unread,
        departures=tuple(d for _, d in departures),
        reading=marked.reading if marked is not None else None,
    )


def _read(documents: Documents, frame: Frame) -> Read:
    statements: list[Statement] = []
    scopes: list[str] = []
    rows: dict[str, list[int]] = {}
    for document in documents.documents:
        blocks = {block.id: block.text for block in document.blocks}
        before = _text_before(document)
        for statement in statements_of(document, frame.names):
            rows.setdefault(document.path, []).append(len(statements))
            statements.append(statement)
            about = document.title if document.kind == "case_study" else ""
            earlier = before[statement.block_id] if _POINTS_BACK.match(statement.quote) else ""
            scopes.append(" ".join((blocks[statement.block_id], *statement.cells, *statement.headings, about, earlier)))
    return Read(tuple(statements), frame.embedder.embed([s.meaning for s in statements]), tuple(scopes), rows)


def _text_before(document: Document) -> dict[int, str]:
    """By block: the paragraph or turn before it, to which "it" and "now" point back."""
    before, last = {}, ""
    for block in document.blocks:
        before[block.id] = last
        if block.kind in {"paragraph", "speech", "list_item", "heading", "subject"}:
            last = block.text
    return before


def _other_cells(documents: Documents, read: Read) -> Iterable[Statement]:
    """Table cells that no statement quotes: they claim nothing by themselves, but their words count."""
    quoted = {(s.path, s.block_id) for s in read.statements}
    for document in documents.documents:
        for b in document.blocks:
            if b.kind == "table_cell" and (document.path, b.id) not in quoted:
                yield Statement(
                    document.path,
                    document.kind,
                    b.locator,
                    b.text,
                    b.text,
                    b.id,
                    b.kind,
                    0,
                    len(b.text),
                    headings=b.heading_path,
                )


def _touchpoints(
    documents: Documents, read: Read, propositions: Propositions | None, departing: frozenset[int]
) -> tuple[Touchpoint, ...]:
    found = []
    for document in documents.documents:
        rows = read.rows.get(document.path, [])
        lead = lead_of(
            document,
            tuple(read.statements[i] for i in rows),
            read.vectors[rows],
            propositions,
            frozenset(n for n, i in enumerate(rows) if i in departing),
        )
        found.append(Touchpoint(document.path, document.kind, document.title, lead))
    return tuple(found)


def _one_per_topic(departures: Sequence[tuple[int, Departure]]) -> list[tuple[int, Departure]]:
    """A statement that departs twice on one topic (its position, and a phrase never said) is one departure for the sake of conflicts."""
    best: dict[tuple[int, str], tuple[int, Departure]] = {}
    for index, departure in departures:
        best.setdefault((index, departure.topic), (index, departure))
    return list(best.values())


def _unique(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    seen: dict[tuple[object, ...], Conflict] = {}
    for conflict in conflicts:
        seen.setdefault((conflict.a, conflict.b), conflict)
    rank = {"critical": 0, "high": 1, "medium": 2, "low": 3}
    return tuple(
        sorted(
            seen.values(), key=lambda c: (c.status != "asserted", rank.get(c.severity, 4), c.topic, c.b.path, c.b.quote)
        )
    )


def _violations(departures: Sequence[tuple[int, Departure]], marked: MarkedStory | None) -> tuple[Noted, ...]:
    """A model that read the statement and marks nothing on it is named with the reason."""
    seen: dict[tuple[int, str], Noted] = {}
    for index, departure in departures:
        if departure.topic.startswith("decision:") and departure.clause == "positioning":
            continue
        why = departure.why if marked is None else f"{departure.why}{marked.doubt(index)}"
        seen.setdefault(
            (index, departure.clause), Noted(departure.passage, (("clause", departure.clause), ("why", why)))
        )
    return tuple(seen.values())


def _stale(
    departures: Sequence[tuple[int, Departure]], old: Sequence[tuple[Statement, str]], frame: Frame
) -> tuple[Noted, ...]:
    """What carries a replaced message, or a position that a decision ended; with the days since that decision took effect."""
    found = [(d.statement, decision) for _, d in departures for decision in _decisions_left(d, frame)]
    decisions = {d.id: d for d in frame.strategy.decisions} if frame.strategy else {}
    seen: dict[tuple[str, int, int, str], Noted] = {}
    for statement, decision in (*found, *old):
        if decision not in decisions:
            continue
        since = decisions[decision].effective_from or decisions[decision].decided_on
        days = str((frame.as_of - since).days) if since else ""
        place = (statement.path, statement.block_id, statement.start, decision)
        seen.setdefault(place, Noted(statement.passage, (("decision", decision), ("days_since", days))))
    return tuple(seen.values())


def _decisions_left(departure: Departure, frame: Frame) -> Iterator[str]:
    """The decision that a departure names, or one that ended its position in words of which the statement has some, or in a like sense."""
    if departure.decision:
        yield departure.decision
        return
    name = departure.topic.partition(":")[0]
    for i in frame.rows("replaced"):
        line = frame.lines[i]
        if any(p.facet.name == name for p in line.positions):
            shared = departure.statement.stems & line.stems - LOOSE
            if shared or float(frame.vectors[i] @ frame.embedder.embed([departure.statement.meaning])[0]) >= ALIKE:
                yield line.decision
