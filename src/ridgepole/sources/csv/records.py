"""Records of a separated text: fields with the line they begin on, and the lines that are no record.

Lines without a quote are split, which is fast; lines with one are read by the standard parser, joined while a quote is open. A quote that never closes
costs its own line and nothing behind it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

LONGEST_LINE = 1_000_000
MOST_LINES_IN_A_RECORD = 500


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that is no record: why, and what to do."""

    line: int
    why: str
    hint: str
    value: str = ""


Record = tuple[int, list[str]]


class Records:
    """Iterates over (line, fields) and Broken; blank lines are passed over."""

    def __init__(self, text: TextIO, separator: str) -> None:
        self._text = text
        self._separator = separator
        self._waiting: list[str] = []
        self._line = 0

    def __iter__(self) -> Iterator[Record | Broken]:
        """Every record or broken line, in the file's order."""
        separator = self._separator
        while True:
            line = self._next()
            if not line:
                return
            if len(line) >= LONGEST_LINE and not line.endswith("\n"):
                yield self._too_long(line)
                continue
            if '"' not in line:
                fields = line.rstrip("\n").split(separator)
                if len(fields) > 1 or fields[0]:
                    yield self._line, fields
                continue
            yield self._quoted(line)

    def _next(self) -> str:
        self._line += 1
        return self._waiting.pop(0) if self._waiting else self._text.readline(LONGEST_LINE)

    def _too_long(self, line: str) -> Broken:
        started = self._line
        while line and not line.endswith("\n"):
            line = self._text.readline(LONGEST_LINE)
        return Broken(
            started,
            f"a line of more than {LONGEST_LINE:,} characters",
            "look for a missing line end or a document pasted into a cell; shorten it",
        )

    def _quoted(self, first: str) -> Record | Broken:
        started, lines = self._line, [first]
        size = len(first)
        while not _is_whole(lines, self._separator):
            following = self._next() if size < LONGEST_LINE and len(lines) < MOST_LINES_IN_A_RECORD else ""
            if not following:
                return self._unclosed(started, lines)
            lines.append(following)
            size += len(following)
        try:
            fields = next(csv.reader(["".join(lines)], delimiter=self._separator, strict=True))
        except csv.Error as error:
            if len(lines) > 1:
                return self._unclosed(started, lines)
            return Broken(
                started,
                f"quotes stand where they should not ({error})",
                'double every quote inside a quoted cell: "" ',
                first[:200].rstrip(),
            )
        except StopIteration:
            return Broken(started, "the line cannot be read", "delete it")
        return started, fields

    def _unclosed(self, started: int, lines: list[str]) -> Broken:
        """Only the first line is lost: the others are read again."""
        self._waiting = lines[1:] + self._waiting
        self._line = started
        return Broken(
            started,
            "a quote is opened on this line and not closed",
            "close it, or double it if it belongs to the text",
            lines[0][:200].rstrip(),
        )


def _is_whole(lines: list[str], separator: str) -> bool:
    """No quoted cell is still open at the end of the lines."""
    text = "".join(lines)
    if text.count('"') % 2 == 0:
        return True
    # An odd number: whole only if the odd one stands inside an unquoted cell, such as 5" screen.
    opened = any(cell.lstrip(" ").startswith('"') for cell in text.split(separator))
    return not opened
