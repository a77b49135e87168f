"""A field, an operator and a value: how entry criteria and disqualifiers are written, never as code; or a sentence that only people can judge."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import Field, model_validator

from ridgepole.core.agreements.fields import Clause, Text

OPERATORS = {"is": "is", "is not": "is_not", "above": "above", "below": "below"}
_LINE = re.compile(
    r"^(?P<field>\w[\w.-]*)\s+(?P<operator>is not|is|above|below)\s+(?P<value>\S.*?)(?:\s*\((?:because )?(?P<because>.*)\))?$"
)


class Criterion(Clause):
    """One condition on one field of an account, a person or an opportunity; exactly one operator is given.

    In YAML it is a mapping, or one line: `employees above 200 (because smaller ones leave)`. A line of another form is kept in
    `written`: it stands in the agreement, and no number is drawn from it.
    """

    field: Text = ""
    is_: Text | tuple[Text, ...] | None = Field(default=None, alias="is")
    is_not: Text | tuple[Text, ...] | None = None
    above: float | None = None
    below: float | None = None
    because: Text = ""
    written: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _one_line(cls, given: Any) -> Any:
        if not isinstance(given, str) or not given.strip():
            return given
        return criterion_of(given)

    @model_validator(mode="after")
    def _one_operator(self) -> Criterion:
        given = [name for name in ("is_", "is_not", "above", "below") if getattr(self, name) is not None]
        if self.written and not given and not self.field:
            return self
        if not self.field:
            msg = "a criterion needs a field (or is one sentence)"
            raise ValueError(msg)
        if not given:
            msg = "a criterion needs an operator: is, is not, above or below"
            raise ValueError(msg)
        return self

    @property
    def in_words(self) -> str:
        """`employees below 300 (because too small)`."""
        return criterion_words(self.model_dump(by_alias=True, exclude_defaults=True))


def criterion_words(criterion: Mapping[str, Any]) -> str:
    """`{field: employees, below: 300, because: too small}` as "employees below 300 (because too small)"."""
    for words, key in OPERATORS.items():
        if criterion.get(key) is not None:
            because = f" (because {criterion['because']})" if criterion.get("because") else ""
            return f"{criterion['field']} {words} {_shown(criterion[key])}{because}"
    return str(criterion.get("written") or criterion.get("field", ""))


def _shown(value: Any) -> str:
    if isinstance(value, list | tuple):
        return " or ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def criterion_of(line: str) -> dict[str, Any]:
    """The reverse of `criterion_words`: `field operator value (because ...)`, or the sentence as it is written where a line has another form."""
    sentence = {"written": " ".join(line.split())}
    match = _LINE.match(line.strip())
    if match is None:
        return sentence
    operator, value = OPERATORS[match["operator"]], match["value"].strip()
    read: Any = value
    if operator in {"above", "below"}:
        try:
            read = float(value.replace(",", ""))
        except ValueError:
            return sentence
    elif " or " in value:
        read = [part.strip() for part in value.split(" or ")]
    criterion = {"field": match["field"], operator: read}
    return {**criterion, "because": match["because"]} if match["because"] else criterion
