"""The one fetcher of pages. It never reaches an address inside our own network, unless a developer's setting opens this machine itself."""

from __future__ import annotations

import os

from ridgepole.sources.web.addresses import Address, is_public
from ridgepole.sources.web.fetch_page import PageFetcher
from ridgepole.sources.web.read_site import PAUSE_SECONDS, Progress, SiteReader

LOOPBACK = "RIDGEPOLE_FETCH_LOOPBACK"


def site_reader(progress: Progress) -> SiteReader:
    """Reads public sites. With RIDGEPOLE_FETCH_LOOPBACK=1, for tests and development, also this machine's own loopback addresses, on any port and without a pause."""
    if os.environ.get(LOOPBACK) != "1":
        return SiteReader(PageFetcher(), pause_seconds=PAUSE_SECONDS, progress=progress)
    fetcher = PageFetcher(permits=_public_or_loopback, ports=frozenset(range(1, 65_536)))
    return SiteReader(fetcher, pause_seconds=0.0, progress=progress)


def _public_or_loopback(address: Address) -> bool:
    return address.is_loopback or is_public(address)
