"""Find what a person may judge by its digest: findings of the checks, and claims of the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.catalogue import checks
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.run_checks import run_checks
from ridgepole.flows.tell_story import tell_story

SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Judgeable:
    """Something that was found: its digest, the code of the check that it counts for, and what it says."""

    digest: str
    about: str
    says: str


def judgeables(*, case: Case) -> Iterator[Judgeable]:
    """Everything found as if nobody had said anything of it yet: findings first, then claims, each digest once."""
    fresh = replace(case, rulings=())
    for finding in run_checks(case=fresh).findings:
        yield Judgeable(finding.digest, finding.code, f"{finding.title} ({finding.subject})")
    if fresh.embedder is not None:
        yield from _claims(fresh)


def find_judged(start: str, *, case: Case) -> Judgeable:
    """The one whose digest begins so. BadUseError where there is none, or several."""
    if len(start) < SHORTEST or not set(start) <= set("0123456789abcdef"):
        raise BadUseError(
            f"{start!r} is no digest",
            hint=f"at least {SHORTEST} of its hexadecimal digits, as check and story print them",
        )
    found = {one.digest: one for one in reversed(list(judgeables(case=case))) if one.digest.startswith(start)}
    if not found:
        raise BadUseError(
            f"nothing is found whose digest begins with {start}",
            hint="its words or its clause may have changed; `ridgepole check` and `ridgepole story` print digests",
        )
    if len(found) > 1:
        raise BadUseError(f"{len(found)} things begin with {start}", hint="give more of the digest")
    return next(iter(found.values()))


def check_of_claim(kind: str) -> str:
    """The code of the check that gathers claims of this kind; "" where none does."""
    return next((check.code for check in checks().values() if kind in check.gathers), "")


def _claims(case: Case) -> Iterator[Judgeable]:
    story = tell_story(case=case)
    for conflict in story.conflicts:
        yield Judgeable(conflict.digest, check_of_claim(conflict.kind), f"{conflict.b.path}: “{conflict.b.quote}”")
    for kind in ("violations", "vocabulary", "stale", "unsupported", "off_framework"):
        for noted in getattr(story, kind):
            yield Judgeable(noted.digest, check_of_claim(kind), f"{noted.passage.path}: “{noted.passage.quote}”")
