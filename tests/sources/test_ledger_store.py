"""An import leaves the old ledger or the new one, whatever step it dies at; importing twice changes nothing."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.core.ledger.convert import Reading
from ridgepole.flows.import_ledger import import_ledger
from ridgepole.sources.csv.read_exports import ReadsExports
from ridgepole.sources.folder import ledger_store
from ridgepole.sources.folder.ledger_store import LedgerStore
from ridgepole.wiring.build import open_workspace


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "ridgepole.toml").write_text('name = "Acme"\n')
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder.parent / name
    path.write_text(text)
    return path


def bring_in(folder: Path, *files: Path):
    return import_ledger(
        files=files,
        mapping="",
        reading=Reading(),
        reads=ReadsExports(),
        store=LedgerStore(folder),
        at=datetime(2025, 1, 1, tzinfo=UTC),
    )


def names(folder: Path) -> dict[str, str]:
    workspace = open_workspace(folder)
    rows = workspace.ledger.query("SELECT account_id, name FROM accounts")
    assert list(workspace.problems) == []
    return {row["account_id"]: row["name"] for row in rows}


def test_importing_again_changes_nothing_and_later_rows_win(acme):
    first = write(acme, "accounts.csv", "account_id,name\n001,Bolt\n2,Crane\n")
    bring_in(acme, first)
    bring_in(acme, first)
    assert names(acme) == {"001": "Bolt", "2": "Crane"}
    second = write(acme, "accounts-2.csv", "account_id,name\n2,Crane & Co\n3,Dock\n")
    said = bring_in(acme, second)
    assert names(acme) == {"001": "Bolt", "2": "Crane & Co", "3": "Dock"}
    assert any("1 rows were read again" in remark for remark in said.tables[0].remarks)


def test_every_row_knows_its_file_row_and_import(acme):
    bring_in(acme, write(acme, "accounts.csv", "account_id,name\nb,Bolt\na,Anchor\n"))
    (path,) = (acme / ".ridgepole" / "ledger").glob("*/accounts.parquet")
    rows = pq.read_table(path).to_pylist()
    assert [(row["account_id"], row["_file"], row["_row"]) for row in rows] == [
        ("a", "accounts.csv", 3),
        ("b", "accounts.csv", 2),
    ]
    manifest = json.loads((acme / ".ridgepole" / "ledger" / "manifest.json").read_text())
    assert {row["_import"] for row in rows} == {manifest["imports"][0]["id"]}


STEPS = ["_fresh_folder", "_write_table", "_switch", "before the rename", "after the rename", "_remove_unnamed"]


@pytest.mark.parametrize("step", STEPS)
def test_an_import_that_dies_at_any_step_leaves_the_old_ledger_or_the_new(acme, monkeypatch, step):
    old, new = {"1": "Old"}, {"1": "New", "2": "Newer"}
    bring_in(acme, write(acme, "accounts.csv", "account_id,name\n1,Old\n"))
    second = write(acme, "accounts.csv", "account_id,name\n1,New\n2,Newer\n")
    with monkeypatch.context() as broken:
        die_at(broken, step)
        with pytest.raises(KeyboardInterrupt):
            bring_in(acme, second)
    assert names(acme) == (new if step in {"after the rename", "_remove_unnamed"} else old)
    bring_in(acme, second)
    assert names(acme) == new


def die_at(broken: pytest.MonkeyPatch, step: str) -> None:
    if step.startswith("_"):

        def dead(*_args, **_kwargs):
            raise KeyboardInterrupt

        broken.setattr(LedgerStore, step, dead)
        return
    renamed = Path.replace

    def dying(path, target):
        if step == "after the rename":
            renamed(path, target)
        raise KeyboardInterrupt

    broken.setattr(ledger_store.Path, "replace", dying)


def test_a_damaged_store_is_a_problem_and_no_rows(acme):
    bring_in(acme, write(acme, "accounts.csv", "account_id,name\n1,Old\n"))
    (path,) = (acme / ".ridgepole" / "ledger").glob("*/accounts.parquet")
    path.write_bytes(path.read_bytes()[:50])
    workspace = open_workspace(acme)
    assert workspace.ledger.count("accounts") == 0
    assert "cannot be read" in workspace.problems[0].why


def test_nothing_is_written_when_no_row_can_be_read(acme):
    with pytest.raises(BadInputError):
        bring_in(acme, write(acme, "accounts.csv", "account_id,employees\n1,many\n"))
    assert not (acme / ".ridgepole").exists()


def test_a_full_disk_is_told_and_changes_nothing(acme, monkeypatch):
    bring_in(acme, write(acme, "accounts.csv", "account_id,name\n1,Old\n"))
    second = write(acme, "accounts.csv", "account_id,name\n1,New\n")
    with monkeypatch.context() as broken:

        def full(*_args, **_kwargs):
            raise OSError(28, "No space left on device")

        broken.setattr(ledger_store.pq, "write_table", full)
        with pytest.raises(BadUseError, match="No space left"):
            bring_in(acme, second)
    assert names(acme) == {"1": "Old"}
    bring_in(acme, second)
    assert names(acme) == {"1": "New"}
