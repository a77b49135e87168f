"""Leaders against practitioners on one question (R2): do the people who lead see the same company as those who do the work?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.statistics.difference_of_rates import difference_of_rates
from ridgepole.core.survey.answer import Answer, Survey
from ridgepole.core.survey.questions import asks
from ridgepole.core.survey.stance import Stance

RULE = "Counted are answers that say yes without reservation. Mixed answers count as not yes; people who say that they do not know are left out."


@dataclass(frozen=True, slots=True)
class PerceptionGap:
    """Share of leaders who say yes minus that of practitioners, with Newcombe's interval. `left_out` are respondents who took no side."""

    question_id: str
    question: str
    leaders_yes: int
    leaders: int
    practitioners_yes: int
    practitioners: int
    estimate: Interval | NotEnough
    left_out: tuple[str, ...] = ()
    respondents: tuple[str, ...] = ()

    @property
    def is_clear(self) -> bool:
        """The interval does not contain zero."""
        return isinstance(self.estimate, Interval) and (self.estimate.low > 0 or self.estimate.high < 0)

    def as_json(self) -> dict[str, object]:
        """`{question, leaders: {yes, n}, practitioners: {yes, n}, difference, low, high | not_enough, rule}`; rates between -1 and 1."""
        number = (
            {"not_enough": self.estimate.as_json()}
            if isinstance(self.estimate, NotEnough)
            else {"difference": self.estimate.value, "low": self.estimate.low, "high": self.estimate.high}
        )
        return {
            "question": self.question_id,
            "text": self.question,
            "leaders": {"yes": self.leaders_yes, "n": self.leaders},
            "practitioners": {"yes": self.practitioners_yes, "n": self.practitioners},
            **number,
            "left_out": list(self.left_out),
            "rule": RULE,
        }


def perception_gaps(survey: Survey, stances: Mapping[str, Mapping[str, Stance]]) -> tuple[PerceptionGap, ...]:
    """One gap for each yes-no question that was answered."""
    return tuple(
        perception_gap(question.id, question.text, survey.answers_to(question.id), stances.get(question.id, {}))
        for question in asks(survey, "yes_no")
    )


def perception_gap(
    question_id: str, text: str, answers: Sequence[Answer], stances: Mapping[str, Stance]
) -> PerceptionGap:
    """The gap on one question; `stances` are by respondent. A respondent who answered twice counts once."""
    groups: dict[str, dict[str, bool]] = {"leader": {}, "practitioner": {}}
    left_out: list[str] = []
    for answer in answers:
        stance = stances.get(answer.respondent_id)
        if stance is None or not stance.takes_side:
            left_out.append(answer.respondent_id)
        else:
            groups[answer.level][answer.respondent_id] = stance.stance == "yes"
    leaders, practitioners = groups["leader"], groups["practitioner"]
    return PerceptionGap(
        question_id=question_id,
        question=text,
        leaders_yes=sum(leaders.values()),
        leaders=len(leaders),
        practitioners_yes=sum(practitioners.values()),
        practitioners=len(practitioners),
        estimate=difference_of_rates(
            sum(leaders.values()), len(leaders), sum(practitioners.values()), len(practitioners)
        ),
        left_out=tuple(left_out),
        respondents=tuple(groups["leader"] | groups["practitioner"]),
    )
