"""Other measures as others do them: the number alone, without its interval, its open cases, the rows behind it or a second currency. Each function prepares, and gives what is timed."""

from __future__ import annotations

from bench.speed_case import ledger_at

AS_OF = 1_751_328_000  # the end of 2025-06-30, UTC
WINDOW = 7_776_000  # 90 days
MARKED = ("channel", "asset", "campaign_id")

SQL = {
    "win_rate": "SELECT coalesce(source, '(empty)') s, sum((outcome = 'won')::INT) w, count(*) n FROM opportunities WHERE outcome <> 'open' AND closed_at < $t GROUP BY 1 ORDER BY 1",
    "cycle_length": "SELECT median((closed_at - created_at) // 86400), count(*) FROM opportunities WHERE outcome = 'won' AND closed_at < $t",
    "funnel_conversion": """WITH bought AS (SELECT account_id, max(CASE WHEN outcome = 'won' AND closed_at < $t THEN 3 ELSE 2 END) p FROM opportunities GROUP BY 1),
  entered AS (SELECT person_id, max((stage = 'mql')::INT) p FROM lifecycle WHERE entered_at < $t GROUP BY 1)
SELECT greatest(coalesce(b.p, 0), coalesce(e.p, 0)) f, count(*) n FROM people q LEFT JOIN bought b USING (account_id) LEFT JOIN entered e USING (person_id) GROUP BY 1 ORDER BY 1""",
    "speed_to_lead": """WITH offers AS (SELECT person_id, min("at") s FROM handoffs WHERE event = 'offered' AND "at" < $t GROUP BY 1)
SELECT median(w), count(w), count(*) FROM (SELECT o.person_id, min(t."at") - any_value(o.s) w FROM offers o
  LEFT JOIN touches t ON t.person_id = o.person_id AND t.actor = 'sales' AND t."at" >= o.s AND t."at" < $t GROUP BY 1)""",
    "pipeline_influenced": """SELECT sum(amount_minor), count(*) FROM opportunities o WHERE created_at < $t AND currency = 'EUR' AND EXISTS (
  SELECT 1 FROM touches t LEFT JOIN people p USING (person_id) WHERE coalesce(t.account_id, p.account_id) = o.account_id AND t.actor IN ('buyer', 'marketing')
    AND coalesce(t.channel, t.asset, t.campaign_id) IS NOT NULL AND t."at" >= o.created_at - 7776000 AND (o.outcome = 'open' OR t."at" <= o.closed_at) AND t."at" < $t)""",
}


def hand_written(name):
    def prepare(folder):
        connection = ledger_at(folder)._connection  # noqa: SLF001 - SQL of DuckDB, which the port would not take
        return lambda: connection.execute(SQL[name], {"t": AS_OF}).fetchall()

    return prepare


def in_polars(name):
    def prepare(folder):
        import polars as pl

        def table(which):
            return pl.scan_parquet(f"{folder}/{which}.parquet")

        deals = table("opportunities").filter(pl.col("created_at") < AS_OF)
        won = (pl.col("outcome") == "won") & (pl.col("closed_at") < AS_OF)
        if name == "win_rate":
            ended = deals.filter((pl.col("outcome") != "open") & (pl.col("closed_at") < AS_OF))
            frame = (
                ended.group_by(pl.col("source").fill_null("(empty)"))
                .agg((pl.col("outcome") == "won").sum().alias("w"), pl.len())
                .sort("source")
            )
        elif name == "cycle_length":
            frame = deals.filter(won).select(
                ((pl.col("closed_at") - pl.col("created_at")) // 86_400).median().alias("d"), pl.len()
            )
        elif name == "funnel_conversion":
            bought = deals.group_by("account_id").agg(pl.when(won).then(3).otherwise(2).max().alias("b"))
            entered = (
                table("lifecycle")
                .filter(pl.col("entered_at") < AS_OF)
                .group_by("person_id")
                .agg((pl.col("stage") == "mql").max().cast(pl.Int32).alias("e"))
            )
            people = (
                table("people")
                .select("person_id", "account_id")
                .join(bought, on="account_id", how="left")
                .join(entered, on="person_id", how="left")
            )
            frame = (
                people.group_by(pl.max_horizontal(pl.col("b").fill_null(0), pl.col("e").fill_null(0)).alias("f"))
                .agg(pl.len())
                .sort("f")
            )
        elif name == "speed_to_lead":
            offers = (
                table("handoffs")
                .filter((pl.col("event") == "offered") & (pl.col("at") < AS_OF))
                .group_by("person_id")
                .agg(pl.col("at").min().alias("s"))
            )
            calls = (
                table("touches").filter((pl.col("actor") == "sales") & (pl.col("at") < AS_OF)).select("person_id", "at")
            )
            first = (
                calls.join(offers, on="person_id")
                .filter(pl.col("at") >= pl.col("s"))
                .group_by("person_id")
                .agg((pl.col("at") - pl.col("s")).min().alias("w"))
            )
            frame = offers.join(first, on="person_id", how="left").select(
                pl.col("w").median(), pl.col("w").count().alias("n"), pl.len()
            )
        else:
            met = table("touches").filter(
                pl.col("actor").is_in(["buyer", "marketing"])
                & (pl.col("at") < AS_OF)
                & pl.coalesce(*MARKED).is_not_null()
            )
            people = table("people").select("person_id", pl.col("account_id").alias("pa"))
            met = (
                met.select("person_id", "account_id", "at")
                .join(people, on="person_id", how="left")
                .select(pl.coalesce("account_id", "pa").alias("account_id"), "at")
            )
            joined = met.join(
                deals.filter(pl.col("currency") == "EUR").select(
                    "opportunity_id", "account_id", "created_at", "closed_at", "outcome", "amount_minor"
                ),
                on="account_id",
            )
            inside = (pl.col("at") >= pl.col("created_at") - WINDOW) & (
                (pl.col("outcome") == "open") | (pl.col("at") <= pl.col("closed_at"))
            )
            frame = (
                joined.filter(inside)
                .select("opportunity_id", "amount_minor")
                .unique()
                .select(pl.col("amount_minor").sum(), pl.len())
            )
        return lambda: frame.collect(engine="streaming").rows()

    return prepare


def in_pandas(name):
    """Reading the columns is part of the work, as it is for the others."""

    def prepare(folder):
        import pandas as pd

        def table(which, *columns):
            return pd.read_parquet(f"{folder}/{which}.parquet", columns=list(columns))

        def work():
            if name in {"win_rate", "cycle_length"}:
                deals = table("opportunities", "source", "outcome", "created_at", "closed_at")
                deals = deals[(deals.outcome != "open") & (deals.closed_at < AS_OF)]
                won = deals[deals.outcome == "won"]
                if name == "cycle_length":
                    return ((won.closed_at - won.created_at) // 86_400).median(), len(won)
                return (
                    deals.assign(won=deals.outcome == "won")
                    .groupby(deals.source.fillna("(empty)"))
                    .won.agg(["sum", "size"])
                    .to_numpy()
                    .tolist()
                )
            if name == "funnel_conversion":
                deals = table("opportunities", "account_id", "outcome", "closed_at")
                bought = (
                    (2 + ((deals.outcome == "won") & (deals.closed_at < AS_OF)).astype(int))
                    .groupby(deals.account_id)
                    .max()
                )
                life = table("lifecycle", "person_id", "stage", "entered_at")
                life = life[life.entered_at < AS_OF]
                entered = (life.stage == "mql").astype(int).groupby(life.person_id).max()
                people = table("people", "person_id", "account_id")
                furthest = (
                    pd.concat([people.account_id.map(bought), people.person_id.map(entered)], axis=1)
                    .fillna(0)
                    .max(axis=1)
                )
                return furthest.value_counts().sort_index().to_dict()
            if name == "speed_to_lead":
                offers = table("handoffs", "person_id", "event", "at")
                offers = (
                    offers[(offers.event == "offered") & (offers["at"] < AS_OF)]
                    .groupby("person_id")["at"]
                    .min()
                    .rename("s")
                )
                calls = table("touches", "person_id", "actor", "at")
                calls = calls[(calls.actor == "sales") & (calls["at"] < AS_OF)].merge(
                    offers, left_on="person_id", right_index=True
                )
                waits = (calls["at"] - calls.s)[calls["at"] >= calls.s].groupby(calls.person_id).min()
                return waits.median(), len(waits), len(offers)
            deals = table(
                "opportunities",
                "opportunity_id",
                "account_id",
                "created_at",
                "closed_at",
                "outcome",
                "amount_minor",
                "currency",
            )
            people = table("people", "person_id", "account_id").set_index("person_id").account_id
            met = table("touches", "person_id", "account_id", "at", "actor", *MARKED)
            met = met[
                met.actor.isin(["buyer", "marketing"]) & (met["at"] < AS_OF) & met[list(MARKED)].notna().any(axis=1)
            ]
            met["account_id"] = met.account_id.fillna(met.person_id.map(people))
            met = met[["account_id", "at"]].merge(deals[deals.currency == "EUR"], on="account_id")
            met = met[
                (met["at"] >= met.created_at - WINDOW) & ((met.outcome == "open") | (met["at"] <= met.closed_at))
            ].drop_duplicates("opportunity_id")
            return met.amount_minor.sum(), len(met)

        return work

    return prepare


WAYS = {"hand-written DuckDB": hand_written, "Polars": in_polars, "pandas": in_pandas}
PEERS = {f"{way}: {name}": prepare(name) for way, prepare in WAYS.items() for name in SQL}
"""Way and measure → what prepares it."""
