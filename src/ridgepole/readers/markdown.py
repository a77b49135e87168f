"""Markdown: headings, paragraphs, lists, tables and quotes with the markup taken off."""

from __future__ import annotations

import html
import re

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.html import read_html_text
from ridgepole.readers.plain_text import BULLET
from ridgepole.readers.speaker_labels import with_speakers
from ridgepole.readers.text_file import text_of
from ridgepole.readers.visible_text import visible

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:\s*\1){2,}\s*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_TABLE_LINE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_REFERENCE = re.compile(r"^ {0,3}\[([^\]]{1,200})\]:\s*\S+.*$")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_HTML_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w.-]+)>")
_IMAGE = re.compile(r"!\[([^\]]{0,500})\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+[\"'][^\"']*[\"'])?\)|\[[^\]]*\])")
_LINK = re.compile(
    r"\[([^\[\]]{0,1000})\](?:\(\s*<?[^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\[[^\[\]]{0,200}\])"
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
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
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
    for comment in _COMMENT.findall(text):
        found.hidden(comment, locator="hidden text (comment)")
    _Reading(found).read(_COMMENT.sub("", text))
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


class _Reading:
    def __init__(self, found: BlockList) -> None:
        self.found = found
        self.pending: list[str] = []
        self.item = False
        self.lines: list[str] = []
        self.at = 0

    def read(self, text: str) -> None:
        self.lines = re.split(r"\r\n|\r|\n", text)
        while self.at < len(self.lines):
            self._line(self.lines[self.at])
            self.at += 1
        self._flush()

    def _line(self, line: str) -> None:
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
            for cell, words in enumerate(_cells(self.lines[self.at])):
                header = headers[cell] if cell < len(headers) else ""
                self.found.add("table_cell", self._seen(words), table=table, row=row, cell=cell, header=header)
            row += 1
            self.at += 1
        self.at -= 1

    def _seen(self, text: str) -> str:
        """Inline HTML may hide words: let the HTML reader say which."""
        text = plain(text)
        if not _HTML_TAG.search(text):
            return restored(text)
        inner = read_html_text(text)
        for block in inner.blocks:
            if block.kind == "hidden":
                self.found.hidden(restored(block.text))
        return restored(" ".join(block.text for block in inner.blocks if block.kind != "hidden"))

    def _flush(self) -> None:
        joined, is_item = "\n".join(self.pending), self.item
        self.pending.clear()
        self.item = False
        if not joined.strip():
            return
        if joined.lstrip().startswith("<") and _HTML_TAG.match(joined.lstrip()):
            self._html(joined)
            return
        lead = _LEAD_IN.match(joined)
        under = (lead[1].strip(),) if lead else ()
        self.found.add("list_item" if is_item else "paragraph", self._seen(joined), under=under)

    def _html(self, joined: str) -> None:
        """A block of raw HTML, which in Markdown runs on over empty lines until its element ends."""
        tag = re.match(r"\s*<([a-zA-Z][\w-]*)", joined)
        name = tag[1].lower() if tag else ""
        text = joined
        limit = min(len(self.lines), self.at + 2_000)
        while (
            name
            and text.lower().count(f"<{name}") > text.lower().count(f"</{name}")
            and self.at + 1 < limit
            and name not in _VOID
        ):
            self.at += 1
            text += "\n" + self.lines[self.at]
        for block in read_html_text(plain(text)).blocks:
            if block.kind == "heading":
                self.found.heading(2, restored(block.text))
            else:
                self.found.add(block.kind if block.table < 0 else "paragraph", restored(block.text))


_VOID = frozenset(["br", "hr", "img", "input", "link", "meta", "wbr"])


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    cells = re.split(r"(?<!\\)\|", line)
    if cells and not cells[-1].strip():
        cells.pop()
    return [cell.strip().replace("\\|", "|") for cell in cells]
