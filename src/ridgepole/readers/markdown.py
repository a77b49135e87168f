"""Markdown: headings, paragraphs, lists, tables and quotes with the markup taken off."""

from __future__ import annotations

import html
import re

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.html import INLINE_TAGS, read_html_text
from ridgepole.readers.plain_text import BULLET
from ridgepole.readers.speaker_labels import with_speakers
from ridgepole.readers.text_file import text_of
from ridgepole.readers.visible_text import visible

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:\s*\1){2,}\s*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_TABLE_LINE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_REFERENCE = re.compile(r"^ {0,3}\[([^\]]{1,200})\]:\s*<?([^\s>]+)>?.*$")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_HTML_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
_OPENS_HTML = re.compile(r"\s*<([a-zA-Z][\w-]*)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w.-]+)>")
_IMAGE = re.compile(
    r"!\[([^\]]{0,500})\](?:\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+[\"'][^\"']*[\"'])?\)|\[([^\]]*)\])"
)
_LINK = re.compile(
    r"\[([^\[\]]{0,1000})\](?:\(\s*<?([^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\[([^\[\]]{0,200})\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\](?!:)")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_STAR = re.compile(
    r"(?<![\\*\w])\*(?=[^\s*])([^*\n]+?)(?<=[^\s\\])\*(?!\*)|(?<=\w)\*(?=[^\s*])([^*\n]+?)(?<=[^\s\\])\*(?![\w*])"
)
_UNDERSCORE = re.compile(r"(?<![\\\w])_(?=[^\s_])([^_\n]+?)(?<=[^\s\\])_(?!\w)")
_CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)")
_STRUCK = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ESCAPED = 0xE000
_KEPT = re.compile("[\ue021-\ue07e]")
_TEMPLATE = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{#[\w-]+\}|\{:[^}]*\}")
_LEAD_IN = re.compile(r"^(?:\*\*|__)([^*_]{2,60}?)[.:]?(?:\*\*|__)[.:]?\s+\S")
_NAMED = re.compile(r"\s(?:id|name)=[\"']([^\"'<>]{1,200})[\"']|\{#([\w-]{1,200})\}")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")
_FRONT_TITLE = re.compile(r"^title:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)


def read_markdown(content: bytes) -> BlockList:
    """The words as they would be rendered; comments and HTML that hides itself are kept apart."""
    found = BlockList()
    text = text_of(content)
    front = _FRONT_MATTER.match(text)
    if front:
        title = _FRONT_TITLE.search(front[1] or "")
        found.title = visible(title[1]) if title else ""
        text = text[front.end() :]
    before = _lines_in(front[0]) if front else 0
    for comment in _COMMENT.findall(text):
        found.hidden(comment, locator="hidden text (comment)")
    text = _COMMENT.sub(lambda comment: "\n" * _lines_in(comment[0]), text)
    for named in _NAMED.finditer(text):
        found.anchor(named[1] or named[2])
    _Reading(found, before).read(text)
    found.blocks = with_speakers(found.blocks)
    return found


def plain(text: str) -> str:
    """One passage of Markdown without its markup."""
    codes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        codes.append(match[2].strip())
        return f"\x01{len(codes) - 1}\x02"

    text = _ESCAPE.sub(lambda m: chr(_ESCAPED + ord(m[1])), _CODE.sub(keep, text))
    text = _TEMPLATE.sub("", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _FOOTNOTE.sub("", text)
    text = _STRUCK.sub("", text)
    for _ in range(2):
        text = _STRONG.sub(r"\2", text)
    text = _STAR.sub(lambda m: m[1] or m[2], text)
    text = _UNDERSCORE.sub(r"\1", text)
    text = html.unescape(text)
    return re.sub(r"\x01(\d+)\x02", lambda m: codes[int(m[1])] if int(m[1]) < len(codes) else "", text)


def restored(text: str) -> str:
    """Escaped characters as themselves, when no markup is looked for any more."""
    return _KEPT.sub(lambda m: chr(ord(m[0]) - _ESCAPED), text)


def _lines_in(text: str) -> int:
    return len(_LINE_END.findall(text))


class _Reading:
    """`before` is the number of lines that the file has above the text."""

    def __init__(self, found: BlockList, before: int) -> None:
        self.found = found
        self.before = before
        self.began = 0
        self.targets: dict[str, str] = {}
        self.pending: list[str] = []
        self.item = False
        self.lines: list[str] = []
        self.at = 0

    def read(self, text: str) -> None:
        self.lines = _LINE_END.split(text)
        self.targets = {found[1].casefold(): found[2] for line in self.lines if (found := _REFERENCE.match(line))}
        while self.at < len(self.lines):
            self._line(self.lines[self.at])
            self.at += 1
        self._flush()

    def _line(self, line: str) -> None:
        if not self.pending:
            self.began = self.at
        self.found.line = self.before + self.at + 1
        fence = _FENCE.match(line)
        heading = _HEADING.match(line)
        if fence:
            self._flush()
            self._code(fence[1])
        elif not line.strip():
            self._flush()
        elif heading:
            self._flush()
            self.found.heading(len(heading[1]), self._seen(heading[2]))
        elif self.pending and not self.item and _UNDERLINE.match(line):
            text = " ".join(self.pending)
            self.pending.clear()
            self.found.heading(1 if line.strip()[0] == "=" else 2, self._seen(text))
        elif _RULE.match(line) or _REFERENCE.match(line):
            self._flush()
        elif "|" in line and self._next_is_table_line():
            self._flush()
            self._table()
        else:
            self._prose(line)

    def _prose(self, line: str) -> None:
        line = re.sub(r"^\s{0,3}(?:>\s?)+", "", line)
        if not line.strip():
            self._flush()
            return
        bullet = BULLET.match(line) if re.match(r"^\s*(?:[-*+•]|\d{1,2}[.)])\s", line) else None
        if bullet:
            self._flush()
            self.item = True
            line = re.sub(r"^\[[ xX]\]\s+", "", line[bullet.end() :])
        if not self.pending:
            self.began = self.at
        self.pending.append(line.strip().removesuffix("\\"))

    def _next_is_table_line(self) -> bool:
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        return (
            bool(following.strip())
            and ("|" in following or self.lines[self.at].strip().startswith("|"))
            and bool(_TABLE_LINE.match(following))
        )

    def _code(self, mark: str) -> None:
        words: list[str] = []
        self.found.link("", is_picture=True)
        self.at += 1
        while self.at < len(self.lines) and not self.lines[self.at].strip().startswith(mark):
            words.append(self.lines[self.at])
            self.at += 1
        self.found.add("paragraph", " ".join(words))

    def _table(self) -> None:
        table = self.found.next_table()
        headers = [self._seen(cell) for cell in _cells(self.lines[self.at])]
        for cell, text in enumerate(headers):
            self.found.add("table_cell", text, table=table, row=0, cell=cell)
        self.at += 2
        row = 1
        while self.at < len(self.lines) and "|" in self.lines[self.at]:
            self.found.line = self.before + self.at + 1
            for cell, words in enumerate(_cells(self.lines[self.at])):
                header = headers[cell] if cell < len(headers) else ""
                self.found.add("table_cell", self._seen(words), table=table, row=row, cell=cell, header=header)
            row += 1
            self.at += 1
        self.at -= 1

    def _seen(self, text: str) -> str:
        """Inline HTML may hide words: let the HTML reader say which."""
        self._note_links(text)
        text = plain(text)
        if not _HTML_TAG.search(text):
            return restored(text)
        inner = read_html_text(text)
        self._take_links(inner)
        for block in inner.blocks:
            if block.kind == "hidden":
                self.found.hidden(restored(block.text))
        return restored(" ".join(block.text for block in inner.blocks if block.kind != "hidden"))

    def _note_links(self, text: str) -> None:
        text = _CODE.sub(" ", text)
        for image in _IMAGE.finditer(text):
            self.found.link(image[2] or self.targets.get((image[3] or image[1]).casefold(), ""), is_picture=True)
        for link in _LINK.finditer(_IMAGE.sub(" ", text)):
            target = link[2] if link[3] is None else self.targets.get((link[3] or link[1]).casefold(), "")
            if target:
                self.found.link(target, restored(plain(link[1])))

    def _take_links(self, inner: BlockList) -> None:
        for link in inner.links:
            self.found.link(link.target, link.words, is_picture=link.kind == "picture")

    def _flush(self) -> None:
        joined, is_item = "\n".join(self.pending), self.item
        self.pending.clear()
        self.item = False
        if not joined.strip():
            return
        self.found.line = self.before + self.began + 1
        tag = _OPENS_HTML.match(joined)
        if tag and tag[1].lower() not in INLINE_TAGS and _HTML_TAG.match(joined.lstrip()):
            self._html(joined, tag[1].lower())
            return
        lead = _LEAD_IN.match(joined)
        under = (lead[1].strip(),) if lead else ()
        self.found.add("list_item" if is_item else "paragraph", self._seen(joined), under=under)

    def _html(self, joined: str, name: str) -> None:
        """A block of raw HTML, which in Markdown runs on over empty lines until its element ends."""
        text = joined
        limit = min(len(self.lines), self.at + 2_000)
        while (
            text.lower().count(f"<{name}") > text.lower().count(f"</{name}")
            and self.at + 1 < limit
            and name not in _VOID
        ):
            self.at += 1
            text += "\n" + self.lines[self.at]
        self._note_links(text)
        inner = read_html_text(plain(text))
        self._take_links(inner)
        tables: dict[int, int] = {}
        for block in inner.blocks:
            if block.kind == "heading":
                self.found.heading(2, restored(block.text))
            elif block.table < 0:
                self.found.add(block.kind, restored(block.text))
            else:
                if block.table not in tables:
                    tables[block.table] = self.found.next_table()
                self.found.add(
                    block.kind, restored(block.text), table=tables[block.table], row=block.row, cell=block.cell, header=restored(block.header)
                )  # fmt: skip


_VOID = frozenset(["br", "hr", "img", "input", "link", "meta", "wbr"])


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    cells = re.split(r"(?<!\\)\|", line)
    if cells and not cells[-1].strip():
        cells.pop()
    return [cell.strip().replace("\\|", "|") for cell in cells]
