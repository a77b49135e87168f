"""Links of a page to a page of the same folder or site that is not there, or to a place that the page does not have.

Only what can be told from the documents at hand: a link to another site, above the folder, or into a folder of which nothing was given, or to a file whose name begins with a dot, is not judged; an address
on the page's own site is judged where that page was read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from posixpath import normpath
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.dangling import Dangling
from ridgepole.core.messaging.document import MOST_ANCHORS, Block, Document, Documents, Link

_NO_PAGE: Final = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"^https?://", re.IGNORECASE)
_OF_A_VIEWER: Final = re.compile(
    r"^(?:$|top$|[/!:]|(?:page|slide|t|search|zoom|nameddest)=|L\d+(?:-L?\d+)?$)", re.IGNORECASE
)
_ENDINGS: Final = (
    "",
    ".md",
    ".html",
    ".htm",
    ".markdown",
    ".mdx",
    "/index.md",
    "/index.html",
    "/index.htm",
    "/README.md",
)
_NUMBERED: Final = re.compile(r"\d+$")
_PLACEHOLDER: Final = re.compile(r"[{}<>\[\]$%]|\.\.\.|^(?:url|link|path|path-to-\w+|your-\w+|example)$", re.IGNORECASE)
MOST_LINKS: Final = 5_000


class Site:
    """What is there: every page, by its path and by its address, and the files that are there but cannot be read."""

    def __init__(self, documents: Documents) -> None:
        self._pages = {document.path.casefold(): document for document in documents.documents}
        self._files = frozenset({*self._pages, *(unread.path.casefold() for unread in documents.unread)})
        self._folders = frozenset(path.rpartition("/")[0] for path in self._files)
        self._addresses = {_address(d.source): d for d in documents.documents if _ADDRESS.match(d.source)}
        self._anchors: dict[str, frozenset[str]] = {}

    def dangling_links(self, document: Document) -> Iterator[Dangling]:
        """Each link of the page that leads nowhere, with why."""
        blocks = {block.id: block for block in document.blocks}
        for link in document.links[:MOST_LINKS]:
            why = self._trouble(document, link.target) if link.kind == "page" else ""
            if why:
                yield _found(document, blocks, link, why)

    def _trouble(self, document: Document, target: str) -> str:
        address, _, anchor = target.partition("#")
        page: Document | None = document
        if address:
            page, is_known = self._page(document, address)
            if page is None:
                return "" if is_known else f"links to {address}, and there is no such page"
        if page is None or not anchor or _OF_A_VIEWER.match(anchor) or self._has(page, anchor):
            return ""
        return f"links to #{anchor}, and {'this page' if page is document else page.path} has no such place"

    def _page(self, document: Document, address: str) -> tuple[Document | None, bool]:
        """The page, where it was read; and whether there is no saying that it is not there."""
        address = address.partition("?")[0]
        if _ADDRESS.match(document.source):
            return self._addresses.get(_address(urljoin(document.source, address))), True
        if _NO_PAGE.match(address) or address.startswith("/") or _PLACEHOLDER.search(address):
            return None, True
        folder = document.path.rpartition("/")[0]
        path = normpath(f"{folder}/{unquote(address)}" if folder else unquote(address)).casefold().removeprefix("./")
        for ending in _ENDINGS:
            if path + ending in self._files:
                return self._pages.get(path + ending), True
        leads_out = path.startswith("..") or "/." in f"/{path}" or path in self._folders
        return None, leads_out or path.rpartition("/")[0] not in self._folders

    def _has(self, page: Document, anchor: str) -> bool:
        known = self._anchors.get(page.path)
        if known is None:
            known = self._anchors[page.path] = frozenset(_anchor_keys(page))
        if not known or len(page.anchors) >= MOST_ANCHORS:
            return True  # a page that only sends on to another, a format without places, or more places than are kept
        keys = (_key(unquote(anchor)), _key(unquote(anchor).removeprefix("user-content-")))
        return any(not key or key in known or _NUMBERED.sub("", key) in known for key in keys)


def _anchor_keys(page: Document) -> Iterable[str]:
    """Names given, and headings as every generator of pages turns them into names: letters and digits, the rest differs."""
    yield from (_key(name) for name in page.anchors)
    headings = [block.text for block in page.blocks if block.kind == "heading"]
    yield from (_key(heading) for heading in headings)
    yield from (_key(heading.partition(":")[0]) for heading in headings)


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _address(source: str) -> str:
    parts = urlsplit(source)
    path = re.sub(r"(?:/index)?(?:\.html?|\.md)?/?$", "", parts.path)
    return f"{parts.netloc.casefold().removeprefix('www.')}{path.casefold()}"


def _found(document: Document, blocks: dict[int, Block], link: Link, why: str) -> Dangling:
    """The linked words in their block, or the block where they stand otherwise there."""
    block = next(
        (b for n in range(3) if (b := blocks.get(link.at + n)) is not None and link.words and link.words in b.text),
        blocks.get(link.at),
    )
    if block is None:
        return Dangling(Passage(document.path, "", link.words), why)
    start = block.text.find(link.words) if link.words else -1
    quote = link.words if start >= 0 else block.text
    return Dangling(
        Passage(document.path, block.locator, quote, block.id, max(start, 0), max(start, 0) + len(quote)),
        why,
        block.line,
    )
