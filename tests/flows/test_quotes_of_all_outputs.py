"""Every quote in every output is an exact substring of a block that a reader extracts and a buyer sees."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from ridgepole.core.actions.executive_report import compose_report
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.follow_buyers import follow_buyer, follow_buyers
from ridgepole.flows.make_sample import make_sample
from ridgepole.flows.make_seller_kit import make_seller_kit
from ridgepole.flows.run_checks import run_checks
from ridgepole.flows.tell_story import tell_story
from ridgepole.wiring.build import open_case_of_folder
from ridgepole.wiring.kit_formats import KIT_FORMATS
from ridgepole.writers.report.html_report import html_report

COMPANIES = Path(__file__).parents[1] / "cases" / "companies"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["wardpay", "pennyroyal", "sample"])
def case(request, tmp_path_factory):
    if request.param != "sample":
        return open_case_of_folder(COMPANIES / request.param, date(2025, 6, 30))
    folder = tmp_path_factory.mktemp("quotes") / "acme"
    make_sample(folder=folder, seed=7, causes=[1, 4], size="small", as_of=date(2025, 6, 1))
    return open_case_of_folder(folder, date(2025, 6, 1))


def quotes_in(node):
    """(path, quote) of everything that quotes, however deep."""
    if isinstance(node, dict):
        own = [(node["path"], node["quote"])] if "path" in node and "quote" in node else []
        return own + [found for value in node.values() for found in quotes_in(value)]
    return [found for value in node for found in quotes_in(value)] if isinstance(node, list) else []


def invented(case, quotes):
    blocks = {d.path: [b.text for b in d.blocks if b.kind != "hidden"] for d in case.documents.documents}
    return [(path, quote) for path, quote in quotes if not any(quote in text for text in blocks.get(path, ()))]


def test_story_findings_and_paths_quote_what_stands_there(case):
    story = quotes_in(tell_story(case=case).as_json())
    findings = quotes_in([finding.as_json() for finding in run_checks(case=case).findings])
    followed = [follow_buyer(case=case, account=p.account_id) for p in follow_buyers(case=case).paths[:5]]
    paths = quotes_in([path.as_json() for path in followed])
    assert len(story) > 20
    assert findings
    assert invented(case, [*story, *findings, *paths]) == []


def test_the_report_marks_only_what_stands_there_and_every_place_opens(case):
    report = compose_report(case=case, diagnosis=diagnose(case=case))
    page = html_report(report)
    everything = [b.text for d in case.documents.documents for b in d.blocks if b.kind != "hidden"]
    marked = {unescape(re.sub(r"<[^>]+>", "", text)) for text in re.findall(r"<mark>(.*?)</mark>", page, re.DOTALL)}
    assert len(marked) > 10
    assert [words for words in marked if not any(words in text for text in everything)] == []
    opened = set(re.findall(r'href="#(at-[0-9a-f]+)"', page))
    assert opened
    assert opened <= set(re.findall(r'id="(at-[0-9a-f]+)"', page))


def test_a_place_in_the_report_opens_the_block_with_its_quote(case):
    report = compose_report(case=case, diagnosis=diagnose(case=case))
    assert report.story is not None
    blocks = {block.anchor: block for excerpt in report.excerpts for block in excerpt.blocks}
    for conflict in report.story.conflicts:
        for side in (conflict.agrees, conflict.departs):
            block = blocks[side.anchor]
            assert side.quote in "".join(words for words, _ in block.pieces)
            assert any(quoted for _, quoted in block.pieces)


def test_the_kit_quotes_no_document(case):
    made = make_seller_kit(
        company=case.company.name, agreements=case.agreements, as_of=case.as_of, writers={f: lambda s, t: b"" for f in KIT_FORMATS}
    )  # fmt: skip
    said = json.dumps([document.content() for document in case.agreements.documents], ensure_ascii=False)
    quoted = [line.text for sheet in made.kit.sheets for line in sheet.lines if line.kind == "quote"]
    assert quoted
    assert [text for text in quoted if json.dumps(text, ensure_ascii=False)[1:-1] not in said] == []
