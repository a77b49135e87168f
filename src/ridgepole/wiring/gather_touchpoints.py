"""Touchpoints from wherever they are, laid into one folder: a folder, a file, a zip file, a page's address, a sitemap's, a whole site."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.document import KINDS, Documents, Unread
from ridgepole.flows.take_touchpoints import Gathered, Taken, read_elsewhere, take_touchpoints
from ridgepole.readers.read_folder import FolderReader
from ridgepole.readers.unpack_archive import unpack_archive
from ridgepole.sources.folder.read_touchpoints import read_place
from ridgepole.sources.folder.touchpoint_index import INDEX
from ridgepole.sources.folder.touchpoint_store import TouchpointStore
from ridgepole.sources.web.read_site import ENDINGS, Progress
from ridgepole.wiring.page_fetcher import site_reader

WEB = ("http://", "https://")


def silent(done: int, of: int, what: str) -> None:
    """Progress that nobody listens to."""


def documents_elsewhere(where: Sequence[str], *, kind: str = "", time_zone: str = "UTC", progress: Progress = silent, whole_site: bool = False) -> Documents:  # fmt: skip
    """The documents of these places, read and not kept. BadUseError where one is no folder, file or address."""
    return read_elsewhere(
        where=where,
        kind=kind,
        at=datetime.now(UTC),
        gathers=TouchpointGatherer(progress, whole_site=whole_site),
        reads=PlaceReader(time_zone),
    )


def take_into(folder: Path, where: Sequence[str], *, kind: str = "", time_zone: str = "UTC", progress: Progress = silent, whole_site: bool = False) -> Taken:  # fmt: skip
    """Takes these places into the workspace in `folder`."""
    return take_touchpoints(
        where=where,
        kind=kind,
        at=datetime.now(UTC),
        gathers=TouchpointGatherer(progress, whole_site=whole_site),
        reads=PlaceReader(time_zone),
        keeps=TouchpointStore(folder),
    )


class PlaceReader:
    """Implements `ReadsPlace`: the readers, with the index beside them."""

    def __init__(self, time_zone: str) -> None:
        self._zone = time_zone

    def read_place(self, place: Path) -> Documents:
        """What is wrong with the index stands among what was not read."""
        found, problems = read_place(place, FolderReader(), self._zone)
        wrong = tuple(Unread(f"{p.file}:{p.row}" if p.row else p.file, p.why) for p in problems)
        return Documents(found.documents, (*found.unread, *wrong))


class TouchpointGatherer:
    """Implements `GathersTouchpoints`."""

    def __init__(self, progress: Progress, *, whole_site: bool = False) -> None:
        self._progress, self._whole_site = progress, whole_site

    def gather(self, where: str, into: Path, *, kind: str) -> Gathered:
        """See the port. A page is of the website unless `kind` says otherwise."""
        if kind and kind not in KINDS:
            raise BadUseError(f"{kind!r} is no kind of touchpoint", hint=f"one of {', '.join(KINDS)}")
        if where.lower().startswith(WEB):
            return self._site(where, into, kind or "website")
        if self._whole_site:
            raise BadUseError(
                f"{where} is no web address",
                hint="a whole site is read from an address such as https://www.example.com",
            )
        path = Path(where)
        if path.is_dir():
            return _folder(path / "touchpoints" if (path / "touchpoints").is_dir() else path, into, kind, path.name)
        if not path.is_file():
            raise BadUseError(f"{where} is no folder, file or web address")
        if path.suffix.lower() != ".zip":
            target = into / kind / path.name
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, target)
            return Gathered({target.relative_to(into).as_posix(): path.name})
        with tempfile.TemporaryDirectory(prefix="ridgepole-") as name:
            root, unread = unpack_archive(path, Path(name))
            gathered = _folder(root, into, kind, path.name)
        return Gathered(gathered.sources, (*unread, *gathered.unread))

    def _site(self, address: str, into: Path, kind: str) -> Gathered:
        sources: dict[str, str] = {}
        unread: list[Unread] = []
        (into / kind).mkdir()
        for page in site_reader(self._progress).pages(address, whole_site=self._whole_site):
            if isinstance(page, Unread):
                unread.append(page)
                continue
            path = f"{kind}/{_name_of(page.url, page.content_type)}"
            (into / path).write_bytes(page.content)
            sources[path] = page.url
        return Gathered(sources, tuple(unread))


def _folder(root: Path, into: Path, kind: str, source: str) -> Gathered:
    """A copy of what may be read there. Where no index names paths, files outside a folder named by a kind go into that of `kind`."""
    sources: dict[str, str] = {}
    unread: list[Unread] = []
    home, has_index = root.resolve(), (root / INDEX).is_file()
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root)
        if any(part.startswith((".", "__", "~$")) for part in path.parts) or file.is_dir():
            continue
        if not file.is_file() or not file.resolve().is_relative_to(home):
            unread.append(Unread(path.as_posix(), "is no ordinary file of this folder"))
            continue
        kept = path if has_index or not kind or path.parts[0] in KINDS else Path(kind, path)
        (into / kept).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, into / kept)
        sources[kept.as_posix()] = source
    return Gathered(sources, tuple(unread))


def _name_of(url: str, content_type: str) -> str:
    """A file's name that tells the address: "www.example.com-pricing.html"; with the start of a digest where the address says more than a name can."""
    parts = urlsplit(url)
    ending = ENDINGS.get(content_type.split(";", maxsplit=1)[0].strip().lower(), ".html")
    path = parts.path.strip("/")
    plain = re.sub(r"\.(?:html?|xhtml|php|aspx?|pdf|docx|pptx|txt|md|vtt)$", "", path, flags=re.IGNORECASE)
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", f"{parts.hostname}-{plain}" if plain else f"{parts.hostname}")[:100]
    said = f"{parts.hostname}-{path}" if path else f"{parts.hostname}"
    tells_all = not parts.query and name == re.sub(r"/", "-", said.removesuffix(ending))
    return name.strip("-.") + ("" if tells_all else "-" + hashlib.sha256(url.encode()).hexdigest()[:8]) + ending
