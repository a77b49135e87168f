"""A field, an operator and a value: how entry criteria and disqualifiers are written, never as code."""

from __future__ import annotations

from pydantic import Field, model_validator

from ridgepole.core.agreements.fields import Clause, Text


class Criterion(Clause):
    """One condition on one field of an account, a person or an opportunity. Exactly one operator is given."""

    field: Text
    is_: Text | tuple[Text, ...] | None = Field(default=None, alias="is")
    is_not: Text | tuple[Text, ...] | None = None
    above: float | None = None
    below: float | None = None
    because: Text = ""

    @model_validator(mode="after")
    def _one_operator(self) -> Criterion:
        given = [name for name in ("is_", "is_not", "above", "below") if getattr(self, name) is not None]
        if not given:
            msg = "a criterion needs an operator: is, is_not, above or below"
            raise ValueError(msg)
        return self
