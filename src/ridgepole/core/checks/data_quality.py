"""What is alike in checks of whether the data can bear a claim: they belong to no cause, and weigh nothing in the diagnosis."""

from __future__ import annotations

from collections.abc import Iterable

from ridgepole.core.checks.finding import Finding, Severity, rows


def limits_of_data(
    *,
    code: str,
    title: str,
    subject: str,
    said: str,
    remedy: str,
    table: str,
    ids: Iterable[str] = (),
    severity: Severity = "medium",
) -> tuple[Finding, ...]:
    """One finding of cause 0: a fact of the records, said with what must not be concluded from them."""
    return (
        Finding(
            code=code,
            cause=0,
            severity=severity,
            title=title,
            subject=subject,
            evidence=(rows(table, ids, said),),
            remedy=remedy,
            owner_team="revops",
            confidence=0.95,
            weight=0.0,
            data_say=said,
        ),
    )
