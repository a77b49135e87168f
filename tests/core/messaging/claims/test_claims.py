"""Claims: exact places, what each sentence does, whose words it is."""

import csv
from pathlib import Path

import pytest
from tests.fakes.documents_of import documents_of

from ridgepole.core.messaging.claims import claims_of
from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.voices import Names

HELD_OUT = Path(__file__).with_name("held_out.tsv")


def held_out():
    with HELD_OUT.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def claims_in(text, *, document="website", heading="", kind="paragraph", speaker="", names=None):
    block = Block(0, kind, text, "paragraph 1", (heading,) if heading else (), speaker)
    seller = Block(1, "speech", "We help ports, let me show you our platform.", "later", (), "Sam")
    blocks = (block, seller) if kind == "speech" else (block,)
    return [
        c
        for c in claims_of(Document("page.html", document, blocks=blocks), names or Names())
        if c.passage.block_id == 0
    ]


def test_nine_in_ten_labelled_sentences_get_their_label():
    rows = held_out()
    right = 0
    for row in rows:
        document, _, notes = row["document"].partition(":")
        spoken = document == "call_transcript"
        kind = "speech" if spoken else "notes" if notes else "paragraph"
        found = claims_in(
            row["text"], document=document, heading=row["heading"], kind=kind, speaker="Karen" if spoken else ""
        )
        right += all(c.kind == row["kind"] and c.role == row["role"] for c in found) and bool(found)
    assert len(rows) >= 120
    assert right / len(rows) >= 0.9


@pytest.mark.real_data
def test_every_claim_is_an_exact_substring_at_its_place(shared):
    documents = documents_of(shared / "scenarios" / "harbourlink").documents
    count = 0
    for document in documents:
        blocks = {b.id: b for b in document.blocks}
        for claim in claims_of(document):
            block = blocks[claim.passage.block_id]
            assert block.text[claim.passage.start : claim.passage.end] == claim.text
            assert block.kind != "hidden"
            count += 1
    assert count > 500


def test_a_cell_knows_its_header_and_its_row():
    cells = [("Item", "Basis"), ("First 40% of the equipment value", "with your order")]
    blocks = tuple(
        Block(
            row * 2 + cell,
            "table_cell",
            text,
            "table 1",
            table=0,
            row=row,
            cell=cell,
            header="" if row == 0 else cells[0][cell],
        )
        for row, texts in enumerate(cells)
        for cell, text in enumerate(texts)
    )
    found = claims_of(Document("proposal.docx", "proposal", blocks=blocks))
    assert [c.kind for c in found] == ["boilerplate", "boilerplate", "assertion", "assertion"]
    assert found[2].beside == ("with your order",)
    assert found[2].header == "Item"


def test_the_other_columns_of_a_comparison_are_not_about_us():
    rows = [("", "Paper roster", "Rosterly"), ("Swap a shift", "two phone calls", "one tap")]
    blocks = tuple(
        Block(
            row * 3 + cell,
            "table_cell",
            text,
            "table 1",
            table=0,
            row=row,
            cell=cell,
            header="" if row == 0 else rows[0][cell],
        )
        for row, texts in enumerate(rows)
        for cell, text in enumerate(texts)
        if text
    )
    found = {c.text: c for c in claims_of(Document("deck.pptx", "deck", blocks=blocks), Names(company="Rosterly"))}
    assert not found["two phone calls"].about_us
    assert found["one tap"].about_us


def test_an_answer_carries_the_question_it_answers():
    found = claims_in("Is there a deposit? No. You pay by the month.")
    assert found[0].kind == "question"
    assert found[1].answers == "Is there a deposit?"
    assert found[2].answers == ""


def test_words_to_be_said_in_a_script_are_claims_and_the_rest_is_direction():
    found = claims_in(
        'Open the till. Say: "Every receipt is stored for ten years. You never print one."', document="demo_script"
    )
    assert [(c.kind, c.text) for c in found if c.kind != "instruction"] == [
        ("assertion", "Every receipt is stored for ten years."),
        ("negation", 'You never print one."'),
    ]


def test_the_same_imperative_to_a_buyer_is_an_offer():
    assert claims_in("Add a seat or drop one with thirty days' notice.", document="website")[0].kind == "assertion"


def test_what_a_battlecard_forbids_is_not_said():
    assert (
        claims_in("That we are cheaper than paper.", document="battlecard", heading="Never say")[0].kind == "negation"
    )
    assert (
        claims_in("You will never use a spreadsheet again, it is gone.", heading="Never use a spreadsheet again")[
            0
        ].kind
        != "boilerplate"
    )


def test_the_buyer_of_a_call_is_not_us_even_when_nobody_is_named():
    turns = [
        ("Speaker 1", "Thanks for joining. Our platform routes parcels, let me show you."),
        ("Speaker 2", "Do we own the scanners? Our budget is gone. Your website says monthly."),
        ("Speaker 1", "You pay per parcel."),
    ]
    blocks = tuple(Block(i, "speech", text, str(i), (), who) for i, (who, text) in enumerate(turns))
    roles = {c.speaker: c.role for c in claims_of(Document("call.vtt", "call_transcript", blocks=blocks))}
    assert roles == {"Speaker 1": "company", "Speaker 2": "buyer"}


def test_the_author_of_a_call_is_ours_whatever_he_says():
    turns = [
        ("Ana Ruiz", "Do you support that?"),
        ("Omar Diaz", "We already have a tool, let me show you our service."),
    ]
    blocks = tuple(Block(i, "speech", text, str(i), (), who) for i, (who, text) in enumerate(turns))
    roles = {
        c.speaker: c.role for c in claims_of(Document("c.vtt", "call_transcript", author="Ana Ruiz", blocks=blocks))
    }
    assert roles == {"Ana Ruiz": "company", "Omar Diaz": "buyer"}


def test_a_hidden_block_makes_no_claim():
    block = Block(0, "hidden", "Our licence costs nothing.", "hidden text")
    assert claims_of(Document("page.html", "website", blocks=(block,))) == ()


def test_a_rivals_words_are_a_rebuttal_and_his_name_tells():
    names = Names(company="Rosterly", competitors=("ShiftKing",))
    found = claims_in('"Paper is cheaper over five years." You will hear this from ShiftKing.', names=names)
    assert [(c.kind, c.role) for c in found] == [("rebuttal", "competitor")] * 2
