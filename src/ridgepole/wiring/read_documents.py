"""Documents from wherever they are: a folder, a zip file, one file, a page's address, or a sitemap's."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.document import Documents, Unread


def read_documents(where: str) -> Documents:
    """What stands at `where`. An address that ends in .xml is a sitemap. What could not be fetched or read is in `unread`."""
    if where.lower().startswith(("http://", "https://")):
        return _from_the_web(where)
    path = Path(where)
    if path.is_dir():
        from ridgepole.readers.read_folder import FolderReader  # noqa: PLC0415 - each way in loads only what it needs

        return FolderReader().read_folder(path)
    if not path.is_file():
        raise BadUseError(f"{where} is no folder, file or web address")
    if path.suffix.lower() == ".zip":
        from ridgepole.readers.read_archive import read_archive  # noqa: PLC0415

        return read_archive(path)
    from ridgepole.readers.read_folder import read_file  # noqa: PLC0415

    return read_file(path)


def _from_the_web(url: str) -> Documents:
    from ridgepole.readers.read_pages import read_pages  # noqa: PLC0415
    from ridgepole.sources.web.fetch_page import FetchError, PageFetcher  # noqa: PLC0415
    from ridgepole.sources.web.read_sitemap import pages_of_sitemap  # noqa: PLC0415

    fetcher = PageFetcher()
    unread: list[Unread] = []
    pages: dict[str, tuple[bytes, str]] = {}
    try:
        urls = pages_of_sitemap(url, fetcher) if urlsplit(url).path.lower().endswith(".xml") else [url]
    except FetchError as error:
        return Documents((), (Unread(url, error.message),))
    for address in urls:
        try:
            page = fetcher.fetch(address)
            pages[address] = (page.content, page.content_type)
        except FetchError as error:
            unread.append(Unread(address, error.message))
    read = read_pages(pages) if pages else Documents()
    return Documents(read.documents, (*unread, *read.unread))
