"""A check: a pure function of a case, with its code, its cause and its documentation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.finding import Finding


@dataclass(frozen=True, slots=True)
class Check:
    """A catalogue entry. Every file of `checks/` that defines `CHECK` is found by itself.

    The file's docstring is its page in docs/checks/: what it asks, **Failing practice**, **Better practice**, what it needs, how sure it can be.
    `needs` names what must be present for it to say anything ("icp", "survey", "opportunities" ...); what is absent becomes missing evidence.
    """

    code: str
    title: str
    cause: int
    check: Callable[[Case], Sequence[Finding]]
    needs: tuple[str, ...] = ()
