"""What people said of claims, applied to a story: a dismissed claim is gone from it, a confirmed one stands whatever the rules thought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.story import Noted, Story

Ruling = Literal["confirmed", "dismissed"]


def apply_judgements(story: Story, ruled: Mapping[str, Ruling]) -> Story:
    """`ruled` gives the ruling that holds on each claim's digest."""
    if not ruled:
        return story

    def stands(claim: Conflict | Noted) -> bool:
        return ruled.get(claim.digest) != "dismissed"

    return replace(
        story,
        conflicts=tuple(
            replace(c, status="asserted", confidence=1.0) if ruled.get(c.digest) == "confirmed" else c
            for c in story.conflicts
            if stands(c)
        ),
        violations=tuple(filter(stands, story.violations)),
        vocabulary=tuple(filter(stands, story.vocabulary)),
        stale=tuple(filter(stands, story.stale)),
        unsupported=tuple(filter(stands, story.unsupported)),
        off_framework=tuple(filter(stands, story.off_framework)),
    )
