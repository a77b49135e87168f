"""Charts as Vega-Lite, drawn to SVG by vl-convert: the same picture in the page and in the PDF, without a browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import vl_convert

from ridgepole.core.actions.chart import Chart
from ridgepole.core.actions.report_story import ReportStory

FONTS = Path(__file__).parent / "fonts"
INK, QUIET, MARK, GRID = "#101112", "#202122", "#303132", "#404142"
THEMED = {INK: "var(--ink)", QUIET: "var(--quiet)", MARK: "var(--mark)", GRID: "var(--line)"}
ON_PAPER = {INK: "#1b1f24", QUIET: "#5a6572", MARK: "#0f5fb8", GRID: "#d5dbe1"}
FORMATS = {"ratio": ".0%", "money": "~s", "days": "d", "minutes": "d", "count": "d"}


@cache
def _fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))


def interval_spec(chart: Chart) -> dict[str, Any]:
    """Vega-Lite: one row a group, a point at the value, a rule over the interval, n beside the name."""
    values = [
        {"group": f"{bar.label}  (n={bar.n:,})", "value": bar.value, "low": bar.low, "high": bar.high}
        for bar in chart.bars
    ]
    axis = {
        "format": FORMATS.get(chart.unit, "~s"),
        "title": chart.currency if chart.unit == "money" else None,
        "tickCount": 5,
    }
    x = {"type": "quantitative", "axis": axis, "scale": {"zero": True, "nice": True}}
    y = {
        "field": "group",
        "type": "nominal",
        "sort": None,
        "axis": {"title": None, "labelLimit": 260, "ticks": False, "domain": False},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 420,
        "height": {"step": 24},
        "background": "transparent",
        "padding": {"left": 28, "right": 8, "top": 4, "bottom": 4},
        "data": {"values": values},
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.45},
                "encoding": {"y": y, "x": {**x, "field": "low"}, "x2": {"field": "high"}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 80, "opacity": 1},
                "encoding": {"y": y, "x": {**x, "field": "value"}},
            },
        ],
        "config": {
            "font": "Inter",
            "view": {"stroke": None},
            "axis": {
                "labelColor": INK,
                "titleColor": QUIET,
                "gridColor": GRID,
                "domainColor": GRID,
                "tickColor": GRID,
                "labelFontSize": 12,
                "titleFontWeight": 400,
            },
            "axisY": {"grid": False},
            "rule": {"color": MARK},
            "point": {"color": MARK},
        },
    }


def heat_spec(story: ReportStory) -> dict[str, Any]:
    """Vega-Lite: touchpoints down, value propositions across, the darker the larger its share of the message; the lead has a frame."""
    names = [name for name, _ in story.columns]
    rows = list(dict.fromkeys(f"{row.title} ({row.kind.replace('_', ' ')})" for row in story.rows))
    values = [
        {
            "touchpoint": f"{row.title} ({row.kind.replace('_', ' ')})",
            "says": name,
            "share": share,
            "lead": row.lead == name,
        }
        for row in story.rows
        for name, share in zip(names, row.shares, strict=True)
    ]
    x = {
        "field": "says",
        "type": "nominal",
        "sort": names,
        "axis": {"title": None, "orient": "top", "labelAngle": -20, "domain": False, "ticks": False},
    }
    y = {
        "field": "touchpoint",
        "type": "nominal",
        "sort": rows,
        "axis": {"title": None, "labelLimit": 300, "domain": False, "ticks": False},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": {"step": 84},
        "height": {"step": 24},
        "background": "transparent",
        "padding": {"left": 28, "right": 28, "top": 4, "bottom": 4},
        "data": {"values": values},
        "encoding": {"x": x, "y": y},
        "layer": [
            {
                "mark": {"type": "rect", "color": MARK, "cornerRadius": 3},
                "encoding": {
                    "opacity": {
                        "field": "share",
                        "type": "quantitative",
                        "scale": {"domain": [0, 1], "range": [0.03, 0.85]},
                        "legend": None,
                    }
                },
            },
            {
                "transform": [{"filter": "datum.lead"}],
                "mark": {"type": "rect", "filled": False, "stroke": INK, "strokeWidth": 1.5, "cornerRadius": 3},
            },
        ],
        "config": {
            "font": "Inter",
            "view": {"stroke": None},
            "axis": {"labelColor": INK, "labelFontSize": 12, "grid": False},
        },
    }


def svg(spec: dict[str, Any], *, themed: bool) -> str:
    """The drawing; `themed` replaces its colours by the page's variables, so that light and dark both read well."""
    _fonts()
    drawing: str = vl_convert.vegalite_to_svg(spec)
    if themed:
        drawing = drawing.replace('font-family="Inter"', 'font-family="Inter, system-ui, sans-serif"')
    for colour, replacement in (THEMED if themed else ON_PAPER).items():
        drawing = drawing.replace(colour, replacement)
    return drawing
