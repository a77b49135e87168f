"""For every departure, the touchpoints that say otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.audience import narrows, sectors_in
from ridgepole.core.messaging.charged_extras import is_about_the_thing, things_in
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.declined_audience import names_whom_we_serve, says_who_it_is_for, turns_away
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.departures import Rules
from ridgepole.core.messaging.differing_figure import figures_stated, gives_the_end
from ridgepole.core.messaging.facets import BY_NAME
from ridgepole.core.messaging.lead_message import OFF_FRAMEWORK
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.not_yet import says_it_is_there
from ridgepole.core.messaging.opposite_position import is_about_help, items_in
from ridgepole.core.messaging.our_offer import speaks_of_price
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.statement_index import StatementIndex
from ridgepole.core.messaging.words import stems_of

MOST: Final = 2
MOST_SAID: Final = 2
EACH: Final = 2
MOST_RANKED: Final = 200
LEADING: Final = 3
SURE: Final = 0.75
RELEVANT: Final = 0.45
SENTENCE: Final = 4
_DENIES: Final = AnyCase(r"\b(?:no|not|never|none|nothing|nobody|neither|nor|without|cannot)\b|n['’]t\b")
NEAR_POSITIONING: Final = 0.25
_PARTS: Final = re.compile(r"[,;:]\s(?:and\s|but\s|so\s)?|\sand\s")
_PUBLISHED: Final = frozenset(("website", "blog", "launch_video"))
_OUTWARD: Final = frozenset(("website", "blog", "case_study", "launch_video", "ad", "brief", "rfp_response", "email"))


class Counterparts:
    """All statements that are free of departures, with their vectors, to be asked who says otherwise."""

    def __init__(
        self,
        *,
        statements: Sequence[Statement],
        vectors: NDArray[np.float32],
        scopes: Sequence[str],
        rules: Rules,
        leads: dict[str, str],
        departing: frozenset[int],
    ) -> None:
        self._statements, self._vectors, self._scopes, self._rules, self._leads = (
            statements,
            vectors,
            scopes,
            rules,
            leads,
        )
        paths: dict[str, set[str]] = {}
        for statement in statements:
            for stem in statement.stems:
                paths.setdefault(stem, set()).add(statement.path)
        self._in_paths = {stem: len(found) for stem, found in paths.items()}
        self._touchpoints = max(len({s.path for s in statements}), 1)
        self._agreeing: dict[tuple[str, str], list[int]] = {}
        self._free = [
            i
            for i, s in enumerate(statements)
            if i not in departing and s.stance == "asserted" and s.voice in {"us", "customer"} and len(s.stems) >= 2
        ]
        self._index = StatementIndex(statements, self._free, rules.terms)
        self._free_vectors = vectors[self._free]
        self._near: dict[tuple[str, ...], NDArray[np.float32]] = {}
        self._weights: dict[str, float] = {}
        self._with: dict[str, list[int]] = {}
        for n, i in enumerate(self._free):
            for stem in statements[i].stems:
                self._with.setdefault(stem, []).append(n)

    def of(self, departure: Departure, index: int) -> list[int]:
        """Indices of up to `MOST` statements of other touchpoints that say otherwise, the nearest in meaning first, one for each touchpoint."""
        if departure.never and not self._is_headline(departure):
            return self._speaking_to(departure, index)
        found = [i for i in self._saying_otherwise(departure) if self._statements[i].path != departure.statement.path]
        if not found:
            return self._speaking_to(departure, index)
        near = self._vectors[found] @ self._vectors[index] if len(found) > MOST_RANKED else None
        if near is not None:
            found = [found[int(n)] for n in np.argsort(-near)[:MOST_RANKED]]
        found.sort(key=lambda i: -self._rank(i, index, departure))
        return self._first_of_each_touchpoint(found)

    def _first_of_each_touchpoint(self, ranked: Sequence[int]) -> list[int]:
        """The best `MOST`, one for each touchpoint."""
        chosen: dict[str, int] = {}
        for i in ranked:
            chosen.setdefault(self._statements[i].path, i)
            if len(chosen) == MOST:
                break
        return list(chosen.values())

    def _speaking_to(self, departure: Departure, index: int) -> list[int]:
        """Where nobody is known to hold the other side: who denies the very phrase, or says what the clause says, or speaks of the same thing."""
        frame = self._rules.frame
        lines = [line for line in frame.lines if line.clause == departure.clause and line.role in {"says", "answer"}]
        replaced = [line for line in frame.lines if departure.decision and line.decision == departure.decision]
        whole = [t for t in (departure.agreed, departure.never, *(line.text for line in (*lines, *replaced))) if t]
        texts = [*whole, *(part for text in whole for part in _PARTS.split(text) if len(part.split()) >= SENTENCE)]
        if not self._free:
            return []
        same = self._free_vectors @ self._vectors[index]
        near = self._nearness_to(tuple(texts)) if texts else same
        topic = self._stems_of_topic(departure)
        of_price = speaks_of_price(departure.statement.meaning)
        scored = []
        for n in self._worth_a_look(near + 0.5 * same, topic):
            i = self._free[n]
            s = self._statements[i]
            if (
                s.path == departure.statement.path
                or s.block_kind == "notes"
                or s.kind == "battlecard"
                or (s.kind == "quote" and s.cells)
            ):
                continue
            shared = sum(self._weight_of(stem) for stem in s.stems & topic)
            if near[n] < RELEVANT and not shared:
                continue
            denies = bool(departure.never or departure.decision) and _DENIES.search(s.meaning) is not None
            score = float(near[n]) + 0.5 * float(same[n]) + (0.12 * shared + 0.15 if denies else 0.05 * shared)
            score += 0.1 if s.kind in _OUTWARD else 0.0
            score += 0.2 if of_price and speaks_of_price(s.meaning) else 0.0
            is_headline = s.block_kind == "heading" and s.kind in {"website", "launch_video"}
            if (near[n] >= RELEVANT or denies) and (is_headline or len(s.meaning.split()) >= SENTENCE):
                scored.append((score, i))
        scored.sort(key=lambda item: (-item[0], item[1]))
        return self._first_of_each_touchpoint([i for _, i in scored])

    def _nearness_to(self, texts: tuple[str, ...]) -> NDArray[np.float32]:
        """How near each free statement is to the nearest of some sentences of the framework; departures from one clause ask for the same."""
        known = self._near.get(texts)
        if known is None:
            vectors = self._rules.frame.embedder.embed(texts)
            self._near[texts] = known = (self._free_vectors @ vectors.T).max(axis=1)
        return known

    def near(self, departure: Departure, index: int, most: int) -> tuple[int, ...]:
        """Statements of other touchpoints that speak of what a departure is about, the nearest first, at most `EACH` of one touchpoint: for a model to choose from.

        What the departure is about is told best by the reason given for it, then by the clause.
        """
        frame, path = self._rules.frame, departure.statement.path
        texts = [line.text for line in frame.lines if line.clause == departure.clause and line.role != "rival"]
        if not self._free or not texts:
            return ()
        asked = frame.embedder.embed([departure.why, *texts])
        about = asked[1:][int((asked[1:] @ asked[0]).argmax())]
        closeness = self._free_vectors @ (asked[0] + about + 0.5 * self._vectors[index])
        chosen: list[int] = []
        from_path: Counter[str] = Counter({path: EACH})
        for n in np.argsort(-closeness, kind="stable")[:MOST_RANKED]:
            statement = self._statements[self._free[int(n)]]
            if from_path[statement.path] < EACH and len(statement.meaning.split()) >= SENTENCE:
                chosen.append(self._free[int(n)])
                from_path[statement.path] += 1
        return tuple(chosen[:most])

    def _worth_a_look(self, closeness: NDArray[np.float32], topic: frozenset[str]) -> list[int]:
        """Places in the list of free statements: the closest in meaning, and those that share a word that few touchpoints use."""
        found = {int(n) for n in np.argpartition(-closeness, min(MOST_RANKED, len(closeness)) - 1)[:MOST_RANKED]}
        for stem in topic:
            found.update(self._with.get(stem, ())[:MOST_RANKED])
        return sorted(found)

    def _stems_of_topic(self, departure: Departure) -> frozenset[str]:
        said = departure.statement
        return (
            stems_of(departure.never)
            | stems_of(said.meaning[departure.start : departure.end])
            | stems_of(departure.agreed) & said.stems
        )

    def _weight_of(self, stem: str) -> float:
        """Between 0.1 for a word of every touchpoint and 1.5 for one that few use."""
        known = self._weights.get(stem)
        if known is None:
            rarity = float(np.log(self._touchpoints / self._in_paths.get(stem, 1)))
            self._weights[stem] = known = max(0.1, min(1.5, rarity))
        return known

    def _rank(self, i: int, index: int, departure: Departure) -> float:
        statement = self._statements[i]
        near = float(self._vectors[i] @ self._vectors[index])
        shared = len(statement.stems & departure.statement.stems)
        name, _, item = departure.topic.partition(":")
        if name in {"never", "decision"}:
            return (
                (1.0 if statement.kind == "website" else 0.0)
                + (
                    1.0
                    if re.search(r"\b(?:home|index)\b", f"{statement.path} {statement.title}", re.IGNORECASE)
                    else 0.0
                )
                - 0.1 * statement.position
                + near
            )
        if name == "audience":
            return near + self._says_whom(i)
        if name == "inside":
            about = things_in(f"{statement.meaning} {statement.context}")
            return (
                near
                + 0.3 * len(about & set(item.split()))
                + 0.1 * min(len(about & things_in(departure.statement.meaning)), 3)
            )
        if name == "customer":
            return _introduces(statement, item) + near
        if item and item in items_in(statement.meaning):
            near += 0.2
        figure = next((f for f in self._rules.figures if f.name == item), None) if name == "figure" else None
        if figure is not None and figure.quantity.origin is not None and not gives_the_end(statement, figure):
            near -= 0.3
        return (
            near
            + 0.06 * min(shared, 4)
            + (0.1 if statement.kind in _OUTWARD else 0.0)
            + (0.05 if statement.voice == "us" else 0.0)
        )

    def _saying_otherwise(self, departure: Departure) -> list[int]:
        """All free statements that hold what the departure leaves, in order; found once for each topic and side."""
        name = departure.topic.partition(":")[0]
        side = "" if name in {"figure", "term"} else departure.side
        key = (departure.topic, departure.statement.meaning if side == "charged" else side)
        known = self._agreeing.get(key)
        if known is None:
            self._agreeing[key] = known = self._who_says_otherwise(departure)
        return known

    def _who_says_otherwise(self, departure: Departure) -> list[int]:
        name, _, what = departure.topic.partition(":")
        said, asked = self._statements, self._index
        if name in BY_NAME:
            other = BY_NAME[name].other(departure.side)
            return [i for i in asked.holding(name, other) if self._is_about_it(i, name, what)]
        if name == "figure":
            figure = next((f for f in self._rules.figures if f.name == what), None)
            frame, scopes = self._rules.frame, self._scopes
            return [i for i in asked.with_quantities if figure and figures_stated(said[i], figure, frame, scopes[i])]
        if name == "term":
            return list(asked.standing_by(what))
        if name in {"certificate", "feature"}:
            return [i for i in asked.rows if says_it_is_there(said[i], departure.topic)]
        if name == "inside":
            topic, charging = departure.topic, departure.statement
            return [i for i in asked.of_free_things if is_about_the_thing(said[i], topic, charging)]
        if name == "audience":
            return [i for i in asked.rows if self._narrows(i)]
        if name == "customer":
            return [i for i in asked.rows if what in said[i].meaning or (mentions(said[i].meaning, what) and said[i].kind != "case_study")]  # fmt: skip
        if name in {"never", "decision"}:
            return [i for i in asked.headlines if self._leads_with(i, departure)]
        return []

    def _is_about_it(self, i: int, facet: str, item: str) -> bool:
        """What holds the other side is about the same thing: help, for its hours; the item, where it is taken item by item."""
        statement = self._statements[i]
        if facet == "support_hours" and not is_about_help(statement):
            return False
        return (
            not item or facet == "who_operates" or item in items_in(f"{statement.meaning} {' '.join(statement.cells)}")
        )

    def _narrows(self, i: int) -> bool:
        """Says whom we serve, or whom we send elsewhere; near enough to the positioning to be about that."""
        statement = self._statements[i]
        if statement.voice != "us" or len(statement.meaning.split()) < SENTENCE or statement.kind == "case_study":
            return False
        about_it = narrows(statement.meaning) and (
            bool((statement.stems | stems_of(" ".join(statement.headings))) & self._rules.audience.own)
            or bool(sectors_in(statement.meaning))
        )
        plain = turns_away(statement) or names_whom_we_serve(statement)
        return (
            about_it
            or (plain and statement.kind == "website")
            or (says_who_it_is_for(statement) and self._near_positioning(i) >= NEAR_POSITIONING)
        )

    def _near_positioning(self, i: int) -> float:
        frame = self._rules.frame
        rows = [n for n in frame.rows("says") if frame.lines[n].clause == "positioning"]
        return float((frame.vectors[rows] @ self._vectors[i]).max(initial=0.0))

    def _says_whom(self, i: int) -> float:
        """How plainly a statement says whom we serve or turn away."""
        statement = self._statements[i]
        return (
            (0.2 if says_who_it_is_for(statement) else 0.0)
            + (0.4 if names_whom_we_serve(statement) else 0.0)
            + (0.3 if turns_away(statement) else 0.0)
            + (0.2 if statement.kind == "website" else 0.0)
            + self._near_positioning(i)
        )

    def _leads_with(self, i: int, departure: Departure) -> bool:
        """The headline of a touchpoint of ours that leads with the proposition that the departure leaves."""
        statement = self._statements[i]
        wanted = (
            departure.clause
            if departure.clause in dict.fromkeys(self._leads.values())
            else self.nearest_proposition(departure)
        )
        return self._leads.get(statement.path) == wanted and statement.kind in _OUTWARD and self._is_a_lead(departure)

    def _is_headline(self, departure: Departure) -> bool:
        said = departure.statement
        return said.block_kind in {"heading", "subject"} or (said.kind == "deck" and said.position <= LEADING)

    def _is_a_lead(self, departure: Departure) -> bool:
        """A headline is contradicted by what another touchpoint leads with, not by a remark deep inside it."""
        said = departure.statement
        headline = said.block_kind in {"heading", "subject"} and said.position <= LEADING
        return headline or self._leads.get(said.path) == OFF_FRAMEWORK

    def nearest_proposition(self, departure: Departure) -> str:
        """The value proposition nearest to what the decision behind a departure says."""
        frame = self._rules.frame
        decided = next(
            (i for i, line in enumerate(frame.lines) if line.decision == departure.decision and line.role == "says"),
            None,
        )
        values = {v.id for v in frame.framework.value_propositions} if frame.framework else set()
        rows = [i for i, line in enumerate(frame.lines) if line.clause in values and line.role == "says"]
        if decided is None or not rows:
            return ""
        return frame.lines[max(rows, key=lambda i: float(frame.vectors[i] @ frame.vectors[decided]))].clause


def _introduces(statement: Statement, customer: str) -> float:
    """How well a statement tells who the customer is: by its whole name, and what or where it is, in the case study itself or a list of references."""
    text = statement.meaning
    at = text.find(customer)
    said = at >= 0 and re.match(r"(?:,| is | was | makes | has | builds )", text[at + len(customer) :]) is not None
    return (
        (1.0 if at >= 0 else 0.0)
        + (1.0 if said else 0.0)
        + (0.5 if statement.kind == "case_study" and statement.block_kind != "heading" else 0.0)
        - 0.05 * min(statement.position, 10)
    )


def _can_be_paired(departure: Departure) -> bool:
    """What departs in message only is judged where it is said to a buyer: not on the page that sets the message, not in a customer's own story, not in what sellers are told of rivals."""
    said, name = departure.statement, departure.topic.partition(":")[0]
    if said.kind == "battlecard":
        return False
    if said.kind == "case_study":
        return name in {"figure", "customer", "term", "certificate"}
    if name in {"decision", "audience"} or name == "never":
        if name == "decision" and departure.confidence < SURE:
            return False
        return said.kind not in {"website", "blog"} and not (name == "decision" and said.block_kind == "notes")
    return said.kind not in _PUBLISHED or name not in BY_NAME or bool(departure.never)


def conflicts_of(
    departures: Sequence[tuple[int, Departure]], counterparts: Counterparts, statements: Sequence[Statement]
) -> Iterator[Conflict]:
    """Pairs for each departure; a departure in message only (not in a fact) is paired once for each touchpoint and topic."""
    paired: set[tuple[str, str]] = set()
    told: Counter[tuple[str, str]] = Counter()
    topics = {(i, d.topic) for i, d in departures}
    for index, departure in departures:
        if not _can_be_paired(departure):
            continue
        name = departure.topic.partition(":")[0]
        if name in {"never", "decision"}:
            if (departure.statement.path, departure.topic) in paired or (
                name == "decision" and any(i == index and not t.startswith("decision") for i, t in topics)
            ):
                continue
            paired.add((departure.statement.path, departure.topic))
        if told[departure.statement.path, departure.topic] >= MOST_SAID:
            continue
        found = counterparts.of(departure, index)
        told[departure.statement.path, departure.topic] += bool(found)
        for i in found:
            asserted = departure.confidence >= 0.8
            yield Conflict(
                departure.kind, "asserted" if asserted else "for_review", departure.confidence, departure.severity, statements[i].passage, departure.passage,
                departure.clause, departure.why, departure.topic,
            )  # fmt: skip
