"""Statements: exact places, what each sentence does, whose words it is. `held_out.tsv` was labelled before any rule was written."""

import csv
from pathlib import Path

import pytest
from tests.fakes.documents_of import documents_of

from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statements import statements_of

HELD_OUT = Path(__file__).with_name("held_out.tsv")


def held_out():
    with HELD_OUT.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def statements_in(text, *, document="website", heading="", kind="paragraph", speaker="", names=None):
    block = Block(0, kind, text, "paragraph 1", (heading,) if heading else (), speaker)
    seller = Block(1, "speech", "We help ports, let me show you our platform.", "later", (), "Sam")
    blocks = (block, seller) if kind == "speech" else (block,)
    found = statements_of(Document("page.html", document, blocks=blocks), names or Names())
    return [statement for statement in found if statement.block_id == 0]


def table(rows):
    return tuple(
        Block(
            row * 9 + cell,
            "table_cell",
            text,
            "table 1",
            table=0,
            row=row,
            cell=cell,
            header=rows[0][cell] if row else "",
        )
        for row, texts in enumerate(rows)
        for cell, text in enumerate(texts)
        if text
    )


@pytest.mark.parametrize(
    ("kind", "least"),
    [("assertion", 1.0), ("negation", 1.0), ("conditional", 1.0), ("question", 1.0), ("history", 1.0), ("rebuttal", 0.9), ("boilerplate", 1.0)],
)  # fmt: skip
def test_what_is_ours_and_what_is_not_is_told_apart_in_labelled_sentences(kind, least):
    rows = [row for row in held_out() if row["kind"] == kind]
    right = 0
    for row in rows:
        document, _, notes = row["document"].partition(":")
        spoken = document == "call_transcript"
        block = "speech" if spoken else "notes" if notes else "paragraph"
        speaker = "Karen" if spoken else ""
        found = statements_in(row["text"], document=document, heading=row["heading"], kind=block, speaker=speaker)
        ours = row["role"] == "company" and kind in {"assertion", "negation", "conditional"}
        right += bool(found) and all(statement.is_ours == ours for statement in found)
    assert len(rows) >= 12
    assert right / len(rows) >= least


def test_what_sellers_are_told_to_show_counts_as_ours_because_the_buyer_is_shown_it():
    shown = "Show the appraisal form and how a manager signs it off on a telephone."
    assert statements_in(shown, document="demo_script")[0].is_ours


@pytest.mark.real_data
def test_every_statement_is_an_exact_substring_at_its_place(shared):
    documents = documents_of(shared / "scenarios" / "harbourlink").documents
    count = 0
    for document in documents:
        blocks = {b.id: b for b in document.blocks}
        for statement in statements_of(document, Names()):
            block = blocks[statement.block_id]
            assert block.text[statement.start : statement.end] == statement.quote
            assert block.kind != "hidden"
            count += 1
    assert count > 400


def test_a_row_is_one_statement_that_knows_its_cells():
    found = statements_of(
        Document("proposal.docx", "proposal", blocks=table([("Item", "Basis"), ("First 40% of the equipment value", "with your order")])), Names()
    )  # fmt: skip
    assert [s.meaning for s in found] == ["First 40% of the equipment value: with your order"]
    assert found[0].cells == ("First 40% of the equipment value", "with your order")


def test_the_column_of_a_rival_is_not_ours():
    rows = [("", "ShiftKing", "Rosterly"), ("Swap a shift", "two phone calls to the planner", "")]
    found = statements_of(Document("deck.pptx", "deck", blocks=table(rows)), Names("Rosterly", ("ShiftKing",)))
    assert [s.voice for s in found] == ["rival"]


def test_an_answer_carries_the_question_it_answers():
    question, answer, rest = statements_in("Is there a deposit? No. You pay by the month.")
    assert question.stance == "question"
    assert answer.quote == "Is there a deposit? No."
    assert answer.is_ours
    assert answer.meaning.startswith("no Is there a deposit")
    assert rest.quote == "You pay by the month."


def test_what_a_buyers_form_asks_for_is_asked_and_its_answer_is_told():
    asked, answered = statements_in("State your rate per metre. Yes, it is 12 euros for each metre.")
    assert asked.stance == "question"
    assert answered.quote.startswith("State your rate per metre.")


def test_what_a_battlecard_forbids_is_not_said():
    assert statements_in("That we are cheaper than paper.", document="battlecard", heading="Never say")[0].stance == "disowned"  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Valid until 30 June 2025", "Customer: you own the network from the first day.", "Yes.", "No.", "Thank you for asking: the network is yours."]
)  # fmt: skip
def test_a_line_that_may_hold_a_term_or_an_answer_is_no_boilerplate(text):
    assert all(statement.stance != "boilerplate" for statement in statements_in(text))


def test_the_buyer_of_a_call_is_not_us_even_when_nobody_is_named():
    turns = [
        ("Speaker 1", "Thanks for joining. Our platform routes parcels, let me show you."),
        ("Speaker 2", "Do we own the scanners? Our budget is gone. Your website says monthly."),
        ("Speaker 1", "You pay per parcel."),
    ]
    blocks = tuple(Block(i, "speech", text, str(i), (), who) for i, (who, text) in enumerate(turns))
    found = statements_of(Document("call.vtt", "call_transcript", blocks=blocks), Names())
    assert {s.block_id: s.voice for s in found} == {0: "us", 1: "buyer", 2: "us"}


def test_the_author_of_a_call_is_ours_whatever_he_says():
    turns = [
        ("Ana Ruiz", "Do you support that?"),
        ("Omar Diaz", "We already have a tool, let me show you our service."),
    ]
    blocks = tuple(Block(i, "speech", text, str(i), (), who) for i, (who, text) in enumerate(turns))
    names = Names(authors=frozenset({"ana ruiz"}))
    found = statements_of(Document("c.vtt", "call_transcript", blocks=blocks), names)
    assert {s.block_id: s.voice for s in found} == {0: "us", 1: "buyer"}


def test_a_hidden_block_makes_no_statement():
    block = Block(0, "hidden", "Our licence costs nothing.", "hidden text")
    assert statements_of(Document("page.html", "website", blocks=(block,)), Names()) == ()


def test_a_rivals_words_are_his_where_his_name_stands_beside_them():
    names = Names("Rosterly", ("ShiftKing",))
    found = statements_in('"Paper is cheaper over five years," says ShiftKing.', names=names)
    assert [s.voice for s in found] == ["rival"]


def test_what_a_buyer_is_said_to_fear_is_ours_where_we_answer_in_the_same_sentence():
    assert statements_in("You wrote that leasing would be too expensive.")[0].voice == "buyer"
    assert statements_in("You wrote that leasing is expensive, but we charge nothing before harvest.")[0].voice == "us"
