"""YAML means what people mean, and a survey's answers come in with their lines."""

from datetime import date, datetime

from ridgepole.sources.folder.read_survey import read_survey
from ridgepole.sources.folder.yaml_tree import read_yaml
from ridgepole.wiring.build import open_workspace


def values(text: str):
    documents, problems = read_yaml(text, "x.yaml")
    assert problems == []
    return [dict(document.values) for document in documents]


def test_words_stay_words_and_numbers_and_days_are_such():
    (read,) = values("a: no\nb: 22:30\nc: 012\nd: 7\ne: 1.5\nf: 2025-01-31\ng: true\nh: ~\ni: 'true'\nj: 18%\non: x\n")
    assert read == {
        "a": "no",
        "b": "22:30",
        "c": "012",
        "d": 7,
        "e": 1.5,
        "f": date(2025, 1, 31),
        "g": True,
        "h": None,
        "i": "true",
        "j": "18%",
        "on": "x",
    }
    (read,) = values("at: 2025-01-31T10:00:00+01:00\n")
    assert isinstance(read["at"], datetime)


def test_several_documents_and_a_list_of_them_are_several():
    assert [d["a"] for d in values("a: 1\n---\na: 2\n")] == [1, 2]
    assert [d["a"] for d in values("- a: 1\n- a: 2\n")] == [1, 2]
    assert values("# nothing\n") == []


def test_aliases_are_read_and_lines_are_those_of_the_document():
    (document,), problems = read_yaml("x: &v\n  - 1\n  - two: 3\ny: *v\n", "x.yaml")
    assert problems == []
    assert document.values["y"] == [1, {"two": 3}]
    assert document.line(("x", 1, "two")) == 3
    assert document.line(("x", 1, "nothing")) == 3


def test_answers_come_with_their_lines_and_unknown_questions_are_free(tmp_path):
    (tmp_path / "survey").mkdir()
    (tmp_path / "survey" / "answers.csv").write_text(
        "respondent_id;team;level;question_id;answer;answered_at\n"
        'r1;Sales;Leader;best_customer;"A port;\nlarge";2025-06-10T09:00:00+02:00\n'
        "r2;marketing;practitioner;own_question;Nothing;\n"
    )
    survey, problems = read_survey(tmp_path, "UTC")
    assert problems == []
    first, second = survey.answers
    assert (first.team, first.level, first.row, first.answered_at_s) == ("sales", "leader", 2, 1749538800)
    assert first.answer == "A port;\nlarge"
    assert second.row == 4
    asked = {question.id: question.asks for question in survey.questions}
    assert asked["best_customer"] == "best_customer"
    assert asked["own_question"] == "free"


def test_own_questions_replace_the_built_in_ones(tmp_path):
    (tmp_path / "survey").mkdir()
    (tmp_path / "survey" / "questions.yaml").write_text(
        'questions:\n  - {id: best_customer}\n  - {id: pride, text: "What are we proud of?"}\n  - {id: x, text: y, ask: free}\n'
    )
    workspace = open_workspace(tmp_path)
    assert [question.id for question in workspace.survey.questions] == ["best_customer", "pride"]
    assert workspace.survey.questions[0].text.startswith("Describe our best customer")
    (problem,) = workspace.problems
    assert (problem.row, problem.hint) == (4, "did you mean 'asks'?")
