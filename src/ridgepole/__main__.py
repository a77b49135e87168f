"""`python -m ridgepole` is `ridgepole`."""

from __future__ import annotations

from ridgepole.faces.cli.main import main

main()
