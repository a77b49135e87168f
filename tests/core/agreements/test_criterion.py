"""How a criterion may be written."""

import pytest
from pydantic import ValidationError

from ridgepole.core.agreements.criterion import Criterion, criterion_of, criterion_words
from ridgepole.core.agreements.funnel import Funnel


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("employees above 200", {"field": "employees", "above": 200}),
        ("employees below 1,000 (because they leave)", {"field": "employees", "below": 1000, "because": "they leave"}),
        ("industry is retail or wholesale", {"field": "industry", "is": ["retail", "wholesale"]}),
        ("email is known", {"field": "email", "is": "known"}),
        ("region is not EMEA", {"field": "region", "is_not": "EMEA"}),
    ],
)
def test_one_line_is_a_field_an_operator_and_a_value(line, read):
    assert criterion_of(line) == read
    assert Criterion.model_validate(line) == Criterion.model_validate(read)
    assert Criterion.model_validate(criterion_words(read)) == Criterion.model_validate(read)


@pytest.mark.parametrize("line", ["The buyer has asked for a price.", "maturity above average", "above 3"])
def test_a_sentence_stays_a_sentence_and_nothing_is_drawn_from_it(line):
    criterion = Criterion.model_validate(line)
    assert criterion.in_words == criterion.written == line
    assert not criterion.field


def test_a_funnel_may_write_its_criteria_as_lines():
    stages = [{"id": "sql", "name": "SQL", "definition": "asked", "owner_team": "sales", "entry": ["has asked us"]}]
    funnel = Funnel.model_validate({"kind": "funnel", "id": "f", "title": "Funnel", "version": 1, "stages": stages})
    assert [criterion.in_words for criterion in funnel.stages[0].entry] == ["has asked us"]


@pytest.mark.parametrize(
    "given", [{}, {"field": "employees"}, {"above": 3}, {"written": "x", "field": "y"}, "", 7, None]
)
def test_half_a_criterion_is_refused(given):
    with pytest.raises(ValidationError):
        Criterion.model_validate(given)
