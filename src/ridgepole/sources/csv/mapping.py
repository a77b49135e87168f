"""A mapping: how one company's or one product's export files become canonical tables. See docs/how-to/map-a-crm-export.md."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from ridgepole.core.agreements.fields import Clause, Text, Texts


def _texts_of(value: Any) -> Any:
    """YAML's own true, 7 and 0.0 are compared as the texts that stand in a file."""
    if isinstance(value, dict):
        return {str(_word(k)): _word(v) for k, v in value.items()}
    return value


def _word(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _list_of_words(value: Any) -> Any:
    if value is None:
        return ()
    return tuple(_word(item) for item in value) if isinstance(value, list | tuple) else (_word(value),)


Words = Annotated[tuple[str, ...], BeforeValidator(_list_of_words)]
WordMap = Annotated[dict[str, str], BeforeValidator(_texts_of)]


class Condition(Clause):
    """Which rows count: by the text of one column. Case does not matter."""

    column: Text
    is_: Words | None = Field(default=None, alias="is")
    is_not: Words | None = None
    empty: bool | None = None
    starts: Words | None = None
    in_: Text = Field(default="", alias="in")
    not_in: Text = ""


class Merges(Clause):
    """Ids that a product merged away: the file that says so, the column of ids that are gone and of those that stayed."""

    file: Text
    gone: Text
    kept: Text


class Repair(Clause):
    """Known values to which others are matched: a `file.column`, or a list."""

    to: Text | tuple[Text, ...]
    likeness: float = 90


def _conditions(value: Any) -> Any:
    return (value,) if isinstance(value, dict) else value


class Case(Clause):
    """One answer and when it is given: where all its conditions hold. Without conditions it is given always."""

    when: Annotated[tuple[Condition, ...], BeforeValidator(_conditions)] = ()
    then: Text


class ColumnRule(Clause):
    """Where one canonical column comes from. Exactly one of `from`, `constant`, `combine`, `cases` and `row_number` is given."""

    from_: Texts = Field(default=(), alias="from")
    constant: Words = ()
    combine: Texts = ()
    with_: str = Field(default="-", alias="with")
    cases: tuple[Case, ...] = ()
    row_number: bool = False
    when: Annotated[tuple[Condition, ...], BeforeValidator(_conditions)] = ()
    empty: Words = ()
    values: WordMap = Field(default_factory=dict)
    otherwise: Literal["keep", "empty", "refuse"] = "keep"
    repairs: WordMap = Field(default_factory=dict)
    repair: Repair | None = None
    merged: Merges | None = None
    prefix: str = ""
    multiply: float | None = None
    split: str = ""
    dates: Text = ""
    decimal: Literal["", "point", "comma"] = ""

    @model_validator(mode="after")
    def _one_origin(self) -> ColumnRule:
        if sum((bool(self.from_), bool(self.constant), bool(self.combine), bool(self.cases), self.row_number)) != 1:
            msg = "a column comes from exactly one of from, constant, combine, cases or row_number"
            raise ValueError(msg)
        return self


def _rule(value: Any) -> Any:
    return {"from": value} if isinstance(value, str | list) else value


class Join(Clause):
    """Columns of another file beside each row: `here` is the key in this file, `there` in that one. They are then called `file.column`."""

    file: Text
    here: Text
    there: Text
    needed: bool = False


class Duplicates(Clause):
    """Which of several rows with one key is kept: the first, the last, or the one with the greatest value of `by`."""

    keep: Literal["first", "last", "latest"] = "last"
    by: Text = ""


class TableRule(Clause):
    """One table's rows out of one file. Several rules may feed one table, and one file several tables."""

    table: Text
    from_: Text = Field(alias="from")
    where: tuple[Condition, ...] = ()
    joins: tuple[Join, ...] = ()
    unpivot: WordMap = Field(default_factory=dict)
    columns: dict[str, Annotated[ColumnRule, BeforeValidator(_rule)]]
    duplicates: Duplicates | None = None
    only_changes: bool = False
    closes_before_created: Literal["refuse", "keep without created_at"] = "refuse"


class FileRule(Clause):
    """How one export file is recognised (its name, * for anything) and read."""

    file: Texts
    optional: bool = False
    encoding: str = ""


def _file_rule(value: Any) -> Any:
    return {"file": value} if isinstance(value, str | list) else value


class Mapping(Clause):
    """The whole file. `time_zone` is that of times without an offset; bare days are the workspace's."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    name: Text = ""
    about: Text = ""
    time_zone: Text = ""
    currency: Text = ""
    dates: Text = ""
    decimal: Literal["", "point", "comma"] = ""
    files: dict[str, Annotated[FileRule, BeforeValidator(_file_rule)]]
    tables: tuple[TableRule, ...]
