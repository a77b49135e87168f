"""The report as one self-contained HTML page: no script, nothing fetched, light and dark, readable on a phone."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ridgepole.core.actions.chart import shown, shown_money
from ridgepole.core.actions.excerpts import anchor_of
from ridgepole.core.actions.executive_report import ExecutiveReport
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.kernel.passage import Passage
from ridgepole.writers.report.vega_charts import heat_spec, interval_spec, svg


@cache
def _page() -> Environment:
    environment = Environment(
        loader=PackageLoader("ridgepole.writers.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["money"] = shown_money
    environment.filters["number"] = shown
    environment.filters["anchor"] = anchor
    environment.filters["opens"] = opens
    environment.tests["rows"] = lambda piece: isinstance(piece, Rows)
    return environment


def anchor(finding: Finding) -> str:
    """The id of a finding on the page."""
    return f"finding-{finding.digest[:10]}"


def opens(passage: Passage, report: ExecutiveReport) -> str:
    """The id of the block that a passage stands in, where the page shows it; "" elsewhere."""
    for excerpt in report.excerpts:
        if excerpt.path == passage.path:
            named = anchor_of(passage.path, passage.block_id)
            marked = {
                b.anchor for b in excerpt.blocks if any(quoted and passage.quote in words for words, quoted in b.pieces)
            }
            return named if named in marked else min(marked, default="")
    return ""


def html_report(report: ExecutiveReport) -> str:
    """The whole page."""
    drawings = {chart.id: Markup(svg(interval_spec(chart), themed=True)) for chart in report.charts}  # noqa: S704 - our own drawing, text escaped by the renderer
    heat = Markup(svg(heat_spec(report.story), themed=True)) if report.story and report.story.rows else ""  # noqa: S704 - as above
    return _page().get_template("report.html").render(report=report, drawings=drawings, heat=heat)
