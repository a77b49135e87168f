"""How findings, and checks that looked and found nothing, add up to yes, no or unclear for each cause.

The rule (docs/decisions/0050): start at even odds. A check that found something adds 4 × weight × confidence to the log-odds of its cause (the most telling of
its findings counts once); a check that could look and found nothing takes 4 × `clears` away. Evidence of one group (survey, data, agreements, documents) is not
independent: within a group and a direction the strongest counts whole, the next half, the next a quarter, and so on; groups are added. At odds of 3 to 1 the
answer is yes, at 1 to 3 it is no, else unclear. "No" also needs that the question itself was asked of people, or that two groups of evidence looked: what was
not looked at is not absent. Missing agreements and signatures weigh so little that they cannot make a yes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from ridgepole.core.diagnosis.diagnosis import CauseVerdict, Presence

if TYPE_CHECKING:
    from ridgepole.core.checks.check import Check, EvidenceGroup
    from ridgepole.core.checks.check_run import CheckRun
    from ridgepole.core.checks.finding import Finding

FULL_WEIGHT = 4.0
YES_FROM, NO_UNTIL = 0.75, 0.25
SUREST = 0.97
TELLING = 0.4
"""Log-odds below this are governance: they say that a remedy is missing, not that a cause acts."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One check's say on one cause, in log-odds; `finding` is its most telling one, None where the check was clear."""

    check: Check
    group: EvidenceGroup
    log_odds: float
    finding: Finding | None = None


def weighed(
    run: CheckRun, cause: int, *, set_aside: Collection[str] = (), confirmed: Collection[str] = ()
) -> tuple[Weighed, ...]:
    """Everything that speaks for or against a cause; findings whose digest is set aside do not count, those confirmed by a person count in full."""
    found: list[Weighed] = []
    for result in run.results:
        speaking = [f for f in result.findings if f.cause == cause and f.digest not in set_aside]
        if speaking:
            told = max(speaking, key=lambda f: f.weight * f.confidence)
            sure = 1.0 if told.digest in confirmed else told.confidence
            found.append(Weighed(result.check, result.check.draws_on, FULL_WEIGHT * told.weight * sure, told))
        elif result.outcome == "clear" and result.check.cause == cause and result.check.clears > 0:
            found.append(Weighed(result.check, result.check.draws_on, -FULL_WEIGHT * result.check.clears))
    return tuple(found)


def combined_log_odds(evidence: Iterable[Weighed]) -> float:
    """The sum with the discount for evidence of one group and direction."""
    total = 0.0
    lists: dict[tuple[str, bool], list[float]] = {}
    for piece in evidence:
        lists.setdefault((piece.group, piece.log_odds > 0), []).append(piece.log_odds)
    for pieces in lists.values():
        total += sum(value / 2**place for place, value in enumerate(sorted(pieces, key=abs, reverse=True)))
    return total


def verdict(
    run: CheckRun, cause: int, *, set_aside: Collection[str] = (), confirmed: Collection[str] = ()
) -> CauseVerdict:
    """One question answered, with the reasons a chief executive can follow."""
    evidence = weighed(run, cause, set_aside=set_aside, confirmed=confirmed)
    chance = 1 / (1 + exp(-combined_log_odds(evidence)))
    chance = min(SUREST, max(1 - SUREST, chance))
    present = _presence(chance, evidence)
    pro = sorted((piece for piece in evidence if piece.finding), key=lambda piece: -piece.log_odds)
    confidence = {"yes": chance, "no": 1 - chance}.get(present, max(chance, 1 - chance))
    codes = tuple(dict.fromkeys(piece.check.code for piece in pro))
    return CauseVerdict(cause, present, confidence, _why(present, evidence, pro, run, cause), codes)


def _presence(chance: float, evidence: tuple[Weighed, ...]) -> Presence:
    telling = [piece for piece in evidence if abs(piece.log_odds) >= TELLING]
    if chance >= YES_FROM and any(piece.finding for piece in telling):
        return "yes"
    groups = {piece.group for piece in telling}
    asked = any(piece.group == "survey" for piece in telling)
    return "no" if chance <= NO_UNTIL and (asked or len(groups) > 1) else "unclear"


def _why(present: Presence, evidence: tuple[Weighed, ...], pro: list[Weighed], run: CheckRun, cause: int) -> str:
    clear = sorted((piece for piece in evidence if piece.finding is None), key=lambda piece: piece.log_odds)
    if present == "yes":
        return _reasons(pro)
    looked = _looked(clear)
    if present == "no":
        shown = next((piece.check.clear_says for piece in clear if piece.check.clear_says), "")
        but = f" One thing to watch: {_say(pro[0])}" if pro and pro[0].log_odds >= TELLING else ""
        return " ".join(part for part in (shown, looked) if part) + but
    lacking = _lacking(run, cause)
    if pro and pro[0].log_odds >= TELLING:
        return f"{_say(pro[0])} That alone does not settle it. {looked} {lacking}".replace("  ", " ").strip()
    return f"Nothing found speaks for it, and too little was looked at to rule it out. {looked} {lacking}".replace(
        "  ", " "
    ).strip()


def _reasons(pro: list[Weighed]) -> str:
    """The strongest reason, and the strongest of another group beside it, else the next."""
    other = next((piece for piece in pro[1:] if piece.group != pro[0].group and piece.log_odds >= TELLING), None)
    second = other or (pro[1] if len(pro) > 1 and pro[1].log_odds >= TELLING else None)
    return " ".join(_say(piece) for piece in (pro[0], second) if piece is not None)


def _say(piece: Weighed) -> str:
    if piece.finding is None:
        return piece.check.clear_says
    said = (piece.finding.data_say or piece.finding.title).strip()
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _looked(clear: list[Weighed]) -> str:
    if not clear:
        return ""
    groups = sorted({piece.group for piece in clear})
    noun = "check" if len(clear) == 1 else "checks"
    return f"{len(clear)} {noun} of {' and '.join(groups)} looked and found nothing."


def _lacking(run: CheckRun, cause: int) -> str:
    gaps = [gap.what for result in run.results if result.check.cause == cause for gap in result.gaps]
    return f"Missing: {'; '.join(list(dict.fromkeys(gaps))[:3])}." if gaps else ""
