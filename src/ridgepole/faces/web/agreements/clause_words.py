"""Values of an agreement in words, and words back into values: what the document shows and the editor reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

OPERATORS = {"is": "is", "is not": "is_not", "above": "above", "below": "below"}
_CRITERION = re.compile(
    r"^(?P<field>\S+)\s+(?P<operator>is not|is|above|below)\s+(?P<value>.*?)(?:\s*\((?:because )?(?P<because>.*)\))?$"
)


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


def criterion_words(criterion: Mapping[str, Any]) -> str:
    """`{field: employees, below: 300, because: too small}` as "employees below 300 (because too small)"."""
    for words, key in OPERATORS.items():
        if criterion.get(key) is not None:
            value = criterion[key]
            shown = (
                " or ".join(map(str, value))
                if isinstance(value, list | tuple)
                else f"{value:g}"
                if isinstance(value, float)
                else str(value)
            )
            because = f" (because {criterion['because']})" if criterion.get("because") else ""
            return f"{criterion['field']} {words} {shown}{because}"
    return str(criterion.get("field", ""))


def criterion_of(words: str) -> dict[str, Any]:
    """The reverse of `criterion_words`; ValueError says how it is written."""
    match = _CRITERION.match(words.strip())
    if match is None:
        raise ValueError(f"“{words}”: write a field, then is, is not, above or below, then a value")
    operator, value = OPERATORS[match["operator"]], match["value"].strip()
    read: Any = value
    if operator in {"above", "below"}:
        try:
            read = float(value.replace(",", ""))
        except ValueError:
            raise ValueError(f"“{words}”: {value!r} is no number") from None
    elif " or " in value:
        read = [part.strip() for part in value.split(" or ")]
    criterion = {"field": match["field"], operator: read}
    return {**criterion, "because": match["because"]} if match["because"] else criterion


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
