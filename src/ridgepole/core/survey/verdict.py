"""What the survey answers to one of the four questions: yes, no or unclear, why, and the sentences to read side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ridgepole.core.survey.answer import Answer


@dataclass(frozen=True, slots=True)
class Verdict:
    """`answer` is "unclear" where too few spoke or what they said cannot be compared; `why` is one plain sentence; `answers` are what it stands on."""

    answer: Literal["yes", "no", "unclear"]
    why: str
    answers: tuple[Answer, ...] = ()

    @property
    def truth(self) -> bool | None:
        """True, False, or None where it is unclear."""
        return {"yes": True, "no": False, "unclear": None}[self.answer]

    def as_json(self) -> dict[str, object]:
        """`{answer, why, sentences: [{respondent, team, level, says}]}`."""
        return {
            "answer": self.answer,
            "why": self.why,
            "sentences": [
                {"respondent": a.respondent_id, "team": a.team, "level": a.level, "says": a.answer}
                for a in self.answers
            ],
        }
