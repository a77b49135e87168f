"""Tell the story of one case: what each touchpoint leads with, and where touchpoints, words and decisions part."""

from __future__ import annotations

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.story import Story
from ridgepole.core.messaging.tell import tell

MEMO = "story"


def tell_story(*, case: Case) -> Story:
    """The story of the documents against the framework that stands on the day asked, computed once for each case. BadInputError without an embedder."""
    known = case.memo.get(MEMO)
    if isinstance(known, Story):
        return known
    if case.embedder is None:
        raise BadInputError("the story needs an embedder", hint="open the case through wiring, which brings one")
    story = tell(
        documents=case.documents,
        framework=standing(case, MessagingFramework),
        strategy=standing(case, Strategy),
        icp=standing(case, IdealCustomerProfile),
        company=case.company.name,
        as_of=case.as_of,
        embedder=case.embedder,
    )
    case.memo[MEMO] = story
    return story
