"""`make_sample` writes a workspace that holds together and never its own answer."""

import csv
import json
from datetime import date, datetime

import pytest
import yaml

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.ledger.tables import TABLES
from ridgepole.flows.make_sample import make_sample

AS_OF = date(2026, 5, 31)


def make(folder, truth=None, seed=5, causes=(2, 4)):
    return make_sample(folder=folder, seed=seed, causes=causes, size="small", as_of=AS_OF, truth=truth)


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_two_runs_write_the_same_bytes(tmp_path):
    make(tmp_path / "a")
    make(tmp_path / "b")
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_the_truth_is_written_outside_and_nowhere_inside(tmp_path):
    make(tmp_path / "acme", tmp_path / "truth.json")
    truth = json.loads((tmp_path / "truth.json").read_text())
    assert (truth["causes"], truth["upstream_cause"], truth["as_of"]) == ([2, 4], 2, "2026-05-31")
    assert not any(b"mechanisms" in content for content in files(tmp_path / "acme").values())


def test_a_truth_file_inside_the_workspace_is_refused(tmp_path):
    with pytest.raises(BadUseError, match="inside"):
        make(tmp_path / "acme", tmp_path / "acme" / "truth.json")


def test_a_folder_that_holds_something_is_refused(tmp_path):
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "notes.txt").write_text("mine")
    with pytest.raises(BadUseError, match="not empty"):
        make(tmp_path / "acme")


def test_an_unknown_cause_is_refused(tmp_path):
    with pytest.raises(BadUseError, match="no such cause: 5"):
        make(tmp_path / "acme", causes=(1, 5))


def test_every_table_is_there_with_its_header_and_times_bear_an_offset(tmp_path):
    make(tmp_path / "acme")
    for table in TABLES:
        with (tmp_path / "acme" / "ledger" / f"{table.name}.csv").open(newline="") as file:
            rows = list(csv.DictReader(file))
        assert list(rows[0]) == [column.name for column in table.columns]
        for column in table.columns:
            if column.type == "instant":
                for row in rows:
                    value = row[column.name]
                    assert not value or datetime.fromisoformat(value).tzinfo is not None


def test_signatures_survive_being_written_and_read(tmp_path):
    company = make(tmp_path / "acme")
    text = (tmp_path / "acme" / "agreements" / "icp.yaml").read_text()
    read = IdealCustomerProfile.model_validate(yaml.safe_load(text))
    assert read.is_signed
    assert read.digest in {document.digest for document in company.agreements}
