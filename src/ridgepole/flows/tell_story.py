"""Tell the story of one case: what each touchpoint leads with, and where touchpoints, words and decisions part."""

from __future__ import annotations

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.told_story import told_story
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.story import Story


def tell_story(*, case: Case) -> Story:
    """The story of the documents against the framework that stands on the day asked, computed once for each case. BadInputError without an embedder."""
    story = told_story(case)
    if story is None:
        raise BadInputError("the story needs an embedder", hint="open the case through wiring, which brings one")
    return story
