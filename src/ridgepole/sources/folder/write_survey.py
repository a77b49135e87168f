"""survey/answers.csv and survey/questions.yaml, as `read_survey` reads them."""

from __future__ import annotations

import csv
import shutil
from datetime import UTC, datetime
from pathlib import Path

import yaml

from ridgepole.core.survey.answer import Answer, Question
from ridgepole.core.survey.questions import QUESTIONS
from ridgepole.sources.folder.read_survey import ANSWERS_FILE, COLUMNS, QUESTIONS_FILE


class AnswersFile:
    """Implements `KeepsAnswers` for a workspace folder. A new survey takes the place of the one before, which is kept under its day."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, questions: tuple[Question, ...], answers: tuple[Answer, ...], *, at: datetime) -> None:
        """One rename makes it so; until then the answers of before hold."""
        place = self._folder / ANSWERS_FILE
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_name(place.name + ".new")
        with fresh.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(_row(answer) for answer in answers)
        if place.exists():
            earlier = place.parent / "earlier"
            earlier.mkdir(exist_ok=True)
            shutil.copyfile(place, earlier / f"answers-until-{at:%Y-%m-%dT%H%M%S}.csv")
        if questions != QUESTIONS:
            kept = [{"id": q.id, "text": q.text, "asks": q.asks} for q in questions]
            (self._folder / QUESTIONS_FILE).write_text(
                yaml.safe_dump({"questions": kept}, sort_keys=False, allow_unicode=True), "utf-8"
            )
        fresh.replace(place)


def _row(answer: Answer) -> list[str]:
    at = datetime.fromtimestamp(answer.answered_at_s or 0, tz=UTC).isoformat()
    return [answer.respondent_id, answer.team, answer.level, answer.question_id, _as_text(answer.answer), at]


def _as_text(words: str) -> str:
    """A blank before a sign that a spreadsheet would compute; readers strip it."""
    return f" {words}" if words[:1] in {"=", "+", "-", "@", "\t", "\r"} else words
