"""Run the checks on one case."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check_run import CheckRun, run


def run_checks(*, case: Case, select: Sequence[str] = ()) -> CheckRun:
    """Every check, or those whose code starts with one of `select` ("CU", "SC07"); BadUseError where a prefix selects nothing."""
    return run(case, select)
