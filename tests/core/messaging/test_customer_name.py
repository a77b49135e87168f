"""A reference customer under another name is found; two customers, short forms and studies are not."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.customer_name import reference_customers
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statement import Statement
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate(
    {
        "kind": "messaging",
        "id": "messaging",
        "title": "What we say",
        "version": 1,
        "positioning": "For bakeries.",
        "category": "Oven care",
        "value_propositions": [{"id": "vp", "says": "Fewer burnt loaves.", "proof": ["pp"]}],
        "proof_points": [
            {
                "id": "pp",
                "claim": "Burnt loaves fell from 31 to 19 in every hundred",
                "customer": "Halden Bakeries",
                "figure": "31 to 19 per hundred",
                "source": "log",
            }
        ],
        "commercial_model": {"says": "One price."},
    }
)


def said(text, kind="deck", *, cells=(), headings=(), title=""):
    return Statement("a.md", kind, "p1", text, text, 1, "table_cell" if cells else "list_item", 0, len(text), cells=cells, headings=headings, title=title)  # fmt: skip


def misnamed(statement, *others):
    names = Names("Ovenly", (), frozenset(), ("Halden Bakeries",))
    frame = frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=names, as_of=date(2026, 1, 1), embedder=potion_embedder())  # fmt: skip
    return [d.side for d in reference_customers(frame, (statement, *others)).misnamed(statement)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Halden Mills, Leeds: Burnt loaves down from 31 to 19 per hundred", "Halden Mills"),
        ("Haldane Kitchens, York: Burnt loaves down from 31 to 19 per hundred", "Haldane Kitchens"),
    ],
)
def test_the_same_result_beside_a_name_that_begins_alike_is_a_misnamed_customer(text, name):
    assert misnamed(said(text, cells=("Burnt loaves down from 31 to 19 per hundred",))) == [name]


def test_a_list_of_references_with_another_remainder_is_one_too():
    assert misnamed(said("Halden Mills, Leeds", headings=("References",))) == ["Halden Mills"]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Bakeries, Leeds: Burnt loaves down from 31 to 19 per hundred",
        "Halden: Burnt loaves down from 31 to 19 per hundred",
        "Halden Bakeries Ltd: Burnt loaves down from 31 to 19 per hundred",
        "Halden HB-3: Burnt loaves down from 31 to 19 per hundred",
        "Northwick Foods, Leeds: Burnt loaves down from 60 to 40 per hundred",
    ],
)
def test_the_name_itself_its_short_form_a_legal_form_a_study_and_a_stranger_are_none(text):
    assert misnamed(said(text, cells=("x",))) == []


def test_two_customers_who_each_have_a_case_study_are_two_customers():
    row = said("Halden Mills, Leeds: Burnt loaves down from 31 to 19 per hundred", cells=("x",))
    assert misnamed(row, said("Halden Mills: a good year", "case_study", title="Halden Mills: a good year")) == []
