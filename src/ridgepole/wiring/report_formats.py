"""The formats a report can take, by name."""

from __future__ import annotations

from ridgepole.core.actions.executive_report import ExecutiveReport
from ridgepole.flows.write_report import Renders


def _html(report: ExecutiveReport) -> bytes:
    from ridgepole.writers.report.html_report import html_report  # noqa: PLC0415 - drawing charts is only loaded when asked for

    return html_report(report).encode("utf-8")


def _pdf(report: ExecutiveReport) -> bytes:
    from ridgepole.writers.report.pdf_report import pdf_report  # noqa: PLC0415

    return pdf_report(report)


REPORT_FORMATS: dict[str, Renders] = {"html": _html, "pdf": _pdf}
