"""What people said about a finding: waived for a time, confirmed, or dismissed. Remembered by the finding's digest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ridgepole.core.checks.finding import Finding

Ruling = Literal["waived", "confirmed", "dismissed"]


@dataclass(frozen=True, slots=True)
class Waiver:
    """One ruling on one finding.

    A waiver needs an owner, a reason and an expiry: on `expires_on` itself it holds no longer. A dismissal ("this is not so") and a confirmation last
    until the clause or its version changes, since these are part of the digest. `about` is the code of the check.
    """

    digest: str
    ruling: Ruling
    owner: str
    reason: str
    expires_on: date | None = None
    about: str = ""

    def __post_init__(self) -> None:
        if not self.owner.strip() or not self.reason.strip():
            raise ValueError("a ruling on a finding needs an owner and a reason")
        if self.ruling == "waived" and self.expires_on is None:
            raise ValueError("a waiver needs a day on which it expires")

    def holds_on(self, day: date) -> bool:
        """Whether the ruling still counts on that day."""
        return self.expires_on is None or day < self.expires_on


@dataclass(frozen=True, slots=True)
class Ruled:
    """Findings after people's rulings: what counts, what is set aside, and which of those that count a person confirmed."""

    counting: tuple[Finding, ...]
    set_aside: tuple[tuple[Finding, Waiver], ...]
    confirmed: frozenset[str]


def apply_rulings(findings: Sequence[Finding], rulings: Iterable[Waiver], *, on: date) -> Ruled:
    """Set waived and dismissed findings aside; the last ruling on a digest that holds on the day counts."""
    holding = {ruling.digest: ruling for ruling in rulings if ruling.holds_on(on)}
    counting: list[Finding] = []
    aside: list[tuple[Finding, Waiver]] = []
    for finding in findings:
        ruling = holding.get(finding.digest)
        if ruling is None or ruling.ruling == "confirmed":
            counting.append(finding)
        else:
            aside.append((finding, ruling))
    confirmed = frozenset(f.digest for f in counting if f.digest in holding)
    return Ruled(tuple(counting), tuple(aside), confirmed)
