"""Every query that any measure asks is in the portable subset; the linter is shown good and bad lines."""

from datetime import date

import pytest
from tests.fakes.ledger_of import ledger_of
from tests.fakes.listening_ledger import ListeningLedger
from tests.house.portable_subset import faults

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked

GOOD = [
    "SELECT grp, SUM(CASE WHEN won = 1 THEN 1 ELSE 0 END) AS won_n FROM deals GROUP BY grp ORDER BY grp NULLS LAST",
    "SELECT CAST(a AS DOUBLE) / b AS ratio FROM t",
    "SELECT x.a AS a FROM (SELECT a FROM t) x",
    "SELECT MAX(a) OVER (PARTITION BY b ORDER BY c NULLS LAST ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS previous FROM t",
    "SELECT t.at AS at FROM touches t WHERE t.at < 5",
    "SELECT COUNT(*) AS n FROM t ORDER BY COUNT(*)",
]
BAD = [
    "SELECT LAG(a) OVER (ORDER BY b NULLS LAST) AS previous FROM t",
    "SELECT LEAD(a) OVER (ORDER BY b NULLS LAST) AS next FROM t",
    "SELECT ANY_VALUE(a) AS a1 FROM t",
    "SELECT ARG_MIN(a, b) AS a1 FROM t",
    "SELECT epoch(a) AS a1 FROM t",
    "SELECT EXTRACT(year FROM a) AS y FROM t",
    "SELECT DATE_TRUNC('month', a) AS m FROM t",
    "SELECT a FROM t WHERE at < NOW()",
    "SELECT a FROM t WHERE at < CURRENT_TIMESTAMP",
    "SELECT a FROM (SELECT a FROM t)",
    "SELECT SUM(a) FILTER (WHERE b = 1) AS s FROM t",
    "SELECT a FROM t QUALIFY ROW_NUMBER() OVER (ORDER BY a NULLS LAST) = 1",
    "SELECT a AS x, b AS X FROM t",
    "SELECT a FROM t ORDER BY a",
    "SELECT ROW_NUMBER() OVER (ORDER BY a) AS place FROM t",
    "SELECT a / b AS ratio FROM t",
    "SELECT a * 0.5 AS half FROM t",
    "SELECT COALESCE(a, 0) AS a FROM t",
    "SELECT t.a AS a FROM t ASOF JOIN u ON t.a >= u.a",
]


@pytest.mark.parametrize("sql", GOOD)
def test_a_good_line_passes(sql):
    assert faults(sql) == []


@pytest.mark.parametrize("sql", BAD)
def test_a_bad_line_is_found(sql):
    assert faults(sql)


@pytest.fixture(scope="module")
def ledger():
    return ledger_of(
        accounts=[{"account_id": "a", "industry": "ports", "employees": 40}],
        people=[{"person_id": f"p{i}", "account_id": "a", "created_at": "2024-01-02", "source": "webinar"} for i in range(9)],
        opportunities=[
            {"opportunity_id": f"o{i}", "account_id": "a", "created_at": "2024-01-05", "closed_at": "2024-02-01", "outcome": ["won", "lost"][i % 2], "amount": 10 + i, "source": "webinar"}
            for i in range(12)
        ],
        opportunity_stages=[{"opportunity_id": "o1", "stage": "demo", "entered_at": "2024-01-07"}],
        touches=[
            {"touch_id": f"t{i}", "account_id": "a" if i % 2 else None, "person_id": f"p{i}", "at": "2024-01-03", "actor": ["buyer", "sales"][i % 2], "channel": "webinar", "asset": "deck"}
            for i in range(8)
        ],
        lifecycle=[{"person_id": f"p{i}", "stage": "mql", "entered_at": "2024-01-03"} for i in range(9)],
        handoffs=[{"handoff_id": f"h{i}", "person_id": f"p{i}", "at": "2024-01-04", "event": event} for i in range(9) for event in ("offered", ["accepted", "rejected"][i % 2])],
        spend=[{"spend_id": "s", "on": "2024-01-01", "channel": "webinar", "amount": 100}],
        feedback=[{"feedback_id": "f", "at": "2024-02-03", "opportunity_id": "o1", "kind": "objection"}],
        reported_numbers=[{"team": team, "metric": "pipeline", "period": "2024", "value": value} for team, value in (("sales", 100), ("marketing", 200))],
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(measures()))
def test_every_query_of_every_measure_is_portable(name, ledger):
    listening = ListeningLedger(ledger)
    for by in ("", *measures()[name].dimensions):
        measures()[name].measure(Asked(listening, Agreements(), date(2024, 6, 30), "Europe/Amsterdam", "EUR", by))
    assert listening.asked
    wrong = {fault: sql for sql in set(listening.asked) for fault in faults(sql)}
    assert not wrong, "\n\n".join(f"{fault}\n{sql}" for fault, sql in list(wrong.items())[:3])
