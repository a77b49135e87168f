"""Tells and grades stories that a language model has read, where its answers come from a file: any model, asked however one can.

usage: uv run python bench/story_with_reader.py ask FOLDER... --to QUESTIONS.jsonl [--answers ANSWERS.jsonl]    writes what is not answered yet, one request a line
       uv run python bench/story_with_reader.py grade FOLDER... --answers ANSWERS.jsonl [--name MODEL] [--verbose]

A request is {"id", "task", "data"}, as it is sent over the protocol; an answer is {"id", "said"} with the JSON object that the model gave. Two rounds are needed: first the
touchpoints, then who says otherwise and the pairs that rules found.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

import yaml
from story_on_gold import grade_story

from ridgepole.core.messaging.judge import Opinion, Question
from ridgepole.core.messaging.model_reading import Opposition, OppositionAnswer, Sheet, SheetAnswer
from ridgepole.engines.judges.language_model_judge import JUDGE_TASK, opinion_of, pair_as_data
from ridgepole.engines.judges.language_model_reader import (
    OPPOSE_TASK,
    READ_TASK,
    against_of,
    answer_of,
    opposition_as_data,
    sheet_as_data,
)
from ridgepole.flows.open_case import open_case
from ridgepole.flows.tell_story import tell_story
from ridgepole.wiring.build import embedder, open_workspace


class AnswersFromFile:
    """Implements `ModelReader` and `Judge`: what is not answered yet is trouble, and is noted in `open`."""

    where = "a file"

    def __init__(self, name: str, answers: dict[str, dict]) -> None:
        self.name, self._answers, self.open = name, answers, {}

    def read(self, sheets: list[Sheet]) -> list[SheetAnswer]:
        return [self._said(s.digest, READ_TASK, sheet_as_data(s), answer_of, SheetAnswer) for s in sheets]

    def oppose(self, asked: list[Opposition]) -> list[OppositionAnswer]:
        return [self._said(q.digest, OPPOSE_TASK, opposition_as_data(q), against_of, OppositionAnswer) for q in asked]

    def judge(self, questions: list[Question]) -> list[Opinion]:
        found = []
        for q in questions:
            if q.digest in self._answers:
                found.append(opinion_of(self._answers[q.digest]))
            else:
                self.open[q.digest] = {"id": q.digest, "task": JUDGE_TASK, "data": pair_as_data(q)}
                found.append(Opinion("could_not_tell", 0.0, why="not answered yet"))
        return found

    def _said(self, digest, task, data, read, trouble):
        if digest in self._answers:
            return read(self._answers[digest])
        self.open[digest] = {"id": digest, "task": task, "data": data}
        return trouble(trouble="not answered yet")


def told(folder: Path, gold: dict, reader: AnswersFromFile):
    day = date.fromisoformat(str(gold["as_of"]))
    workspace = open_workspace(folder)
    return tell_story(case=open_case(workspace=workspace, as_of=day, embedder=embedder(), judge=reader, reader=reader))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("do", choices=["ask", "grade"])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--to", type=Path)
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--name", default="a model")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    lines = given.answers.read_text().splitlines() if given.answers and given.answers.exists() else []
    answers = {said["id"]: said["said"] for said in map(json.loads, filter(None, lines))}
    reader = AnswersFromFile(given.name, answers)
    for folder in given.folders:
        gold = yaml.safe_load((folder / "gold.yaml").read_text())
        story = told(folder, gold, reader)
        if given.do == "grade":
            print(f"== {gold['company']} ({gold['split']})")
            graded = grade_story(story.as_json(), gold, verbose=given.verbose)
            print(yaml.safe_dump(graded, sort_keys=False, width=150), end="")
            print("reading:", story.reading.as_json(), "judging:", story.judging.as_json())
    if given.do == "ask":
        given.to.write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in reader.open.values()))
        print(
            len(reader.open), "requests,", sum(len(json.dumps(q["data"])) for q in reader.open.values()), "characters"
        )


if __name__ == "__main__":
    main()
