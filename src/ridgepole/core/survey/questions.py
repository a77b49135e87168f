"""The built-in questions of the blind survey: what is asked when a workspace brings no questions.yaml."""

from __future__ import annotations

import re
from dataclasses import replace

from ridgepole.core.survey.answer import Question, Survey

QUESTIONS: tuple[Question, ...] = (
    Question(
        id="best_customer",
        text="Describe our best customer in one sentence: what kind of company, how large, who decides, what hurts, and what makes them look for us now?",
        asks="best_customer",
    ),
    Question(
        id="three_numbers",
        text="Name the three numbers that marketing and sales are both measured on.",
        asks="three_numbers",
    ),
    Question(
        id="strategy_in_content",
        text="Does what we publish, send and present today carry this year's strategy, or last year's?",
        asks="yes_no",
    ),
    Question(
        id="same_value_proposition",
        text="Would a buyer hear the same value proposition on the website, in the demo and in the proposal?",
        asks="yes_no",
    ),
    Question(
        id="teams_aligned",
        text="Are sales and marketing aligned?",
        asks="yes_no",
    ),
    Question(
        id="qualified_lead",
        text="What must be true of a lead before marketing hands it to sales?",
        asks="definition",
    ),
    Question(
        id="handoff",
        text="When marketing hands a lead to sales: what must happen, by whom, and how soon?",
        asks="definition",
    ),
    Question(
        id="sourced_pipeline",
        text="When do we count pipeline as sourced by marketing?",
        asks="definition",
    ),
)

_YES_NO = re.compile(r"(?:are|is|do|does|did|have|has|would|will|can|could|should)\b[^?]*\?", re.IGNORECASE)
_BY_ID = {question.id: question for question in QUESTIONS}


def built_in_question(question_id: str) -> Question | None:
    """The built-in question of that id, or None."""
    return _BY_ID.get(question_id)


def asks(survey: Survey, what: str) -> tuple[Question, ...]:
    """The survey's questions that ask for `what` and were answered; the built-in ones stand in for ids that the survey does not define."""
    defined = {question.id: question for question in survey.questions}
    answered = dict.fromkeys(answer.question_id for answer in survey.answers)
    known = (_known(defined.get(question_id), question_id) for question_id in answered)
    return tuple(question for question in known if question is not None and question.asks == what)


def _known(defined: Question | None, question_id: str) -> Question | None:
    """A question of the company's own that does not say what it asks is read like the built-in one of its id, or by its wording."""
    built_in = built_in_question(question_id)
    if defined is None or defined.asks != "free":
        return defined or built_in
    if built_in is not None:
        return replace(defined, asks=built_in.asks)
    return replace(defined, asks="yes_no") if _YES_NO.match(defined.text.strip()) else defined
