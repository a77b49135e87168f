"""The ledger under construction: rows as tuples in the order of `tables.py`, times as UTC seconds."""

from __future__ import annotations

from typing import Any

from ridgepole.core.ledger.tables import TABLES

Record = tuple[Any, ...]


class Rows:
    """One list of records for each table."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Record]] = {table.name: [] for table in TABLES}
        for name, records in self.tables.items():
            setattr(self, name, records)

    users: list[Record]
    accounts: list[Record]
    people: list[Record]
    campaigns: list[Record]
    spend: list[Record]
    touches: list[Record]
    lifecycle: list[Record]
    handoffs: list[Record]
    opportunities: list[Record]
    opportunity_stages: list[Record]
    opportunity_people: list[Record]
    feedback: list[Record]
    roadmap: list[Record]
    reported_numbers: list[Record]
    ai_outputs: list[Record]
