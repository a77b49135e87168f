"""The answer to the four questions: which cause comes first, which is most urgent, how sure, and what would make it surer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from ridgepole.core.checks.finding import Finding
    from ridgepole.core.kernel.money import MoneyRange

Presence = Literal["yes", "no", "unclear"]

CAUSES = {
    1: "a different customer in mind",
    2: "strategy lost in execution",
    3: "two scoreboards",
    4: "a different story at every stage",
}

QUESTIONS = {
    1: "Would product, marketing and sales leaders describe the best customer in the same sentence?",
    2: "Does current campaign content carry this year's strategy, or last year's?",
    3: "Can CRO and CMO name the same three numbers that both are measured on?",
    4: "Would a buyer hear one value proposition on the site, in the demo and in the launch video?",
}


@dataclass(frozen=True, slots=True)
class CauseVerdict:
    """One question answered. `confidence` is how sure the answer `present` is; `codes` are the findings that speak for it."""

    cause: int
    present: Presence
    confidence: float
    why: str
    codes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As printed under `causes`."""
        return {
            "cause": self.cause,
            "name": CAUSES[self.cause],
            "present": self.present,
            "confidence": round(self.confidence, 4),
            "why": self.why,
            "findings": list(self.codes),
        }


@dataclass(frozen=True, slots=True)
class Missing:
    """Evidence that is not there, and what it would change."""

    what: str
    why_it_matters: str

    def as_json(self) -> dict[str, str]:
        """As printed under `missing`."""
        return {"what": self.what, "why_it_matters": self.why_it_matters}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The whole answer; `money` is one joint figure, with each cause's share under `money_by_cause`, how it was reckoned in `money_basis`; `money_not_told` says of
    each other cause that is present why nothing can be put on it.
    """

    upstream_cause: int | None
    urgent_cause: int | None
    causes: tuple[CauseVerdict, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Missing, ...]
    money: MoneyRange | None
    money_by_cause: tuple[tuple[int, MoneyRange], ...] = ()
    money_basis: str = ""
    money_not_told: tuple[tuple[int, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The shape of workspace.md."""
        return {
            "upstream_cause": self.upstream_cause,
            "urgent_cause": self.urgent_cause,
            "causes": [verdict.as_json() for verdict in self.causes],
            "findings": [finding.as_json() for finding in self.findings],
            "missing": [missing.as_json() for missing in self.missing],
            "money": {
                **self.money.as_json(),
                "by_cause": {str(cause): share.as_json() for cause, share in self.money_by_cause},
                "basis": self.money_basis,
            }
            if self.money
            else None,
            "money_not_told": [{"cause": cause, "why": why} for cause, why in self.money_not_told],
        }
