"""Whether help for customers is spoken of: opening hours are those of support only there."""

from __future__ import annotations

import re
from typing import Final

_HELP: Final = re.compile(
    r"\b(?:support\w*|help\w*|service (?:desk|cent(?:re|er)|team)|desk|hotline|operations cent(?:re|er)|on call|tickets?|assist\w*|specialists?|cover|answers?|phone|ring|rings|reach|respon\w+|staffed|watch\w*|monitor\w*|portal|form|mailbox|voicemail|answering machine|looks? at it|questions?|picks? up)\b",
    re.IGNORECASE,
)


def speaks_of_help(text: str) -> bool:
    """Support, a desk, answers, watching over it: an office, a planner and a log have hours too."""
    return _HELP.search(text) is not None
