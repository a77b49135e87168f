"""survey/questions.yaml and survey/answers.csv: what was asked, and who answered what."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args, get_type_hints

from rapidfuzz import process

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.tables import TEAMS
from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_dates import date_reader
from ridgepole.core.survey.answer import Answer, Level, Question, Survey
from ridgepole.core.survey.questions import QUESTIONS
from ridgepole.sources.csv.read_csv import FileTable, read_csv
from ridgepole.sources.folder.read_agreements import read_yaml_text
from ridgepole.sources.folder.yaml_tree import read_yaml

QUESTIONS_FILE, ANSWERS_FILE = "survey/questions.yaml", "survey/answers.csv"
COLUMNS = ("respondent_id", "team", "level", "question_id", "answer", "answered_at")
REQUIRED = ("respondent_id", "team", "level", "question_id", "answer")
LEVELS: tuple[Level, ...] = get_args(Level)
ASKS: tuple[str, ...] = get_args(get_type_hints(Question)["asks"])


def read_survey(folder: Path, time_zone: str) -> tuple[Survey, list[Problem]]:
    """Questions (the built-in ones where there is no file) and answers; an answer to a question nobody declared makes it a free one."""
    path = folder / ANSWERS_FILE
    questions, problems = _questions(folder)
    if not path.exists() and not path.is_symlink():
        return (Survey(questions, ()) if (folder / QUESTIONS_FILE).exists() else Survey()), problems
    table = read_csv(path, shown=ANSWERS_FILE)
    problems += table.refusals
    if not table.columns:
        return Survey(questions), problems
    problems += _wrong_columns(table)
    if any(name not in table.columns for name in REQUIRED):
        return Survey(questions), problems
    answers, wrong = _answers(table, time_zone)
    known = {question.id for question in questions}
    asked = dict.fromkeys(answer.question_id for answer in answers if answer.question_id not in known)
    free = tuple(Question(id=name, text=name.replace("_", " "), asks="free") for name in asked)
    return Survey(questions + free, tuple(answers)), problems + wrong


def _questions(folder: Path) -> tuple[tuple[Question, ...], list[Problem]]:
    path = folder / QUESTIONS_FILE
    if not path.exists() and not path.is_symlink():
        return QUESTIONS, []
    text, problems = read_yaml_text(path, QUESTIONS_FILE)
    documents, wrong = read_yaml(text, QUESTIONS_FILE)
    problems += wrong
    built_in = {question.id: question for question in QUESTIONS}
    found: dict[str, Question] = {}
    for document in documents:
        listed = document.values.get("questions")
        items = listed if isinstance(listed, list) else [document.values]
        for number, item in enumerate(items):
            line = document.line(("questions", number) if isinstance(listed, list) else ())
            question, why = _question(item, built_in)
            if question is None:
                problems.append(Problem(QUESTIONS_FILE, *why, row=line))
            elif question.id in found:
                problems.append(Problem(QUESTIONS_FILE, f"the question {question.id!r} stands twice", "keep one", line))
            else:
                found[question.id] = question
    return tuple(found.values()) or QUESTIONS, problems


def _question(item: Any, built_in: dict[str, Question]) -> tuple[Question | None, tuple[str, str]]:
    if not isinstance(item, dict):
        return None, ("a question has the keys id, text and asks", "write `- {id: best_customer, text: ...}`")
    for key in item:
        if key not in {"id", "text", "asks"}:
            close = process.extractOne(str(key), ["id", "text", "asks"], score_cutoff=50)
            return None, (f"unknown key {key!r}", f"did you mean {close[0]!r}?" if close else "keys are id, text, asks")
    name = str(item.get("id") or "").strip()
    if not name:
        return None, ("the question has no id", "add one; answers.csv refers to it")
    known = built_in.get(name)
    asks = str(item.get("asks") or (known.asks if known else "free"))
    if asks not in ASKS:
        close = process.extractOne(asks, ASKS, score_cutoff=50)
        return None, (
            f"{asks!r} is no way of asking",
            f"did you mean {close[0]!r}?" if close else f"one of {', '.join(ASKS)}",
        )
    text = str(item.get("text") or (known.text if known else "")).strip()
    if not text:
        return None, (f"the question {name!r} has no text", "add what was asked")
    return Question(id=name, text=text, asks=asks), ("", "")  # type: ignore[arg-type]


def _wrong_columns(table: FileTable) -> list[Problem]:
    problems = []
    for name in table.columns:
        if name not in COLUMNS:
            close = process.extractOne(name, COLUMNS, score_cutoff=60)
            hint = f"did you mean {close[0]!r}?" if close else f"columns are {', '.join(COLUMNS)}"
            problems.append(Problem(ANSWERS_FILE, f"unknown column {name!r}", hint, 1, name))
    problems += [
        Problem(ANSWERS_FILE, f"the column {name!r} is missing", "add it", 1, name)
        for name in REQUIRED
        if name not in table.columns
    ]
    return problems


def _answers(table: FileTable, time_zone: str) -> tuple[list[Answer], list[Problem]]:
    cells = {name: [(v or "").strip() for v in table.columns.get(name, [""] * len(table.rows))] for name in COLUMNS}
    dates = date_reader({text for text in cells["answered_at"] if text}, time_zone)
    answers: dict[tuple[str, str], Answer] = {}
    problems = []
    for i, row in enumerate(table.rows):
        values = {name: column[i] for name, column in cells.items()}
        wrong = _wrong_answer(values)
        answered_at = None
        if wrong is None and values["answered_at"]:
            try:
                answered_at = dates.instant(values["answered_at"])
            except ValueRefusedError as error:
                wrong = ("answered_at", error.why, error.hint)
        key = (values["respondent_id"], values["question_id"])
        if wrong is None and key in answers:
            first = answers[key].row
            wrong = (
                "question_id",
                f"{key[0]} has answered {key[1]!r} in row {first} already",
                "keep one of the two answers",
            )
        if wrong:
            problems.append(Problem(ANSWERS_FILE, wrong[1], wrong[2], row, wrong[0], values[wrong[0]][:200]))
            continue
        team, level = values["team"].lower(), values["level"].lower()
        answers[key] = Answer(key[0], team, level, key[1], values["answer"], answered_at, row)  # type: ignore[arg-type]
    return list(answers.values()), problems


def _wrong_answer(values: dict[str, str]) -> tuple[str, str, str] | None:
    for name in ("respondent_id", "question_id", "team", "level"):
        if not values[name]:
            return name, f"{name} is empty", "every answer needs one"
    for name, choices in (("team", TEAMS), ("level", LEVELS)):
        text = values[name].lower()
        if text not in choices:
            close = process.extractOne(text, choices, score_cutoff=60)
            hint = f"did you mean {close[0]!r}?" if close else f"write one of {', '.join(choices)}"
            return name, f"{values[name]!r} is no {name}", hint
    return None
