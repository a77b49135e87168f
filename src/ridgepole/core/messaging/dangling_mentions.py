"""Words that send a reader to a table, figure, list, appendix or rule that the document does not have.

Told by closed classes of English words, and only where the format shows such a thing when it is there: a picture below is looked for in Markdown and HTML, a table
also in Word and slides, never in a PDF or a transcript.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.dangling import Dangling
from ridgepole.core.messaging.document import Block, Document, Documents

_TABLE: Final = "table|matrix|grid"
_PICTURE: Final = "figure|chart|diagram|graph|graphic|screenshot|screen ?shot|picture|image|illustration|infographic|flow ?chart|gif|video"
_BESIDE: Final = re.compile(
    rf"\b(?:the|this|a|an|our|see|following|next)\s(?:[\w-]+\s){{0,3}}?(?P<thing>{_TABLE}|{_PICTURE})\s(?:(?:which|that)\s(?:is|are)\s)?(?:(?:shown|given|found|included|described|listed|displayed|right|just|directly)\s){{0,2}}(?P<where>below|above|underneath|overleaf)\b"
    rf"|\b(?P<before>below|above|following)\s(?P<noun>{_TABLE}|{_PICTURE})\b",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"\b(?:(?P<kind>table|figure|section|exhibit|appendix|annexe?|attachment|enclosure|addendum)\s(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})|(?P<file>exhibit|appendix|annexe?|attachment|enclosure|addendum)\s(?P<letter>(?-i:[A-Z])(?:\.?\d{1,2})?))(?![\w%°/’'-]|\.\d|,\d)",
    re.IGNORECASE,
)
_SENDS: Final = re.compile(
    r"(?:\b(?:see|also|refer(?:red|s)? to|in|in our|in the|as in|per|to|and|or|under|from|with|of|by|as|according to|attached as|enclosed as|set out in|described in|listed in|shown in|the|our|this)\s|[(\[,;–—]\s?)$",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"^\s?(?:[,–—]\s?)?(?:\([^)]{0,40}\)\s?)?(?:of|to|in|from)\s(?!this\b|the (?:present|current)\b|which\b|order\b|be\b|see\b)\w|^\s?(?:[A-Z]{2,}|GDPR)\b"
)
_RULES: Final = re.compile(
    r"(?:\b[A-Z]{2,}[\w/-]*|\b(?:Directive|Regulation|Act|Code|Part|Law|Treaty|Agreement)|['’]s|\byour|\btheir|\bits|\bhis|\bher)\s$"
)
_LABELS_A_LINE: Final = re.compile(
    r"^\W*(?:(?P<kind>table|figure|section|exhibit|appendix|annexe?|attachment|enclosure|addendum)\s(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})|(?P<file>exhibit|appendix|annexe?|attachment|enclosure|addendum)\s(?P<letter>[a-z](?:\.?\d{1,2})?))(?=$|[\s:.)–—-])",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"^\s(?:shows?|lists?|gives?|contains?|has|is|are|was|sets?|describes?|explains?|covers?|sums?|and|or|below|above|of|to|in)\b",
    re.IGNORECASE,
)
_HEADING_NUMBER: Final = re.compile(r"^\W*(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+\S")
_DESCRIBED: Final = re.compile(
    r"(?P<thing>(?:[^\s.;:!?()]+\s){1,8}?)(?:(?:that|which)\s(?:is|are|was|were)\s|as\s)?(?:desc\w{0,3}b\w*|defin\w+|explain\w*|mention\w*|list(?:ed)?|outlin\w+|shown|given|noted?|detail\w*|specifi\w+|stated|set out|laid out)\s(?:above|earlier)\b",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(r"(?:[€$£≥>]\s?)(\d[\d.,]*)|(?<![\w.,])(\d[\d.,]*)\s?(?:\+|%|per ?cent\b)")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_ANNOUNCES: Final = re.compile(
    r"\b(?:(?:the )?following|as follows|(?:see |found |listed |shown |described |given |outlined )below|below (?:are|is)|here (?:is|are)|these (?:are|\w+s)\b)[^.:]{0,120}:$",
    re.IGNORECASE,
)
_SHOWS_TABLES: Final = (".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pptx")
_SHOWS_PICTURES: Final = (".md", ".markdown", ".html", ".htm", ".xhtml")
_IN_OTHER_FILES: Final = frozenset(("appendix", "annex", "annexe", "attachment", "enclosure", "exhibit", "addendum"))
_SPOKEN: Final = frozenset(("speech", "quoted_reply", "hidden", "notes"))
NEAR: Final = 60
"""Letters around a mention that are looked at."""
FEWEST_NUMBERED: Final = 3
MOST_MENTIONS: Final = 500


@dataclass(frozen=True)
class _Shown:
    """What a document has, by kind of thing, with the places where it stands. `numbers` are the first places of numbers, `linked` the labels that are links (with their block), whose target decides."""

    tables: tuple[int, ...]
    pictures: tuple[int, ...]
    labels: frozenset[tuple[str, str]]
    sections: frozenset[str]
    numbers: dict[str, int] = field(default_factory=dict)
    linked: frozenset[tuple[int, str]] = frozenset()


class Mentions:
    """All documents, so that an appendix which is a file of its own is found."""

    def __init__(self, documents: Documents) -> None:
        names = [f"{d.path.rpartition('/')[2]} {d.title}" for d in documents.documents] + [
            u.path for u in documents.unread
        ]
        self._files = " | ".join(re.sub(r"[\W_]+", " ", name.casefold()) for name in names)
        self._elsewhere = frozenset(
            label for d in documents.documents for label in _labels(d) if label[0] in _IN_OTHER_FILES
        )

    def dangling_mentions(self, document: Document) -> Iterator[Dangling]:
        """What the document's own words refer to and it does not have, in order; at most `MOST_MENTIONS`."""
        shown = _shown(document)
        seen = [block for block in document.blocks if block.kind not in _SPOKEN]
        found = 0
        for n, block in enumerate(seen):
            following = seen[n + 1] if n + 1 < len(seen) else None
            for start, end, why in self._of_block(document, block, following, shown):
                yield Dangling(
                    Passage(document.path, block.locator, block.text[start:end], block.id, start, end), why, block.line
                )
                found += 1
                if found >= MOST_MENTIONS:
                    return

    def _of_block(
        self, document: Document, block: Block, following: Block | None, shown: _Shown
    ) -> Iterator[tuple[int, int, str]]:
        text = block.text
        for mention in _BESIDE.finditer(text):
            thing, where = (
                (mention["thing"] or mention["noun"]).lower(),
                (mention["where"] or mention["before"]).lower(),
            )
            if _is_absent(document, block, thing, where, shown):
                yield *mention.span(), f"there is no {thing} {'above' if where == 'above' else 'below'}"
        for mention in _LABELLED.finditer(text):
            is_link = (block.id, mention[0].lower()) in shown.linked
            if not is_link and self._is_unknown(text, mention, shown):
                yield *mention.span(), f"there is no {mention[0].lower()}"
        for mention in _DESCRIBED.finditer(text):
            gone = next((v for v in _values(mention["thing"]) if shown.numbers.get(v, block.id) >= block.id), "")
            if gone:
                yield *mention.span(), f"nothing above says {gone}"
        if _announces_nothing(document, block, following, shown):
            yield 0, len(text), "nothing follows"

    def _is_unknown(self, text: str, mention: re.Match[str], shown: _Shown) -> bool:
        before, after = (
            text[max(0, mention.start() - NEAR) : mention.start()],
            text[mention.end() : mention.end() + NEAR],
        )
        if not _SENDS.search(before) or _RULES.search(before) or _OF_ANOTHER.match(after):
            return False
        label = _label(mention)
        if label in shown.labels:
            return False
        if label[0] == "section":
            return len(shown.sections) >= FEWEST_NUMBERED and label[1] not in shown.sections
        if label[0] in _IN_OTHER_FILES:
            return label not in self._elsewhere and f" {label[0]} {label[1]} " not in f" {self._files} "
        return True


def _label(found: re.Match[str]) -> tuple[str, str]:
    kind, number = found["kind"] or found["file"], found["number"] or found["letter"]
    return kind.lower().replace("annexe", "annex"), number.lower()


def _labels(document: Document) -> Iterator[tuple[str, str]]:
    """Lines that bear a label: "Table 3: prices", not "Table 3 shows the prices"."""
    for block in document.blocks:
        found = _LABELS_A_LINE.match(block.text)
        if found and block.kind != "hidden" and not _TELLS.match(block.text[found.end() :]):
            yield _label(found)


def _shown(document: Document) -> _Shown:
    numbers: dict[str, int] = {}
    for block in document.blocks:
        if block.kind == "hidden":
            continue
        for number in _NUMBER.finditer(_DESCRIBED.sub(" ", block.text)):
            numbers.setdefault(number.group(), block.id)
    numbered = (_HEADING_NUMBER.match(b.text) for b in document.blocks if b.kind == "heading")
    labels = frozenset(_labels(document))
    return _Shown(
        tables=tuple(b.id for b in document.blocks if b.kind == "table_cell"),
        pictures=tuple(link.at for link in document.links if link.kind == "picture"),
        labels=labels,
        sections=frozenset(n[1] for n in numbered if n) | {number for kind, number in labels if kind == "section"},
        numbers=numbers,
        linked=frozenset(
            (link.at, label[0].lower()) for link in document.links for label in _LABELLED.finditer(link.words)
        ),
    )


def _is_absent(document: Document, block: Block, thing: str, where: str, shown: _Shown) -> bool:
    path = document.path.lower()
    is_table = re.fullmatch(_TABLE, thing) is not None
    if not path.endswith(_SHOWS_TABLES if is_table else _SHOWS_PICTURES):
        return False
    pictures_hide_tables = not path.endswith(_SHOWS_PICTURES)
    places = sorted((*shown.tables, *shown.pictures))
    if is_table and pictures_hide_tables and not shown.tables:
        return False
    return bisect_right(places, block.id) == 0 if where == "above" else bisect_left(places, block.id) == len(places)


def _values(thing: str) -> list[str]:
    """Numbers that say how much (15+, 20%, EUR 500), not how many things are spoken of."""
    return [(found[1] or found[2]).rstrip(".,") for found in _VALUE.finditer(thing)]


def _announces_nothing(document: Document, block: Block, following: Block | None, shown: _Shown) -> bool:
    """A line that announces what follows it ends its section and the one above (a heading of the same level may be what follows), and no picture stands there."""
    if block.kind not in {"paragraph", "list_item"} or not document.path.lower().endswith(_SHOWS_PICTURES):
        return False
    if not _ANNOUNCES.search(block.text) or bisect_left(sorted(shown.pictures), block.id) < bisect_right(
        sorted(shown.pictures), following.id if following else block.id + 1
    ):
        return False
    return following is None or (
        following.kind == "heading" and len(following.heading_path) + 1 < len(block.heading_path)
    )
