"""The command line in this process, as the shell runs it: exit code, standard output, standard error."""

import sys
from types import SimpleNamespace

import pytest

from ridgepole.faces.cli.main import main


def command_runner(monkeypatch, capsys):
    """Call it with the words after `ridgepole`."""

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["ridgepole", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return SimpleNamespace(returncode=ended.value.code, stdout=said.out, stderr=said.err)

    return run
