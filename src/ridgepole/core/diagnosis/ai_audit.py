"""The AI audit: which tools the revenue teams use, for what, owned by whom, and where each widens one of the four gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.agreements.source import Source, source_of
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.needs import ABSENT
from ridgepole.core.checks.standing import standing
from ridgepole.core.diagnosis.ai_register import (
    AiUse,
    OutdatedUse,
    RegisteredTool,
    Standing,
    outdated_uses,
    register_of,
    standing_of,
)
from ridgepole.core.diagnosis.diagnosis import CAUSES, QUESTIONS
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.messaging.draft_verdict import DraftVerdict
from ridgepole.core.messaging.words import stems_of
from ridgepole.core.statistics.intervals import jeffreys

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case
    from ridgepole.core.checks.check_run import CheckRun
    from ridgepole.core.checks.finding import Finding

SOURCES: Final[tuple[Standing, ...]] = ("in force", "replaced", "not in force", "unknown", "not named")
FEWEST: Final = 5
MOST_GUARDED: Final = 300
CHECKED_MEANS: Final = (
    "Outputs recorded as checked ÷ outputs with a record of whether they were; those without a record stand beside it."
)
LOG = Gap("a log of AI outputs", "without one, nobody can say which share of what AI tools wrote was checked")


@dataclass(frozen=True, slots=True)
class CheckedShare:
    """How much of what was written was checked before it left."""

    checked: int
    not_checked: int
    not_recorded: int

    @property
    def estimate(self) -> Interval | NotEnough:
        """The share with its Jeffreys interval; too little below five recorded outputs."""
        recorded = self.checked + self.not_checked
        if recorded < FEWEST:
            return NotEnough(FEWEST, recorded, "outputs with a record of whether they were checked")
        return jeffreys(self.checked, recorded)

    def as_json(self) -> dict[str, Any]:
        """Counts, and value with interval or what is lacking."""
        counts = {"n": self.checked + self.not_checked, "checked": self.checked, "not_recorded": self.not_recorded}
        found = self.estimate
        return {**counts, "not_enough": found.as_json()} if isinstance(found, NotEnough) else {**found.as_json(), **counts}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AuditedTool:
    """One line of the register with everything that is to be said of the tool; `verdicts` are the guard's on its newest logged outputs."""

    tool: RegisteredTool
    share: CheckedShare
    not_allowed: tuple[str, ...]
    outdated: tuple[OutdatedUse, ...]
    verdicts: dict[str, int]
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """As printed under `tools`."""
        entry = self.tool.entry
        based_on = entry.based_on if entry else None
        return {
            "name": self.tool.name,
            "registered": entry is not None,
            "in_use": self.tool.is_in_use,
            "team": entry.team if entry else "",
            "owner": entry.owner if entry else "",
            "model": entry.model if entry else "",
            "purposes": list(entry.purposes) if entry else [],
            "purposes_not_allowed": list(self.not_allowed),
            "based_on": {"document": based_on.document, "version": based_on.version} if based_on else None,
            "touchpoints": [use.where for use in self.tool.touchpoints],
            "outputs": len(self.tool.outputs),
            "kinds_of_outputs": sorted({use.kind for use in self.tool.outputs if use.kind.strip()}),
            "share_checked": self.share.as_json(),
            "guard": self.verdicts,
            "outdated": len(self.outdated),
            "days_outdated": max((o.days for o in self.outdated if o.days is not None), default=None),
            "findings": [finding.digest for finding in self.findings],
        }


@dataclass(frozen=True, slots=True)
class Widening:
    """One way in which a tool makes one of the four causes worse."""

    cause: int
    tool: str
    why: str

    def as_json(self) -> dict[str, Any]:
        """As printed under `widens`."""
        return {"cause": self.cause, "name": CAUSES[self.cause], "question": QUESTIONS[self.cause], "tool": self.tool, "why": self.why}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AiAudit:
    """Everything of one day. `policy` is None where there is none: then every tool is one that nobody registered."""

    as_of: date
    policy: Source | None
    tools: tuple[AuditedTool, ...]
    share: CheckedShare
    outdated: tuple[OutdatedUse, ...]
    sources: tuple[tuple[AiUse, Standing], ...]
    widens: tuple[Widening, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Gap, ...]

    def as_json(self) -> dict[str, Any]:
        """What `ridgepole audit --format json`, the API, the MCP server and the library give."""
        known = [(t.tool.name, t.tool.entry) for t in self.tools]
        return {
            "as_of": self.as_of.isoformat(),
            "policy": self.policy.as_json() if self.policy else None,
            "tools": [tool.as_json() for tool in self.tools],
            "not_in_policy": [name for name, entry in known if entry is None],
            "without_owner": [name for name, entry in known if entry is not None and not entry.owner.strip()],
            "purposes_not_allowed": [{"tool": t.tool.name, "purpose": p} for t in self.tools for p in t.not_allowed],
            "outdated": [outdated.as_json() for outdated in self.outdated],
            "sources": {name: sum(standing == name for _, standing in self.sources) for name in SOURCES},
            "not_in_force": [_named(use) for use, standing in self.sources if standing == "not in force"],
            "source_unknown": [_named(use) for use, standing in self.sources if standing == "unknown"],
            "share_checked": {**self.share.as_json(), "definition": CHECKED_MEANS, "agreement_version": self.policy.name if self.policy else ""},
            "widens": [widening.as_json() for widening in self.widens],
            "findings": [finding.as_json() for finding in self.findings],
            "missing": [{"what": gap.what, "why_it_matters": gap.why_it_matters} for gap in self.missing],
        }  # fmt: skip


def _named(use: AiUse) -> dict[str, str]:
    return {"what": use.what, "tool": use.tool, "where": use.where, "based_on": use.based_on}


def audit(case: Case, run: CheckRun, verdict_of: Callable[[str], DraftVerdict] | None) -> AiAudit:
    """The audit of a case. `run` is what the checks AI.. and ST06 said; `verdict_of` checks a text, None where there is no framework to check against."""
    policy = standing(case, AiPolicy)
    tools = register_of(case)
    outdated = outdated_uses(case, tools)
    audited = tuple(_audited(tool, policy, outdated, run.findings, verdict_of) for tool in tools)
    everything = [use for tool in tools for use in tool.outputs]
    gaps = [*run.gaps, *([] if everything else [LOG])]
    if policy is None:
        gaps.append(ABSENT["ai_policy"])
    elif not policy.allowed_purposes:
        gaps.append(
            Gap("allowed purposes of AI tools", "without them no use can be told to be outside what was agreed")
        )
    return AiAudit(
        as_of=case.as_of,
        policy=source_of(policy, case.as_of) if policy else None,
        tools=audited,
        share=_share(everything),
        outdated=outdated,
        sources=tuple((use, standing_of(case, use)) for tool in tools for use in tool.uses),
        widens=tuple(widening for tool in audited for widening in _widens(tool, policy)),
        findings=run.findings,
        missing=tuple(dict.fromkeys(gaps)),
    )


def _audited(
    tool: RegisteredTool,
    policy: AiPolicy | None,
    outdated: Sequence[OutdatedUse],
    findings: Sequence[Finding],
    verdict_of: Callable[[str], DraftVerdict] | None,
) -> AuditedTool:
    own = tuple(o for o in outdated if o.use.tool.casefold() == tool.name.casefold())
    about = tuple(f for f in findings if f.subject.casefold() == tool.name.casefold())
    return AuditedTool(tool, _share(tool.outputs), _not_allowed(tool, policy), own, _verdicts(tool, verdict_of), about)


def _share(outputs: Sequence[AiUse]) -> CheckedShare:
    said = [use.checked for use in outputs]
    return CheckedShare(said.count(True), said.count(False), said.count(None))


def _not_allowed(tool: RegisteredTool, policy: AiPolicy | None) -> tuple[str, ...]:
    """Registered purposes that share no word with an allowed one; none where nothing is said to be allowed.

    Kinds of logged outputs ("email") are no purposes ("mails to leads"): they are listed beside, for a person to compare.
    """
    if policy is None or not policy.allowed_purposes:
        return ()
    allowed = [stems_of(purpose) for purpose in policy.allowed_purposes]
    stated = tool.entry.purposes if tool.entry else ()
    return tuple(purpose for purpose in stated if purpose.strip() and not any(stems_of(purpose) & known for known in allowed))  # fmt: skip


def _verdicts(tool: RegisteredTool, verdict_of: Callable[[str], DraftVerdict] | None) -> dict[str, int]:
    counts: dict[str, int] = {"pass": 0, "violation": 0, "could_not_check": 0}
    for use in tool.outputs[-MOST_GUARDED:] if verdict_of else ():
        if verdict_of and use.text.strip():
            counts[verdict_of(use.text).verdict] += 1
    return counts


def _widens(audited: AuditedTool, policy: AiPolicy | None) -> list[Widening]:
    tool, entry, found = audited.tool, audited.tool.entry, []
    if audited.outdated:
        found += _widened_by_age(audited)
    if entry is None:
        where = f"is not in {policy.name}" if policy else "is in use, and there is no AI policy"
        found.append(Widening(4, tool.name, f"{tool.name} {where}: nobody answers for the words that it puts before buyers."))  # fmt: skip
    elif not entry.owner.strip():
        found.append(Widening(2, tool.name, f"{tool.name} has no owner: nobody carries a new decision into its prompt."))  # fmt: skip
    if audited.not_allowed:
        found.append(Widening(4, tool.name, f"{tool.name} is used for what was not agreed: {', '.join(audited.not_allowed)}."))  # fmt: skip
    if audited.verdicts["violation"]:
        n = sum(audited.verdicts.values())
        found.append(Widening(4, tool.name, f"{audited.verdicts['violation']} of its {n} newest logged outputs go against a clause."))  # fmt: skip
    if audited.share.not_checked:
        n = audited.share.checked + audited.share.not_checked
        found.append(Widening(4, tool.name, f"{audited.share.not_checked} of its {n} outputs with a record left unchecked."))  # fmt: skip
    if any(finding.code == "AI03" for finding in audited.findings):
        found.append(Widening(4, tool.name, f"What {tool.name} wrote departs from the framework or claims without proof."))  # fmt: skip
    return found


def _widened_by_age(audited: AuditedTool) -> list[Widening]:
    """An old version spreads last year's strategy; an old profile besides writes to another customer."""
    name, found = audited.tool.name, []
    counts = {what: sum(o.use.what == what for o in audited.outdated) for what in ("prompt", "touchpoint", "output")}
    said = [f"{n} {what}{'s' if n > 1 else ''}" for what, n in counts.items() if n]
    newest = audited.outdated[0]
    found.append(Widening(2, name, f"{' and '.join(said)} of {name} rest on a version that was replaced, among them on {newest.source}; {newest.in_force} stands."))  # fmt: skip
    if any(o.kind == "icp" for o in audited.outdated):
        found.append(Widening(1, name, f"{name} writes to the customer of an older profile."))
    return found
