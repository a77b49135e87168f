"""Answers that take long: an older one is shown meanwhile, overtaken work is not done, a large company's answers are of the last quarter of an hour."""

from concurrent.futures import Future
from datetime import UTC, datetime

import pytest


@pytest.fixture
def company(app):
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    made.folder = folder_of(made.slug)
    (made.folder / "ledger").mkdir(parents=True)
    (made.folder / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    return made


def touch(company, number):
    """Another state of the data."""
    (company.folder / "ledger" / "accounts.csv").write_text(f"account_id,name\na-{number},Quay\n")


def stuck_worker(monkeypatch):
    """A worker that never comes to an end; how long each asker would have waited for it."""
    from ridgepole.wiring import results

    waited = []

    class Never(Future):
        def result(self, timeout=None):
            waited.append(timeout)
            raise TimeoutError

    monkeypatch.setenv("RIDGEPOLE_JOBS", "")
    monkeypatch.setattr(results, "begun", lambda *_: Never())
    return waited


def test_an_older_answer_is_shown_while_a_newer_is_worked_out_and_nobody_waits_for_that(company, monkeypatch):
    from ridgepole.wiring.results import AT_ONCE_SECONDS, PATIENCE_SECONDS, ask

    touch(company, 1)
    first = ask(company.tenant, "undecided")
    assert (first.is_current, first.value) == (True, {"leads": []})
    waited = stuck_worker(monkeypatch)
    touch(company, 22)
    meanwhile = ask(company.tenant, "undecided")
    assert (meanwhile.is_current, meanwhile.is_working, meanwhile.value) == (False, True, {"leads": []})
    new = ask(company.tenant, "people:dana")
    assert (new.value, new.is_working) == (None, True)
    assert waited == [AT_ONCE_SECONDS, PATIENCE_SECONDS]


def test_the_same_work_is_begun_once_however_many_ask(company, monkeypatch):
    from ridgepole.wiring.results import ask

    waited = stuck_worker(monkeypatch)
    touch(company, 1)
    for _ in range(5):
        assert ask(company.tenant, "undecided").is_working
    assert len(waited) == 1


def test_work_that_newer_data_has_overtaken_is_not_done(company, monkeypatch):
    from ridgepole.storage.results import DjangoResults
    from ridgepole.wiring.answer_job import answer_job
    from ridgepole.wiring.results import ask

    stuck_worker(monkeypatch)
    touch(company, 1)
    old = ask(company.tenant, "undecided").job
    touch(company, 22)
    new = ask(company.tenant, "undecided").job
    for job in (old, new):
        answer_job(company.slug, "undecided", job.key)
    results = DjangoResults(company.tenant.id)
    assert [results.standing(job.key).state for job in (old, new)] == ["failed", "done"]
    assert "Newer data" in results.standing(old.key).trouble


@pytest.mark.parametrize(("large", "changes"), [(False, True), (True, False)])
def test_an_event_changes_the_numbers_of_a_small_company_at_once(company, monkeypatch, large, changes):
    from ridgepole.flows.offer_handoff import offer_handoff
    from ridgepole.wiring import answer_job, results

    monkeypatch.setattr(answer_job, "LARGE_BYTES", -1 if large else 2**40)
    now = datetime.now(UTC).replace(minute=20, second=0)
    monkeypatch.setattr(results, "now_of", lambda _tenant: now)
    before = results.ask(company.tenant, "measure:acceptance_rate").job.key
    offer_handoff(
        workplace=company.workplace,
        party=company.mara,
        person_id="p-1",
        fields={"email": "dana@quay.example"},
        note="",
        time_zone="UTC",
        now=now,
    )
    assert (results.ask(company.tenant, "measure:acceptance_rate").job.key != before) is changes
