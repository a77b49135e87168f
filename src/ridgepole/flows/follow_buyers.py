"""Follow buyers through the touchpoints that they really met."""

from __future__ import annotations

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import until_s
from ridgepole.core.messaging.buyers_path import BrokenStoryAssociation, BuyersPath, buyers_paths, slower_with_breaks
from ridgepole.flows.tell_story import tell_story


def follow_buyers(*, case: Case, seed: int = 0) -> tuple[tuple[BuyersPath, ...], BrokenStoryAssociation]:
    """Every account's path up to the day asked, and whether deals with a broken story took longer, as an association."""
    end = until_s(case)
    paths = buyers_paths(ledger=case.ledger, story=tell_story(case=case), documents=case.documents, until_s=end)
    return paths, slower_with_breaks(ledger=case.ledger, paths=paths, until_s=end, seed=seed)
