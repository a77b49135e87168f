"""What every measure must do, whatever it measures."""

from datetime import date

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.kernel.estimate import Interval
from ridgepole.core.kernel.period import Period, end_of_day, iso, start_of_day
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked

EVERY = sorted(measures())


def asked(ledger, by="", as_of=date(2024, 6, 30), period=None):
    return Asked(ledger, Agreements(), as_of, "Europe/Amsterdam", "EUR", by, period)


@pytest.fixture(scope="module")
def company():
    people, deals, touches, handoffs, lifecycle, spend = [], [], [], [], [], []
    for i in range(40):
        month = 1 + i % 6
        people.append(
            {
                "person_id": f"p{i}",
                "account_id": f"a{i}",
                "created_at": f"2024-0{month}-03T10:00:00Z",
                "source": ["paid_search", "webinar", "outbound", None][i % 4],
            }
        )
        lifecycle.append({"person_id": f"p{i}", "stage": "MQL", "entered_at": f"2024-0{month}-05T09:00:00Z"})
        handoffs.append(
            {"handoff_id": f"h{i}", "person_id": f"p{i}", "at": f"2024-0{month}-05T10:00:00Z", "event": "offered"}
        )
        if i % 3:
            event = "accepted" if i % 2 else "rejected"
            handoffs.append(
                {
                    "handoff_id": f"h{i}",
                    "person_id": f"p{i}",
                    "at": f"2024-0{month}-06T10:00:00Z",
                    "event": event,
                    "reason": "budget" if event == "rejected" else None,
                }
            )
            touches.append(
                {
                    "touch_id": f"s{i}",
                    "person_id": f"p{i}",
                    "account_id": f"a{i}",
                    "at": f"2024-0{month}-05T12:00:00Z",
                    "actor": "sales",
                    "kind": "call",
                }
            )
        touches.append(
            {
                "touch_id": f"t{i}",
                "person_id": f"p{i}",
                "account_id": f"a{i}",
                "at": f"2024-0{month}-03T10:00:00Z",
                "actor": "buyer",
                "channel": "Paid-Search",
                "asset": "guide.pdf",
            }
        )
        if i % 2:
            outcome = ["won", "lost", "open"][i % 3]
            deals.append(
                {
                    "opportunity_id": f"o{i}",
                    "account_id": f"a{i}",
                    "created_at": f"2024-0{month}-10T10:00:00Z",
                    "amount": 1000 + i,
                    "currency": "EUR" if i % 5 else "USD",
                    "source": people[-1]["source"],
                    "owner": f"rep{i % 2}",
                    "outcome": outcome,
                    "closed_at": f"2024-0{month}-20T10:00:00Z" if outcome != "open" else None,
                }
            )
    spend = [
        {"spend_id": f"x{m}", "on": f"2024-0{m}-01", "channel": "paid search", "amount": 500, "currency": "EUR"}
        for m in range(1, 7)
    ]
    accounts = [
        {"account_id": f"a{i}", "industry": ["ports", "retail"][i % 2], "employees": 10 * (i + 1)} for i in range(40)
    ]
    users = [{"user_id": "rep0", "team": "sales"}, {"user_id": "rep1", "team": "sales"}]
    return ledger_of(
        people=people,
        opportunities=deals,
        touches=touches,
        handoffs=handoffs,
        lifecycle=lifecycle,
        spend=spend,
        accounts=accounts,
        users=users,
        reported_numbers=[
            {"team": "marketing", "metric": "sourced pipeline", "period": "2024-Q1", "value": 5000, "source": "deck"}
        ],
    )


@pytest.mark.parametrize("name", EVERY)
def test_an_empty_ledger_is_too_little_data_and_no_error(name):
    measurement = measures()[name].measure(asked(ledger_of()))
    assert measurement.rows
    assert measurement.definition
    assert measurement.agreement_version
    assert measurement.as_json()["rows"]


@pytest.mark.parametrize("name", EVERY)
def test_it_can_be_asked_by_each_of_its_dimensions(name, company):
    measure = measures()[name]
    for by in ("", *measure.dimensions):
        measurement = measure.measure(asked(company, by))
        assert measurement.rows, by
        for row in measurement.rows:
            assert len(row.row_ids) <= 1000
            if isinstance(row.estimate, Interval):
                assert row.estimate.low <= row.estimate.value <= row.estimate.high, (by, row)


@pytest.mark.parametrize("name", EVERY)
def test_the_query_that_is_shown_runs_as_it_stands(name, company):
    measurement = measures()[name].measure(asked(company))
    assert ":" not in measurement.sql.replace("': '", "")
    company.query(measurement.sql)


@pytest.mark.parametrize("name", EVERY)
def test_nothing_after_the_day_asked_about_is_read(name, company):
    """A ledger cut at the day gives what the whole ledger gives as of that day."""
    day = date(2024, 3, 31)
    until = end_of_day(day, "Europe/Amsterdam")
    early = _cut(company, until)
    for by in ("", *measures()[name].dimensions[:3]):
        whole = measures()[name].measure(asked(company, by, day)).as_json()
        cut = measures()[name].measure(asked(early, by, day)).as_json()
        assert whole["rows"] == cut["rows"], by
        assert whole["caveats"] == cut["caveats"], by


@pytest.mark.parametrize("name", EVERY)
def test_a_period_without_anything_in_it_says_so(name, company):
    period = Period(start_of_day(date(2019, 1, 1), "UTC"), end_of_day(date(2019, 3, 31), "UTC"))
    assert measures()[name].measure(asked(company, period=period)).period == period


def _cut(ledger, until):
    def rows(table, time):
        found = ledger.query(f'SELECT * FROM {table} WHERE "{time}" < {until}')
        for row in found:
            for key in list(row):
                if key.endswith("_at") or key == "at":
                    row[key] = iso(row[key]) if row[key] is not None else None
                elif key == "on":
                    row[key] = iso(row[key] + 43200)[:10]
                elif key.endswith("_minor"):
                    row[key.removesuffix("_minor")] = None if row[key] is None else row[key] / 100
                    del row[key]
        return found

    deals = rows("opportunities", "created_at")
    for deal in deals:
        if deal["closed_at"] and deal["closed_at"] >= iso(until):
            deal["closed_at"], deal["outcome"] = None, "open"
    accounts = [
        {"account_id": a["account_id"], "industry": a["industry"], "employees": a["employees"]}
        for a in ledger.query("SELECT * FROM accounts")
    ]
    return ledger_of(
        time_zone="UTC", opportunities=deals, accounts=accounts, people=rows("people", "created_at"), touches=rows("touches", "at"),
        handoffs=rows("handoffs", "at"), lifecycle=rows("lifecycle", "entered_at"), spend=rows("spend", "on"),
        users=ledger.query("SELECT * FROM users"), reported_numbers=ledger.query("SELECT * FROM reported_numbers"),
    )  # fmt: skip
