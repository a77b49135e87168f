"""Ridgepole: find and mend structural misalignment between sales and marketing.

From Python (docs/how-to/python-library.md): `ridgepole.open_case(FOLDER)`, then `ridgepole.diagnose(case)`, `ridgepole.check_draft(case, text)`,
`ridgepole.measure(case, name)`. They load what they need when they are called, so that importing a part of the product brings nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from ridgepole.core.diagnosis.diagnosis import Diagnosis
    from ridgepole.core.measures.measurement import Measurement
    from ridgepole.core.messaging.draft_verdict import DraftVerdict
    from ridgepole.faces.library.opened import OpenedCase


def open_case(folder: str | PathLike[str], *, as_of: date | str | None = None) -> OpenedCase:
    """The case of a workspace folder, as of a day ("2025-06-30"; without one, today). BadUseError where the folder is no workspace."""
    from ridgepole.faces.library import opened  # noqa: PLC0415 - importing a part of the product must not bring the rest

    return opened.open_case(folder, as_of=as_of)


def diagnose(case: OpenedCase) -> Diagnosis:
    """The four questions answered, with findings, money and what is missing."""
    return case.diagnose()


def check_draft(case: OpenedCase, text: str) -> DraftVerdict:
    """Pass, violation or could_not_check, with clause, version, exact words and a rewrite that passes."""
    return case.check_draft(text)


def measure(case: OpenedCase, name: str, *, by: str = "") -> Measurement:
    """One number, whole or by a dimension, with everything that must stand beside it."""
    return case.measure(name, by=by)
