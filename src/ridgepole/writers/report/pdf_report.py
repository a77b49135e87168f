"""The report as a tagged PDF, set by typst: three hundredths of a second, no system library."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import typst

from ridgepole.core.actions.chart import shown, shown_money
from ridgepole.core.actions.executive_report import ExecutiveReport, QuestionAnswered
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.kernel.money import MoneyRange
from ridgepole.core.kernel.passage import Passage
from ridgepole.writers.report.html_report import anchor
from ridgepole.writers.report.vega_charts import FONTS, heat_spec, interval_spec, svg

TEMPLATE = files("ridgepole.writers.report") / "templates" / "report.typ"
ANSWERS = {"yes": "No", "no": "Yes", "unclear": "Not settled"}
MOST_EVIDENCE = 4
MOST_FINDINGS_LISTED = 3


def pdf_report(report: ExecutiveReport) -> bytes:
    """The PDF's bytes; the same content as the page, without what only a screen can open."""
    pdf: bytes = typst.compile(  # type: ignore[misc]  # its stub cannot infer a type for bytes as input
        TEMPLATE.read_bytes(),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(_content(report))},
    )
    return pdf


def _content(report: ExecutiveReport) -> dict[str, Any]:
    diagnosis = report.diagnosis
    return {
        "title": f"{report.company}: alignment of sales and marketing",
        "company": report.company,
        "as_of": report.as_of.isoformat(),
        "headline": report.headline,
        "summary": list(report.summary),
        "questions": [_question(item, report) for item in report.questions],
        "money": _stake(diagnosis.money),
        "remedies": [
            {"id": anchor(f), "title": f.title, "remedy": f.remedy, "owner": f.owner_team} for f in report.remedies
        ],
        "reasons": [
            {"cause": str(item.verdict.cause), "question": item.question, "why": item.verdict.why}
            for item in report.questions
            if item.short_why != item.verdict.why
        ],
        "not_told": [
            f"Cause {cause} cannot be told in money from these data: {why}." for cause, why in diagnosis.money_not_told
        ],
        "sides": [
            {
                "question": side.question,
                "answers": [
                    {"words": answer.answer, "who": f"{answer.team.capitalize()} leader"} for answer in side.answers
                ],
            }
            for side in report.side_by_side
        ],
        "charts": [
            {
                "title": chart.title,
                "definition": chart.definition,
                "svg": svg(interval_spec(chart), themed=False),
                "alt": ", ".join(f"{bar.label} {shown(bar.value, chart.unit, chart.currency)}" for bar in chart.bars),
                "period": f"{chart.period} · {chart.agreement_version}",
                "caveats": list(chart.caveats),
            }
            for chart in report.charts
        ],
        "story": _story(report),
        "findings": [_finding(finding) for finding in diagnosis.findings],
        "missing": [{"what": item.what, "why": item.why_it_matters} for item in diagnosis.missing],
        "agreements": [
            [line.name, line.title, line.effective_from, line.signed_by, line.review_by] for line in report.agreements
        ],
        "remarks": list(report.data_remarks),
    }


def _story(report: ExecutiveReport) -> dict[str, Any] | None:
    story = report.story
    if story is None:
        return None
    sides = [
        {
            "what": f"{conflict.kind.capitalize()} ({conflict.severity}). {conflict.clause}: {conflict.why}",
            "sides": [
                {
                    "before": side.before,
                    "quote": side.quote,
                    "after": side.after,
                    "place": f"{side.title}, {side.locator} ({side.path})",
                }
                for side in (conflict.agrees, conflict.departs)
            ],
        }
        for conflict in story.conflicts
    ]
    leads = ", ".join(f"{row.title}: {row.lead}" for row in story.rows)
    return {
        "heat": svg(heat_spec(story), themed=False) if story.rows else "",
        "alt": leads,
        "conflicts": sides,
        "more": story.more_conflicts,
        "proofs": [
            [
                line.id,
                line.claim,
                (line.valid_until or "no date") + (" (expired)" if line.is_expired else ""),
                "; ".join(f"“{p.quote}” ({p.path}, {p.locator})" for p in line.differing) or "nowhere",
            ]
            for line in story.proof_points
        ],
        "words": [
            [n.passage.quote, f"{n.passage.path}, {n.passage.locator}", n.get("used"), n.get("preferred")]
            for n in story.vocabulary
        ],
    }


def _question(item: QuestionAnswered, report: ExecutiveReport) -> dict[str, Any]:
    verdict = item.verdict
    marks = ", starts here" if report.diagnosis.upstream_cause == verdict.cause else ""
    marks += ", most urgent" if report.diagnosis.urgent_cause == verdict.cause else ""
    return {
        "cause": str(verdict.cause),
        "question": item.question,
        "present": verdict.present,
        "answer": ANSWERS[verdict.present],
        "sure": f"{verdict.confidence:.0%} sure",
        "marks": marks,
        "why": item.short_why,
        "findings": [
            {"id": anchor(finding), "title": finding.title + (f" ({count})" if count > 1 else "")}
            for finding, count in item.conditions[:MOST_FINDINGS_LISTED]
        ],
    }


def _stake(money: MoneyRange | None) -> dict[str, Any] | None:
    if money is None:
        return None
    return {
        "tiles": [
            {"name": name, "value": shown_money(getattr(money, key), money.currency)}
            for name, key in (("Low", "low"), ("Middle", "mid"), ("High", "high"))
        ],
        "note": "One joint figure from the company's own numbers; what several causes share is counted once. "
        + (
            "Association: nothing here was tested by an experiment."
            if money.grade == "association"
            else f"Grade: {money.grade}."
        ),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    says = (
        ("Marketing says:", finding.marketing_says),
        ("Sales says:", finding.sales_says),
        ("The data say:", finding.data_say),
    )
    money = finding.money
    return {
        "id": anchor(finding),
        "title": finding.title,
        "code": finding.code,
        "severity": finding.severity,
        "subject": finding.subject,
        "sure": f"{finding.confidence:.0%} sure",
        "says": [{"who": who, "words": words} for who, words in says if words],
        "evidence": [_evidence(piece) for piece in finding.evidence[:MOST_EVIDENCE]],
        "remedy": finding.remedy,
        "owner": finding.owner_team,
        "clause": ", ".join(part for part in (finding.clause, finding.agreement_version) if part),
        "money": f"{shown_money(money.mid, money.currency)} ({shown_money(money.low, money.currency)} to {shown_money(money.high, money.currency)}, {money.grade})"
        if money
        else "",
    }


def _evidence(piece: Rows | Passage) -> dict[str, str]:
    if isinstance(piece, Rows):
        named = ", ".join(piece.rows[:MOST_EVIDENCE])
        more = ", …" if len(piece.rows) > MOST_EVIDENCE else ""
        return {
            "words": piece.says,
            "place": f"({piece.table}, {len(piece.rows)} rows: {named}{more})" if piece.rows else f"({piece.table})",
        }
    return {"words": f"“{piece.quote}”", "place": f"({piece.path}, {piece.locator})"}
