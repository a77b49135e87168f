"""Written rows to canonical rows: every value is understood, or its row is refused with the reason; nothing is guessed in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import process

from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import CanonicalTable, WrittenTable
from ridgepole.core.ledger.currencies import CODES
from ridgepole.core.ledger.tables import BY_NAME, Column, Table
from ridgepole.core.ledger.value_refused import ValueRefusedError
from ridgepole.core.ledger.written_dates import date_reader, has_offset, is_bare_day
from ridgepole.core.ledger.written_numbers import DecimalMark, decimal_mark_of, integer, money_minor, number

LONGEST_TEXT = 100_000
LONGEST_ID = 500
_MISSING = frozenset({"", "NULL", "null", "\\N", "NaN", "nan", "None"})
_ROUNDED_ID = re.compile(r"[-+]?\d(?:[.,]\d+)?E\+\d{2,3}")
_TRUTH = {
    **dict.fromkeys(("true", "yes", "y", "t", "1"), True),
    **dict.fromkeys(("false", "no", "n", "f", "0"), False),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a company writes: its zone and currency, and where columns are ambiguous, what was told.

    `dates` and `decimals` map a canonical column, or "*" for all, to "day-first", "month-first" or a strptime format, and to "point" or "comma".
    `naive_zone` is the zone of times that carry no offset, where it is another than that of bare days.
    """

    time_zone: str = "UTC"
    currency: str = "EUR"
    dates: Mapping[str, str] = field(default_factory=dict)
    decimals: Mapping[str, str] = field(default_factory=dict)
    naive_zone: str = ""


@dataclass(slots=True)
class _Column:
    """One converted column: values in row order, and for refused rows the reason."""

    values: list[Any]
    refused: dict[int, ValueRefusedError]
    remark: str = ""
    currencies: dict[int, str] = field(default_factory=dict)


def convert_table(written: WrittenTable, reading: Reading) -> CanonicalTable:
    """Rows that are understood, typed, with the others as refusals. Rows keep their order."""
    table = BY_NAME[written.table]
    length = len(written.rows)
    converted = {
        column.name: _convert(column, written.columns[column.name], reading)
        for column in table.columns
        if column.name in written.columns
    }
    refusals: dict[int, Problem] = {}
    for name, column in converted.items():
        for index, why in column.refused.items():
            value = written.columns[name][index] or ""
            refusals.setdefault(index, _problem(written, index, name, value, why))
    for index, problem in _required_missing(table, converted, written, length):
        refusals.setdefault(index, problem)
    _fill_currency(converted, written, reading, refusals, length)
    kept = [index for index in range(length) if index not in refusals] if refusals else None
    return CanonicalTable(
        table=table.name,
        columns={
            table.column(name).stored_as: column.values if kept is None else [column.values[i] for i in kept]
            for name, column in converted.items()
        }
        or {column.stored_as: [] for column in table.columns},
        files=[written.file] * (length if kept is None else len(kept)),
        rows=list(written.rows) if kept is None else [written.rows[i] for i in kept],
        read=max(written.read, length),
        refusals=[*written.refusals, *(refusals[index] for index in sorted(refusals))],
        remarks=[*written.remarks, *(column.remark for column in converted.values() if column.remark)],
    )


def _convert(column: Column, texts: Sequence[str | None], reading: Reading) -> _Column:
    """Each distinct text is read once."""
    if column.type == "id":
        return _ids(column, texts)
    if column.type == "text":
        return _plain(texts)
    distinct = {text for text in texts if text}
    cleaned = {text: text.strip() for text in distinct}
    present = {text for text in cleaned.values() if text not in _MISSING}
    read_one = _reader(column, present, reading)
    understood: dict[str | None, Any] = {None: None, "": None}
    failed: dict[str | None, ValueRefusedError] = {}
    for text, clean in cleaned.items():
        try:
            understood[text] = None if clean in _MISSING else read_one(clean)
        except ValueRefusedError as error:
            failed[text] = error
            understood[text] = None
        except (ValueError, ArithmeticError):
            failed[text] = ValueRefusedError(f"{clean[:40]!r} cannot be understood", "mend the value")
            understood[text] = None
    values = [understood[text] for text in texts]
    result = _Column(values, {i: failed[text] for i, text in enumerate(texts) if text in failed} if failed else {})
    if column.type == "money":
        result.currencies = {i: pair[1] for i, pair in enumerate(values) if pair is not None and pair[1]}
        result.values = [None if pair is None else pair[0] for pair in values]
    if column.type == "instant":
        result.remark = _mixed_zones(column.name, present, reading.naive_zone or reading.time_zone)
    return result


def _reader(column: Column, present: set[str], reading: Reading) -> Callable[[str], Any]:
    if column.type in {"instant", "day"}:
        told = reading.dates.get(column.name, reading.dates.get("*", ""))
        dates = date_reader(present, reading.time_zone, told, reading.naive_zone)
        return dates.instant if column.type == "instant" else dates.day
    if column.type in {"money", "number", "integer"}:
        told = reading.decimals.get(column.name, reading.decimals.get("*", ""))
        mark: DecimalMark = told if told in {"point", "comma"} else decimal_mark_of(present)  # type: ignore[assignment]
        if column.type == "number" and mark == "undecided" and not any("," in text for text in present):
            mark = "point"
        of = {"money": money_minor, "number": number, "integer": integer}[column.type]
        return lambda text: of(text, mark)
    if column.type == "choice":
        return lambda text: _choice(column, text)
    if column.type == "truth":
        return _truth
    return _list


def _plain(texts: Sequence[str | None]) -> _Column:
    refused = {
        i: ValueRefusedError(f"a text of {len(text):,} characters; at most {LONGEST_TEXT:,} are read", "shorten it")
        for i, text in enumerate(texts)
        if text and len(text) > LONGEST_TEXT
    }
    return _Column([(text.strip() or None) if text else None for text in texts], refused)


def _ids(column: Column, texts: Sequence[str | None]) -> _Column:
    values = [(text.strip() or None) if text else None for text in texts]
    refused: dict[int, ValueRefusedError] = {}
    trimmed = 0
    for i, text in enumerate(texts):
        if not text:
            continue
        trimmed += len(text) != len(values[i] or "")
        if len(text) > LONGEST_ID:
            refused[i] = ValueRefusedError(f"an id of {len(text):,} characters", f"at most {LONGEST_ID} are read")
        elif "E+" in text and _ROUNDED_ID.fullmatch(text.strip()):
            refused[i] = ValueRefusedError(
                f"{text.strip()} is an id that a spreadsheet has rounded; the true one is lost",
                "export again with the column formatted as text",
            )
    return _Column(values, refused, f"{column.name}: blanks around {trimmed:,} ids were removed" if trimmed else "")


def _choice(column: Column, text: str) -> str:
    lowered = text.lower()
    if lowered in column.choices:
        return lowered
    close = process.extractOne(lowered, column.choices, score_cutoff=70)
    suggestion = f"did you mean {close[0]!r}? Otherwise map it" if close else "map it"
    raise ValueRefusedError(
        f"{text[:40]!r} is none of {', '.join(column.choices)}", f"{suggestion} with `values:` in the mapping"
    )


def _truth(text: str) -> bool:
    value = _TRUTH.get(text.lower())
    if value is None:
        raise ValueRefusedError(f"{text[:40]!r} is neither true nor false", "write true or false")
    return value


def _list(text: str) -> str | None:
    parts = (part.strip() for part in re.split(r"[|;]", text.removeprefix("[").removesuffix("]")))
    return "|".join(part for part in parts if part) or None


def _required_missing(
    table: Table, converted: Mapping[str, _Column], written: WrittenTable, length: int
) -> list[tuple[int, Problem]]:
    found: list[tuple[int, Problem]] = []
    for column in table.columns:
        if not column.required:
            continue
        if column.name not in converted:
            why = ValueRefusedError("the column is missing and every row needs it", "add it, or name it in the mapping")
            found += [(i, _problem(written, i, column.name, "", why)) for i in range(length)]
            continue
        values = converted[column.name]
        why = ValueRefusedError(f"{column.name} is empty", "every row needs one")
        found += [
            (i, _problem(written, i, column.name, "", why))
            for i, value in enumerate(values.values)
            if value is None and i not in values.refused
        ]
    return found


def _fill_currency(
    converted: dict[str, _Column], written: WrittenTable, reading: Reading, refusals: dict[int, Problem], length: int
) -> None:
    """An amount has a currency: its own sign's, the column's, or the company's; two that differ refuse the row."""
    amounts = converted.get("amount")
    if amounts is None or "currency" not in {column.name for column in BY_NAME[written.table].columns}:
        return
    column = converted.setdefault("currency", _Column([None] * length, {}))
    for index, amount in enumerate(amounts.values):
        named, signed = column.values[index], amounts.currencies.get(index)
        if named is not None:
            code = named.upper()
            if code not in CODES:
                why = ValueRefusedError(f"{named[:20]!r} is no currency code", "write an ISO code such as EUR")
                refusals.setdefault(index, _problem(written, index, "currency", named, why))
            elif signed and signed != code:
                why = ValueRefusedError(
                    f"the amount says {signed}, the column currency says {code}", "mend the wrong one"
                )
                refusals.setdefault(index, _problem(written, index, "currency", named, why))
            column.values[index] = code
        elif amount is not None:
            column.values[index] = signed or reading.currency


def _mixed_zones(name: str, present: set[str], time_zone: str) -> str:
    timed = [text for text in present if not is_bare_day(text)]
    naive = sum(not has_offset(text) for text in timed)
    if not naive or naive == len(timed):
        return ""
    return (
        f"{name}: {naive:,} of {len(timed):,} distinct times carry no offset from UTC while others do; "
        f"those without were read as {time_zone}"
    )


def _problem(written: WrittenTable, index: int, column: str, value: str, why: ValueRefusedError) -> Problem:
    shown = value if len(value) <= 200 else value[:197] + "..."
    return Problem(file=written.file, why=why.why, hint=why.hint, row=written.rows[index], column=column, value=shown)
