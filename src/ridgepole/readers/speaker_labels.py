"""Turns of speech written as "Name: what was said"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ridgepole.core.messaging.document import Block

LABEL = re.compile(
    r"^(?:\[?\(?(?P<at>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?)\)?\]?\s*[-–]?\s*)?(?:>>\s*)?"
    r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z(][\w.'’&)/,-]*){0,5})\s*(?:\[(?P<at2>\d{1,2}:\d{2}(?::\d{2})?)\])?\s*:\s+(?=\S)"
)


def with_speakers(blocks: Sequence[Block]) -> list[Block]:
    """The blocks as speech where at least three, and half of all paragraphs, begin with a name that comes back; else unchanged."""
    spoken = [b for b in blocks if b.kind == "paragraph"]
    labels = {b.id: found for b in spoken if (found := LABEL.match(b.text))}
    names = Counter(found["who"] for found in labels.values())
    if (
        len(labels) < 3
        or len(labels) * 2 < len(spoken)
        or len(names) > max(2, len(labels) // 2)
        or max(names.values()) < 2
    ):
        return list(blocks)
    turned: list[Block] = []
    speaker = ""
    for block in blocks:
        found = labels.get(block.id)
        if found:
            speaker = found["who"]
            at = found["at"] or found["at2"]
            place = f"{at} {speaker}" if at else f"{block.locator}, {speaker}"
            turned.append(replace(block, kind="speech", text=block.text[found.end() :], speaker=speaker, locator=place))
        elif block.kind == "paragraph" and speaker:
            turned.append(replace(block, kind="speech", speaker=speaker))
        else:
            turned.append(block)
    return turned
