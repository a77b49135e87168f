"""Sixty files as spreadsheets, exports and accidents write them: what must be read, and which lines must be refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

HEADER = ("account_id", "name", "employees")
ROWS = (("001", "Zürich Häfen", "300"), ("1E2", "Bolt & Söhne", "40"), ("A-7", "Crane", "1200"))
KEPT = {"001": ("Zürich Häfen", 300), "1E2": ("Bolt & Söhne", 40), "A-7": ("Crane", 1200)}


@dataclass(frozen=True)
class CsvFile:
    """Bytes of a file of accounts, the accounts that must come out, and the lines that must be refused."""

    name: str
    content: bytes
    kept: dict[str, tuple[str | None, int | None]] = field(default_factory=lambda: dict(KEPT))
    refused: tuple[int, ...] = ()


def lines(separator: str = ",", end: str = "\n") -> str:
    return end.join(separator.join(row) for row in (HEADER, *ROWS)) + end


ENCODED = [
    CsvFile(f"{encoding} with {name}", (mark + lines(separator).encode(encoding)))
    for (encoding, mark), (name, separator) in product(
        [
            ("utf-8", b""),
            ("utf-8", b"\xef\xbb\xbf"),
            ("utf-16", b""),
            ("utf-16-le", b""),
            ("utf-16-be", b""),
            ("utf-16-be", b"\xfe\xff"),
            ("cp1252", b""),
        ],
        [("commas", ","), ("semicolons", ";"), ("tabs", "\t"), ("bars", "|")],
    )
]

ENDS = [
    CsvFile("lines that end in CR LF", lines(end="\r\n").encode()),
    CsvFile("lines that end in CR", lines(end="\r").encode()),
    CsvFile("no end of the last line", lines().rstrip().encode()),
    CsvFile("blank lines between", lines().replace("\n", "\n\n").encode()),
    CsvFile("an empty tail of a spreadsheet", (lines() + ",,\n" * 50).encode()),
    CsvFile("empty columns to the right", "\n".join(line + ",,," for line in lines().splitlines()).encode()),
    CsvFile("a line sep=;", b"sep=;\n" + lines(";").encode()),
    CsvFile("capitals and blanks in the header", lines().replace("account_id", " Account ID ").encode()),
    CsvFile("columns in another order", "\n".join(",".join(reversed(r)) for r in (HEADER, *ROWS)).encode()),
]

QUOTES = [
    CsvFile("every cell quoted", "\n".join(",".join(f'"{c}"' for c in r) for r in (HEADER, *ROWS)).encode()),
    CsvFile(
        "a separator inside quotes",
        lines().replace("Crane", '"Crane, Dock"').encode(),
        {**KEPT, "A-7": ("Crane, Dock", 1200)},
    ),
    CsvFile(
        "a line end inside quotes",
        lines().replace("Crane", '"Crane\nDock"').encode(),
        {**KEPT, "A-7": ("Crane\nDock", 1200)},
    ),
    CsvFile(
        "a doubled quote", lines().replace("Crane", '"Crane ""B"""').encode(), {**KEPT, "A-7": ('Crane "B"', 1200)}
    ),
    CsvFile("an inch sign", lines().replace("Crane", '5" Crane').encode(), {**KEPT, "A-7": ('5" Crane', 1200)}),
    CsvFile(
        "a quote that never closes",
        lines().replace("Bolt", '"Bolt').encode(),
        {k: KEPT[k] for k in ("001", "A-7")},
        (3,),
    ),
    CsvFile(
        "text behind a closing quote",
        lines().replace("Bolt & Söhne", '"Bolt" & Söhne').encode(),
        {k: KEPT[k] for k in ("001", "A-7")},
        (3,),
    ),
    CsvFile("an apostrophe", lines().replace("Crane", "Crane's").encode(), {**KEPT, "A-7": ("Crane's", 1200)}),
]

RAGGED = [
    CsvFile(
        "a cell too many", lines().replace("Crane", "Crane,Dock").encode(), {k: KEPT[k] for k in ("001", "1E2")}, (4,)
    ),
    CsvFile(
        "a cell too few",
        lines().replace("1E2,Bolt & Söhne,40", "1E2,Bolt").encode(),
        {k: KEPT[k] for k in ("001", "A-7")},
        (3,),
    ),
    CsvFile("a footer", (lines() + "Total,1540\n").encode(), dict(KEPT), (5,)),
    CsvFile("a NUL byte", lines().encode().replace(b"Crane", b"Cr\x00ane"), {k: KEPT[k] for k in ("001", "1E2")}, (4,)),
    CsvFile(
        "a broken character in UTF-8",
        lines().encode().replace(b"Crane", b"Cr\xffane"),
        {k: KEPT[k] for k in ("001", "1E2")},
        (4,),
    ),
    CsvFile(
        "a lone surrogate in UTF-16",
        lines().encode("utf-16").replace("Crane".encode("utf-16-le"), b"C\x00\x00\xd8x\x00n\x00e\x00"),
        {k: KEPT[k] for k in ("001", "1E2")},
        (4,),
    ),
]

IDS = [
    CsvFile("ids with leading zeros", b"account_id\n007\n7\n0007\n", dict.fromkeys(("007", "7", "0007"), (None, None))),
    CsvFile("ids of twenty digits", b"account_id\n12345678901234567890\n", {"12345678901234567890": (None, None)}),
    CsvFile(
        "ids that look like dates", b"account_id\n1-2-2024\nMAR1\n", {"1-2-2024": (None, None), "MAR1": (None, None)}
    ),
    CsvFile(
        "ids that look like numbers",
        b"account_id\n1.0\n1e5\n+5\n0x1F\n",
        dict.fromkeys(("1.0", "1e5", "+5", "0x1F"), (None, None)),
    ),
    CsvFile(
        "ids that look like nothing",
        b"account_id\nNULL\nnan\nNone\nTRUE\n",
        dict.fromkeys(("NULL", "nan", "None", "TRUE"), (None, None)),
    ),
    CsvFile("ids that differ by case", b"account_id\nab\nAB\n", {"ab": (None, None), "AB": (None, None)}),
    CsvFile("an id that was rounded", b"account_id\n1.23457E+15\nok\n", {"ok": (None, None)}, (2,)),
    CsvFile("an id twice", b"account_id\na\nb\na\n", {"a": (None, None), "b": (None, None)}, (4,)),
    CsvFile("an id that begins a formula", b"account_id\n=1+1\n", {"=1+1": (None, None)}),
    CsvFile("an empty id", b"account_id,name\n,x\na,y\n", {"a": ("y", None)}, (2,)),
    CsvFile("only a header", b"account_id,name\n", {}),
    CsvFile(
        "numbers with words", lines().replace("1200", "about 1200").encode(), {k: KEPT[k] for k in ("001", "1E2")}, (4,)
    ),
]

FILES = [*ENCODED, *ENDS, *QUOTES, *RAGGED, *IDS]
