"""Attribution as others do it: hand-written SQL, Polars, pandas, and the two packages of PyPI. Each function prepares, and gives what is timed."""

from __future__ import annotations

from bench.speed_case import ledger_at

HAND_SQL = """WITH ended AS (SELECT opportunity_id d, account_id a, created_at o, closed_at c, amount_minor w FROM opportunities WHERE outcome = 'won'),
path AS (SELECT e.d, e.w, coalesce(t.channel, 'x') l, row_number() OVER (PARTITION BY e.d ORDER BY t.at, t.touch_id) p, count(*) OVER (PARTITION BY e.d) s,
  power(2, (t.at - e.c) / 604800.0) f
  FROM touches t LEFT JOIN people q USING (person_id) JOIN ended e ON e.a = coalesce(t.account_id, q.account_id)
  WHERE t.actor IN ('buyer', 'marketing', 'ai') AND t.at > e.o - 7776000 AND t.at <= e.c),
x AS (SELECT *, sum(f) OVER (PARTITION BY d) af FROM path)
SELECT l, sum(w * (p = 1)::INT) first, sum(w * (p = s)::INT) last, sum(w / s) linear, sum(w * f / af) decay FROM x GROUP BY l"""


def hand_duckdb(folder):
    """First, last, linear and decay as somebody writes them who needs no other engine: four of the ten models."""
    ledger = ledger_at(folder)
    connection = ledger._connection  # noqa: SLF001 - SQL of DuckDB, which the port would not take
    return lambda: connection.execute(HAND_SQL).fetchall()[:2]


def polars_four(folder):
    import polars as pl

    def run():
        deals = pl.scan_parquet(f"{folder}/opportunities.parquet").filter(pl.col("outcome") == "won")
        people = pl.scan_parquet(f"{folder}/people.parquet").select("person_id", pl.col("account_id").alias("pa"))
        met = (
            pl.scan_parquet(f"{folder}/touches.parquet").filter(pl.col("actor").is_in(["buyer", "marketing", "ai"]))
            .select("person_id", "account_id", "at", "touch_id", "channel").join(people, on="person_id", how="left")
            .with_columns(pl.coalesce("account_id", "pa").alias("account_id"))
            .join(deals.select("opportunity_id", "account_id", "created_at", "closed_at", "amount_minor"), on="account_id")
            .filter((pl.col("at") > pl.col("created_at") - 7_776_000) & (pl.col("at") <= pl.col("closed_at")))
            .sort("opportunity_id", "at", "touch_id")
            .with_columns(pl.int_range(pl.len()).over("opportunity_id").alias("p"), pl.len().over("opportunity_id").alias("s"), (2.0 ** ((pl.col("at") - pl.col("closed_at")) / 604_800)).alias("f"))
            .with_columns((pl.col("f") / pl.col("f").sum().over("opportunity_id")).alias("f"))
            .group_by("channel").agg(
                (pl.col("amount_minor") * (pl.col("p") == 0)).sum().alias("first"), (pl.col("amount_minor") * (pl.col("p") == pl.col("s") - 1)).sum().alias("last"),
                (pl.col("amount_minor") / pl.col("s")).sum().alias("linear"), (pl.col("amount_minor") * pl.col("f")).sum().alias("decay"))
        )  # fmt: skip
        return met.collect(engine="streaming").rows()[:2]

    return run


def pandas_met(folder, outcomes):
    import pandas as pd

    deals = pd.read_parquet(
        f"{folder}/opportunities.parquet",
        columns=["opportunity_id", "account_id", "created_at", "closed_at", "amount_minor", "outcome"],
    )
    deals = deals[deals.outcome.isin(outcomes)]
    people = (
        pd.read_parquet(f"{folder}/people.parquet", columns=["person_id", "account_id"])
        .set_index("person_id")
        .account_id
    )
    met = pd.read_parquet(
        f"{folder}/touches.parquet", columns=["person_id", "account_id", "at", "touch_id", "channel", "actor"]
    )
    met = met[met.actor.isin(["buyer", "marketing", "ai"])]
    met["account_id"] = met.account_id.fillna(met.person_id.map(people))
    met = met[["account_id", "at", "touch_id", "channel"]].merge(deals, on="account_id")
    met = met[(met["at"] > met.created_at - 7_776_000) & (met["at"] <= met.closed_at)]
    return met.sort_values(["opportunity_id", "at", "touch_id"])


def pandas_four(folder):
    def run():
        met = pandas_met(folder, ["won"])
        by = met.groupby("opportunity_id", sort=False)
        place, steps = by.cumcount(), by.touch_id.transform("size")
        fresh = 2.0 ** ((met["at"] - met.closed_at) / 604_800)
        worth = met.amount_minor
        met = met.assign(
            first=worth * (place == 0),
            last=worth * (place == steps - 1),
            linear=worth / steps,
            decay=worth * fresh / fresh.groupby(met.opportunity_id).transform("sum"),
        )
        return met.groupby("channel")[["first", "last", "linear", "decay"]].sum().head(2).to_numpy().tolist()

    return run


def channel_attribution(folder):
    """ChannelAttribution gets paths that are already joined and ordered: only its own work is timed."""
    from ChannelAttribution import heuristic_models, markov_model

    paths = joined_paths(folder)
    return lambda: (
        len(heuristic_models(paths, "path", "won")),
        len(markov_model(paths, "path", "won", var_null="lost", order=1)),
    )


def marketing_attribution_models(folder):
    """The same for marketing-attribution-models: first, last, linear, decay, position, Markov and Shapley."""
    import pandas as pd
    from mam import MAM

    met = pandas_met(folder, ["won", "lost"])
    frame = pd.DataFrame(
        {
            "id": met.opportunity_id,
            "at": pd.to_datetime(met["at"], unit="s"),
            "channel": met.channel,
            "won": met.outcome == "won",
        }
    )

    def run():
        models = MAM(
            frame,
            format_type="session",
            channels_colname="channel",
            journey_with_conv_colname="won",
            datetime_colname="at",
            user_id_colname="id",
        )
        for name in ("first_click", "last_click", "linear", "time_decay", "position_based", "markov", "shapley"):
            getattr(models, f"run_{name}")()
        return name

    return run


def joined_paths(folder):
    met = pandas_met(folder, ["won", "lost"])
    paths = (
        met.groupby("opportunity_id", sort=False)
        .agg(path=("channel", " > ".join), outcome=("outcome", "first"))
        .reset_index()
    )
    return paths.assign(won=(paths.outcome == "won").astype(int), lost=(paths.outcome == "lost").astype(int))[
        ["path", "won", "lost"]
    ]


PEERS = {
    "hand-written DuckDB, four models": hand_duckdb,
    "Polars, four models": polars_four,
    "pandas, four models": pandas_four,
    "ChannelAttribution": channel_attribution,
    "marketing-attribution-models": marketing_attribution_models,
}
