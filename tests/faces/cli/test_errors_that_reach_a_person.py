"""No traceback ever reaches a user; a defect says that it is one."""

import sys

import click
import pytest

from ridgepole.core.kernel.errors import RidgepoleError
from ridgepole.faces.cli import main as cli


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
