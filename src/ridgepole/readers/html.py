"""Web pages: block by block as a person sees them, hidden text apart, navigation and footers left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ridgepole.core.messaging.document import BlockKind
from ridgepole.readers.block_list import BlockList
from ridgepole.readers.html_hiding import (
    STRUCK_TAGS,
    UNSEEN_TAGS,
    background_of,
    hidden_by_rules,
    hides,
    is_chrome,
)
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.text_file import text_of
from ridgepole.readers.visible_text import visible

INLINE_TAGS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "del",
    ]
)
_KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "paragraph",
    "td": "table_cell",
    "th": "table_cell",
    "figcaption": "caption",
    "caption": "caption",
    "button": "caption",
    "legend": "caption",
    "summary": "list_item",
}
_PICTURES = frozenset(("img", "iframe", "video", "object", "embed", "canvas", "pre"))
_MOST_OF_A_LINK = 400
_BUTTONS = ("btn", "button", "cta")
_OWN_TAG = re.compile(r"^\s*<(?:template|noscript)[^>]*>|</(?:template|noscript)>\s*$", re.IGNORECASE)
_DEEPEST = 5_000


@dataclass(slots=True)
class _Table:
    number: int
    is_data: bool
    row: int = -1
    cell: int = -1
    headers: dict[int, str] = field(default_factory=dict)
    names_rows: bool = False


@dataclass(slots=True)
class _Open:
    """One element on the way down."""

    tag: str
    is_block: bool
    hidden: bool
    background: str
    kind: BlockKind = "paragraph"
    table: _Table | None = None
    first_block: int = 0
    question: str = ""


def read_html(content: bytes) -> BlockList:
    """The visible blocks of a page, in order. A DOCTYPE is normal here, and nothing is ever fetched."""
    return read_html_text(text_of(content))


def read_html_text(text: str) -> BlockList:
    """The same from characters, which also serves mail bodies and Markdown with HTML in it."""
    page = _Page(text)
    page.walk()
    return page.found


class _Page:
    def __init__(self, text: str) -> None:
        self.tree = LexborHTMLParser(text)
        self.found = BlockList()
        self.found.title = _title(self.tree)
        self._ruled_out = hidden_by_rules(self.tree)
        self._words: list[str] = []
        self._secret: list[str] = []
        self._open: list[_Open] = [_Open("body", is_block=True, hidden=False, background="ffffff")]
        self._breaks = 0
        for node in self.tree.css("[id], a[name]"):
            self.found.anchor(node.attributes.get("id") or node.attributes.get("name") or "")

    def walk(self) -> None:
        """Down and up the tree without recursion, so that depth costs nothing."""
        node = self.tree.body.child if self.tree.body else None
        depth = 0
        while node is not None:
            if self._enter(node) and node.child is not None:
                depth += 1
                if depth > _DEEPEST:
                    raise RefusedError(f"nested deeper than {_DEEPEST:,} elements")
                node = node.child
                continue
            self._leave(node)
            while node.next is None:
                node = node.parent
                depth -= 1
                if node is None or node.tag == "body":
                    self._flush()
                    return
                self._leave(node)
            node = node.next
        self._flush()

    def _enter(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        here = self._open[-1]
        if tag == "-text":
            (self._secret if here.hidden else self._words).append(node.text_content or "")
            self._breaks = 0 if (node.text_content or "").strip() else self._breaks
            return False
        if not tag or tag.startswith(("-", "!", "_")) or not node.is_element_node:
            return False
        if tag == "br":
            self._break()
            return False
        if not here.hidden:
            self._note_link(node, tag)
        if tag in {"hr", "img"} or (tag in UNSEEN_TAGS) or is_chrome(node):
            self._unseen(node, tag)
            if tag != "img":
                self._flush()
            return False
        self._open_element(node, tag, here)
        return True

    def _note_link(self, node: LexborNode, tag: str) -> None:
        if tag == "a" and node.attributes.get("href"):
            self.found.link(node.attributes["href"] or "", node.text()[:_MOST_OF_A_LINK])
        elif tag in _PICTURES:
            self.found.link(node.attributes.get("src") or "", is_picture=True)

    def _unseen(self, node: LexborNode, tag: str) -> None:
        if tag in {"template", "noscript"}:
            fragment = LexborHTMLParser(_OWN_TAG.sub("", node.html or "")).body
            self.found.hidden(fragment.text(separator=" ") if fragment else "", locator=f"hidden text ({tag})")

    def _break(self) -> None:
        self._breaks += 1
        if self._breaks >= 2:
            self._flush()
        else:
            (self._secret if self._open[-1].hidden else self._words).append("\n")

    def _open_element(self, node: LexborNode, tag: str, here: _Open) -> None:
        is_button = tag == "a" and any(part in (node.attributes.get("class") or "").lower() for part in _BUTTONS)
        is_block = (
            tag not in INLINE_TAGS or is_button or (tag == "cite" and any(o.tag == "blockquote" for o in self._open))
        )
        hidden = here.hidden or tag in STRUCK_TAGS or node.mem_id in self._ruled_out or hides(node, here.background)
        if is_block:
            self._flush()
        element = _Open(
            tag,
            is_block,
            hidden,
            background_of(node, here.background),
            here.kind,
            here.table,
            len(self.found.blocks),
            here.question,
        )
        if tag == "table":
            data = _is_data_table(node)
            element.table = _Table(self.found.next_table(), is_data=True) if data else None
            element.kind = "paragraph"
        elif tag == "tr" and here.table:
            here.table.row += 1
            here.table.cell = -1
        elif tag in {"td", "th"}:
            if here.table:
                here.table.cell += 1
            element.kind = "table_cell" if here.table else "paragraph"
        elif is_button:
            element.kind = "caption"
        elif tag in _KINDS:
            element.kind = "table_cell" if here.kind == "table_cell" else _KINDS[tag]
        if tag == "dl":
            element.question = ""
        self._open.append(element)

    def _leave(self, node: LexborNode) -> None:
        if len(self._open) == 1 or node.tag != self._open[-1].tag:
            return
        element = self._open[-1]
        if element.is_block or (element.hidden and not self._open[-2].hidden):
            self._flush_hidden()
        if element.is_block:
            self._flush()
        self._open.pop()
        if element.tag == "blockquote":
            self._credit(element.first_block)
        elif element.tag in {"td", "th"} and element.table:
            element.table.cell += _span(node) - 1

    def _flush_hidden(self) -> None:
        if self._secret:
            self.found.hidden("".join(self._secret))
            self._secret.clear()

    def _flush(self) -> None:
        self._breaks = 0
        self._flush_hidden()
        text = visible("".join(self._words))
        self._words.clear()
        if not text:
            return
        block = next(o for o in reversed(self._open) if o.is_block)
        heading = next(
            (o for o in reversed(self._open) if len(o.tag) == 2 and o.tag[0] == "h" and o.tag[1] in "123456"), None
        )
        if heading:
            self.found.heading(int(heading.tag[1]), text)
        elif block.kind == "table_cell" and block.table:
            self._cell(block.table, text)
        elif block.tag == "cite":
            self.found.add("caption", text)
        elif block.tag == "dt":
            self.found.add("list_item", text)
            self._open[-2].question = text
        else:
            self.found.add(block.kind, text, under=(block.question,) if block.question else ())

    def _cell(self, table: _Table, text: str) -> None:
        row, cell = max(table.row, 0), max(table.cell, 0)
        is_header = any(o.tag in {"th", "thead"} for o in self._open) and row == 0
        if is_header:
            table.headers[cell] = text
        elif row == 0 and table.headers:
            table.names_rows = True  # a heading cell beside a value names its row, not its column
        header = "" if is_header or table.names_rows else table.headers.get(cell, "")
        self.found.add("table_cell", text, table=table.number, row=row, cell=cell, header=header)

    def _credit(self, first: int) -> None:
        """A block quote's words are its author's, where it names one."""
        quoted = self.found.blocks[first:]
        who = next((b.text for b in reversed(quoted) if b.kind == "caption"), "")
        if who:
            self.found.blocks[first:] = [replace(b, speaker=who) if b.kind != "caption" else b for b in quoted]


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("head title")
    return visible(node.text()) if node else ""


def _is_data_table(node: LexborNode) -> bool:
    """Rows and columns of facts; a table that only lays out a mail or a page is none."""
    if (node.attributes.get("role") or "").lower() == "presentation" or node.css_first("table table"):
        return False
    if node.css_first("th"):
        return True
    rows = node.css("tr")[:50]
    return len(rows) > 1 and sum(len(row.css("td")) > 1 for row in rows) * 2 >= len(rows)


def _span(node: LexborNode) -> int:
    value = node.attributes.get("colspan") or "1"
    return min(int(value), 100) if value.isdecimal() and int(value) else 1
