"""Keep one answer of somebody who follows a link: no name, no account, saved as they go."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.survey.answer import Question
from ridgepole.flows.open_survey import Place, round_of
from ridgepole.flows.survey_values import AnswerKept
from ridgepole.flows.workplace_ports import Workplace

LONGEST = 4_000
CHOICES = {"yes": "Yes", "partly": "Partly", "no": "No", "unknown": "I do not know"}
WHICH_YEAR = {**CHOICES, "yes": "This year's", "no": "Last year's"}


def answer_survey(
    *,
    workplace: Workplace,
    place: Place,
    respondent: str,
    question_id: str,
    words: str,
    choice: str = "",
    now: datetime,
) -> None:
    """An answer given again takes the place of the first. BadUseError after the reveal, and for a question that was not put."""
    opened = round_of(workplace, place)
    if opened is None:
        raise BadUseError("This link does not open a survey.")
    question = next((q for q in opened.questions if q.id == question_id), None)
    if question is None:
        raise BadUseError("This question was not put.")
    answer = as_answer(question, choice, words)
    with workplace.change():
        now_open = workplace.surveys.open_round()
        if now_open is None or now_open.id != opened.id:
            raise BadUseError("The answers are revealed: nobody can answer any more.")
        workplace.surveys.keep_answer(
            opened.id, AnswerKept(respondent, place.team, place.level, question_id, answer, now)
        )


def choices_of(question: Question) -> dict[str, str]:
    """What can be chosen: nothing for a question that is answered in words alone."""
    if question.asks != "yes_no":
        return {}
    asked = question.text.lower().replace("’", "'")
    return WHICH_YEAR if "this year's" in asked and "last year's" in asked else CHOICES


def as_answer(question: Question, choice: str, words: str) -> str:
    """A choice before the words, as in "Partly. The website yes, the deck not." Whoever does not know is counted on neither side, whatever stands beside it."""
    chosen = choices_of(question).get(choice, "")
    said = " ".join(words.split())[:LONGEST]
    return chosen if chosen and choice == "unknown" else ". ".join(part for part in (chosen, said) if part)


def choice_and_words(question: Question, answer: str) -> tuple[str, str]:
    """What was chosen and what was written, out of a kept answer."""
    for choice, word in choices_of(question).items():
        if answer == word:
            return choice, ""
        if answer.startswith(word + ". "):
            return choice, answer[len(word) + 2 :]
    return "", answer
