"""One separated text file as columns of text with line numbers; what cannot be trusted is refused row by row."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ridgepole.core.kernel.collector import collecting_later
from ridgepole.core.kernel.problem import Problem
from ridgepole.sources.csv.records import Broken, Records
from ridgepole.sources.csv.separators import separator_of
from ridgepole.sources.csv.text_of_file import Encoding, encoding_of, open_text

LARGEST_FILE = 1_000_000_000
MOST_COLUMNS = 2_000
LONGEST_CELL = 200_000


@dataclass(frozen=True, slots=True)
class FileTable:
    """A file's cells: columns by header, the line of each kept row, how many records there were, and what was refused."""

    file: str
    columns: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    rows: Sequence[int] = ()
    read: int = 0
    refusals: Sequence[Problem] = ()
    remarks: Sequence[str] = ()


def read_csv(
    path: Path, *, shown: str = "", encoding: str = "", progress: Callable[[int], None] | None = None
) -> FileTable:
    """The table in a file; `shown` is its name in messages. A file that is none, or too large, is one refusal and no rows."""
    shown = shown or path.name
    if why := unreadable(path, LARGEST_FILE):
        return FileTable(shown, refusals=[Problem(shown, *why)])
    try:
        found = encoding_of(path, encoding)
        with collecting_later():
            return _read(path, shown, found, progress)
    except LookupError:
        return FileTable(
            shown, refusals=[Problem(shown, f"{encoding!r} is no encoding", "write utf-8, utf-16 or cp1252")]
        )
    except (OSError, UnicodeError) as error:
        return FileTable(
            shown, refusals=[Problem(shown, f"the file cannot be read: {error}", "look at the file and its rights")]
        )


def unreadable(path: Path, largest: int) -> tuple[str, str] | None:
    """Why a path cannot be read as a file, and what to do; None where it can."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return "there is no such file", "check the name"
    except OSError as error:
        loop = "too many levels of symbolic links" in str(error).lower()
        return (
            "a symbolic link that leads to itself" if loop else f"cannot be opened: {error.strerror}"
        ), "replace it with the file itself"
    if stat.S_ISDIR(status.st_mode):
        return "this is a folder, and a file is wanted", "move it away, or put its files here"
    if not stat.S_ISREG(status.st_mode):
        return "this is no regular file", "put a regular file here"
    if status.st_size > largest:
        return f"the file has {status.st_size:,} bytes; at most {largest:,} are read", "split it, or save it as Parquet"
    if not os.access(path, os.R_OK):
        return "the file may not be read", "change its rights"
    return None


def _read(path: Path, shown: str, encoding: Encoding, progress: Callable[[int], None] | None) -> FileTable:
    remarks = [encoding.remark] if encoding.remark else []
    with open_text(path, encoding) as text:
        head = [text.readline(1_000_000) for _ in range(30)]
        separator = separator_of([line for line in head if line])
    with open_text(path, encoding) as text:
        records = iter(Records(text, separator))
        header_line, header, refusals = 0, [""], []
        for record in records:
            if isinstance(record, Broken):
                return FileTable(shown, refusals=[_problem(shown, record)], remarks=remarks)
            header_line, header = record
            if not (len(header) <= 2 and "".join(header).lower().startswith("sep=")):
                break
        if not any(cell.strip() for cell in header):
            why = "the file is empty" if not header_line else "the first line names no columns"
            return FileTable(
                shown,
                refusals=[Problem(shown, why, "the first line must hold the column names", row=header_line or None)],
            )
        names, header_problems = _names(shown, header_line, header)
        if header_problems:
            return FileTable(shown, refusals=header_problems, remarks=remarks)
        body = _Body(shown, names)
        while batch := list(islice(records, 50_000)):
            body.add(batch)
            if progress:
                progress(len(batch))
    refusals += body.refusals
    remarks += body.remarks()
    return FileTable(shown, body.finished(), body.rows, body.read, refusals, remarks)


def _names(shown: str, line: int, header: list[str]) -> tuple[list[str], list[Problem]]:
    names = [cell.strip().lstrip("\ufeff") for cell in header]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        return names, [
            Problem(shown, f"{len(names):,} columns; at most {MOST_COLUMNS:,} are read", "export fewer", line)
        ]
    if any("\x00" in name for name in names):
        return names, [Problem(shown, "the header holds NUL bytes", "export the file again as UTF-8 text", line)]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    return names, [
        Problem(shown, f"two columns are called {name!r}", "rename one of them", line, name) for name in twice
    ]


class _Body:
    """The rows below the header, gathered column by column."""

    def __init__(self, shown: str, names: list[str]) -> None:
        self._shown = shown
        self._names = names
        self._width = len(names)
        self._columns: list[list[str | None]] = [[] for _ in names]
        self._padded = 0
        self.rows: list[int] = []
        self.read = 0
        self.refusals: list[Problem] = []

    def add(self, batch: list[tuple[int, list[str]] | Broken]) -> None:
        good: list[list[str]] = []
        for record in batch:
            if isinstance(record, Broken):
                self.read += 1
                self.refusals.append(_problem(self._shown, record))
                continue
            line, fields = record
            if len(fields) != self._width:
                fields = self._fitted(line, fields)
                if not fields:
                    continue
            good.append(fields)
            self.rows.append(line)
        start = len(self._columns[0]) if self._columns else 0
        across = list(zip(*good, strict=True))
        for column, values in zip(self._columns, across, strict=False):
            column.extend([value or None for value in values])
        self.read += len(good)
        if not _all_plain(across):
            self._refuse_untrusted(start, good)

    def _fitted(self, line: int, fields: list[str]) -> list[str]:
        """A row of another width: empty cells at its end are a spreadsheet's habit, anything else is an error."""
        if not any(fields):
            return []
        while len(fields) > self._width and not fields[-1].strip():
            fields.pop()
        if len(fields) == self._width:
            return fields
        self.read += 1
        more = "more" if len(fields) > self._width else "fewer"
        self.refusals.append(
            Problem(
                self._shown,
                f"the row has {len(fields)} cells, {more} than the {self._width} columns of the header",
                "quote cells that hold the separator" if more == "more" else "add the missing cells",
                row=line,
                value=" | ".join(fields)[:200],
            )
        )
        return []

    def _refuse_untrusted(self, start: int, good: list[list[str]]) -> None:
        """Rows with NUL bytes, undecodable bytes or a document in one cell; empty rows go without a word."""
        bad: dict[int, Problem | None] = {}
        for offset, fields in enumerate(good):
            joined = "".join(fields)
            if not joined or joined.isspace():
                bad[start + offset] = None
            elif "\x00" in joined or len(joined) > LONGEST_CELL or not (joined.isascii() or _trusted(joined)):
                problem = self._why_untrusted(self.rows[start + offset], fields)
                if problem:
                    bad[start + offset] = problem
        if not bad:
            return
        self.refusals += [problem for problem in bad.values() if problem]
        self.read -= sum(problem is None for problem in bad.values())
        self.rows = [row for i, row in enumerate(self.rows) if i not in bad]
        for number, column in enumerate(self._columns):
            self._columns[number] = [value for i, value in enumerate(column) if i not in bad]

    def _why_untrusted(self, line: int, fields: list[str]) -> Problem | None:
        for name, cell in zip(self._names, fields, strict=True):
            shown = cell[:80].encode("utf-8", "backslashreplace").decode()
            if "\x00" in cell:
                return Problem(
                    self._shown,
                    "the cell holds a NUL byte",
                    "export the file again as text",
                    line,
                    name,
                    shown.replace("\x00", "\\0"),
                )
            if len(cell) > LONGEST_CELL:
                return Problem(
                    self._shown,
                    f"the cell holds {len(cell):,} characters; at most {LONGEST_CELL:,} are read",
                    "shorten it",
                    line,
                    name,
                    shown,
                )
            if not _trusted(cell):
                return Problem(
                    self._shown,
                    "the cell holds bytes that are no text in the file's encoding",
                    "save the file as UTF-8",
                    line,
                    name,
                    shown,
                )
        return None

    def finished(self) -> dict[str, list[str | None]]:
        return {name: column for name, column in zip(self._names, self._columns, strict=True) if name}

    def remarks(self) -> list[str]:
        unnamed = [i + 1 for i, name in enumerate(self._names) if not name and any(self._columns[i])]
        return [f"column {number} has values and no name; it was left out" for number in unnamed]


def _all_plain(across: Sequence[Sequence[str]]) -> bool:
    """Nothing in these columns needs a second look: a check of whole columns is much faster than one of every row."""
    if not across or not all(across[0]):
        return False
    for values in across:
        joined = "".join(values)
        if not joined.isascii() or "\x00" in joined or max(map(len, values)) > LONGEST_CELL:
            return False
    return True


def _trusted(text: str) -> bool:
    return not any("\udc80" <= c <= "\udcff" or c == "\ufffd" for c in text)


def _problem(shown: str, broken: Broken) -> Problem:
    return Problem(shown, broken.why, broken.hint, row=broken.line, value=broken.value)
