"""Sheets as PDF, set by typst. What varies comes as JSON, as plain strings: nothing of it is read as markup."""

from __future__ import annotations

import json
from importlib.resources import files

import typst

from ridgepole.core.actions.seller_kit import Sheet, Stamp
from ridgepole.writers.report.vega_charts import FONTS

TEMPLATE = files("ridgepole.writers.seller_kit") / "sheet.typ"


def pdf_sheet(sheet: Sheet, stamp: Stamp) -> bytes:
    """The bytes of a tagged PDF with the stamp in its footer and its keywords."""
    content = {
        "title": sheet.title,
        "company": stamp.company,
        "stamp": stamp.line,
        "warning": stamp.warning,
        "keywords": [stamp.based_on, stamp.digest, stamp.status],
        "lines": [{"kind": line.kind, "text": line.text, "level": line.level} for line in sheet.lines],
    }
    pdf: bytes = typst.compile(  # type: ignore[misc]  # its stub cannot infer a type for bytes as input
        TEMPLATE.read_bytes(),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(content)},
    )
    return pdf
