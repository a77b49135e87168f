"""Which reader reads which file, by the end of its name; what is in the file must agree with it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

from ridgepole.readers.limits import MOST_FILE_BYTES
from ridgepole.readers.office_package import OLE_MAGIC, ZIP_MAGIC
from ridgepole.readers.refused import RefusedError

if TYPE_CHECKING:
    from ridgepole.readers.block_list import BlockList

READERS: Final = {
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".xhtml": ("html", "read_html"),
    ".md": ("markdown", "read_markdown"),
    ".markdown": ("markdown", "read_markdown"),
    ".txt": ("plain_text", "read_plain_text"),
    ".pptx": ("pptx", "read_pptx"),
    ".docx": ("docx", "read_docx"),
    ".pdf": ("pdf", "read_pdf"),
    ".vtt": ("subtitles", "read_subtitles"),
    ".srt": ("subtitles", "read_subtitles"),
    ".eml": ("mail", "read_mail"),
}
_INSTEAD: Final = {
    ".doc": "save it as .docx",
    ".docm": "save it as .docx",
    ".ppt": "save it as .pptx",
    ".pptm": "save it as .pptx",
    ".odt": "save it as .docx",
    ".odp": "save it as .pptx",
    ".key": "export it as .pptx or .pdf",
    ".pages": "export it as .docx or .pdf",
    ".msg": "save it as .eml",
    ".rtf": "save it as .docx",
    ".xlsx": "save its text as .pdf or .md",
    ".mp4": "add its transcript as .vtt or .srt",
    ".mp3": "add its transcript as .vtt or .srt",
    ".mov": "add its transcript as .vtt or .srt",
}
_MAGIC: Final = (
    (b"%PDF-", "a PDF"),
    (ZIP_MAGIC, "a zip file or Office document"),
    (OLE_MAGIC, "an old or encrypted Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_ZIPPED: Final = frozenset((".docx", ".pptx"))


def read_bytes(content: bytes, suffix: str) -> BlockList:
    """The blocks of a file whose name ends like this. Raises RefusedError, never anything that the content could choose."""
    suffix = suffix.lower()
    if suffix not in READERS:
        raise RefusedError(
            f"is of a kind that is not read ({suffix or 'no ending'})",
            hint=_INSTEAD.get(suffix, f"read are {', '.join(READERS)}"),
        )
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise RefusedError("is empty")
    if len(content) > MOST_FILE_BYTES:
        raise RefusedError(f"is larger than {MOST_FILE_BYTES // 1024 // 1024} MB")
    _check_magic(content, suffix)
    module, function = READERS[suffix]
    found: BlockList = getattr(importlib.import_module(f"ridgepole.readers.{module}"), function)(content)
    if not any(block.kind != "hidden" for block in found.blocks):
        raise RefusedError(
            "; ".join(found.troubles) or "holds no text that a reader can see (a scan, or pictures only)"
        )
    return found


def _check_magic(content: bytes, suffix: str) -> None:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    what = next(
        (
            what
            for magic, what in _MAGIC
            if content.startswith(magic) or (magic == b"%PDF-" and start.startswith(magic))
        ),
        "",
    )
    if suffix == ".pdf":
        if b"%PDF-" not in content[:1024]:
            raise RefusedError(f"is named .pdf and is {what or 'no PDF'}")
    elif suffix in _ZIPPED:
        if not content.startswith((ZIP_MAGIC, OLE_MAGIC, b"PK\x05\x06")):
            raise RefusedError(f"is named {suffix} and is {what or 'no Office document'}")
    elif what:
        raise RefusedError(f"is named {suffix} and is {what}")
