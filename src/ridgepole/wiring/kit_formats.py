"""The formats of the seller kit, by the end of a file's name."""

from __future__ import annotations

from ridgepole.core.actions.seller_kit import Format, Sheet, Stamp
from ridgepole.flows.make_seller_kit import WritesSheet
from ridgepole.writers.seller_kit.plain import json_sheet, markdown_sheet, text_sheet


def _docx(sheet: Sheet, stamp: Stamp) -> bytes:
    from ridgepole.writers.seller_kit.docx_sheet import docx_sheet  # noqa: PLC0415 - large libraries load when they are needed

    return docx_sheet(sheet, stamp)


def _pptx(sheet: Sheet, stamp: Stamp) -> bytes:
    from ridgepole.writers.seller_kit.pptx_sheet import pptx_sheet  # noqa: PLC0415

    return pptx_sheet(sheet, stamp)


def _pdf(sheet: Sheet, stamp: Stamp) -> bytes:
    from ridgepole.writers.seller_kit.pdf_sheet import pdf_sheet  # noqa: PLC0415

    return pdf_sheet(sheet, stamp)


KIT_FORMATS: dict[Format, WritesSheet] = {
    "md": markdown_sheet,
    "txt": text_sheet,
    "json": json_sheet,
    "docx": _docx,
    "pptx": _pptx,
    "pdf": _pdf,
}
