"""Patterns that are found in upper and lower case, looked for in lower case.

`re.IGNORECASE` compares letter by letter and cannot skip alternatives by their first letter; the same pattern in lower case on the text in lower case takes a third of the
time. Places are those of the text as it stands; `group()` is in lower case.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import Final

_LETTERS: Final = re.compile(r"\\.|\(\?P[<=][^)>]*|[^\W\d_]+", re.DOTALL)


class AnyCase:
    """`pattern` as for `re`, with any flags but IGNORECASE, which is meant; a part that tells the cases apart is refused (ValueError). Compiled when first used."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.RegexFlag.NOFLAG) -> None:
        if "(?-i" in pattern:
            raise ValueError(f"one part of {pattern} tells upper from lower case: use re.compile")
        self.pattern, self.flags = pattern, flags

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place."""
        found, text = self._for(text)
        return found.search(text, start, end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The place that begins at `start`."""
        found, text = self._for(text)
        return found.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text."""
        found, text = self._for(text)
        return found.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All places, in order."""
        found, text = self._for(text)
        return found.finditer(text, start, end)

    def sub(self, words: str, text: str) -> str:
        """The text, in its own case, with these words in each place."""
        parts, end = [], 0
        for match in self.finditer(text):
            parts.append(text[end : match.start()])
            end = match.end()
        return words.join((*parts, text[end:]))

    def _for(self, text: str) -> tuple[re.Pattern[str], str]:
        """A few letters become two in lower case ("İ"): a text with one is compared letter by letter, so that places stay what they are."""
        lower = text.lower()
        return (self._lower, lower) if len(lower) == len(text) else (self._letter_by_letter, text)

    @cached_property
    def _lower(self) -> re.Pattern[str]:
        return re.compile(_LETTERS.sub(_in_lower_case, self.pattern), self.flags)

    @cached_property
    def _letter_by_letter(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags | re.IGNORECASE)


def _in_lower_case(part: re.Match[str]) -> str:
    return part.group() if part.group()[0] in "\\(" else part.group().lower()
