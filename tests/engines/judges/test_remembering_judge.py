"""A judge is asked each pair once, within a budget, and is given up where it is out of order."""

import json

import pytest

from ridgepole.core.messaging.judge import Opinion, Question
from ridgepole.engines.judges.opinion_file import OpinionFile
from ridgepole.engines.judges.remembering_judge import RememberingJudge

YES = Opinion("contradiction", 0.9, "fee", "separately", "both cannot be")
OUT = Opinion("could_not_tell", 0.0, why="no answer", is_outage=True)


class Scripted:
    where = "this machine"

    def __init__(self, answers=(), name="scripted"):
        self.answers, self.asked, self.name = list(answers), [], name

    def judge(self, questions):
        self.asked += questions
        return [self.answers.pop(0) if self.answers else YES for _ in questions]


def pairs(n):
    return [Question(f"Support is part of the fee, {i}.", "Support is charged separately.", "c") for i in range(n)]


@pytest.fixture
def asks(tmp_path):
    told = []

    def asks(inner, *, most_pairs=100):
        memory = OpinionFile(tmp_path / "answers.jsonl")
        return RememberingJudge(inner, memory, most_pairs=most_pairs, before=lambda *of: told.append(of), progress=lambda *of: None)  # fmt: skip

    asks.told, asks.file = told, tmp_path / "answers.jsonl"
    return asks


def test_an_answer_is_remembered_in_the_file_and_nothing_is_said_to_leave_again(asks):
    first, second = Scripted(), Scripted()
    asks(first).judge([*pairs(2), pairs(1)[0]])
    found = asks(second).judge(pairs(2))
    assert (len(first.asked), len(second.asked)) == (2, 0)
    assert [o.is_remembered for o in found] == [True, True]
    assert [pairs for pairs, _ in asks.told] == [2]


def test_another_model_or_other_words_are_asked_anew(asks):
    asks(Scripted()).judge(pairs(1))
    other, changed = Scripted(name="other"), Scripted()
    asks(other).judge(pairs(1))
    asks(changed).judge([Question(pairs(1)[0].a + " Always.", pairs(1)[0].b, "c")])
    assert (len(other.asked), len(changed.asked)) == (1, 1)


def test_what_is_over_the_budget_is_not_asked_and_is_counted_as_not_told(asks):
    inner = Scripted()
    found = asks(inner, most_pairs=2).judge(pairs(5))
    assert len(inner.asked) == 2
    assert [o.label for o in found].count("could_not_tell") == 3
    assert "budget" in found[-1].why


def test_three_failures_in_a_row_end_the_asking_and_one_between_does_not(asks):
    inner = Scripted([OUT, OUT, YES, OUT, OUT, OUT])
    found = asks(inner).judge(pairs(9))
    assert len(inner.asked) == 6
    assert "given up" in found[-1].why


def test_a_file_that_was_tampered_with_never_brings_a_quote_that_does_not_stand_there(asks):
    asks(Scripted()).judge(pairs(1))
    said = json.loads(asks.file.read_text())
    asks.file.write_text(json.dumps({**said, "quote_a": "invented"}) + "\nno json\n{}\n")
    again = Scripted()
    asks(again).judge(pairs(1))
    assert len(again.asked) == 1
