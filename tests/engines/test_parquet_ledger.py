import os
import random
import time
from datetime import date

import pytest
from tests.core.measures.golden import COMPANIES, answers, check_answer, company, name_of, tables
from tests.engines.stored_tables import stored
from tests.engines.test_every_measure_as_on_duckdb import assert_same
from tests.fakes.ledger_of import tables_of

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Asked
from ridgepole.engines.duckdb import compact_files
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger
from ridgepole.engines.duckdb.parquet_ledger import DuckdbParquetLedger


@pytest.fixture(scope="module", params=["with the compact ledger", "without it"])
def ledgers(request, tmp_path_factory):
    found = {}
    for name in COMPANIES:
        folder = tmp_path_factory.mktemp(name)
        if request.param == "without it":
            (folder / "compact").write_text("nothing can be made below a file")
        zone = company(name)["time_zone"]
        found[name] = DuckdbParquetLedger(stored(folder, tables(name)), time_zone=zone, memory_limit="200MB")
        assert found[name].compact == (request.param == "with the compact ledger")
    return found


@pytest.fixture(scope="module")
def ledger(ledgers):
    return ledgers["golden"]


@pytest.mark.parametrize("answer", answers(), ids=name_of)
def test_hand_written_answers_over_files_that_stay_on_disk(ledgers, answer):
    check_answer(ledgers, answer)


def test_a_file_that_is_absent_is_an_empty_table(ledger):
    assert ledger.count("ai_outputs") == 0


def test_no_query_reads_another_file(ledger):
    with pytest.raises(Exception, match="disabled"):
        ledger.query("SELECT * FROM read_csv('/etc/hostname')")


def test_more_kept_answers_than_are_held_are_still_right(ledger):
    from ridgepole.engines.kept_answers import MOST_KEPT

    for number in range(MOST_KEPT + 3):
        relation = ledger.keep("SELECT COUNT(*) + :more AS n FROM people", {"more": number})
        assert ledger.query(f"SELECT n FROM {relation}") == [{"n": 6 + number}]


def crowded(seed):
    """Accounts with many touches: some at one instant, on a deal itself, known by the person alone, of nobody, without or with an empty-looking channel."""
    chance = random.Random(seed)
    some = lambda *choices: chance.choice([*choices, None])  # noqa: E731 - a word for what is often missing
    return tables_of(
        campaigns=[{"campaign_id": "c1", "name": "Spring", "channel": "webinar"}, {"campaign_id": "c2"}],
        people=[{"person_id": f"p{i}", "account_id": some(f"a{i % 12}"), "created_at": f"2024-01-{1 + i % 28:02}"} for i in range(30)],
        opportunities=[
            {
                "opportunity_id": f"o{i}", "account_id": some(f"a{i % 14}"), "created_at": f"2024-0{1 + i % 5}-10", "amount": 100 + i, "currency": "EUR",
                **({"closed_at": f"2024-0{3 + i % 5}-20", "outcome": ["won", "lost"][i % 2]} if i % 5 else {"outcome": "open"}),
            }
            for i in range(60)
        ],
        opportunity_stages=[{"opportunity_id": f"o{i}", "stage": "demo", "entered_at": f"2024-0{1 + i % 5}-15"} for i in range(40)],
        touches=[
            {
                "touch_id": f"t{chance.random()}", "person_id": some(f"p{chance.randrange(34)}"), "account_id": some(f"a{chance.randrange(14)}"),
                "at": f"2024-0{chance.randrange(1, 8)}-{chance.randrange(1, 28):02}", "kind": some("visit", "mail"), "channel": some("search", "(empty)", "mail"),
                "campaign_id": some("c1", "c2", "c9"), "asset": some("deck", "guide", "(empty)"), "actor": some("buyer", "marketing", "sales", "system", "ai"),
                "opportunity_id": some(f"o{chance.randrange(70)}") if i % 4 == 0 else None,
            }
            for i in range(900)
        ],
    )  # fmt: skip


@pytest.mark.parametrize("name", ["attribution", "pipeline_influenced", "content_influence", "pipeline_worked"])
def test_the_compact_ledger_gives_what_the_raw_one_gives(name, tmp_path):
    found = crowded(7)
    raw, compact = DuckdbLedger(found), DuckdbParquetLedger(stored(tmp_path, found))
    assert not raw.compact
    assert compact.compact
    for by in ("", *measures()[name].dimensions):
        for day in (date(2024, 4, 30), date(2024, 12, 31)):
            one, other = (measures()[name].measure(Asked(ledger, Agreements(), day, "UTC", "EUR", by)).as_json() for ledger in (raw, compact))  # fmt: skip
            assert one["rows"]
            compact.query(other["sql"])
            assert_same(f"{name} by {by}", {**one, "sql": ""}, {**other, "sql": ""})


def test_what_was_made_of_other_files_is_never_taken(tmp_path):
    """A touch less, and every file under the name that it had."""
    found = crowded(7)
    before = DuckdbParquetLedger(stored(tmp_path, found))
    assert before.compact
    fewer = [table for table in crowded(8) if table.table == "touches"]
    after = DuckdbParquetLedger(stored(tmp_path, [*(t for t in found if t.table != "touches"), *fewer]))
    memory = DuckdbLedger([*(t for t in found if t.table != "touches"), *fewer])
    assert after.compact
    summed = after.query("SELECT SUM(at_s) AS s, COUNT(*) AS n FROM touches_c")
    assert summed == memory.query("SELECT SUM(at) AS s, COUNT(*) AS n FROM touches")
    assert len(list((tmp_path / "compact").iterdir())) == 2


@pytest.mark.parametrize("statement", ["labels_c", "touches_c"])
def test_a_compact_ledger_whose_making_was_interrupted_is_not_there(tmp_path, monkeypatch, statement):
    files = stored(tmp_path, crowded(7))
    real = compact_files.duckdb_sql

    def dies(sql):
        if sql == compact_files.STATEMENTS[statement]:
            raise KeyboardInterrupt
        return real(sql)

    with monkeypatch.context() as broken:
        broken.setattr(compact_files, "duckdb_sql", dies)
        with pytest.raises(KeyboardInterrupt):
            _ = DuckdbParquetLedger(files).compact
    assert list((tmp_path / "compact").iterdir()) == []
    assert DuckdbParquetLedger(files).compact


def test_what_a_dead_process_left_half_made_goes_and_only_the_last_two_stay(tmp_path):
    for place, days_ago in (("making-dead", 2), ("making-alive", 0), ("older", 5), ("old", 3)):
        (tmp_path / "compact" / place).mkdir(parents=True)
        then = time.time() - days_ago * 86_400
        os.utime(tmp_path / "compact" / place, (then, then))
    assert DuckdbParquetLedger(stored(tmp_path, crowded(7))).compact
    names = {one.name for one in (tmp_path / "compact").iterdir()}
    assert {"making-alive", "old"} < names
    assert len(names) == 3


def test_touches_that_are_not_stored_are_asked_raw(tmp_path):
    found = crowded(7)
    files = stored(tmp_path, [table for table in found if table.table != "touches"])
    ledger = DuckdbParquetLedger(files, [table for table in found if table.table == "touches"])
    assert not ledger.compact
    assert ledger.count("touches") == 900
