"""A seeded ledger of any size as canonical Parquet files: `python -m bench.generate_touches FOLDER --touches 10_000_000`.

One deal and one account for a hundred touches. Touches lie sorted by account and time, as the store sorts them; one in fifty has only a person.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.tables import TABLES
from ridgepole.engines.canonical_arrow import arrow_table

IN_MAKE_BENCH = None
START, DAY = 1_640_995_200, 86_400  # 2022-01-01
DAYS = 1_095
CHANNELS = [
    "paid_search",
    "paid_social",
    "organic",
    "webinar",
    "email",
    "event",
    "partner",
    "outbound_mail",
    "direct",
    "review_site",
]
ACTORS, WEIGHTS = ["buyer", "marketing", "sales", "system"], [0.55, 0.25, 0.12, 0.08]
CHUNK_ACCOUNTS = 20_000
PER_ACCOUNT = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--touches", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    generate(given.folder, given.touches, given.seed)


def generate(folder: Path, touches: int, seed: int) -> None:
    """Writes every canonical table; those that are not needed are empty."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = np.random.default_rng(seed)
    accounts = max(1, touches // PER_ACCOUNT)
    for table in TABLES:
        if table.name != "touches":
            write(folder, table.name, {})
    numbers = np.arange(accounts)
    industries = np.array(["ports", "retail", "energy", "health", "freight"])
    write(
        folder,
        "accounts",
        {
            "account_id": ids("a", numbers),
            "industry": pa.array(industries[numbers % 5]),
            "employees": pa.array(chance.integers(5, 9_000, accounts)),
        },
    )
    write(
        folder,
        "people",
        {
            "person_id": ids("p", numbers),
            "account_id": ids("a", numbers),
            "created_at": pa.array(START + chance.integers(0, 200 * DAY, accounts)),
            "source": words(chance, CHANNELS, accounts),
        },
    )
    write(
        folder,
        "campaigns",
        {
            "campaign_id": ids("c", np.arange(50)),
            "name": ids("Campaign ", np.arange(50)),
            "channel": pa.array([CHANNELS[i % 10] for i in range(50)]),
        },
    )
    sold = deals(chance, accounts)
    write(folder, "opportunities", sold)
    write_touches(folder, chance, accounts)
    write_what_follows(folder, np.random.default_rng(seed + 1), accounts, sold)


def deals(chance, accounts):
    opened = START + chance.integers(60 * DAY, (DAYS - 60) * DAY, accounts)
    closed = opened + chance.exponential(60 * DAY, accounts).astype(np.int64) + DAY
    kind = chance.choice(3, accounts, p=[0.25, 0.55, 0.2])
    return {
        "opportunity_id": ids("o", np.arange(accounts)),
        "account_id": ids("a", chance.integers(0, accounts, accounts)),
        "created_at": pa.array(opened),
        "closed_at": pa.array(closed, mask=kind == 2),
        "outcome": pa.array(np.array(["won", "lost", "open"])[kind]),
        "amount_minor": pa.array((chance.lognormal(9.5, 1, accounts) * 100).astype(np.int64)),
        "currency": pa.array(np.full(accounts, "EUR")),
        "source": words(chance, CHANNELS, accounts),
    }  # fmt: skip


def write_what_follows(folder, chance, accounts, sold):
    """What the other measures read: every second person is handed over, every deal has two stages, every third closed one is fed back."""
    person = np.arange(0, accounts, 2)
    offered = START + chance.integers(200 * DAY, (DAYS - 30) * DAY, len(person))
    decided = offered + chance.exponential(2 * DAY, len(person)).astype(np.int64) + 60
    verdict = chance.choice(3, len(person), p=[0.55, 0.3, 0.15])
    handoffs = {
        "handoff_id": pa.concat_arrays([ids("h", person)] * 2),
        "person_id": pa.concat_arrays([ids("p", person)] * 2),
        "at": pa.array(np.concatenate([offered, decided])),
        "event": pa.array(np.concatenate([np.full(len(person), "offered"), np.array(["accepted", "rejected", "recycled"])[verdict]])),
        "reason": pa.array(np.concatenate([np.full(len(person), ""), np.array(["budget", "timing", "fit"])[chance.choice(3, len(person))]])),
    }  # fmt: skip
    write(folder, "handoffs", handoffs)
    lifecycle = {
        "person_id": pa.concat_arrays([ids("p", np.arange(accounts)), ids("p", person)]),
        "stage": pa.array(np.repeat(["lead", "mql"], [accounts, len(person)])),
        "entered_at": pa.array(np.concatenate([START + chance.integers(0, 200 * DAY, accounts), offered - 3_600])),
    }
    write(folder, "lifecycle", lifecycle)
    opened = np.asarray(sold["created_at"])
    stages = {
        "opportunity_id": pa.concat_arrays([sold["opportunity_id"]] * 2),
        "stage": pa.array(np.repeat(["discovery", "proposal"], accounts)),
        "entered_at": pa.array(np.concatenate([opened, opened + chance.integers(DAY, 20 * DAY, accounts)])),
    }
    write(folder, "opportunity_stages", stages)
    closed = np.asarray(sold["closed_at"].fill_null(0))
    told = np.flatnonzero(closed)[::3]
    feedback = {
        "feedback_id": ids("f", told),
        "at": pa.array(closed[told] + chance.integers(DAY, 10 * DAY, len(told))),
        "opportunity_id": ids("o", told),
        "kind": words(chance, ["objection", "other"], len(told)),
    }
    write(folder, "feedback", feedback)
    months = np.arange(36)
    spend = {
        "spend_id": ids("s", np.arange(360)),
        "on": pa.array(START + np.repeat(months, 10) * 30 * DAY),
        "channel": pa.array(CHANNELS * 36),
        "amount_minor": pa.array(chance.integers(100_000, 9_000_000, 360)),
        "currency": pa.array(np.full(360, "EUR")),
    }
    write(folder, "spend", spend)
    worth, money = np.asarray(sold["amount_minor"]), closed
    quarter = (START + 365 * DAY, START + 455 * DAY)  # 2023-01-01 to 2023-03-31
    figures = [worth[(at >= quarter[0]) & (at < quarter[1])].sum() / 100 for at in (opened, money)]
    reported = {
        "team": pa.array(["marketing", "sales"]), "metric": pa.array(["pipeline"] * 2), "period": pa.array(["2023-Q1"] * 2),
        "value": pa.array(figures), "source": pa.array(["deck", "forecast"]),
    }  # fmt: skip
    write(folder, "reported_numbers", reported)


def write_touches(folder, chance, accounts):
    writer = None
    for first in range(0, accounts, CHUNK_ACCOUNTS):
        held = min(CHUNK_ACCOUNTS, accounts - first)
        n = held * PER_ACCOUNT
        account = first + np.repeat(np.arange(held), PER_ACCOUNT)
        at = START + np.sort(chance.integers(0, DAYS * DAY, (held, PER_ACCOUNT)), axis=1).ravel()
        columns = {
            "touch_id": ids("t", first * PER_ACCOUNT + np.arange(n)),
            "person_id": ids("p", account),
            "account_id": pc.if_else(pa.array(chance.random(n) < 0.98), ids("a", account), pa.scalar(None, pa.string())),
            "at": pa.array(at),
            "kind": words(chance, ["visit", "download", "call", "mail"], n),
            "channel": words(chance, CHANNELS, n),
            "campaign_id": ids("c", chance.integers(0, 50, n)),
            "asset": words(chance, [f"asset {i}" for i in range(40)], n),
            "actor": words(chance, ACTORS, n, WEIGHTS),
        }  # fmt: skip
        table = arrow_table(CanonicalTable("touches", columns))
        writer = writer or pq.ParquetWriter(folder / "touches.parquet", table.schema, compression="zstd")
        writer.write_table(table, row_group_size=500_000)
    writer.close()


def ids(letter, numbers):
    """`a1000000007`: as long as ids of real systems."""
    return pc.binary_join_element_wise(letter, pa.array(1_000_000_000 + numbers).cast(pa.string()), "")


def words(chance, choices, n, weights=None):
    return pa.array(choices).take(pa.array(chance.choice(len(choices), n, p=weights)))


def write(folder, table, columns):
    pq.write_table(arrow_table(CanonicalTable(table, columns)), folder / f"{table}.parquet", compression="zstd")


if __name__ == "__main__":
    main()
