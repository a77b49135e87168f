"""The survey as read for checks: answers given by the day asked about, and quotes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.this_years_or_last_years import chosen
from ridgepole.core.survey.questions import asks
from ridgepole.core.survey.stance import Stance
from ridgepole.core.survey.survey_reading import SurveyReading, read_survey

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case
    from ridgepole.core.survey.answer import Answer, Survey

WORDING: Mapping[str, tuple[str, ...]] = {
    "strategy_in_content": ("strategy",),
    "same_value_proposition": ("value proposition", "same story", "one story", "same message", "same promise"),
    "teams_aligned": ("aligned", "alignment", "pull in the same direction"),
}

SURE_ENOUGH = 0.65
"""A no or a mixed answer counts from this confidence of its reading on; below, the respondent is left out."""
CHOSEN = 0.8


def survey_by_day(case: Case) -> Survey:
    """The survey without answers given after the day asked about; answers without a time are kept."""
    until = until_s(case)
    kept = tuple(a for a in case.survey.answers if a.answered_at_s is None or a.answered_at_s < until)
    return replace(case.survey, answers=kept)


def reading(case: Case) -> SurveyReading:
    """The whole survey as read, once for each case."""
    known = case.memo.get("survey_reading")
    if known is None:
        known = read_survey(survey_by_day(case), case.agreements, case.embedder, case.as_of)
        case.memo["survey_reading"] = known
    return cast("SurveyReading", known)


def yes_no_question(case: Case, about: str) -> str | None:
    """The id of the yes-no question about this: the built-in id, else the company's own question whose wording speaks of it."""
    questions = asks(survey_by_day(case), "yes_no")
    ids = [question.id for question in questions]
    if about in ids:
        return about
    return next((q.id for q in questions if any(words in q.text.casefold() for words in WORDING[about])), None)


def answers_to(case: Case, question_id: str) -> dict[str, Answer]:
    """The last answer of each respondent to one question."""
    return {answer.respondent_id: answer for answer in survey_by_day(case).answers_to(question_id)}


def stances_to(case: Case, question_id: str, *, about: str = "") -> dict[str, Stance]:
    """Each respondent's stance on a yes-no question, without those who say that they do not know, and without noes of which the reading is not sure."""
    found = reading(case).stances.get(question_id, {})
    if about == "strategy_in_content":
        answers = answers_to(case, question_id)
        found = {
            who: _by_choice(stance, answers[who].answer) if who in answers else stance for who, stance in found.items()
        }
    return {who: s for who, s in found.items() if s.takes_side and (s.stance == "yes" or s.confidence >= SURE_ENOUGH)}


def _by_choice(stance: Stance, answer: str) -> Stance:
    choice = chosen(answer)
    return stance if choice is None else Stance(choice, max(stance.confidence, CHOSEN), "names one of the two years")


def quoted(answers: Iterable[Answer], team: str, most: int = 2) -> str:
    """What a team said, word for word; leaders come first."""
    said = sorted((a for a in answers if a.team == team), key=lambda a: (a.level != "leader", a.respondent_id))
    return " / ".join(f"“{a.answer.strip()}” ({a.level})" for a in said[:most])


def rows_of(answers: Sequence[Answer]) -> tuple[str, ...]:
    """Respondents in the order of the file."""
    return tuple(dict.fromkeys(answer.respondent_id for answer in answers))
