"""Word documents: headings, paragraphs, lists, tables and text boxes in order; headers, footers, deletions and comments left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.office_package import OfficePackage
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.speaker_labels import with_speakers
from ridgepole.readers.visible_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED: Final = frozenset((f"{W}del", f"{W}moveFrom", f"{W}instrText", _FALLBACK))
_WRAPPERS: Final = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_TINY_HALF_POINTS: Final = 4


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    vanish: bool
    level: int
    is_list: bool
    parent: str


def read_docx(content: bytes) -> BlockList:
    """Blocks in document order."""
    package = OfficePackage(content)
    main = package.related("", "officeDocument") or "word/document.xml"
    root = package.xml(main)
    body = root.find(f"{W}body")
    if body is None:
        raise RefusedError("is no Word document: it has no body")
    reading = _Reading(_styles(package, main))
    reading.blocks_of(body)
    for kind in ("footnotes", "endnotes"):
        part = package.related(main, kind)
        if part:
            for note in package.xml(part):
                if note.get(f"{W}type") is None:
                    reading.note(note, kind.removesuffix("s"))
    found = reading.found
    found.title = next((b.text for b in found.blocks if b.kind == "heading"), "")
    found.blocks = with_speakers(found.blocks)
    return found


def _styles(package: OfficePackage, main: str) -> dict[str, _Style]:
    part = package.related(main, "styles")
    if not part:
        return {}
    styles: dict[str, _Style] = {}
    for style in package.xml(part).iter(f"{W}style"):
        name = _value(style.find(f"{W}name")).lower()
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        heading = re.match(r"heading (\d)", name)
        level = (
            int(heading[1])
            if heading
            else 1
            if name == "title"
            else _number(_value(outline), -1) + 1
            if outline is not None
            else 0
        )
        styles[style.get(f"{W}styleId", "")] = _Style(
            name=name,
            vanish=_is_on(style.find(f"{W}rPr/{W}vanish")),
            level=level if level <= 9 else 0,
            is_list=name.startswith("list ") or style.find(f"{W}pPr/{W}numPr") is not None,
            parent=_value(style.find(f"{W}basedOn")),
        )
    return styles


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() else otherwise


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and _value(element) not in {"0", "false", "off"}


class _Reading:
    def __init__(self, styles: dict[str, _Style]) -> None:
        self.found = BlockList()
        self._styles = styles
        self._table_styles = 0

    def blocks_of(self, parent: etree._Element, *, cell: tuple[int, int, int, str] | None = None) -> None:
        """Paragraphs and tables below `parent`, also those wrapped in content controls, insertions and custom XML."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, cell)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag in _WRAPPERS:
                self.blocks_of(child, cell=cell)

    def note(self, element: etree._Element, what: str) -> None:
        """A foot- or endnote."""
        shown = " ".join(self._words(p)[0] for p in element.iter(f"{W}p"))
        self.found.add("caption", shown, locator=f"{what} {element.get(f'{W}id', '')}")

    def _style(self, paragraph: etree._Element) -> tuple[bool, int, bool]:
        """Hidden, heading level (0: none), list item: by the paragraph and the styles that it is based on."""
        outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
        level = _number(_value(outline), 9) + 1 if outline is not None else 0
        is_list = paragraph.find(f"{W}pPr/{W}numPr") is not None
        vanish = False
        style, seen = self._styles.get(_value(paragraph.find(f"{W}pPr/{W}pStyle"))), 0
        while style and seen < 20:
            vanish, level, is_list = vanish or style.vanish, level or style.level, is_list or style.is_list
            style, seen = self._styles.get(style.parent), seen + 1
        return vanish, level if level <= 9 else 0, is_list

    def _paragraph(self, paragraph: etree._Element, cell: tuple[int, int, int, str] | None) -> None:
        hidden, level, is_list = self._style(paragraph)
        shown, secret = self._words(paragraph)
        if hidden:
            shown, secret = "", f"{shown} {secret}"
        self.found.hidden(secret)
        if cell:
            table, row, column, header = cell
            self.found.add("table_cell", shown, table=table, row=row, cell=column, header=header)
        elif level or (not is_list and _is_lead(paragraph)):
            self.found.heading(level or 9, shown)
        else:
            self.found.add("list_item" if is_list else "paragraph", shown, under=_lead_in(paragraph))
        for box in paragraph.iter(f"{W}txbxContent"):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                self.blocks_of(box)

    def _words(self, paragraph: etree._Element) -> tuple[str, str]:
        """What is seen of a paragraph, and what is not."""
        shown: list[str] = []
        secret: list[str] = []
        for run in _runs(paragraph):
            (secret if self._run_hides(run, paragraph) else shown).append(_text_of_run(run))
        return "".join(shown), "".join(secret)

    def _run_hides(self, run: etree._Element, paragraph: etree._Element) -> bool:
        style = run.find(f"{W}rPr")
        if style is None:
            return False
        named = self._styles.get(_value(style.find(f"{W}rStyle")))
        if (
            _is_on(style.find(f"{W}vanish"))
            or _is_on(style.find(f"{W}webHidden"))
            or (named is not None and named.vanish)
        ):
            return True
        if 0 < _number(_value(style.find(f"{W}sz")), 99) <= _TINY_HALF_POINTS:
            return True
        if _is_on(style.find(f"{W}strike")) or _is_on(style.find(f"{W}dstrike")):
            return True
        return _value(style.find(f"{W}color")).upper() == "FFFFFF" and not _has_shade(run, paragraph)

    def _table(self, table: etree._Element) -> None:
        number = self.found.next_table()
        headers: dict[int, str] = {}
        for row_number, row in enumerate(_rows(table)):
            column = 0
            for cell in _cells(row):
                if row_number == 0:
                    headers[column] = visible(" ".join(self._words(p)[0] for p in cell.iter(f"{W}p")))
                if cell.find(f"{W}tcPr/{W}vMerge") is None or _value(cell.find(f"{W}tcPr/{W}vMerge")) == "restart":
                    header = "" if row_number == 0 else headers.get(column, "")
                    self.blocks_of(cell, cell=(number, row_number, column, header))
                column += min(_number(_value(cell.find(f"{W}tcPr/{W}gridSpan")), 1), 100)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}ins"}:
            yield from child.iter(f"{W}tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag == f"{W}sdt":
            yield from child.iter(f"{W}tc")


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Runs of this paragraph in order, not those of text boxes in it, nor deleted ones."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED or element.tag == f"{W}txbxContent":
            continue
        if element.tag == f"{W}r":
            yield element
        else:
            stack.extend(reversed(element))


def _text_of_run(run: etree._Element) -> str:
    parts: list[str] = []
    for child in run:
        if child.tag == f"{W}t":
            parts.append(child.text or "")
        elif child.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
            parts.append(" ")
        elif child.tag == f"{W}noBreakHyphen":
            parts.append("-")
    return "".join(parts)


def _has_shade(run: etree._Element, paragraph: etree._Element) -> bool:
    """Is anything known to lie behind white letters? A table's own style may, so inside a styled table they are seen."""
    for place in (run.find(f"{W}rPr/{W}shd"), run.find(f"{W}rPr/{W}highlight"), paragraph.find(f"{W}pPr/{W}shd")):
        if place is not None and place.get(f"{W}fill", "auto").upper() not in {"AUTO", "FFFFFF"}:
            return True
        if place is not None and place.tag == f"{W}highlight":
            return _value(place) not in {"none", "white"}
    for above in paragraph.iterancestors():
        if above.tag == f"{W}tc":
            shade = above.find(f"{W}tcPr/{W}shd")
            if shade is not None and shade.get(f"{W}fill", "auto").upper() not in {"AUTO", "FFFFFF"}:
                return True
        elif (
            above.tag == f"{W}tbl" and above.find(f"{W}tblPr/{W}tblStyle") is not None
        ) or above.tag == f"{W}txbxContent":
            return True
    return False


def _is_lead(paragraph: etree._Element) -> bool:
    """A short paragraph that is bold all through serves as a heading."""
    runs = [run for run in _runs(paragraph) if _text_of_run(run).strip()]
    words = visible("".join(_text_of_run(run) for run in runs))
    return (
        2 <= len(words) <= 80
        and not words.endswith((".", "!", "?", ","))
        and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
    )


def _lead_in(paragraph: etree._Element) -> tuple[str, ...]:
    """The bold words that open a paragraph and act as its heading."""
    bold: list[str] = []
    for run in _runs(paragraph):
        if not _is_on(run.find(f"{W}rPr/{W}b")):
            break
        bold.append(_text_of_run(run))
    words = visible("".join(bold)).rstrip(".: ")
    whole = visible("".join(_text_of_run(run) for run in _runs(paragraph)))
    return (words,) if 2 <= len(words) <= 60 and len(words) + 2 < len(whole) else ()
