"""The pages that a sitemap names, on the sitemap's own host."""

from __future__ import annotations

import zlib
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from ridgepole.sources.web.fetch_page import MOST_BYTES, FetchError, PageFetcher

MOST_PAGES: Final = 500
MOST_SITEMAPS: Final = 20


def pages_of_sitemap(url: str, fetcher: PageFetcher) -> list[str]:
    """Addresses of pages in the order of the sitemap, also through an index of sitemaps. Pages of other hosts are left out."""
    host = urlsplit(url).hostname
    queue, seen = [url], {url}
    pages: list[str] = []
    while queue and len(seen) <= MOST_SITEMAPS and len(pages) < MOST_PAGES:
        for kind, found in _locations(queue.pop(0), fetcher):
            if urlsplit(found).hostname != host or found in seen:
                continue
            if kind == "sitemap":
                seen.add(found)
                queue.append(found)
            else:
                pages.append(found)
    return list(dict.fromkeys(pages))[:MOST_PAGES]


def _unpacked(url: str, content: bytes) -> bytes:
    """A sitemap may lie there gzipped (sitemaps.org); what it inflates to is capped like a page."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        inflated = zlib.decompressobj(31).decompress(content, MOST_BYTES + 1)
    except zlib.error as error:
        raise FetchError(f"{url} is packed wrongly") from error
    if len(inflated) > MOST_BYTES:
        raise FetchError(f"{url} inflates to more than {MOST_BYTES // 1024 // 1024} MB")
    return inflated


def _locations(url: str, fetcher: PageFetcher) -> list[tuple[str, str]]:
    content = _unpacked(url, fetcher.fetch(url).content)
    try:
        root = ElementTree.fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise FetchError(f"{url} is no sitemap ({type(error).__name__})") from error
    found: list[tuple[str, str]] = []
    for entry in root:
        kind = entry.tag.rsplit("}", 1)[-1]
        location = next((child.text for child in entry if child.tag.rsplit("}", 1)[-1] == "loc"), None)
        if kind in {"url", "sitemap"} and location:
            found.append((kind, location.strip()))
    return found
