"""Whatever is wrong with a workspace, a person is told where, why and what to do, and never sees a traceback."""

import sys

import pytest
from tests.cases.broken_workspaces.broken import BROKEN, Broken

from ridgepole.faces.cli.main import main


def run(monkeypatch, capfd, *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["ridgepole", *arguments])
    with pytest.raises(SystemExit) as stopped:
        main()
    out, err = capfd.readouterr()
    return int(stopped.value.code or 0), out, err


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name.replace(" ", "_"))
def test_a_broken_workspace_is_explained(broken: Broken, tmp_path, monkeypatch, capfd):
    folder = tmp_path / "acme"
    folder.mkdir()
    if not broken.place.startswith("ridgepole.toml"):
        (folder / "ridgepole.toml").write_text('name = "Acme"\n')
    else:
        (folder / "agreements").mkdir()
    broken.make(folder)
    code, out, err = run(monkeypatch, capfd, "check", str(folder), "--as-of", "2025-06-15", "--select", "CU01")
    told = next((line for line in err.splitlines() if broken.place in line and broken.says in line), None)
    assert told is not None, err
    assert broken.hint in told
    assert "Traceback" not in out + err
    assert code == broken.exit_code


def test_there_are_at_least_forty():
    assert len({broken.name for broken in BROKEN}) >= 40


def test_a_folder_that_is_none_is_bad_use(tmp_path, monkeypatch, capfd):
    code, _, err = run(monkeypatch, capfd, "check", str(tmp_path / "nowhere"))
    assert code == 2
    assert "ridgepole init" in err


def test_an_import_of_nothing_usable_is_bad_input_and_lists_every_row(tmp_path, monkeypatch, capfd):
    (tmp_path / "ridgepole.toml").write_text('name = "Acme"\n')
    (tmp_path / "touches.csv").write_text("touch_id,at\nt1,yesterday\nt2,03/04/2025\n")
    code, _, err = run(monkeypatch, capfd, "import", str(tmp_path), str(tmp_path / "touches.csv"))
    assert code == 3
    assert "touches.csv:2 [at]" in err
    assert "touches.csv:3 [at]" in err
