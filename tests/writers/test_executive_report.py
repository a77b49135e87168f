"""The report shows every claim with its evidence, and nothing from outside is read as markup."""

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from ridgepole.core.actions.chart import Bar, Chart
from ridgepole.core.actions.executive_report import AgreementLine, ExecutiveReport, QuestionAnswered, SideBySide
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.diagnosis.diagnosis import CAUSES, CauseVerdict, Diagnosis, Missing
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.survey.answer import Answer
from ridgepole.writers.report.html_report import anchor, html_report
from ridgepole.writers.report.pdf_report import pdf_report

HOSTILE = '<script>alert(1)</script> #eval("1") *bold* $x$ @label'


@pytest.fixture
def report() -> ExecutiveReport:
    finding = Finding(
        code="CU01",
        cause=1,
        severity="high",
        title="Leaders name different customers",
        subject="best_customer",
        evidence=(
            Rows("survey", ("r01", "r02"), "2 of 3 leaders differ"),
            Passage("website/home.html", "Pricing, paragraph 1", HOSTILE),
        ),
        remedy="Write one sentence together",
        owner_team="revops",
        confidence=0.9,
        clause="statement",
        agreement_version="icp v3",
        money=MoneyRange(1000, 20000, 3_000_000, "EUR"),
        marketing_says="ports",
        sales_says="any large site",
        data_say="62% of revenue is won at ports",
    )
    verdicts = tuple(
        CauseVerdict(cause, "yes" if cause == 1 else "unclear", 0.8, HOSTILE, ("CU01",) if cause == 1 else ())
        for cause in CAUSES
    )
    diagnosis = Diagnosis(
        1,
        1,
        verdicts,
        (finding,),
        (Missing("a survey", "question 3 cannot be answered without it"),),
        finding.money,
        ((1, finding.money),),
    )
    chart = Chart(
        "win-rate-source",
        "Win rate, by source",
        "ratio",
        (Bar("web & <co>", 0.2, 0.1, 0.3, 40),),
        (("fair", "not enough data"),),
        "won / closed",
        "2025",
        "no agreement",
        ("association",),
    )
    return ExecutiveReport(
        company="Acme & Söhne <GmbH>",
        currency="EUR",
        as_of=date(2026, 1, 31),
        headline="It starts with a different customer in mind.",
        summary=("Present: …", HOSTILE),
        questions=tuple(
            QuestionAnswered(f"Question {v.cause}?", CAUSES[v.cause], v, (finding,) if v.cause == 1 else (), "")
            for v in verdicts
        ),
        diagnosis=diagnosis,
        side_by_side=(SideBySide("Who?", (Answer("r1", "sales", "leader", "best_customer", HOSTILE),)),),
        charts=(chart,),
        agreements=(AgreementLine("icp v3", "Who", "2025-01-01", "nobody yet", "no date", "abc"),),
        data_remarks=("opportunities: no lost deals are recorded",),
        refused=(),
    )


def test_page_is_self_contained_and_escapes_what_comes_from_outside(report):
    page = html_report(report)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r'(?:src|href)="(?!#)', page), "nothing is fetched"
    assert "Acme &amp; Söhne" in page


def test_every_finding_is_one_click_away(report):
    page = html_report(report)
    for finding in report.diagnosis.findings:
        assert f'href="#{anchor(finding)}"' in page
        assert page.count(f'id="{anchor(finding)}"') == 1
    ids = re.findall(r' id="([^"]+)"', page)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert "icp v3" in page
    assert "20k" in page


def test_pdf_carries_the_same_findings_and_reads_nothing_as_markup(report):
    reader = PdfReader(BytesIO(pdf_report(report)))
    text = " ".join(page.extract_text() for page in reader.pages)
    flat = re.sub(r"\s+", " ", text)
    assert "Leaders name different customers" in flat
    assert '#eval("1")' in flat
    assert "Write one sentence together" in flat
    assert reader.trailer["/Root"].get("/MarkInfo"), "the PDF is tagged"
