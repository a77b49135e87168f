"""Sheets as Word documents, with the stamp in the footer and in the document's properties."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.shared import Pt, RGBColor

from ridgepole.core.actions.seller_kit import Sheet, Stamp

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def docx_sheet(sheet: Sheet, stamp: Stamp) -> bytes:
    """The bytes of a .docx file that is the same for the same sheet and stamp."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.add_heading(clean(sheet.title), 0)
    if stamp.warning:
        warning = document.add_paragraph().add_run(clean(stamp.warning))
        warning.font.bold, warning.font.color.rgb = True, RGBColor(0xA3, 0x21, 0x1A)
    for line in sheet.lines:
        text = clean(line.text)
        if line.kind == "card":
            document.add_heading(text, 1)
        elif line.kind == "heading":
            document.add_heading(text, line.level - 1)
        elif line.kind == "bullet":
            document.add_paragraph(text, style="List Bullet")
        elif line.kind == "quote":
            document.add_paragraph(f"“{text}”", style="Intense Quote")
        else:
            document.add_paragraph(text)
    footer = document.sections[0].footer.paragraphs[0].add_run(clean(stamp.line))
    footer.font.size = Pt(8)
    footer.font.color.rgb = RGBColor(0x54, 0x5F, 0x6B)
    _properties(document.core_properties, sheet, stamp)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _properties(properties: object, sheet: Sheet, stamp: Stamp) -> None:
    made = datetime(stamp.as_of.year, stamp.as_of.month, stamp.as_of.day, tzinfo=UTC).replace(tzinfo=None)
    values = {
        "title": sheet.title,
        "author": stamp.company,
        "subject": stamp.based_on,
        "identifier": stamp.digest,
        "comments": stamp.line,
        "created": made,
        "modified": made,
    }
    for name, value in values.items():
        setattr(properties, name, clean(value)[:255] if isinstance(value, str) else value)


def clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return " ".join(_CONTROL.sub("", text).split())
