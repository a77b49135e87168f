"""The pages that a sitemap names, on the sitemap's own host."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from ridgepole.sources.web.fetch_page import FetchError, PageFetcher

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


def _locations(url: str, fetcher: PageFetcher) -> list[tuple[str, str]]:
    content = fetcher.fetch(url).content
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
