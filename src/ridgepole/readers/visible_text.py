"""Which characters of a string a person sees."""

from __future__ import annotations

import re

_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_JOINERS = re.compile("(?<![^\x00-\x7f])[\u200c\u200d](?![^\x00-\x7f])|[\u200c\u200d]+(?=[\\s\u200c\u200d]|$)")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_TAGS = re.compile("[\U000e0020-\U000e007e]{4,}")


def visible(text: str) -> str:
    """`text` as a person sees it: white space collapsed to single blanks; zero-width, bidirectional, tag and control characters gone."""
    seen = text if text.isascii() else _JOINERS.sub("", _INVISIBLE.sub("", text))
    return " ".join(_CONTROLS.sub(" ", seen).split())


def smuggled(text: str) -> str:
    """Words written in Unicode tag characters, which no font shows and language models read."""
    if text.isascii():
        return ""
    return " ".join("".join(chr(ord(letter) - 0xE0000) for letter in run) for run in _TAGS.findall(text)).strip()
