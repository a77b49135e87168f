"""What a ledger cannot bear is said in words, on any ledger, and nothing is said of one that is whole."""

from datetime import date, timedelta

from tests.fakes.ledger_of import ledger_of

START = date(2023, 1, 1)


def day(number: int) -> str:
    return (START + timedelta(days=number)).isoformat()


def funnel(*, wins_from: int = 0, lost: bool = True):
    """Two leads a day for 400 days; every tenth wins after 20 days, recorded only where the win falls on or after `wins_from`."""
    people, deals, links = [], [], []
    for i in range(800):
        begins = i // 2
        people.append({"person_id": f"p{i}", "created_at": day(begins), "account_id": f"a{i}", "source": "web"})
        if i % 10 == 0 and begins + 20 >= wins_from:
            outcome = "won"
        elif lost and i % 10 == 5 and begins + 10 >= wins_from:
            outcome = "lost"
        else:
            continue
        closes = day(begins + (20 if outcome == "won" else 10))
        deals.append(
            {
                "opportunity_id": f"o{i}",
                "account_id": f"a{i}",
                "created_at": day(begins),
                "closed_at": closes,
                "outcome": outcome,
            }
        )
        links.append({"opportunity_id": f"o{i}", "person_id": f"p{i}"})
    accounts = [{"account_id": f"a{i}"} for i in range(800)]
    return ledger_of(people=people, opportunities=deals, opportunity_people=links, accounts=accounts)


def remarks(ledger, table: str) -> str:
    return " / ".join(ledger.quality.tables[table].remarks)


def test_a_whole_ledger_gets_no_remark():
    ledger = funnel()
    assert remarks(ledger, "people") == ""
    assert remarks(ledger, "opportunities") == ""


def test_wins_that_begin_later_than_leads_are_left_truncation_with_both_dates():
    said = remarks(funnel(wins_from=150), "people")
    assert "2023-01-01" in said
    assert day(150) in said
    assert "do not compare cohorts that began before" in said


def test_a_few_early_leads_without_wins_are_chance():
    assert "truncation" not in remarks(funnel(wins_from=40), "people")


def test_a_ledger_without_losses_says_so():
    assert "no losses are recorded: 80 deals are won" in remarks(funnel(lost=False), "opportunities")


def test_empty_and_unknown_are_told_apart():
    ledger = ledger_of(
        people=[{"person_id": f"p{i}", "source": s} for i, s in enumerate(["", "unknown", "Unknown", "web"])]
    )
    said = remarks(ledger, "people")
    assert "source is empty in 1 rows" in said
    assert 'says "unknown" in 1' in said
    assert "writes one value in 2 ways" in said
    rows = ledger.query("SELECT source, COUNT(*) AS n FROM people GROUP BY source")
    assert {row["source"]: row["n"] for row in rows} == {None: 1, "unknown": 1, "Unknown": 1, "web": 1}


def test_ids_that_lead_nowhere_are_a_remark_and_the_rows_are_kept():
    ledger = ledger_of(
        accounts=[{"account_id": "0012"}],
        touches=[
            {"touch_id": "t1", "at": day(1), "account_id": "12"},
            {"touch_id": "t2", "at": day(1), "campaign_id": "c9"},
        ],
    )
    said = remarks(ledger, "touches")
    assert ledger.count("touches") == 2
    assert "'0012' is there, so zeros or capitals may have been lost" in said
    assert "the table campaigns is empty" in said


def test_a_field_that_only_winners_have_is_called_leakage():
    ledger = ledger_of(
        people=[{"person_id": f"p{i}", "account_id": "a" if i < 5 else ""} for i in range(40)],
        accounts=[{"account_id": "a"}],
        opportunities=[{"opportunity_id": f"o{i}", "outcome": "won", "closed_at": day(i)} for i in range(5)],
        opportunity_people=[{"opportunity_id": f"o{i}", "person_id": f"p{i}"} for i in range(5)],
    )
    assert "leakage" in remarks(ledger, "people")


def test_amounts_in_two_currencies_are_named():
    ledger = ledger_of(opportunities=[{"opportunity_id": "1", "amount": "€5"}, {"opportunity_id": "2", "amount": "£5"}])
    assert "EUR in 1 rows, GBP in 1 rows" in remarks(
        ledger, "opportunities"
    ) or "GBP in 1 rows, EUR in 1 rows" in remarks(ledger, "opportunities")
