"""Bytes to text: which encoding a file is in, told by its bytes alone, and what of it cannot be trusted."""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

SAMPLE_BYTES = 1 << 16
CHUNK_BYTES = 1 << 23


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec's name, how its errors are kept visible, and what a reader should know."""

    name: str
    errors: str = "surrogateescape"
    remark: str = ""


def encoding_of(path: Path, told: str = "") -> Encoding:
    """BOM, then UTF-16 by its zero bytes, then UTF-8 if the bytes allow it, else Windows-1252, which is said.

    A file that is UTF-8 but for a few bytes stays UTF-8; rows with such bytes are refused later, since their text is not known.
    """
    if told:
        return Encoding(codecs.lookup(told).name)
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
    if sample.startswith(codecs.BOM_UTF8):
        return Encoding("utf-8-sig")
    if sample.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and len(sample) % 4 == 0:
        return Encoding("utf-32", "replace")
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", "replace")
    if wide := _utf16_without_mark(sample):
        return wide
    good, bad = _utf8_evidence(path)
    if bad == 0 or good > bad:
        return Encoding("utf-8")
    return Encoding(
        "cp1252",
        remark="the file is not UTF-8 and was read as Windows-1252; where letters look wrong, say `encoding:` in the mapping",
    )


def open_text(path: Path, encoding: Encoding) -> TextIO:
    """The file as text; any of the three line ends becomes a newline."""
    return io.TextIOWrapper(path.open("rb"), encoding=encoding.name, errors=encoding.errors, newline=None)


def _utf16_without_mark(sample: bytes) -> Encoding | None:
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return Encoding("utf-16-le", "replace")
    if even > 0.4 * half and odd < 0.05 * half:
        return Encoding("utf-16-be", "replace")
    return None


def _utf8_evidence(path: Path) -> tuple[int, int]:
    """Characters beyond ASCII that decode, and places that do not."""
    good = bad = 0
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            text = decoder.decode(chunk)
            if text.isascii():
                continue
            beyond = [c for c in text if c > "\x7f"]
            broken = sum("\udc80" <= c <= "\udcff" for c in beyond)
            good, bad = good + len(beyond) - broken, bad + broken
    bad += len(decoder.decode(b"", final=True))
    return good, bad
