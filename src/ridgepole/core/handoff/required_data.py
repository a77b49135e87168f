"""What must be known of a lead before it may be handed over (R32)."""

from __future__ import annotations

from collections.abc import Mapping

from ridgepole.core.agreements.funnel import Stage

_BLANK = frozenset({"", "-", "n/a", "na", "none", "null", "unknown", "?", "tbd"})


def missing_data(stage: Stage, lead: Mapping[str, object]) -> tuple[str, ...]:
    """The stage's required fields that the lead does not have, in the agreement's order; a handoff is complete where it is empty.

    A blank, a dash or the word "unknown" is not data. Field names are compared without regard to case and to blanks against underscores.
    """
    known = {_name(field): value for field, value in lead.items()}
    return tuple(field for field in stage.required_fields if _is_blank(known.get(_name(field))))


def _name(field: str) -> str:
    return field.strip().lower().replace(" ", "_").replace("-", "_").rsplit(".", 1)[-1]


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip().lower() in _BLANK)
