"""A workspace that is judged as of a day has a clock of its own, which goes on like every other."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest

from ridgepole.core.checks.case import Company
from ridgepole.flows.workplace_values import Tenant

CHOSEN = datetime(2026, 11, 22, 22, 50, tzinfo=UTC)  # ten to midnight in Amsterdam
COMPANY = Company("Harbourlink", "EUR", "01-01", "Europe/Amsterdam")


@pytest.fixture
def clock(app, monkeypatch):
    """What o'clock it is in a workspace that is judged as of 1 March, so long after somebody chose that."""
    from ridgepole.wiring import handover_clock

    tenant = Tenant(1, "harbourlink", COMPANY, date(2026, 3, 1), CHOSEN)

    def shows(after):
        class Present(datetime):
            @classmethod
            def now(cls, tz=None):
                return CHOSEN + after

        monkeypatch.setattr(handover_clock, "datetime", Present)
        return handover_clock.now_of(tenant)

    return shows


def test_it_begins_at_the_same_hour_of_that_day(clock):
    assert clock(timedelta(0)) == datetime(2026, 3, 1, 22, 50, tzinfo=UTC)


def test_it_goes_on_after_midnight_and_never_runs_backwards(clock):
    assert clock(timedelta(minutes=20)) == datetime(2026, 3, 1, 23, 10, tzinfo=UTC)
    shown = [clock(timedelta(minutes=17 * n)) for n in range(3_000)]
    assert all(later - earlier == timedelta(minutes=17) for earlier, later in itertools.pairwise(shown))


def test_choosing_the_same_day_again_does_not_set_the_clock_back(app):
    from ridgepole.storage import tenants

    first = tenants.make_tenant("clock-again", COMPANY, as_of=date(2026, 3, 1))
    again = tenants.make_tenant("clock-again", COMPANY, as_of=date(2026, 3, 1))
    assert first.as_of_since == again.as_of_since is not None
    other = tenants.make_tenant("clock-again", COMPANY, as_of=date(2026, 3, 2))
    assert other.as_of_since > first.as_of_since
