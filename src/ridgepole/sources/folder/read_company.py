"""ridgepole.toml: the company's name, currency, fiscal year, time zone and engine; [judge] is checked here and read by read_judge.py."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from rapidfuzz import process

from ridgepole.core.checks.case import ENGINES, Company
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.currencies import CODES
from ridgepole.sources.csv.read_csv import unreadable
from ridgepole.sources.folder.read_judge import wrong_judge

FILE = "ridgepole.toml"
KEYS = ("name", "currency", "fiscal_year_starts", "time_zone", "engine")
JUDGE = "judge"


def read_company(folder: Path) -> tuple[Company, list[Problem]]:
    """What the file says; defaults, and the folder's name, where it says nothing or nothing usable."""
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        return Company(folder.resolve().name), []
    if why := unreadable(path, 1_000_000):
        return Company(folder.resolve().name), [Problem(FILE, *why)]
    try:
        text = path.read_bytes().decode("utf-8-sig")
        values = tomllib.loads(text)
    except UnicodeDecodeError:
        return Company(folder.resolve().name), [Problem(FILE, "the file is not UTF-8", "save it as UTF-8", 1)]
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        hint = 'write `name = "Acme"`: texts in double quotes, one key on a line'
        return Company(folder.resolve().name), [
            Problem(FILE, f"this is no TOML: {error}", hint, int(found[1]) if found else 1)
        ]
    return _company(folder, text, values)


def _company(folder: Path, text: str, values: dict[str, Any]) -> tuple[Company, list[Problem]]:
    problems = []
    good: dict[str, str] = {}
    for key, value in values.items():
        wrong = wrong_judge(value) if key == JUDGE else _wrong(key, value)
        if wrong is None:
            if key != JUDGE:
                good[key] = value
            continue
        problems.append(
            Problem(FILE, *wrong, row=_line(text, key), column=key, value="" if key == JUDGE else str(value)[:80])
        )
    return Company(**{"name": folder.resolve().name, **good}), problems


def _wrong(key: str, value: Any) -> tuple[str, str] | None:
    if key not in KEYS:
        close = process.extractOne(key, (*KEYS, JUDGE), score_cutoff=60)
        return f"unknown key {key!r}", f"did you mean {close[0]!r}?" if close else f"keys are {', '.join(KEYS)}"
    if not isinstance(value, str) or not value.strip():
        return f"{key} must be a text", f'write {key} = "..."'
    if key == "currency" and value not in CODES:
        close = process.extractOne(value.upper(), sorted(CODES), score_cutoff=60)
        return (
            f"{value!r} is no currency code of ISO 4217",
            f"did you mean {close[0]!r}?" if close else "write EUR, GBP or USD, say",
        )
    if key == "time_zone" and not _is_zone(value):
        close = process.extractOne(value, sorted(available_timezones()), score_cutoff=50)
        return (
            f"{value!r} is no time zone",
            f"did you mean {close[0]!r}?" if close else "write a name such as Europe/Amsterdam",
        )
    if key == "engine" and value not in ENGINES:
        close = process.extractOne(value.lower(), ENGINES, score_cutoff=60)
        return (
            f"{value!r} is no engine",
            f"did you mean {close[0]!r}?" if close else f"write one of {', '.join(ENGINES)}",
        )
    if key == "fiscal_year_starts" and not _is_month_and_day(value):
        return f"{value!r} is no month and day", 'write fiscal_year_starts = "01-01", month first'
    return None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return name in available_timezones() or name == "UTC"


def _is_month_and_day(value: str) -> bool:
    if not re.fullmatch(r"\d{2}-\d{2}", value):
        return False
    try:
        date.fromisoformat(f"2023-{value}")
    except ValueError:
        return False
    return True


def _line(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf'\s*\[*"?{re.escape(key)}"?\s*[=\].]', line):
            return number
    return 1
