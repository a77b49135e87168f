"""The instants that the queue is sorted and counted by are those that the clocks show at any later moment."""

import random
from datetime import UTC, datetime

import minute_oracle as oracle
import pytest

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.handoff.handoff_state import HandoffEvent
from ridgepole.core.handoff.terms import Terms, terms_of
from ridgepole.flows.handover_values import HandedOver, Lead, Queued

MONDAY = int(datetime(2025, 3, 24, 8, 0, tzinfo=UTC).timestamp())  # the clocks change on the Sunday after
SLA = {
    "kind": "sla",
    "id": "sla",
    "version": 1,
    "calendar": {"time_zone": "Europe/Amsterdam", "hours": {"mon-sun": "00:00-06:00"}},
    "commitments": [
        {"id": "answer", "by_team": "sales", "promise": "Answered", "within_minutes": 240},
        {"id": "call", "by_team": "sales", "promise": "First call", "within_minutes": 90},
    ],
    "pause_reasons": ["asked to wait"],
}


def signed(body):
    unsigned = ServiceLevelAgreement.model_validate(body)
    offs = [
        {"name": name, "team": team, "digest": unsigned.digest, "signed_at": "2025-01-01T00:00:00Z"}
        for name, team in (("Mara", "marketing"), ("Sam", "sales"))
    ]
    return ServiceLevelAgreement.model_validate({**body, "sign_offs": offs})


def terms(*bodies) -> Terms:
    return terms_of(Agreements(bodies), "UTC")


@pytest.mark.parametrize("seed", range(40))
def test_a_lead_is_overdue_exactly_after_the_instant_that_is_kept_for_it(seed):
    rng, agreed = random.Random(seed), terms(signed(SLA))
    overdue = 0
    for _ in range(10):
        story = sorted(oracle.random_story(rng, 9_000))
        events = tuple(HandoffEvent(MONDAY + 60 * m, *said) for m, *said in story)
        handed, falls = HandedOver("h", Lead("p", {}), "", 0, ""), agreed.falls(events)
        last = max(event.at_s for event in events)
        for later in (0, 1, 60, 3_600, *(rng.randrange(900_000) for _ in range(12))):
            now = last + later
            lead = Queued(handed, agreed.standing(events, now), agreed.clocks(events, now))
            kept = falls.overdue_s is not None and falls.overdue_s < now
            assert lead.is_overdue == (kept and lead.is_open), (story, later)
            if lead.is_open and lead.clock.state.clock in {"running", "paused"}:
                assert lead.clock.state.due_at_s == falls.due_s, (story, later)
            overdue += lead.is_overdue
    assert overdue


def test_an_sla_that_one_team_has_not_signed_runs_no_clock_and_binds_to_no_reason():
    draft = ServiceLevelAgreement.model_validate({**SLA, "rejection_reasons": [{"id": "no_need", "says": "No need"}]})
    unsigned = terms(draft)
    offered = (HandoffEvent(MONDAY, "offered", "Mara"),)
    assert unsigned.clocks(offered, MONDAY + 900_000) == ()
    assert unsigned.steps(offered, MONDAY) == ()
    assert unsigned.reasons_at(MONDAY) == ()
    assert unsigned.standing(offered, MONDAY + 1) == "offered"
    assert unsigned.draft == draft


def test_a_newer_draft_does_not_stop_the_clocks_of_the_signed_version():
    agreed = terms(signed(SLA), ServiceLevelAgreement.model_validate({**SLA, "version": 2, "commitments": []}))
    assert len(agreed.clocks((HandoffEvent(MONDAY, "offered", "Mara"),), MONDAY)) == 2
    assert agreed.draft is None
