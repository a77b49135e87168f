"""Pages that were fetched, read as touchpoints of the website."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from ridgepole.core.messaging.document import Documents
from ridgepole.readers.read_folder import FolderReader

_ENDINGS: Final = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
}


def read_pages(pages: Mapping[str, tuple[bytes, str]], *, kind: str = "website") -> Documents:
    """Documents whose path is the page's address. `pages`: address -> (content, content type), as fetched."""
    with tempfile.TemporaryDirectory(prefix="ridgepole-") as name:
        names: dict[str, str] = {}
        for url, (content, content_type) in pages.items():
            ending = _ENDINGS.get(content_type.split(";")[0].strip().lower(), ".html")
            file = hashlib.sha256(url.encode()).hexdigest()[:32] + ending
            names[file] = url
            (Path(name) / file).write_bytes(content)
        read = FolderReader().read_folder(Path(name))
    documents = tuple(
        replace(
            d,
            path=names[d.path],
            kind=kind,
            title=d.title if not re.fullmatch(r"[0-9a-f]{32}", d.title) else names[d.path],
        )
        for d in read.documents
    )
    return Documents(documents, tuple(replace(u, path=names.get(u.path, u.path)) for u in read.unread))
