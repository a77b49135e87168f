"""Olist and Maven, with neither survey nor agreements: the data's limits are said, and no cause is made up."""

import csv

import pytest
from tests.fakes.case_of import case_of

from ridgepole.core.checks.case import Case
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.run_checks import run_checks

pytestmark = pytest.mark.real_data


def rows_of(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def olist(shared) -> Case:
    folder = shared / "data/olist"
    leads = rows_of(folder / "olist_marketing_qualified_leads_dataset.csv")
    won = rows_of(folder / "olist_closed_deals_dataset.csv")
    met = {lead["mql_id"]: lead["first_contact_date"] for lead in leads}
    return case_of(
        as_of="2018-11-30",
        accounts=[{"account_id": lead["mql_id"]} for lead in leads],
        people=[
            {
                "person_id": lead["mql_id"],
                "account_id": lead["mql_id"],
                "created_at": lead["first_contact_date"],
                "source": lead["origin"] or None,
            }
            for lead in leads
        ],
        opportunities=[
            {
                "opportunity_id": deal["mql_id"],
                "account_id": deal["mql_id"],
                "created_at": min(met[deal["mql_id"]], deal["won_date"][:10]),
                "closed_at": deal["won_date"][:10],
                "outcome": "won",
                "amount": deal["declared_monthly_revenue"],
                "currency": "BRL",
                "owner": deal["sr_id"],
            }
            for deal in won
        ],
    )


@pytest.fixture(scope="module")
def maven(shared) -> Case:
    folder = shared / "data/maven_crm"
    accounts = rows_of(folder / "accounts.csv")
    outcome = {"Won": "won", "Lost": "lost"}
    return case_of(
        as_of="2017-12-31",
        accounts=[
            {
                "account_id": row["account"],
                "name": row["account"],
                "industry": row["sector"],
                "employees": row["employees"],
            }
            for row in accounts
        ],
        opportunities=[
            {
                "opportunity_id": row["opportunity_id"],
                "account_id": row["account"] or None,
                "created_at": row["engage_date"] or None,
                "closed_at": row["close_date"] or None,
                "outcome": outcome.get(row["deal_stage"], "open"),
                "amount": row["close_value"] or None,
                "currency": "USD",
                "owner": row["sales_agent"],
            }
            for row in rows_of(folder / "sales_pipeline.csv")
        ],
    )


@pytest.mark.parametrize("name", ["olist", "maven"])
def test_data_alone_gives_no_cause_and_says_what_is_missing(name, request):
    case = request.getfixturevalue(name)
    told = diagnose(case=case)
    assert [answer.present for answer in told.causes] == ["unclear"] * 4
    assert told.upstream_cause is None
    assert told.urgent_cause is None
    assert told.money is None
    what = " ".join(missing.what for missing in told.missing)
    for needed in (
        "best customer",
        "three numbers",
        "ideal customer profile",
        "strategy decisions",
        "touchpoints",
        "handoffs",
    ):
        assert needed in what
    assert not run_checks(case=case).failed


def test_olist_losses_are_not_recorded_early_wins_are_absent_and_unknown_is_not_empty(olist):
    said = {finding.code: finding for finding in run_checks(case=olist, select=["DQ"]).findings}
    assert {"DQ01", "DQ03", "DQ05", "DQ07", "DQ08"} <= set(said)
    assert "842 deals are recorded as won and none as lost" in said["DQ01"].data_say
    assert "2017-12" in said["DQ03"].data_say
    assert "1,099 people have the source “unknown” and 60 have none" in said["DQ05"].data_say
    assert said["DQ07"].data_say.startswith("797 of 842")
    assert said["DQ08"].data_say.startswith("1 deal was won before")


def test_maven_has_stale_open_deals_and_endings_that_begin_late(maven):
    said = {finding.code: finding for finding in run_checks(case=maven, select=["DQ"]).findings}
    assert "DQ04" in said
    assert "138 days" in said["DQ04"].data_say
    assert "DQ01" not in said
    assert "DQ05" not in said
