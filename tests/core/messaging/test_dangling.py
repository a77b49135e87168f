"""References to what is not there: links, anchors, tables, appendices, rules, and lists that never come."""

from dataclasses import replace

import pytest
from tests.fakes.case_of import case_of
from tests.fakes.documents_of import documents_of

from ridgepole.core.checks.reference_leads_nowhere import reference_leads_nowhere
from ridgepole.core.messaging.dangling_links import Site
from ridgepole.core.messaging.dangling_mentions import Mentions
from ridgepole.core.messaging.document import Document, Documents, Unread
from ridgepole.readers.formats import read_bytes


def page(path, text, *, source=""):
    found = read_bytes(text.encode(), "." + path.rsplit(".", 1)[1])
    return Document(path, "website", found.title, blocks=tuple(found.blocks), links=tuple(found.links), anchors=tuple(found.anchors), source=source)  # fmt: skip


def links(*pages, unread=()):
    documents = Documents(pages, tuple(Unread(path, "is a picture") for path in unread))
    site = Site(documents)
    return [(d.passage.quote, d.why) for document in pages for d in site.dangling_links(document)]


def mentions(*pages):
    told = Mentions(Documents(pages))
    return [d.why for document in pages for d in told.dangling_mentions(document)]


TERMS = page("site/terms.md", "# Terms\n\n## Set-up & training\n\nNothing is charged.\n")


@pytest.mark.parametrize(
    "target",
    [
        "terms.md", "terms", "./terms.md#set-up--training", "../site/terms.md#set-up-training", "terms.md#Set-up & training", "terms.md?from=mail", "TERMS.md", "#top", "#",
        "https://other.example/terms#x", "mailto:sam@example.org", "../../elsewhere/page.md", "unknown-folder/page.md", "/pricing", "tel:+4930", "price.pdf", "{{url}}", ".env",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_or_cannot_be_judged_is_left_alone(target):
    assert links(page("site/a.md", f"# Home\n\nRead [this]({target})."), TERMS, unread=("site/price.pdf",)) == []


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("gone.md", "links to gone.md, and there is no such page"),
        ("terms.md#refunds", "links to #refunds, and site/terms.md has no such place"),
        ("#refunds", "links to #refunds, and this page has no such place"),
    ],
)
def test_a_link_that_leads_nowhere_is_found_with_its_words(target, why):
    assert links(page("site/a.md", f"# Home\n\nRead [this page]({target})."), TERMS) == [("this page", why)]


def test_links_of_html_in_code_and_by_reference_are_read_as_a_browser_would():
    html = page("site/b.html", "<h1 id='start'>Home</h1><p>See <a href='gone.html'>prices</a> or <a href='#start'>up</a>.</p>")  # fmt: skip
    code = page("site/c.md", "# C\n\nWrite `[words](gone.md)` for a link.\n\n```\n[words](gone.md)\n```\n")
    reference = page("site/d.md", "# D\n\nSee [the prices][p] and [nothing][q].\n\n[p]: gone.md\n")
    assert [quote for quote, _ in links(html, code, reference)] == ["prices", "the prices"]


def test_on_a_site_only_pages_that_were_read_are_judged():
    start = page("site/a.html", "<h1>Home</h1><p><a href='/prices#fees'>fees</a> <a href='/prices#gone'>gone</a> <a href='/never-read'>x</a></p>", source="https://acme.example/")  # fmt: skip
    prices = page("site/p.html", "<h1 id='fees'>Fees</h1><p>None.</p>", source="https://www.acme.example/prices/")
    assert links(start, prices) == [("gone", "links to #gone, and site/p.html has no such place")]


def test_a_page_that_only_sends_on_is_not_searched_for_places():
    assert links(page("site/a.md", "# A\n\n[x](b.html#part)"), page("site/b.html", "<p>Redirecting to ...</p>")) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# P\n\nThe prices are in the table below.\n", "there is no table below"),
        ("# P\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nSee the price table shown below.\n", "there is no table below"),
        ("# P\n\nAs the diagram above shows, it is easy.\n\n![x](x.png)\n", "there is no diagram above"),
        ("# P\n\nThe parts are listed in appendix B.\n\n## Appendix A\n\nScrews.\n", "there is no appendix b"),
        ("# P\n\nSee Table 3 for prices.\n\nTable 2: sizes\n", "there is no table 3"),
        ("# 1 A\n\n# 2 B\n\n# 3 C\n\nThis is agreed in section 4.2.\n", "there is no section 4.2"),
        ("# P\n\nWho reached the 15+ point threshold described above is handed over.\n", "nothing above says 15"),
        ("# P\n\n## Q\n\n### R\n\nThe inputs can be found below:\n\n# Next\n\nText.\n", "nothing follows"),
    ],
)
def test_words_that_send_a_reader_to_what_is_not_there_are_found(text, why):
    assert mentions(page("a.md", text)) == [why]


@pytest.mark.parametrize(
    "text",
    [
        "# P\n\nThe prices are in the table below.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
        "# P\n\nSee the table below.\n\n<table><tr><th>a</th></tr><tr><td>1</td></tr></table>\n",
        "# P\n\nThe diagram below shows it.\n\n![x](https://example.org/x.png)\n",
        "# P\n\nThe following diagram shows it:\n\n```\nA -> B\n```\n",
        "# P\n\nThe parts are listed in appendix B.\n\n## Appendix B: parts\n\nScrews.\n",
        "# P\n\nWe follow Annex A of ISO 27001 and EU GMP Annex 11, and section 4 of your tender.\n",
        "# P\n\nThe guests sit at table B. We dine at table 9.\n",
        "# P\n\nLeads score 15 points at most.\n\nWho reached the 15+ point threshold described above is handed over.\n",
        "# P\n\nOf the 3 steps described above the second is hard.\n",
        "# P\n\nThese are the tiers, as follows:\n\n# Tier 1\n\nText.\n",
        "# P\n\nIt is agreed in section 4.2.\n",
        "# P\n\nSee [Table 3](#p) for prices.\n",
    ],
)
def test_what_is_there_or_cannot_be_told_is_left_alone(text):
    assert mentions(page("a.md", text)) == []


def test_an_appendix_that_is_a_file_of_its_own_is_there():
    assert mentions(page("a.md", "# P\n\nSee appendix B."), page("files/appendix-B.md", "# Parts\n\nScrews.")) == []


def test_a_table_is_not_missed_where_the_format_does_not_show_one():
    assert mentions(page("a.txt", "The prices are in the table below.")) == []


def test_a_million_links_and_mentions_cost_no_more_than_what_is_kept():
    many = page("a.md", "# P\n\n" + "[x](#gone) see table 77 of " * 20_000 + "(((" * 5_000 + "[" * 5_000)
    assert 0 < len(links(many)) <= 5_000
    assert len(mentions(many)) <= 500


def test_pages_that_link_to_each_other_in_a_ring_are_read_once():
    ring = [page(f"s/{n}.md", f"# P\n\n[next]({(n + 1) % 50}.md) [back](#no-such)") for n in range(50)]
    assert len(links(*ring)) == 50


@pytest.mark.real_data
def test_the_handbook_refers_to_a_table_of_points_that_is_gone(shared):
    found = reference_leads_nowhere(replace(case_of(), documents=documents_of(shared / "data/sourcegraph_handbook")))
    told = {finding.subject.rsplit("/", 1)[-1]: finding for finding in found}
    assert set(told) == {"product-led-growth.md", "common_customer_questions.md", "salesforce.md"}
    said = told["product-led-growth.md"]
    assert "line 124" in said.data_say
    assert "line 125" in said.data_say
    assert "nothing above says 15" in said.data_say
    assert all("15+ MQL point accrual threshold descibed above" in passage.quote for passage in said.evidence)
