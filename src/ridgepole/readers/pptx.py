"""Slide decks: titles, bullets, tables, grouped shapes, charts' words and speaker notes, slide by slide; hidden slides and shapes apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.office_package import OfficePackage
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.visible_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ridgepole.core.messaging.document import Block, BlockKind

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_TITLES: Final = frozenset(("title", "ctrTitle"))
_FURNITURE: Final = frozenset(("ftr", "sldNum", "dt", "hdr"))
_TINY_HUNDREDTHS: Final = 200


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The slide being read."""

    number: int
    hidden: bool
    width: int
    height: int
    is_white: bool


def read_pptx(content: bytes) -> BlockList:
    """Blocks slide by slide, in the order of the show."""
    package = OfficePackage(content)
    main = package.related("", "officeDocument") or "ppt/presentation.xml"
    show = package.xml(main)
    relations = package.relations(main)
    size = show.find(f"{P}sldSz")
    width, height = (_whole(size.get("cx")), _whole(size.get("cy"))) if size is not None else (12192000, 6858000)
    found = BlockList()
    slides = [relations.get(entry.get(f"{R}id", ""), ("", ""))[1] for entry in show.iter(f"{P}sldId")]
    if not slides:
        raise RefusedError("holds no slide")
    for number, part in enumerate(slides, 1):
        if part not in package:
            found.troubles.append(f"slide {number} is missing from the file")
            continue
        try:
            _Slide(found, package, part, number, (width, height)).read()
        except RefusedError as error:
            found.troubles.append(f"slide {number}: {error.message}")
    if not found.blocks and found.troubles:
        raise RefusedError(found.troubles[0])
    found.blocks = _without_furniture(found.blocks, len(slides))
    found.title = next((b.text for b in found.blocks if b.kind == "heading"), "")
    return found


def _without_furniture(blocks: list[Block], slides: int) -> list[Block]:
    """A line that stands on most slides in its own box ("confidential, v11") is told once, as a caption."""
    times = Counter(b.text for b in blocks if b.kind == "paragraph")
    repeated = {text for text, n in times.items() if n >= 3 and n * 2 >= slides}
    kept: list[Block] = []
    told: set[str] = set()
    for block in blocks:
        again = block.kind == "paragraph" and block.text in repeated
        if again and block.text in told:
            continue
        told.add(block.text)
        kept.append(replace(block, id=len(kept), kind="caption" if again else block.kind))
    return kept


def _whole(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() else 0


class _Slide:
    def __init__(self, found: BlockList, package: OfficePackage, part: str, number: int, size: tuple[int, int]) -> None:
        self.found, self._package, self._part = found, package, part
        self._root = package.xml(part)
        hidden = self._root.get("show") in {"0", "false"}
        self._sheet = _Sheet(number, hidden, size[0], size[1], is_white=_is_white(package, part, self._root))
        self._bullets = 0

    def read(self) -> None:
        self.found.forget_headings()
        tree = self._root.find(f"{P}cSld/{P}spTree")
        for shape, offset in sorted(_shapes(tree), key=lambda s: not _is_title(s[0])) if tree is not None else ():
            self._shape(shape, hidden=_is_hidden(shape, offset, self._sheet))
        notes = self._package.related(self._part, "notesSlide")
        if notes:
            self._notes(self._package.xml(notes))

    def _place(self, what: str) -> str:
        return f"slide {self._sheet.number}{' (hidden slide)' if self._sheet.hidden else ''}, {what}"

    def _add(
        self, kind: BlockKind, text: str, what: str, *, hidden: bool = False, **where: int | str | tuple[str, ...]
    ) -> None:
        if hidden or self._sheet.hidden:
            self.found.hidden(text, locator=self._place(f"{what}, hidden" if hidden else what))
        elif kind == "heading":
            self.found.heading(1, text, locator=self._place(what))
        else:
            self.found.add(kind, text, locator=self._place(what), **where)  # type: ignore[arg-type]

    def _shape(self, shape: etree._Element, *, hidden: bool) -> None:
        placeholder = _placeholder(shape)
        if placeholder in _FURNITURE:
            return
        table = shape.find(f".//{A}tbl")
        if table is not None:
            self._table(table, hidden=hidden)
            return
        for kind, mark in (("chart", _CHART), ("diagramData", _DIAGRAM)):
            if shape.find(f".//{mark}") is not None:
                self._graphic(shape, kind, hidden=hidden)
                return
        body = shape.find(f"{P}txBody")
        if body is None:
            return
        is_title = placeholder in _TITLES
        if is_title:
            self._add("heading", _joined(body, self._sheet)[0], "title", hidden=hidden)
            return
        lead: tuple[str, ...] = ()
        for paragraph in body.iter(f"{A}p"):
            shown, secret = _words(paragraph, self._sheet)
            self._bullets += bool(visible(shown))
            what = f"text {self._bullets}"
            self._add("hidden", secret, what, hidden=True)
            is_lead = _is_lead(paragraph, shown)
            self._add(
                "list_item" if placeholder else "paragraph", shown, what, hidden=hidden, under=() if is_lead else lead
            )
            lead = (visible(shown),) if is_lead else lead

    def _table(self, table: etree._Element, *, hidden: bool) -> None:
        number = self.found.next_table()
        headers: dict[int, str] = {}
        for row_number, row in enumerate(table.iter(f"{A}tr")):
            for column, cell in enumerate(row.iter(f"{A}tc")):
                text = _joined(cell, self._sheet)[0]
                if row_number == 0:
                    headers[column] = visible(text)
                what = f"table row {row_number + 1}, column {column + 1}"
                header = headers.get(column, "") if row_number else ""
                self._add(
                    "table_cell", text, what, hidden=hidden, table=number, row=row_number, cell=column, header=header
                )

    def _graphic(self, shape: etree._Element, kind: str, *, hidden: bool) -> None:
        """The words of a chart (titles, names of series and categories) or of a diagram."""
        if kind == "chart":
            chart = shape.find(f".//{_CHART}")
            identity = chart.get(f"{R}id", "") if chart is not None else ""
        else:
            diagram = shape.find(f".//{_DIAGRAM}")
            identity = diagram.get(f"{R}dm", "") if diagram is not None else ""
        part = self._package.relations(self._part).get(identity, ("", ""))[1]
        if part not in self._package:
            return
        root = self._package.xml(part)
        paragraphs = ["".join(t.text or "" for t in p.iter(f"{A}t")) for p in root.iter(f"{A}p")]
        names = [
            v.text or ""
            for v in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}v")
            if not _is_number(v.text or "")
        ]
        for text in dict.fromkeys(paragraphs + names):
            self._add(
                "caption" if kind == "chart" else "list_item",
                text,
                "chart" if kind == "chart" else "diagram",
                hidden=hidden,
            )

    def _notes(self, root: etree._Element) -> None:
        for shape in root.iter(f"{P}sp"):
            if _placeholder(shape) in _FURNITURE | {"sldImg"}:
                continue
            body = shape.find(f"{P}txBody")
            if body is not None:
                for paragraph in body.iter(f"{A}p"):
                    self._add("notes", _words(paragraph, self._sheet)[0], "notes")


def _shapes(tree: etree._Element) -> Iterator[tuple[etree._Element, tuple[int, int]]]:
    """Shapes in order, groups opened, each with the offset that its groups add."""
    stack: list[tuple[etree._Element, tuple[int, int]]] = [(child, (0, 0)) for child in reversed(tree)]
    while stack:
        element, offset = stack.pop()
        if element.tag == _FALLBACK or not isinstance(element.tag, str):
            continue
        if element.tag == f"{P}grpSp":
            xfrm = element.find(f"{P}grpSpPr/{A}xfrm")
            if _named_hidden(element):
                for child in element:
                    child.set("ridgepole-hidden", "1")
            stack.extend((child, _moved(offset, xfrm)) for child in reversed(element))
        elif element.tag in {f"{P}sp", f"{P}graphicFrame", f"{P}cxnSp"}:
            yield element, offset
        elif element.tag.endswith(("}AlternateContent", "}Choice")):
            stack.extend((child, offset) for child in reversed(element))


def _moved(offset: tuple[int, int], xfrm: etree._Element | None) -> tuple[int, int]:
    if xfrm is None:
        return offset
    at, inner = xfrm.find(f"{A}off"), xfrm.find(f"{A}chOff")
    if at is None or inner is None:
        return offset
    return offset[0] + _whole(at.get("x")) - _whole(inner.get("x")), offset[1] + _whole(at.get("y")) - _whole(
        inner.get("y")
    )


def _placeholder(shape: etree._Element) -> str:
    mark = shape.find(f".//{P}nvPr/{P}ph")
    return "" if mark is None else mark.get("type", "obj")


def _is_title(shape: etree._Element) -> bool:
    return _placeholder(shape) in _TITLES


def _named_hidden(shape: etree._Element) -> bool:
    properties = shape.find(f".//{P}cNvPr")
    return properties is not None and properties.get("hidden") in {"1", "true"}


def _is_hidden(shape: etree._Element, offset: tuple[int, int], sheet: _Sheet) -> bool:
    """Marked hidden, or standing wholly outside the slide."""
    if shape.get("ridgepole-hidden") or _named_hidden(shape):
        return True
    xfrm = shape.find(f"{P}spPr/{A}xfrm") if shape.tag == f"{P}sp" else shape.find(f"{P}xfrm")
    at, extent = (xfrm.find(f"{A}off"), xfrm.find(f"{A}ext")) if xfrm is not None else (None, None)
    if at is None or extent is None:
        return False
    left, top = _whole(at.get("x")) + offset[0], _whole(at.get("y")) + offset[1]
    right, bottom = left + _whole(extent.get("cx")), top + _whole(extent.get("cy"))
    return right <= 0 or bottom <= 0 or left >= sheet.width or top >= sheet.height


def _joined(element: etree._Element, sheet: _Sheet) -> tuple[str, str]:
    pairs = [_words(p, sheet) for p in element.iter(f"{A}p")]
    return " ".join(p[0] for p in pairs), " ".join(p[1] for p in pairs)


def _words(paragraph: etree._Element, sheet: _Sheet) -> tuple[str, str]:
    """What is seen of a paragraph, and what is not: letters too small, without colour, or white on a slide known to be white."""
    shown: list[str] = []
    secret: list[str] = []
    for child in paragraph:
        if child.tag in {f"{A}r", f"{A}fld"}:
            text = "".join(t.text or "" for t in child.iter(f"{A}t"))
            (secret if _run_hides(child, sheet) else shown).append(text)
        elif child.tag == f"{A}br":
            shown.append(" ")
    return "".join(shown), "".join(secret)


def _is_lead(paragraph: etree._Element, shown: str) -> bool:
    """A short bold line in a text box heads the lines below it."""
    styles = [run.find(f"{A}rPr") for run in paragraph.iter(f"{A}r")]
    return (
        bool(styles)
        and len(shown) <= 60
        and not shown.rstrip().endswith((".", "!", "?"))
        and all(s is not None and s.get("b") == "1" for s in styles)
    )


def _run_hides(run: etree._Element, sheet: _Sheet) -> bool:
    style = run.find(f"{A}rPr")
    if style is None:
        return False
    if 0 < _whole(style.get("sz")) <= _TINY_HUNDREDTHS or style.get("strike") in {"sngStrike", "dblStrike"}:
        return True
    if style.find(f"{A}noFill") is not None:
        return True
    fill = style.find(f"{A}solidFill")
    alpha = fill.find(f".//{A}alpha") if fill is not None else None
    if alpha is not None and _whole(alpha.get("val")) == 0:
        return True
    ink = fill.find(f"{A}srgbClr") if fill is not None else None
    return ink is not None and ink.get("val", "").upper() == "FFFFFF" and sheet.is_white and not _stands_on_colour(run)


def _stands_on_colour(run: etree._Element) -> bool:
    """Has the shape, or the cell, a fill of its own or a style that may fill it?"""
    for above in run.iterancestors():
        if above.tag == f"{A}tc":
            return True
        if above.tag == f"{P}sp":
            properties = above.find(f"{P}spPr")
            fills = ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
            return above.find(f"{P}style") is not None or (
                properties is not None and any(properties.find(f"{A}{f}") is not None for f in fills)
            )
    return False


def _is_white(package: OfficePackage, part: str, slide: etree._Element) -> bool:
    """Is the slide known to be white all over: no picture or filled shape on it, and no background set by it, its layout or its master but white?"""
    layout = package.related(part, "slideLayout")
    master = package.related(layout, "slideMaster") if layout else ""
    sheets = [slide, *(package.xml(name) for name in (layout, master) if name)]
    for sheet in sheets:
        for shape in sheet.iter(f"{P}pic", f"{P}spPr"):
            if shape.tag == f"{P}pic" or any(
                shape.find(f"{A}{fill}") is not None for fill in ("solidFill", "gradFill", "blipFill", "pattFill")
            ):
                return False
    for sheet in sheets:
        ground = sheet.find(f"{P}cSld/{P}bg")
        if ground is not None:
            colour = ground.find(f".//{A}srgbClr")
            scheme = ground.find(f".//{A}schemeClr")
            return (colour is not None and colour.get("val", "").upper() == "FFFFFF") or (
                scheme is not None and scheme.get("val") in {"bg1", "lt1"}
            )
    return True


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return not text.strip()
    return True
