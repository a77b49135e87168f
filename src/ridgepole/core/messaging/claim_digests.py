"""What a person confirms or dismisses: a claim in its own words against one clause in its own words. Where either changes, it is another claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.story import Noted, Story


def with_digests(story: Story, framework: MessagingFramework | None, strategy: Strategy | None) -> Story:
    """The story with a digest on every claim.

    A statement that departs from a clause has one digest, whichever other touchpoints it is set against and in which list it stands; an open pair has that of
    its two statements. Paths and places are no part of it: the same words on another page are the same claim.
    """
    words = _words_of_clauses(framework, strategy)
    departing = {(d.passage.quote, d.clause) for d in story.departures}

    def conflict(c: Conflict) -> Conflict:
        if (c.b.quote, c.clause) in departing:
            return replace(c, digest=_claim("violations", c.clause, words, c.b.quote))
        return replace(c, digest=_claim("pair", c.clause, words, *sorted((c.a.quote, c.b.quote))))

    def noted(kind: str, names: tuple[str, ...]) -> tuple[Noted, ...]:
        notes: tuple[Noted, ...] = getattr(story, kind)
        return tuple(
            replace(n, digest=_claim(kind, n.get(names[0]), words, n.passage.quote, *(n.get(x) for x in names[1:])))
            for n in notes
        )

    return replace(
        story,
        conflicts=tuple(conflict(c) for c in story.conflicts),
        violations=noted("violations", ("clause",)),
        vocabulary=noted("vocabulary", ("preferred", "used")),
        stale=noted("stale", ("decision",)),
        unsupported=noted("unsupported", ("clause",)),
        off_framework=noted("off_framework", ("clause",)),
    )


def _claim(kind: str, clause: str, words: Mapping[str, str], *quotes: str) -> str:
    return digest_of([kind, clause, words.get(clause, ""), *quotes])


def _words_of_clauses(framework: MessagingFramework | None, strategy: Strategy | None) -> dict[str, str]:
    """Digest of what each clause says, by the name under which findings cite it."""
    found: dict[str, Any] = {}
    if framework is not None:
        found |= {value.id: value.model_dump(mode="json") for value in framework.value_propositions}
        found |= {point.id: point.model_dump(mode="json") for point in framework.proof_points}
        found |= {objection.id: objection.model_dump(mode="json") for objection in framework.objections}
        for competitor in framework.competitors:
            found[competitor.name] = competitor.model_dump(mode="json")
        for term in framework.vocabulary:
            found[term.use] = term.model_dump(mode="json")
        found["commercial_model"] = framework.commercial_model.model_dump(mode="json")
        found["positioning"] = [framework.positioning, framework.category]
    if strategy is not None:
        found |= {decision.id: decision.model_dump(mode="json") for decision in strategy.decisions}
    return {name: digest_of(part) for name, part in found.items()}
