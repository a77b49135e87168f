"""No traceback ever reaches a user; a defect says that it is one."""

import io
import json
import sys

import click
import pytest
from rich.console import Console

from ridgepole.core.kernel.errors import RidgepoleError
from ridgepole.faces.cli import main as cli
from ridgepole.faces.cli.options import print_json


@pytest.fixture
def broken(monkeypatch):
    def breaks(error):
        @click.command("broken")
        def command():
            raise error

        monkeypatch.setattr(cli.Commands, "get_command", lambda *_: command)
        monkeypatch.setattr(cli.Commands, "list_commands", lambda *_: ["broken"])
        monkeypatch.setattr(sys, "argv", ["ridgepole", "broken"])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return ended.value.code

    return breaks


def test_a_defect_says_so_without_a_traceback(broken, capsys):
    assert broken(KeyError("amount")) == 70
    said = capsys.readouterr().err
    assert "a defect in Ridgepole: KeyError" in said
    assert "Traceback" not in said


def test_any_error_of_ours_has_a_message_and_a_hint(broken, capsys):
    assert broken(RidgepoleError("the door is shut", hint="open it")) == 2
    assert capsys.readouterr().err == "error: the door is shut\nhint: open it\n"


def test_a_defect_can_be_looked_into(broken, monkeypatch):
    monkeypatch.setenv("RIDGEPOLE_TRACEBACK", "1")
    with pytest.raises(KeyError, match="amount"):
        broken(KeyError("amount"))


def test_a_reader_that_has_gone_is_no_finding(monkeypatch):
    """`ridgepole measure acme win_rate | head -1`: rich ends the command with 1, which would mean that something was found."""

    def writes_into_a_closed_pipe(**_):
        console = Console(file=Closed())
        console.print("a table")

    class Closed(io.StringIO):
        def write(self, _text):
            raise BrokenPipeError

    monkeypatch.setattr(cli, "ridgepole", writes_into_a_closed_pipe)
    monkeypatch.setattr(Console, "on_broken_pipe", lambda _console: sys.exit(1))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 0


def test_an_output_without_the_letters_still_carries_json(monkeypatch):
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "ascii", errors="replace"))
    print_json({"says": "÷ Ünï"})
    sys.stdout.flush()
    assert json.loads(written.getvalue()) == {"says": "÷ Ünï"}


@pytest.mark.parametrize("written", [b"name = [", b'name = "a\x00b"', b"name = '\xff'"])
def test_a_company_file_that_cannot_be_read_is_bad_input_of_every_command(tmp_path, written, monkeypatch, capsys):
    (tmp_path / "ridgepole.toml").write_bytes(written)
    for command in ("diagnose", "check", "survey"):
        monkeypatch.setattr(sys, "argv", ["ridgepole", command, str(tmp_path)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        assert ended.value.code == 3
        assert "ridgepole.toml" in capsys.readouterr().err
