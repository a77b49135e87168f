"""PDF: lines put together into paragraphs, headings and table rows, page by page; repeated page headers and unseen letters apart."""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ContentStream, NameObject

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.limits import MOST_PAGES
from ridgepole.readers.pdf_hiding import hidden_operations
from ridgepole.readers.pdf_layout import Line, add_lines, furniture
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.visible_text import visible

if TYPE_CHECKING:
    from pypdf import PageObject

_FAILURES = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    AssertionError,
    NotImplementedError,
    OSError,
    ArithmeticError,
    LookupError,
)
_PAGE_NUMBER = re.compile(r"^(?:page|seite|pagina|p\.)?\s*\d+\s*(?:(?:of|/|von|de|van)\s*\d+)?$", re.IGNORECASE)


@dataclass(slots=True)
class _Pending:
    text: str = ""
    x: float = 0
    y: float = 0
    size: float = 0
    bold: bool = True
    last_x: float = 0
    last_letters: int = 0


def read_pdf(content: bytes) -> BlockList:
    """Blocks page by page. Pictures are never decoded: a scan without a text layer has no words."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = PdfReader(BytesIO(content), strict=False)
        if document.is_encrypted:
            _unlock(document)
        count = len(document.pages)
    except _FAILURES as error:
        raise RefusedError(f"is cut off or damaged: no readable PDF ({type(error).__name__})") from error
    if count > MOST_PAGES:
        raise RefusedError(f"has more than {MOST_PAGES:,} pages")
    found = BlockList()
    pages: list[list[Line]] = []
    for number in range(count):
        try:
            lines, secret = _lines(document.pages[number])
        except _FAILURES as error:
            found.troubles.append(f"page {number + 1} could not be read ({type(error).__name__})")
            lines, secret = [], ""
        pages.append(lines)
        found.hidden(secret, locator=f"page {number + 1}, hidden text")
    if pages and len(found.troubles) == len(pages):
        raise RefusedError(found.troubles[0])
    _lay_out(found, pages)
    found.title = next((b.text for b in found.blocks if b.kind == "heading"), "")
    return found


def _lay_out(found: BlockList, pages: list[list[Line]]) -> None:
    repeated = furniture(pages)
    kept = [
        [line for line in lines if line.key not in repeated and not _is_page_number(line, lines)] for lines in pages
    ]
    sizes: Counter[float] = Counter()
    for lines in kept:
        for line in lines:
            sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    words = Counter(word.lower() for lines in kept for line in lines for word in re.findall(r"\w+(?:-\w+)+", line.text))
    for number, lines in enumerate(kept, 1):
        add_lines(found, lines, page=number, body=body, compounds=frozenset(words))


def _is_page_number(line: Line, lines: list[Line]) -> bool:
    """A bare number is a page's only at its very top or bottom; elsewhere it is a cell."""
    edge = line.y <= min(other.y for other in lines) + 1 or line.y >= max(other.y for other in lines) - 1
    return edge and bool(_PAGE_NUMBER.match(line.text))


def _unlock(document: PdfReader) -> None:
    try:
        opened = document.decrypt("")
    except Exception as error:  # whatever a cipher library raises, the file stays closed
        raise RefusedError("is encrypted", hint="save it without a password") from error
    if not opened:
        raise RefusedError("is encrypted", hint="save it without a password")


def _lines(page: PageObject) -> tuple[list[Line], str]:
    """The page's lines in the order of the file, and its unseen words."""
    contents = page["/Contents"].get_object() if "/Contents" in page else None
    if contents is None:
        return [], ""
    stream = ContentStream(contents, page.pdf, "bytes")  # bytes: letters of embedded fonts are no text yet
    box = page.mediabox
    hidden = hidden_operations(
        stream, (float(box.left), float(box.bottom), float(box.right), float(box.top)), _images(page)
    )
    secret = ""
    operations = stream.operations
    key = NameObject("/Contents")
    if hidden:
        from pypdf.generic import ArrayObject  # noqa: PLC0415 - only where something is hidden

        shows = (b"Tj", b"TJ", b"'", b'"')
        stream.operations = [
            (ArrayObject(), b"T*") if o[1] in shows and i not in hidden else o for i, o in enumerate(operations)
        ]
        page[key] = stream
        secret = visible(page.extract_text())
        stream.operations = [(ArrayObject(), b"T*") if i in hidden else o for i, o in enumerate(operations)]
    page[key] = stream
    return _visible_lines(page), secret


def _images(page: PageObject) -> frozenset[str]:
    try:
        objects = page["/Resources"]["/XObject"]  # type: ignore[index]
        return frozenset(str(name) for name in objects if objects[name].get("/Subtype") == "/Image")
    except _FAILURES:
        return frozenset()


def _is_next_cell(pending: _Pending, x: float) -> bool:
    """Does the next run of letters begin so far to the right that a column lies between? Widths are guessed at .55 of the letters' size."""
    if not pending.text:
        return False
    width = 0.55 * pending.size * pending.last_letters
    return x - pending.last_x - width > max(2 * pending.size, 0.35 * width)


def _visible_lines(page: PageObject) -> list[Line]:
    taker = _LineTaker()
    page.extract_text(visitor_text=taker.take)
    taker.flush()
    return taker.lines


class _LineTaker:
    """Puts the runs of letters that pypdf finds together into lines, each with its place."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pending = _Pending()

    def flush(self) -> None:
        """The line ends here."""
        pending, self._pending = self._pending, _Pending()
        divided = pending.text.rstrip().endswith("\u00ad")
        text = visible(pending.text.replace("\u00ad", "-") if divided else pending.text)
        if text:
            self.lines.append(Line(text, pending.x, pending.y, round(pending.size * 2) / 2, bold=pending.bold))

    def take(self, text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        """One run of letters with its matrices, as pypdf's visitor gives them."""
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1
        bold = "bold" in str(font.get("/BaseFont", "") if font else "").lower()
        for number, part in enumerate(text.split("\n")):
            if number:
                self.flush()
            if part.strip() and number == 0 and _is_next_cell(self._pending, x):
                self.flush()
            self._add(part, x, y, size * scale, bold=bold)

    def _add(self, part: str, x: float, y: float, size: float, *, bold: bool) -> None:
        pending = self._pending
        if part.strip():
            if not pending.text:
                pending.x, pending.y = x, y
            pending.last_x, pending.last_letters = x, len(part.strip())
            pending.bold = pending.bold and bold
            pending.size = max(pending.size, size)
        if part.strip() or pending.text:
            pending.text += part
