"""What a site asks of programs that read it: robots.txt (RFC 9309), fetched by the same rules as any page, once for each site."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from ridgepole.sources.web.fetch_page import FetchError, NotReadError, PageFetcher

NAME: Final = "ridgepole"
MOST_BYTES: Final = 512 * 1024
LONGEST_WAIT_SECONDS: Final = 30.0


class Robots:
    """Rules of every site that is asked about, kept for one reading."""

    def __init__(self, fetcher: PageFetcher) -> None:
        self._fetcher = fetcher
        self._known: dict[str, RobotFileParser] = {}

    def allows(self, url: str) -> None:
        """NotReadError where the site asks programs to stay away from this address, or does not say because it is out of order."""
        if not self._rules(url).can_fetch(NAME, url):
            raise NotReadError(f"{url}: the site's robots.txt asks programs not to read this")

    def wait_seconds(self, url: str, ours: float) -> float:
        """How long to wait between two pages: ours, or what the site asks for where that is longer; at most half a minute."""
        asked = self._rules(url).crawl_delay(NAME)
        return min(max(ours, float(asked or 0)), LONGEST_WAIT_SECONDS)

    def sitemaps(self, url: str) -> list[str]:
        """Sitemaps that the site's robots.txt names."""
        return list(self._rules(url).site_maps() or [])

    def _rules(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            self._known[site] = self._fetched(site)
        return self._known[site]

    def _fetched(self, site: str) -> RobotFileParser:
        """A site without a file allows everything; one whose file cannot be had allows nothing (RFC 9309, 2.3.1)."""
        rules = RobotFileParser()
        try:
            text = self._fetcher.fetch(f"{site}/robots.txt").content[:MOST_BYTES].decode("utf-8", "replace")
        except FetchError as error:
            rules.parse(["User-agent: *", "Disallow:" if 400 <= error.status < 500 else "Disallow: /"])
        else:
            rules.parse(text.lstrip("\ufeff").splitlines())
        return rules
