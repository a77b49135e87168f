"""A text file's characters, whatever its encoding."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from ridgepole.readers.limits import MOST_TEXT_FILE_BYTES
from ridgepole.readers.refused import RefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of(content: bytes, *, most_bytes: int = MOST_TEXT_FILE_BYTES) -> str:
    """The characters: by byte-order mark, else UTF-8, else the likeliest old encoding. Refuses what is not text."""
    if len(content) > most_bytes:
        raise RefusedError(f"larger than {most_bytes // 1024 // 1024} MB, too large for a text file")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise RefusedError(f"says that it is {encoding} and is not") from error
    if b"\0" in content:
        raise RefusedError(
            "is not text: it holds zero bytes", hint="check that the name's ending fits what is in the file"
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        best = from_bytes(content[:200_000]).best()
        if best is None:
            raise RefusedError("is in no known text encoding") from None
        text = content.decode(best.encoding, errors="replace")
    return text
