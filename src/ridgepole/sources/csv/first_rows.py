"""The beginning of a file, for whoever wants to see what is in it before all of it is read."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ridgepole.sources.csv.read_csv import LARGEST_FILE, FileTable, read_csv, unreadable
from ridgepole.sources.csv.read_parquet import read_parquet
from ridgepole.sources.csv.text_of_file import encoding_of, open_text

LONGEST_RECORD = 1_000


def first_rows(path: Path, most: int) -> FileTable:
    """The columns with at most about `most` rows."""
    if path.suffix.lower() == ".parquet":
        whole = read_parquet(path)
        return FileTable(
            whole.file,
            {name: values[:most] for name, values in whole.columns.items()},
            whole.rows[:most],
            whole.read,
            whole.refusals,
        )
    if unreadable(path, LARGEST_FILE):
        return read_csv(path)
    with tempfile.TemporaryDirectory() as folder:
        return read_csv(beginning(path, Path(folder), most), shown=path.name)


def beginning(path: Path, folder: Path, most: int) -> Path:
    """A file of the same name in `folder` with the header and the first lines, ended where no quote is open. Parquet stays whole."""
    if path.suffix.lower() == ".parquet":
        return path
    encoding = encoding_of(path)
    target = folder / path.name
    with open_text(path, encoding) as text, target.open("w", encoding=encoding.name, errors=encoding.errors) as out:
        quotes = 0
        for number, line in enumerate(text):
            if number > most and (quotes % 2 == 0 or number > most + LONGEST_RECORD):
                break
            quotes += line.count('"')
            out.write(line)
    return target
