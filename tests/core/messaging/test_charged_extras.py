"""A price on what is in the price is found in rows and sentences; what is listed as included, excepted or goes further is not."""

from datetime import date

import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.charged_extras import (
    charged_extras,
    included_things,
    is_about_the_thing,
    says_it_is_free,
    things_in,
)
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
        "value_propositions": [{"id": "vp", "says": "Fewer burnt loaves.", "proof": []}],
        "proof_points": [],
        "commercial_model": {
            "says": "Delivery, oven cloths and the yearly inspection are inside that price.",
            "never_says": ["evening surcharge", "percentage of the flour value"],
        },
    }
)


def said(text, kind="quote", *, cells=(), context="", headings=(), block_kind="paragraph"):
    return Statement("a.md", kind, "p1", text, text, 1, "table_cell" if cells else block_kind, 0, len(text), cells=cells, context=context, headings=headings)  # fmt: skip


def row(label, amount):
    return said(f"{label}: {amount}", cells=(label, amount))


def departures(statement, *published):
    frame = frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=Names("Ovenly"), as_of=date(2026, 1, 1), embedder=potion_embedder())  # fmt: skip
    return [d.topic for d in charged_extras(statement, included_things(frame, published))]


@pytest.mark.parametrize(
    ("label", "amount", "thing"),
    [
        ("Morning delivery", "£6.50", "inside:delivery"),
        ("Calls received between 18:00 and 07:00", "EUR 25", "inside:~evening"),
        ("Loaves with a flour value above EUR 900", "EUR 0.12", "inside:flour valu"),
    ],
)
def test_a_row_with_an_amount_on_what_is_in_the_price_departs(label, amount, thing):
    assert departures(row(label, amount)) == [thing]


def test_a_sentence_that_charges_for_it_departs_also_where_its_subject_stands_before():
    assert departures(said("The yearly inspection is charged according to time spent, at EUR 115 an hour."))
    assert departures(said("It is charged at EUR 115 an hour.", context="The inspection is made each year, yearly."))


@pytest.mark.parametrize(
    "statement",
    [
        row("Delivery", "included"),
        row("Delivery", "£0.00"),
        row("Replacement of lost oven cloths", "£12"),
        row("Oven OV-3", "£4,300"),
        said("The yearly inspection is not charged."),
        said("Is the yearly inspection charged at EUR 50?"),
        said("Yearly inspection, two people", block_kind="list_item", headings=("What the price covers",)),
    ],
)
def test_what_is_included_nothing_excepted_or_another_thing_does_not(statement):
    if statement.quote.endswith("?"):
        statement = Statement(**{**vars(statement), "stance": "question"})
    assert departures(statement) == []


def test_what_the_website_lists_under_what_the_price_covers_counts_as_included():
    listed = said("Cleaning of trays: by hand", "website", block_kind="list_item", headings=("What the price covers",))
    assert departures(row("Cleaning of trays", "£40"), listed) == ["inside:clean tray"]


def test_the_opposite_is_a_passage_that_says_the_same_thing_is_free():
    departing = row("Morning delivery", "£6.50")
    delivery, questions = said("There is no charge for delivery."), said("There is no charge for questions.")
    assert says_it_is_free(delivery)
    assert is_about_the_thing(delivery, "inside:delivery", departing)
    assert says_it_is_free(questions)
    assert not is_about_the_thing(questions, "inside:delivery", departing)
    assert not says_it_is_free(said("Delivery takes a morning."))


def test_hours_of_the_evening_are_one_thing_however_they_are_written():
    assert "~evening" in things_in("after 18:30") & things_in("in the evening") & things_in("nights")
