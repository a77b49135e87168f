"""The whole survey as read: what leaders agree on, facet by facet, and where two groups or two teams part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.survey.answer import Survey
from ridgepole.core.survey.best_customer import Vocabulary, read_best_customer
from ridgepole.core.survey.customer_agreement import FacetAgreement, agreement_by_facet, leaders_agree_on_customer
from ridgepole.core.survey.definitions import DefinitionAudit, audit_definitions
from ridgepole.core.survey.facet import FACETS, BestCustomer
from ridgepole.core.survey.perception_gap import PerceptionGap, perception_gaps
from ridgepole.core.survey.questions import asks
from ridgepole.core.survey.stance import Stance, read_stance
from ridgepole.core.survey.three_numbers import MetricCatalogue, NamedNumbers, leaders_agree_on_numbers, read_numbers
from ridgepole.core.survey.verdict import Verdict

if TYPE_CHECKING:
    from ridgepole.core.kernel.embedder import Embedder


@dataclass(frozen=True, slots=True)
class SurveyReading:
    """Everything that the answers say, by respondent, with the verdicts. Empty where no survey was held.

    `stances` maps a yes-no question's id to each respondent's stance; `facets` is the agreement among leaders, `facets_of_all` that of the whole panel.
    """

    leaders_agree_on_customer: Verdict
    leaders_agree_on_numbers: Verdict
    best_customer: tuple[BestCustomer, ...]
    three_numbers: tuple[NamedNumbers, ...]
    stances: Mapping[str, Mapping[str, Stance]]
    facets: tuple[FacetAgreement, ...]
    facets_of_all: tuple[FacetAgreement, ...]
    perception_gaps: tuple[PerceptionGap, ...]
    definitions: tuple[DefinitionAudit, ...]
    respondents: int

    def gap(self, question_id: str) -> PerceptionGap | None:
        """The perception gap on one question, or None where it was not asked."""
        return next((gap for gap in self.perception_gaps if gap.question_id == question_id), None)

    def as_json(self) -> dict[str, object]:
        """What `ridgepole survey` prints; `leaders_agree_*` are true, false, or null where it is unclear."""
        aligned = self.stances.get("teams_aligned", {})
        return {
            "respondents": self.respondents,
            "leaders_agree_on_customer": self.leaders_agree_on_customer.truth,
            "leaders_agree_on_numbers": self.leaders_agree_on_numbers.truth,
            "verdicts": {
                "leaders_agree_on_customer": self.leaders_agree_on_customer.as_json(),
                "leaders_agree_on_numbers": self.leaders_agree_on_numbers.as_json(),
            },
            "best_customer": {said.respondent_id: said.as_json() for said in self.best_customer},
            "three_numbers": {said.respondent_id: list(said.names) for said in self.three_numbers},
            "could_not_name_three": [said.respondent_id for said in self.three_numbers if said.unable],
            "teams_aligned": {respondent: stance.stance for respondent, stance in aligned.items()},
            "stances": {
                question: {respondent: stance.as_json() for respondent, stance in stances.items()}
                for question, stances in self.stances.items()
            },
            "facets": {facet.facet: facet.as_json() for facet in self.facets},
            "facets_of_all": {facet.facet: facet.as_json() for facet in self.facets_of_all},
            "perception_gaps": [gap.as_json() for gap in self.perception_gaps],
            "definitions": [audit.as_json() for audit in self.definitions],
        }


def read_survey(
    survey: Survey, agreements: Agreements, embedder: Embedder | None = None, on: date | None = None
) -> SurveyReading:
    """Reads every answer. `on` is the day on which agreements must hold (default: the latest versions); `embedder` helps with paraphrase where given."""
    day = on or date.max
    vocabulary = Vocabulary.of(agreements, day, embedder)
    catalogue = MetricCatalogue.of(agreements, day, embedder)
    customers = tuple(
        read_best_customer(answer, vocabulary)
        for question in asks(survey, "best_customer")
        for answer in survey.answers_to(question.id)
        if answer.answer.strip()
    )
    numbers = tuple(
        read_numbers(answer, catalogue)
        for question in asks(survey, "three_numbers")
        for answer in survey.answers_to(question.id)
        if answer.answer.strip()
    )
    stances = {
        question.id: {
            answer.respondent_id: read_stance(answer.answer, embedder, question.text)
            for answer in survey.answers_to(question.id)
            if answer.answer.strip()
        }
        for question in asks(survey, "yes_no")
    }
    leaders = tuple(customer for customer in customers if customer.level == "leader")
    return SurveyReading(
        leaders_agree_on_customer=leaders_agree_on_customer(leaders, survey, vocabulary),
        leaders_agree_on_numbers=leaders_agree_on_numbers(numbers, survey, catalogue),
        best_customer=customers,
        three_numbers=numbers,
        stances=stances,
        facets=tuple(agreement_by_facet(facet, leaders, customers, vocabulary) for facet in FACETS),
        facets_of_all=tuple(agreement_by_facet(facet, customers, customers, vocabulary) for facet in FACETS),
        perception_gaps=perception_gaps(survey, stances),
        definitions=audit_definitions(survey, agreements, day),
        respondents=len({answer.respondent_id for answer in survey.answers}),
    )
