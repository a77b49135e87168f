"""Sheets of cards as slides: one card a slide, with the stamp at the foot of each."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from itertools import groupby
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Emu, Pt

from ridgepole.core.actions.seller_kit import Line, Sheet, Stamp
from ridgepole.writers.seller_kit.docx_sheet import clean

_WIDTH: Final = Emu(12192000)
_HEIGHT: Final = Emu(6858000)
_MARGIN: Final = Emu(640080)
_INK, _QUIET = RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x54, 0x5F, 0x6B)  # type: ignore[no-untyped-call]
_WARNING = RGBColor(0xA3, 0x21, 0x1A)  # type: ignore[no-untyped-call]


def pptx_sheet(sheet: Sheet, stamp: Stamp) -> bytes:
    """The bytes of a .pptx file, 16:9."""
    show = Presentation()
    show.slide_width, show.slide_height = _WIDTH, _HEIGHT
    for card, lines in _cards(sheet):
        _slide(show, card, lines, stamp)
    properties = show.core_properties
    properties.title, properties.author, properties.subject = (
        clean(sheet.title),
        clean(stamp.company)[:255],
        clean(stamp.based_on)[:255],
    )
    properties.identifier, properties.comments = stamp.digest, clean(stamp.line)[:255]
    properties.created = properties.modified = datetime(stamp.as_of.year, stamp.as_of.month, stamp.as_of.day)  # noqa: DTZ001 - the format holds no zone
    buffer = BytesIO()
    show.save(buffer)
    return buffer.getvalue()


def _cards(sheet: Sheet) -> list[tuple[str, list[Line]]]:
    numbered = 0
    keyed: list[tuple[int, Line]] = []
    for line in sheet.lines:
        numbered += line.kind == "card"
        keyed.append((numbered, line))
    cards: list[tuple[str, list[Line]]] = []
    for _, group in groupby(keyed, key=lambda pair: pair[0]):
        lines = [line for _, line in group]
        title = lines.pop(0).text if lines[0].kind == "card" else sheet.title
        cards.append((title, lines))
    return cards


def _slide(show: Any, title: str, lines: list[Line], stamp: Stamp) -> None:
    slide = show.slides.add_slide(show.slide_layouts[5])
    heading = slide.shapes.title
    heading.left, heading.top, heading.width, heading.height = (
        _MARGIN,
        Emu(365760),
        Emu(_WIDTH - 2 * _MARGIN),
        Emu(1005840),
    )
    heading.text_frame.word_wrap = True
    _say(heading.text_frame.paragraphs[0], title, size=28, bold=True)
    body = slide.shapes.add_textbox(_MARGIN, Emu(1554480), Emu(_WIDTH - 2 * _MARGIN), Emu(4480560)).text_frame
    body.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = body.paragraphs[0] if number == 0 else body.add_paragraph()
        paragraph.space_after = Pt(8)
        if line.kind == "heading":
            paragraph.space_before = Pt(10)
            _say(paragraph, line.text, size=14, bold=True, quiet=True)
        else:
            _say(paragraph, {"bullet": f"• {line.text}", "quote": f"“{line.text}”"}.get(line.kind, line.text), size=18)
    if stamp.warning:
        head = slide.shapes.add_textbox(_MARGIN, Emu(91440), Emu(_WIDTH - 2 * _MARGIN), Emu(320040)).text_frame
        _say(head.paragraphs[0], stamp.warning, size=12, bold=True)
        head.paragraphs[0].runs[0].font.color.rgb = _WARNING
    foot = slide.shapes.add_textbox(_MARGIN, Emu(6309360), Emu(_WIDTH - 2 * _MARGIN), Emu(320040)).text_frame
    foot.word_wrap = True
    _say(foot.paragraphs[0], stamp.line, size=9, quiet=True)


def _say(paragraph: Any, text: str, *, size: int, bold: bool = False, quiet: bool = False) -> None:
    run = paragraph.add_run()
    run.text = clean(text)
    run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Calibri"
    run.font.color.rgb = _QUIET if quiet else _INK
    paragraph.alignment = 1
