"""What each reader makes of a small file: kinds, places, speakers, rows."""

import typst
from tests.cases.hostile_documents.office import docx, pptx, shape, words

from ridgepole.readers.formats import read_bytes


def blocks(content, suffix):
    content = content.encode() if isinstance(content, str) else content
    return [b for b in read_bytes(content, suffix).blocks if b.kind != "hidden"]


def told(content, suffix):
    return [(b.kind, b.text) for b in blocks(content, suffix)]


def test_buttons_do_not_glue_to_claims():
    page = (
        "<div>We rent scanners.<button>Talk to us</button><a class='btn' href='/'>Try</a><a class='btn'>Buy</a></div>"
    )
    assert told(page, ".html") == [
        ("paragraph", "We rent scanners."),
        ("caption", "Talk to us"),
        ("caption", "Try"),
        ("caption", "Buy"),
    ]


def test_navigation_footer_and_scripts_are_left_out():
    page = "<nav><a>Home</a></nav><header><h1>Scanners</h1></header><script>x</script><footer>Imprint</footer>"
    assert told(page, ".html") == [("heading", "Scanners")]


def test_a_table_of_facts_has_cells_and_a_table_for_layout_has_none():
    facts = "<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Basic</td><td><p>EUR 9</p></td></tr></table>"
    cells = blocks(facts, ".html")
    assert [(b.row, b.cell, b.header, b.text) for b in cells if b.kind == "table_cell"] == [
        (0, 0, "", "Plan"),
        (0, 1, "", "Price"),
        (1, 0, "Plan", "Basic"),
        (1, 1, "Price", "EUR 9"),
    ]
    layout = "<table role='presentation'><tr><td><p>Hello</p><p>We rent.</p></td></tr></table>"
    assert told(layout, ".html") == [("paragraph", "Hello"), ("paragraph", "We rent.")]


def test_a_block_quote_is_credited_to_whom_it_cites():
    page = "<blockquote><p>It took an afternoon.</p><cite>Lena Brandt, Tolvik</cite></blockquote>"
    first = blocks(page, ".html")[0]
    assert (first.text, first.speaker) == ("It took an afternoon.", "Lena Brandt, Tolvik")


def test_markdown_comes_without_its_markup():
    text = "# A *b*\n\nSee [the **list**](http://x.example/a_(b)) of `code_x` and snake_case, 2 * 3 * 4.\n\n- one\n- [x] two\n\n| P | Q |\n|---|---|\n| 1 \\| 2 | 3 |\n"
    assert told(text, ".md") == [
        ("heading", "A b"),
        ("paragraph", "See the list of code_x and snake_case, 2 * 3 * 4."),
        ("list_item", "one"),
        ("list_item", "two"),
        ("table_cell", "P"),
        ("table_cell", "Q"),
        ("table_cell", "1 | 2"),
        ("table_cell", "3"),
    ]


def test_a_bold_lead_in_heads_its_paragraph():
    assert blocks("**Never say.** That we are cheaper.\n", ".md")[0].heading_path == ("Never say",)


def test_cues_of_one_speaker_are_one_turn():
    cues = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ana>We rent\n\n00:00:02.100 --> 00:00:03.000\n<v Ana>scanners.\n\n00:00:03.200 --> 00:00:04.000\nBob: How much?\n"
    assert [(b.locator, b.speaker, b.text) for b in blocks(cues, ".vtt")] == [
        ("00:00:01 Ana", "Ana", "We rent scanners."),
        ("00:00:03 Bob", "Bob", "How much?"),
    ]


def test_a_transcript_in_plain_text_has_speakers():
    text = "Ana Ruiz: We rent scanners.\n\nOmar: How much?\n\nAna Ruiz: By the month.\n\nOmar: Fine.\n"
    assert [(b.kind, b.speaker, b.text) for b in blocks(text, ".txt")][1] == ("speech", "Omar", "How much?")


def test_a_mail_parts_its_own_words_from_the_reply_and_the_signature():
    head = "From: Ana <a@x.example>\nSubject: =?utf-8?q?Scanners_=E2=82=AC?=\nContent-Type: text/plain\n\n"
    mail = (
        head
        + "Hi,\n\nWe rent\nscanners.\n\nOn Mon, 3 Mar 2025 Omar wrote:\n> Do we buy them?\n\nNo, you rent.\n\n-- \nAna\n"
    )
    assert told(mail, ".eml") == [
        ("subject", "Scanners €"),
        ("paragraph", "Hi,"),
        ("paragraph", "We rent scanners."),
        ("paragraph", "No, you rent."),
        ("quoted_reply", "On Mon, 3 Mar 2025 Omar wrote:"),
        ("quoted_reply", "Do we buy them?"),
        ("caption", "Ana"),
    ]


def test_a_word_document_keeps_insertions_and_drops_deletions():
    body = (
        "<w:p><w:r><w:t>We rent </w:t></w:r><w:ins><w:r><w:t>and swap </w:t></w:r></w:ins><w:del><w:r><w:delText>and sell </w:delText></w:r></w:del><w:r><w:t>scanners.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a content control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Plan</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Basic</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert told(docx(body), ".docx") == [
        ("paragraph", "We rent and swap scanners."),
        ("paragraph", "In a content control."),
        ("table_cell", "Plan"),
        ("table_cell", "Basic"),
    ]


def test_slides_in_groups_and_notes_are_read():
    grouped = f"<p:grpSp><p:grpSpPr/>{shape(words('We rent scanners.'))}</p:grpSp>"
    assert told(pptx(shape(words("Title"), kind="title") + grouped), ".pptx") == [
        ("heading", "Title"),
        ("list_item", "We rent scanners."),
    ]


def test_a_pdf_with_embedded_fonts_is_read_in_paragraphs_lists_and_tables():
    source = """#set page(width: 300pt)
= Scanners for rent
We rent scanners by the month, and we swap them when they are worn, whatever hap-
pens to them.

- one fee
- no deposit

#table(columns: (100pt, 100pt), [Plan], [Price], [Basic], [EUR 9], [Large], [EUR 19])
"""
    found = blocks(typst.compile(source.encode()), ".pdf")
    assert ("heading", "Scanners for rent") in [(b.kind, b.text) for b in found]
    assert any(b.text.startswith("We rent scanners by the month, and we swap them when they are worn") for b in found)
    assert [b.text for b in found if b.kind == "list_item"] == ["one fee", "no deposit"]
    assert [(b.row, b.header, b.text) for b in found if b.kind == "table_cell"][2:4] == [
        (1, "Plan", "Basic"),
        (1, "Price", "EUR 9"),
    ]
    assert all(b.locator.startswith("page 1") for b in found)


def test_a_heading_cell_beside_a_value_names_its_row_and_not_a_column():
    page = "<table><tr><th>Weight</th><td>28 kg</td></tr><tr><th>Tank</th><td>95 l</td></tr></table>"
    assert [block.header for block in blocks(page, ".html")] == ["", "", "", ""]
