"""Follow buyers through the touchpoints that they really met."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import process

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import until_s
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.broken_story import BrokenStoryAssociation, slower_with_breaks
from ridgepole.core.messaging.buyers_path import BuyersPath, buyers_paths, what_happened
from ridgepole.flows.tell_story import tell_story


@dataclass(frozen=True, slots=True)
class BuyersFollowed:
    """Every account's path, those with the most disagreements first, and whether deals with a broken story took longer."""

    paths: tuple[BuyersPath, ...]
    association: BrokenStoryAssociation

    def as_json(self) -> dict[str, Any]:
        """As `ridgepole path --format json` prints it without an account: counts, not steps."""
        return {
            "accounts": [
                {
                    "account_id": path.account_id,
                    "name": path.name,
                    "met": len(path.met),
                    "breaks": len(path.breaks),
                    "signs": sorted({sign.kind for sign in path.signs}),
                    "deals": [deal.as_json() for deal in path.deals],
                }
                for path in self.paths
            ],
            "slower_with_breaks": self.association.as_json(),
        }


def follow_buyers(*, case: Case, seed: int = 0) -> BuyersFollowed:
    """All accounts that met a document, up to the day asked."""
    paths = _paths(case)
    ranked = sorted(paths, key=lambda p: (not p.deals, -len(p.breaks), -len(p.signs), p.name, p.account_id))
    return BuyersFollowed(tuple(ranked), slower_with_breaks(paths, seed=seed))


def follow_buyer(*, case: Case, account: str) -> BuyersPath:
    """One account's path with all that happened, by its id or its name. BadUseError where no account of that name met a document."""
    paths = _paths(case)
    wanted = account.strip().casefold()
    found = [p for p in paths if p.account_id.casefold() == wanted] or [p for p in paths if p.name.casefold() == wanted]
    if not found:
        close = process.extractOne(account, sorted({p.name for p in paths if p.name}), score_cutoff=60)
        hint = f"did you mean {close[0]!r}?" if close else "without an account, all of them are listed"
        raise BadUseError(f"no account {account!r} met a document", hint=hint)
    if len(found) > 1:
        raise BadUseError(
            f"{len(found)} accounts are called {account!r}",
            hint="give the id: " + ", ".join(p.account_id for p in found[:5]),
        )
    return replace(
        found[0], happened=what_happened(ledger=case.ledger, account_id=found[0].account_id, until_s=until_s(case))
    )


def _paths(case: Case) -> tuple[BuyersPath, ...]:
    return buyers_paths(
        ledger=case.ledger, story=tell_story(case=case), documents=case.documents, until_s=until_s(case)
    )
