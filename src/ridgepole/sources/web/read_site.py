"""Pages of a site, one after another and politely: what its robots.txt asks, a pause between pages, and no more than it bears."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

from ridgepole.core.messaging.document import Unread
from ridgepole.sources.web.fetch_page import FetchedPage, FetchError, NotReadError, PageFetcher
from ridgepole.sources.web.read_sitemap import pages_of_sitemap
from ridgepole.sources.web.robots import Robots

PAUSE_SECONDS: Final = 1.0
MOST_PAGES: Final = 200
TROUBLES_IN_A_ROW: Final = 3
ENDINGS: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
}
_SITEMAP_ENDINGS: Final = (".xml", ".xml.gz")

Progress = Callable[[int, int, str], None]


class SiteReader:
    """Reads one page, the pages of a sitemap, or a whole site by the sitemaps that it names."""

    def __init__(
        self,
        fetcher: PageFetcher,
        *,
        pause_seconds: float = PAUSE_SECONDS,
        most_pages: int = MOST_PAGES,
        sleeps: Callable[[float], None] = time.sleep,
        progress: Progress = lambda done, of, what: None,  # noqa: ARG005 - nobody listens
    ) -> None:
        self._fetcher, self._pause, self._most = fetcher, pause_seconds, most_pages
        self._sleeps, self._progress = sleeps, progress
        self._robots = Robots(fetcher)

    def pages(self, address: str, *, whole_site: bool = False) -> Iterator[FetchedPage | Unread]:
        """Each page as it came, or why it did not: an address that ends in .xml is a sitemap, any other is one page unless the whole site is asked for."""
        try:
            found = self._addresses(address, whole_site=whole_site)
        except FetchError as error:
            yield Unread(address, error.message)
            return
        if len(found) > self._most:
            yield Unread(address, f"names {len(found):,} pages, of which the first {self._most:,} are read")
        troubles = 0
        for number, page in enumerate(found[: self._most]):
            self._progress(number, min(len(found), self._most), page)
            if number:
                self._sleeps(self._robots.wait_seconds(page, self._pause))
            try:
                yield self._fetcher.fetch(page, allows=self._robots.allows, accepts=frozenset(ENDINGS))
                troubles = 0
            except FetchError as error:
                yield Unread(page, error.message)
                troubles = troubles + 1 if _is_trouble(error) else 0
            if troubles == TROUBLES_IN_A_ROW and number + 1 < min(len(found), self._most):
                left = min(len(found), self._most) - number - 1
                yield Unread(address, f"three pages in a row could not be had; the other {left:,} were left alone")
                return

    def _addresses(self, address: str, *, whole_site: bool) -> list[str]:
        if urlsplit(address).path.lower().endswith(_SITEMAP_ENDINGS):
            return pages_of_sitemap(address, self._fetcher)
        if not whole_site:
            return [address]
        found: list[str] = []
        for sitemap in self._robots.sitemaps(address) or [urljoin(address, "/sitemap.xml")]:
            if urlsplit(sitemap).hostname == urlsplit(address).hostname:
                found += pages_of_sitemap(sitemap, self._fetcher)
        if not found:
            raise FetchError(f"{address}: its sitemap names no page")
        return list(dict.fromkeys(found))


def _is_trouble(error: FetchError) -> bool:
    """The site does not bear more: it is silent, broken, or asks for a rest (429). A page that is gone is none."""
    return not isinstance(error, NotReadError) and (error.status in {0, 429} or error.status >= 500)
