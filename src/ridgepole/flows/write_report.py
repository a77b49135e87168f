"""Write the executive report: one page and one PDF from one diagnosis."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ridgepole.core.actions.executive_report import ExecutiveReport, compose_report
from ridgepole.core.checks.case import Case
from ridgepole.core.diagnosis.diagnosis import Diagnosis
from ridgepole.core.kernel.problem import Problem

Renders = Callable[[ExecutiveReport], bytes]


def write_report(
    *, case: Case, diagnosis: Diagnosis, renders: Renders, path: Path | None = None, refused: tuple[Problem, ...] = ()
) -> bytes:
    """The report as `renders` makes it (see wiring.build.report_formats); written to `path`, whole or not at all, where one is given."""
    content = renders(compose_report(case=case, diagnosis=diagnosis, refused=refused))
    if path is not None:
        part = path.with_name(path.name + ".part")
        part.write_bytes(content)
        part.replace(path)
    return content
