"""The built-in questions of the blind survey: what is asked when a workspace brings no questions.yaml."""

from __future__ import annotations

from ridgepole.core.survey.answer import Question

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

_BY_ID = {question.id: question for question in QUESTIONS}


def built_in_question(question_id: str) -> Question | None:
    """The built-in question of that id, or None."""
    return _BY_ID.get(question_id)
