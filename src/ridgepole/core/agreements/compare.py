"""Two versions of an agreement, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.word_differences import Difference, word_differences

NAMES = ("id", "name", "use", "metric", "role", "field", "kind")
AROUND_THE_BODY = {"kind", "id", "version", "effective_from", "review_by", "authors"}


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause that differs: added (nothing before), removed (nothing after) or changed, with the words that did."""

    clause: str
    change: Literal["added", "removed", "changed"]
    before: str
    after: str
    differences: tuple[Difference, ...]


def compare(before: Agreement, after: Agreement) -> tuple[ClauseChange, ...]:
    """Every clause of the body that differs, in the order of the later version; removed clauses last.

    A clause is named as in findings: `statement`, `industries`, `vp_naas.says`, `vocabulary:berth.not`. The order of a list's items is no difference.
    """
    old, new = dict(_clauses(_body(before))), dict(_clauses(_body(after)))
    changes = []
    for name in [*new, *(name for name in old if name not in new)]:
        was, now = old.get(name, ""), new.get(name, "")
        if was == now or sorted(was.split("\n")) == sorted(now.split("\n")):
            continue
        change: Literal["added", "removed", "changed"] = "changed" if was and now else "added" if now else "removed"
        changes.append(ClauseChange(name, change, was, now, word_differences(was, now)))
    return tuple(changes)


def _body(agreement: Agreement) -> dict[str, Any]:
    return {key: value for key, value in agreement.content().items() if key not in AROUND_THE_BODY}


def _clauses(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Name and text of every clause below a value; a list of plain items is one clause with an item on each line."""
    if value is None or value in ("", [], {}):
        return
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _clauses(part, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
        for number, item in enumerate(value):
            yield from _clauses(item, _item_name(name, item, number))
    elif isinstance(value, list):
        yield name, "\n".join(str(item) for item in value)
    else:
        yield name, str(value)


def _item_name(name: str, item: Mapping[str, Any], number: int) -> str:
    """Items with an id are named by it alone, others by their list and the key that tells them apart."""
    if item.get("id"):
        return str(item["id"])
    key: Sequence[str] = [str(item[key]) for key in NAMES if item.get(key)]
    return f"{name}:{key[0] if key else number + 1}"
