"""The canonical tables: names, columns, types, keys and references. Everything that reads or writes a ledger asks here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["id", "text", "integer", "number", "money", "instant", "day", "list", "choice", "truth"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column as a company writes it; `stored_as` is its name in SQL."""

    name: str
    type: ColumnType = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    references: str = ""

    @property
    def stored_as(self) -> str:
        """`amount` is stored as `amount_minor`, in hundredths; all others keep their name."""
        return f"{self.name}_minor" if self.type == "money" else self.name


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `key` columns identify a row, `sort` is the order in which it is stored, `time` its main time column."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    time: str = ""
    sort: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


TEAMS = ("marketing", "sales", "product", "revops")
ACTORS = ("buyer", "marketing", "sales", "system", "ai")
HANDOFF_EVENTS = (
    "offered",
    "accepted",
    "rejected",
    "recycled",
    "reassigned",
    "touched",
    "paused",
    "resumed",
    "reopened",
)


def _id(name: str, references: str = "", *, required: bool = False) -> Column:
    return Column(name, "id", required=required, references=references)


TABLES: tuple[Table, ...] = (
    Table(
        "users",
        ("user_id",),
        (
            _id("user_id", required=True),
            Column("name"),
            Column("team", "choice", choices=TEAMS),
            Column("level"),
            Column("time_zone"),
        ),
    ),
    Table(
        "accounts",
        ("account_id",),
        (
            _id("account_id", required=True),
            Column("name"),
            Column("industry"),
            Column("employees", "integer"),
            Column("country"),
            Column("region"),
            Column("revenue", "money"),
            Column("created_at", "instant"),
        ),
        time="created_at",
    ),
    Table(
        "people",
        ("person_id",),
        (
            _id("person_id", required=True),
            _id("account_id", "accounts"),
            Column("email"),
            Column("title"),
            Column("role"),
            Column("created_at", "instant"),
            Column("source"),
            Column("source_detail"),
        ),
        time="created_at",
        sort=("created_at", "person_id"),
    ),
    Table(
        "campaigns",
        ("campaign_id",),
        (
            _id("campaign_id", required=True),
            Column("name"),
            Column("channel"),
            Column("starts_on", "day"),
            Column("ends_on", "day"),
            Column("target_industries", "list"),
            Column("target_roles", "list"),
        ),
        time="starts_on",
    ),
    Table(
        "spend",
        ("spend_id",),
        (
            _id("spend_id", required=True),
            Column("on", "day", required=True),
            Column("channel"),
            _id("campaign_id", "campaigns"),
            Column("amount", "money", required=True),
            Column("currency"),
        ),
        time="on",
    ),
    Table(
        "touches",
        ("touch_id",),
        (
            _id("touch_id", required=True),
            _id("person_id", "people"),
            _id("account_id", "accounts"),
            Column("at", "instant", required=True),
            Column("kind"),
            Column("channel"),
            _id("campaign_id", "campaigns"),
            Column("asset"),
            Column("actor", "choice", choices=ACTORS),
            _id("opportunity_id", "opportunities"),
        ),
        time="at",
        sort=("account_id", "at", "touch_id"),
    ),
    Table(
        "lifecycle",
        ("person_id", "stage", "entered_at"),
        (
            _id("person_id", "people", required=True),
            Column("stage", required=True),
            Column("entered_at", "instant", required=True),
            Column("actor", "choice", choices=ACTORS),
            Column("reason"),
        ),
        time="entered_at",
        sort=("person_id", "entered_at"),
    ),
    Table(
        "handoffs",
        ("handoff_id", "at", "event"),
        (
            _id("handoff_id", required=True),
            _id("person_id", "people"),
            Column("at", "instant", required=True),
            Column("event", "choice", required=True, choices=HANDOFF_EVENTS),
            Column("actor"),
            Column("reason"),
            Column("note"),
        ),
        time="at",
        sort=("handoff_id", "at"),
    ),
    Table(
        "opportunities",
        ("opportunity_id",),
        (
            _id("opportunity_id", required=True),
            _id("account_id", "accounts"),
            Column("name"),
            Column("created_at", "instant"),
            Column("amount", "money"),
            Column("currency"),
            Column("source"),
            _id("campaign_id", "campaigns"),
            Column("owner"),
            Column("closed_at", "instant"),
            Column("outcome", "choice", choices=("won", "lost", "open")),
            Column("lost_reason"),
            Column("competitor"),
        ),
        time="created_at",
        sort=("created_at", "opportunity_id"),
    ),
    Table(
        "opportunity_stages",
        ("opportunity_id", "stage", "entered_at"),
        (
            _id("opportunity_id", "opportunities", required=True),
            Column("stage", required=True),
            Column("entered_at", "instant", required=True),
        ),
        time="entered_at",
        sort=("opportunity_id", "entered_at"),
    ),
    Table(
        "opportunity_people",
        ("opportunity_id", "person_id"),
        (
            _id("opportunity_id", "opportunities", required=True),
            _id("person_id", "people", required=True),
            Column("role"),
            Column("added_at", "instant"),
        ),
        time="added_at",
    ),
    Table(
        "feedback",
        ("feedback_id",),
        (
            _id("feedback_id", required=True),
            Column("at", "instant"),
            _id("user_id", "users"),
            _id("opportunity_id", "opportunities"),
            Column("kind", "choice", choices=("objection", "competitor_claim", "segment", "other")),
            Column("stage"),
            Column("text"),
        ),
        time="at",
    ),
    Table(
        "roadmap",
        ("item",),
        (
            Column("item", required=True),
            Column("priority"),
            Column("pains", "list"),
            Column("segment"),
            Column("decided_on", "day"),
        ),
        time="decided_on",
    ),
    Table(
        "reported_numbers",
        ("team", "metric", "period", "source"),
        (
            Column("team", required=True),
            Column("metric", required=True),
            Column("period", required=True),
            Column("value", "number", required=True),
            Column("source"),
        ),
    ),
    Table(
        "ai_outputs",
        ("output_id",),
        (
            _id("output_id", required=True),
            Column("at", "instant"),
            Column("tool"),
            _id("user_id", "users"),
            Column("kind"),
            Column("asset"),
            Column("text"),
            Column("based_on"),
            Column("checked", "truth"),
        ),
        time="at",
    ),
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
