"""Checks a draft against the framework in milliseconds: everything that can be compiled is compiled before, and a paragraph is checked once."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.agreed_prices import AgreedPrices, is_agreed_price
from ridgepole.core.messaging.customer_name import reference_customers
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.departures import Rules, departures_of, rules_of
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.draft_figure_signs import AgreedFigures
from ridgepole.core.messaging.draft_figures import agreed_figures, is_agreed_elsewhere, wrong_figures
from ridgepole.core.messaging.draft_positions import is_listed_inside, terms_departed
from ridgepole.core.messaging.draft_prices import prices_departed
from ridgepole.core.messaging.draft_stance import is_answered, is_sent_away
from ridgepole.core.messaging.draft_verdict import DraftVerdict, DraftViolation, Unchecked
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import mentions
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.statements import statements_of
from ridgepole.core.messaging.unsupported import unsupported
from ridgepole.core.messaging.vocabulary import WrongWord, avoided_terms, wrong_words

_PARAGRAPH: Final = re.compile(r"[^\n]+")
_REMEMBERED: Final = 4096
_LINES_BESIDE: Final = 300


class Carried(NamedTuple):
    """What a paragraph takes over from those around it: the customer named last, and the lines above and below without an empty one between."""

    customer: str = ""
    lines: str = ""


Found = tuple[tuple[DraftViolation, ...], tuple[Unchecked, ...]]


def lines_of(text: str) -> Iterator[tuple[int, str, str]]:
    """Each line with its place, and the lines beside it: above and below, as far as the next empty one."""
    lines = [(match.start(), match.group()) for match in _PARAGRAPH.finditer(text)]
    for n, (start, line) in enumerate(lines):
        above = n
        while above and text[lines[above - 1][0] + len(lines[above - 1][1]) : lines[above][0]].strip(" \r\t") == "\n":
            above -= 1
        below = n
        while (
            below + 1 < len(lines)
            and text[lines[below][0] + len(lines[below][1]) : lines[below + 1][0]].strip(" \r\t") == "\n"
        ):
            below += 1
        over = " ".join(words for _, words in lines[above:n])
        under = " ".join(words for _, words in lines[n + 1 : below + 1])
        yield start, line, f"{over[-_LINES_BESIDE:]} {under[:_LINES_BESIDE]}".strip()


class DraftGuard:
    """One framework, ready to check drafts. `published` are statements of case studies, which support a figure as a proof point does.

    A paragraph's result is remembered by its text and the customer named before it, so that while somebody types only the paragraph that changed is checked.
    """

    def __init__(self, frame: Frame, published: Sequence[Statement] = (), headings: Sequence[Statement] = ()) -> None:
        self._frame = frame
        self._rules: Rules = rules_of(frame, headings)
        self._terms = avoided_terms(frame.framework)
        self._published = tuple(published)
        self._figures = agreed_figures(self._rules)
        self._references = reference_customers(frame, self._published)
        self._remembered: OrderedDict[tuple[str, Carried], Found] = OrderedDict()

    @property
    def compiled(self) -> tuple[Frame, AgreedFigures, tuple[Statement, ...]]:
        """The frame, its figures and the case studies, as the fit of the weights reads them."""
        return self._frame, self._figures, self._published

    @property
    def prices(self) -> AgreedPrices:
        """The sums that the company stands by, as the fit of the weights reads them."""
        return self._rules.prices

    def check(self, text: str) -> DraftVerdict:
        """The verdict on a draft of any length; quotes are exact spans of it."""
        violations: list[DraftViolation] = []
        unchecked: list[Unchecked] = []
        customer = ""
        for start, paragraph, beside in lines_of(text):
            found = self._paragraph(paragraph, Carried(customer, beside))
            violations += [v.moved(start) for v in found[0]]
            unchecked += [u.moved(start) for u in found[1]]
            customer = next((c for c in self._frame.names.customers if mentions(paragraph, c)), customer)
        against = (self._frame.version,) if self._frame.framework else ()
        strategy = (self._frame.strategy.name,) if self._frame.strategy else ()
        return DraftVerdict(tuple(violations), tuple(unchecked), against + strategy)

    def _paragraph(self, paragraph: str, carried: Carried) -> Found:
        key = (paragraph, carried)
        known = self._remembered.get(key)
        if known is None:
            known = self._checked(paragraph, carried, rewrite=True)
            self._remembered[key] = known
            if len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)
        else:
            self._remembered.move_to_end(key)
        return known

    def _checked(self, paragraph: str, carried: Carried, *, rewrite: bool) -> Found:
        block = Block(0, "paragraph", paragraph, "draft")
        read = statements_of(Document("draft", "draft", blocks=(block,)), self._frame.names)
        statements = [replace(s, beside=carried.lines) for s in read] if carried.lines else read
        vectors = self._frame.embedder.embed([s.meaning for s in statements])
        scope = f"{carried.customer} {paragraph}"
        violations: dict[tuple[str, int], DraftViolation] = {}
        unchecked: list[Unchecked] = []
        for statement, vector in zip(statements, vectors, strict=True):
            departures = [
                departure
                for departure in self._departures(statement, vector, scope)
                if self._is_claimed(departure, scope)
            ]
            for departure in departures:
                violations.setdefault(
                    (departure.clause, statement.start), self._violation(statement, departure, carried, rewrite=rewrite)
                )
            for word in wrong_words(statement, self._terms):
                if is_answered(statement.quote, word.start, word.end, statement.following, self._frame.names.rivals):
                    continue
                violations.setdefault(
                    (f"vocabulary:{word.preferred}", statement.start),
                    self._wrong_word(statement, word, carried, rewrite=rewrite),
                )
            unchecked += [
                Unchecked(statement.quote, statement.start, statement.end, u.why)
                for u in unsupported(statement, self._rules, self._published, departs_in=frozenset())
                if not departures
            ]
        return tuple(violations.values()), tuple(unchecked)

    def _departures(self, statement: Statement, vector: NDArray[np.float32], scope: str) -> Iterator[Departure]:
        yield from departures_of(statement, vector, self._rules, scope)
        yield from wrong_figures(statement, self._frame, self._figures, self._published, scope)
        yield from terms_departed(statement, self._frame)
        yield from self._references.misnamed(statement)
        yield from prices_departed(statement, self._frame, self._rules.prices)

    def _is_claimed(self, departure: Departure, scope: str) -> bool:
        """We say it ourselves, and no other agreed figure makes it right."""
        text = departure.statement.meaning
        if is_answered(text, departure.start, departure.end, departure.statement.following, self._frame.names.rivals):
            return False
        if departure.topic.startswith(("audience", "decision")) and is_sent_away(
            f"{text} {departure.statement.following}"
        ):
            return False
        if departure.topic.startswith(("certificate:", "feature:")) and not departure.agreed:
            return False  # only another touchpoint could say that it is there, and a draft is read alone
        if departure.topic == "price_unit" and is_listed_inside(text):
            return False
        told = next((q for q in departure.statement.quantities if q.start == departure.start), None)
        if (
            told is not None
            and told.nature == "money"
            and is_agreed_price(told, departure.statement, self._rules.prices)
        ):
            return False
        return not (departure.topic.startswith("figure:") and is_agreed_elsewhere(departure, self._rules, scope))

    def _violation(
        self, statement: Statement, departure: Departure, carried: Carried, *, rewrite: bool
    ) -> DraftViolation:
        offered = self._rewrite(statement, departure, carried) if rewrite else None
        return DraftViolation(
            departure.clause,
            self._frame.version,
            statement.quote,
            statement.start,
            statement.end,
            departure.why,
            offered,
        )

    def _wrong_word(self, statement: Statement, word: WrongWord, carried: Carried, *, rewrite: bool) -> DraftViolation:
        plural = word.used.lower().endswith("s") and not word.preferred.endswith("s")
        better = word.preferred + ("s" if plural else "")
        offered = statement.quote[: word.start] + better + statement.quote[word.end :]
        fine = self._first_that_passes([offered], carried) if rewrite else None
        return DraftViolation(
            f"vocabulary:{word.preferred}",
            self._frame.version,
            statement.quote,
            statement.start,
            statement.end,
            f'uses "{word.used}" where "{word.preferred}" is agreed',
            fine,
        )

    def _rewrite(self, statement: Statement, departure: Departure, carried: Carried) -> str | None:
        """The agreed figure put in place of the wrong one, else the clause's own sentence, else nothing."""
        tries: list[str] = []
        figure = next((f for f in self._rules.figures if departure.topic == f"figure:{f.name}"), None)
        if figure is not None:
            framework = self._frame.framework
            proof = next((p for p in framework.proof_points if p.id == figure.clause), None) if framework else None
            agreed = proof.figure if proof else figure.text[figure.quantity.start : figure.quantity.end]
            tries.append(statement.quote[: departure.start] + agreed + statement.quote[departure.end :])
            tries.append(
                f"{proof.claim} ({proof.customer})." if proof and figure.whose else f"{figure.text.rstrip('.')}."
            )
        if departure.agreed:
            tries.append(departure.agreed)
        sentence = self._frame.clause_sentence(departure.clause)
        tries.append(sentence[:1].upper() + sentence[1:])
        return self._first_that_passes(tries, carried)

    def _first_that_passes(self, tries: Sequence[str], carried: Carried) -> str | None:
        for offered in tries:
            if offered and not self._checked(offered, carried, rewrite=False)[0]:
                return offered
        return None
