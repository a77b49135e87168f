"""Ledgers that real companies bring: one ordinary ledger, and one named departure from it each."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Tables = dict[str, list[dict]]
AS_OF = "2025-06-30"
START = datetime(2024, 1, 8, 9, tzinfo=UTC)
SOURCES = ("Paid search", "Webinar", "Outbound", "Referral", "")
CHANNELS = ("paid_search", "webinar", "outbound", "partner")
STAGES = ("lead", "mql", "sql", "opportunity", "customer")


def ordinary(seed: int = 1, accounts: int = 70) -> Tables:
    """Every table filled, each account with a lead, most handed over, half with an opportunity."""
    draw = random.Random(seed)
    tables: Tables = {
        "users": [
            {"user_id": f"u{i}", "name": f"User {i}", "team": team, "level": "practitioner", "time_zone": "UTC"}
            for i, team in enumerate(("marketing", "sales", "product", "revops", "sales"))
        ],
        "campaigns": [
            {
                "campaign_id": f"c{i}", "name": f"Campaign {i}", "channel": CHANNELS[i % 4], "starts_on": "2024-01-01",
                "ends_on": "2024-12-31", "target_industries": "Ports|Rail", "target_roles": "Head of operations",
            }
            for i in range(5)
        ],
        "spend": [
            {
                "spend_id": f"s{i}", "on": f"2024-{1 + i % 12:02}-01", "channel": CHANNELS[i % 4],
                "campaign_id": f"c{i % 5}", "amount": str(1000 + 10 * i), "currency": "EUR",
            }
            for i in range(24)
        ],
        "roadmap": [{"item": "Faster export", "priority": "1", "pains": "slow export|rework", "segment": "Ports", "decided_on": "2024-02-01"}],
        "reported_numbers": [
            {"team": team, "metric": metric, "period": "2024-Q2", "value": value, "source": "board deck"}
            for team, metric, value in (
                ("marketing", "pipeline sourced", "500000"), ("sales", "pipeline sourced", "300000"),
                ("marketing", "MQLs", "40"), ("sales", "MQLs", "31"), ("marketing", "win rate", "31%"), ("sales", "win rate", "0.2"),
            )
        ],
        "ai_outputs": [
            {"output_id": "o1", "at": at(START, 3), "tool": "Writer", "user_id": "u0", "kind": "email", "asset": "mail-1", "text": "We cut rework by half.", "based_on": "messaging v1", "checked": "no"}
        ],
        **{name: [] for name in ("accounts", "people", "touches", "lifecycle", "handoffs", "opportunities", "opportunity_stages", "opportunity_people", "feedback")},
    }  # fmt: skip
    for i in range(accounts):
        _account(tables, draw, i)
    return tables


def at(moment: datetime, days: float = 0) -> str:
    return (moment + timedelta(days=days)).isoformat()


def _account(tables: Tables, draw: random.Random, i: int) -> None:
    born = START + timedelta(days=draw.randrange(0, 330), hours=draw.randrange(0, 9))
    tables["accounts"].append({"account_id": f"a{i}", "name": f"Firm {i}", "industry": draw.choice(("Ports", "Rail", "Retail")), "employees": str(draw.choice((20, 200, 2000))), "country": "NL", "region": "EU", "revenue": "1000000", "created_at": at(born)})  # fmt: skip
    for p in range(2):
        person = f"p{i}-{p}"
        tables["people"].append({"person_id": person, "account_id": f"a{i}", "email": f"{person}@firm.example", "title": "Head", "role": "operations", "created_at": at(born, p), "source": draw.choice(SOURCES), "source_detail": ""})  # fmt: skip
        for t in range(3):
            tables["touches"].append({"touch_id": f"t{person}-{t}", "person_id": person, "account_id": f"a{i}", "at": at(born, p + 4 * t), "kind": draw.choice(("page_view", "webinar", "email", "call")), "channel": draw.choice(CHANNELS), "campaign_id": f"c{i % 5}", "asset": f"asset-{t}", "actor": ("buyer", "marketing", "sales")[t], "opportunity_id": ""})  # fmt: skip
        for s, stage in enumerate(STAGES[: 2 + draw.randrange(0, 4)]):
            tables["lifecycle"].append({"person_id": person, "stage": stage, "entered_at": at(born, p + 5 * s), "actor": "system", "reason": ""})  # fmt: skip
    first = {"handoff_id": f"h{i}", "person_id": f"p{i}-0", "reason": "", "note": ""}
    tables["handoffs"].append({**first, "at": at(born, 6), "event": "offered", "actor": "marketing"})
    ending = draw.choice(("accepted", "rejected", "touched", ""))
    if ending:
        tables["handoffs"].append({**first, "at": at(born, 6 + draw.random() * 3), "event": ending, "actor": "sales", "reason": "no budget" if ending == "rejected" else ""})  # fmt: skip
    if i % 2:
        return
    outcome = ("won", "lost", "lost", "open")[i // 2 % 4]
    deal, opened = f"d{i}", born + timedelta(days=12)
    tables["opportunities"].append({"opportunity_id": deal, "account_id": f"a{i}", "name": f"Deal {i}", "created_at": at(opened), "amount": str(draw.randrange(5, 90) * 1000), "currency": "EUR", "source": draw.choice(SOURCES), "campaign_id": f"c{i % 5}", "owner": "u1", "closed_at": "" if outcome == "open" else at(opened, 40 + draw.randrange(0, 60)), "outcome": outcome, "lost_reason": "price" if outcome == "lost" else "", "competitor": "Rivalsoft" if outcome == "lost" else ""})  # fmt: skip
    tables["opportunity_stages"] += [{"opportunity_id": deal, "stage": stage, "entered_at": at(opened, 9 * s)} for s, stage in enumerate(("discovery", "demo", "proposal"))]  # fmt: skip
    tables["opportunity_people"].append({"opportunity_id": deal, "person_id": f"p{i}-0", "role": "champion", "added_at": at(opened, 1)})  # fmt: skip
    tables["touches"].append({"touch_id": f"tx{i}", "person_id": f"p{i}-0", "account_id": f"a{i}", "at": at(opened, 5), "kind": "content", "channel": "email", "campaign_id": "", "asset": "case study", "actor": "sales", "opportunity_id": deal})  # fmt: skip
    tables["feedback"].append({"feedback_id": f"f{i}", "at": at(opened, 20), "user_id": "u1", "opportunity_id": deal, "kind": "objection", "stage": "demo", "text": "Too expensive for a port."})  # fmt: skip


def each(table: str, **changes: object) -> Callable[[Tables], None]:
    """Write the same value, or what a function of the row number gives, into a column of every row."""

    def change(tables: Tables) -> None:
        for i, row in enumerate(tables[table]):
            row.update({name: value(i) if callable(value) else value for name, value in changes.items()})

    return change


def only(*names: str) -> Callable[[Tables], None]:
    def change(tables: Tables) -> None:
        for name in [name for name in tables if name not in names]:
            del tables[name]

    return change


def without(*names: str) -> Callable[[Tables], None]:
    def change(tables: Tables) -> None:
        for name in names:
            del tables[name]

    return change


def bare(tables: Tables) -> None:
    """Required columns only."""
    from ridgepole.core.ledger.tables import BY_NAME

    for name, records in tables.items():
        needed = [column.name for column in BY_NAME[name].columns if column.required]
        tables[name] = [{column: record[column] for column in needed} for record in records]


def blank(tables: Tables) -> None:
    """All columns that need no value are empty."""
    from ridgepole.core.ledger.tables import BY_NAME

    for name, records in tables.items():
        needed = {column.name for column in BY_NAME[name].columns if column.required}
        tables[name] = [{key: value if key in needed else "" for key, value in record.items()} for record in records]


def shuffled(tables: Tables) -> None:
    for records in tables.values():
        random.Random(4).shuffle(records)


def moved(days: int) -> Callable[[Tables], None]:
    """Everything that happened, so many days earlier or later."""
    columns = {"created_at", "at", "entered_at", "closed_at", "added_at"}

    def change(tables: Tables) -> None:
        for records in tables.values():
            for record in records:
                for name in columns & set(record):
                    if record[name]:
                        record[name] = (datetime.fromisoformat(record[name]) + timedelta(days=days)).isoformat()

    return change


def doubled(*names: str) -> Callable[[Tables], None]:
    def change(tables: Tables) -> None:
        for name in names:
            tables[name] += [dict(record) for record in tables[name]]

    return change


def one_account(tables: Tables) -> None:
    for name, records in tables.items():
        tables[name] = records[:1]


def backwards(tables: Tables) -> None:
    """Each handoff was answered before it was offered."""
    for record in tables["handoffs"]:
        if record["event"] != "offered":
            record["at"] = (datetime.fromisoformat(record["at"]) - timedelta(days=40)).isoformat()


ODD: dict[str, Callable[[Tables], None]] = {
    "ordinary": lambda tables: None,
    "nothing": only(),
    "headers only": lambda tables: tables.update({name: [] for name in tables}),
    "bare": bare,
    "blank": blank,
    "shuffled": shuffled,
    "one of each": one_account,
    "all won": each("opportunities", outcome="won", closed_at=lambda i: at(START, 300 + i)),
    "all lost": each("opportunities", outcome="lost", closed_at=lambda i: at(START, 300 + i)),
    "all open": each("opportunities", outcome="open", closed_at=""),
    "outcome without a day": each("opportunities", closed_at=""),
    "a day without outcome": each("opportunities", outcome=""),
    "no amounts": each("opportunities", amount=""),
    "zero amounts": each("opportunities", amount="0"),
    "negative amounts": each("opportunities", amount="-100"),
    "huge amounts": each("opportunities", amount="90000000000000"),
    "three currencies": each("opportunities", currency=lambda i: ("EUR", "USD", "GBP")[i % 3]),
    "another currency": each("opportunities", currency="JPY"),
    "spend in three currencies": each("spend", currency=lambda i: ("EUR", "USD", "GBP")[i % 3]),
    "zero spend": each("spend", amount="0"),
    "refunded spend": each("spend", amount="-50"),
    "odd channels": each("spend", channel=lambda i: ("", "|", "'; DROP TABLE spend; --", "Δίκτυο", "[red]x[/red]", "a" * 300)[i % 6]),
    "odd sources": each("opportunities", source=lambda i: ("|", "'", '"', "%", "\u202etxt", "NULL", "null ", "🜁")[i % 8]),
    "huge ids": each("people", person_id=lambda i: f"{10**30 + i}"),
    "mixed case": each("opportunities", outcome=lambda i: ("Won", "LOST", "Open", "wOn")[i % 4]),
    "one source": each("opportunities", source="Webinar"),
    "own source each": each("opportunities", source=lambda i: f"source {i}"),
    "own owner each": each("opportunities", owner=lambda i: f"owner {i}"),
    "closed at once": lambda tables: [record.update(closed_at=record["created_at"]) for record in tables["opportunities"] if record["closed_at"]],
    "all on one day": each("opportunities", created_at=at(START), closed_at=at(START, 30), outcome=lambda i: ("won", "lost")[i % 2]),
    "long ago": moved(-36_000),
    "far ahead": moved(36_000),
    "tomorrow": moved(700),
    "doubled handoffs": doubled("handoffs"),
    "doubled everything": lambda tables: doubled(*tables)(tables),
    "answered before offered": backwards,
    "unknown handoff people": each("handoffs", person_id=lambda i: f"nobody{i}"),
    "handoffs without people": each("handoffs", person_id=""),
    "strange stages": each("lifecycle", stage=lambda i: (f"Stage {i % 7} 'x'", "Closed :won", "?", "$1", "--", "{x}", "100%")[i % 7]),
    "people without accounts": each("people", account_id=""),
    "people of unknown accounts": each("people", account_id="nowhere"),
    "deals without accounts": each("opportunities", account_id=""),
    "deals of unknown accounts": each("opportunities", account_id="nowhere"),
    "touches without accounts": each("touches", account_id=""),
    "touches of nobody": each("touches", account_id="", person_id=""),
    "touches without actors": each("touches", actor=""),
    "touches all at once": each("touches", at=at(START, 30)),
    "strange stages of deals": each("opportunity_stages", opportunity_id="nothing"),
    "reported nonsense": each("reported_numbers", metric=lambda i: ("", "Δ", "pipeline", "cac")[i % 4] or "x", period=lambda i: ("2024", "2024-13", "last year", "FY24 Q2", "2024-02", "H1 2024")[i % 6], value=lambda i: ("0", "-1", "1e300", "5", "12%", "0.5")[i % 6]),
    "reported nonsense periods": each("reported_numbers", period=lambda i: ("0000", "9999-Q4", "2024-00", "2024-W30", "2024-02-30", "1/2")[i % 6]),
    **{f"only {name}": only(name) for name in ("users", "accounts", "people", "campaigns", "spend", "touches", "lifecycle", "handoffs", "opportunities", "opportunity_stages", "opportunity_people", "feedback", "roadmap", "reported_numbers", "ai_outputs")},
    **{f"without {name}": without(name) for name in ("accounts", "people", "campaigns", "spend", "touches", "lifecycle", "handoffs", "opportunities")},
}  # fmt: skip


def odd_ledger(name: str) -> Tables:
    tables = ordinary()
    ODD[name](tables)
    return tables


def write_ledger(folder: Path, tables: Tables) -> Path:
    """As ledger/*.csv of a workspace, which is made where it is missing."""
    (folder / "ledger").mkdir(parents=True, exist_ok=True)
    for name, records in tables.items():
        with (folder / "ledger" / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            header = list(records[0]) if records else list(ordinary(accounts=2)[name][0])
            writer = csv.DictWriter(file, header)
            writer.writeheader()
            writer.writerows(records)
    return folder
