"""Values of an agreement in words, and words back into values: what the document shows and the editor reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def joined(values: Any, by: str = ", ") -> str:
    """A list as one line."""
    return by.join(str(value) for value in values or ())


def title_case(words: str) -> str:
    """`follow-up` as "Follow up"."""
    spaced = str(words).replace("_", " ").replace("-", " ")
    return spaced[:1].upper() + spaced[1:]


def share(ratio: float | None) -> str:
    """0.4 as 40%."""
    return "" if ratio is None else f"{ratio * 100:g}%"


def amount_of_time(minutes: float | None) -> str:
    """90 as "90 minutes", 240 as "4 hours"."""
    if minutes is None:
        return ""
    if minutes >= 120 and minutes % 60 == 0:
        return f"{minutes / 60:g} hours"
    return f"{minutes:g} minutes"


def pairs(value: Any) -> tuple[tuple[str, str], ...]:
    """A mapping as labelled facts; one value stands without a label."""
    if isinstance(value, Mapping):
        return tuple(
            (str(key), f"{part:,}" if isinstance(part, int | float) else str(part)) for key, part in value.items()
        )
    return (("", str(value)),) if value else ()


def lines_of(text: str) -> list[str]:
    """One item a line; blank lines are none."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def pairs_of(text: str) -> dict[str, Any]:
    """`key: value` a line; numbers become numbers."""
    found: dict[str, Any] = {}
    for line in lines_of(text):
        key, colon, value = line.rpartition(":")
        if not colon or not key.strip():
            raise ValueError(f"“{line}”: write a name, a colon and a value")
        found[key.strip()] = number_or_words(value.strip())
    return found


def number_or_words(value: str) -> Any:
    """3 and 0.4 as numbers, everything else as it is."""
    try:
        number = float(value.replace(",", ""))
    except ValueError:
        return value
    return int(number) if number.is_integer() and "." not in value else number


def pair_lines(value: Any) -> str:
    """The reverse of `pairs_of`."""
    if isinstance(value, Mapping):
        return "\n".join(f"{key}: {part}" for key, part in value.items())
    return "" if value is None else str(value)


def reach_lines(reaches: Iterable[Mapping[str, Any]]) -> str:
    """`call_script by 2026-03-01` a line."""
    return "\n".join(
        f"{reach['kind']} by {reach['by']}" if reach.get("by") else str(reach["kind"]) for reach in reaches
    )


def reaches_of(text: str) -> list[dict[str, str]]:
    """The reverse of `reach_lines`."""
    found = []
    for line in lines_of(text):
        kind, _, by = line.partition(" by ")
        found.append({"kind": kind.strip(), "by": by.strip()} if by else {"kind": kind.strip()})
    return found
