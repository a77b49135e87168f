"""A model that reads each sheet once: answers are kept by model and content, a run has a budget, and a model that is out of order is given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from ridgepole.core.kernel.digest import digest_of
from ridgepole.core.messaging.model_reading import (
    Mark,
    ModelReader,
    Opposition,
    OppositionAnswer,
    Sheet,
    SheetAnswer,
    verified_against,
    verified_marks,
)

OUTAGES_IN_A_ROW: Final = 3
GIVEN_UP: Final = "the model was given up after three failures in a row"
TASK_VERSION: Final = "1"


class ReadingMemory(Protocol):
    """Keeps what was marked, by a digest."""

    def marks(self, key: str) -> tuple[Mark, ...] | None:
        """What is known of a sheet."""
        ...

    def against(self, key: str) -> tuple[int, ...] | None:
        """What is known of an opposition."""
        ...

    def keep_marks(self, key: str, marks: tuple[Mark, ...]) -> None:
        """Keeps marks that were verified."""
        ...

    def keep_against(self, key: str, against: tuple[int, ...]) -> None:
        """Keeps places that were verified."""
        ...


class RememberingReader:
    """Implements `ModelReader` around another one.

    At most `most_requests` of a run are sent. `before` is told how many sheets, and how many characters they hold, before the first leaves; `progress` is told how many were
    read of how many. Trouble is not remembered, so that it is asked again.
    """

    def __init__(
        self,
        reader: ModelReader,
        memory: ReadingMemory,
        *,
        most_requests: int,
        before: Callable[[int, int], None],
        progress: Callable[[int, int], None],
    ) -> None:
        self._reader, self._memory, self._left = reader, memory, most_requests
        self._most, self._before, self._progress = most_requests, before, progress
        self._outages = 0

    @property
    def name(self) -> str:
        """The inner reader's."""
        return self._reader.name

    @property
    def where(self) -> str:
        """The inner reader's."""
        return self._reader.where

    def read(self, sheets: Sequence[Sheet]) -> Sequence[SheetAnswer]:
        """One answer for each sheet, in their order."""
        known = {sheet.digest: self._memory.marks(self._key(sheet.digest)) for sheet in sheets}
        new = [sheet for sheet in sheets if known[sheet.digest] is None]
        if new:
            self._before(len(new), sum(len(text) for sheet in new for text in sheet.statements))
        answers: list[SheetAnswer] = []
        asked = 0
        for sheet in sheets:
            marks = known[sheet.digest]
            if marks is None:
                answers.append(self._read(sheet))
                asked += 1
                self._progress(asked, len(new))
            else:
                answers.append(SheetAnswer(marks))
        return answers

    def oppose(self, asked: Sequence[Opposition]) -> Sequence[OppositionAnswer]:
        """One answer for each, in their order."""
        return [self._opposed(question) for question in asked]

    def _read(self, sheet: Sheet) -> SheetAnswer:
        if why := self._cannot_ask():
            return SheetAnswer(trouble=why)
        (answer,) = self._reader.read([sheet])
        self._count(is_outage=answer.is_outage)
        if not answer.trouble:
            self._memory.keep_marks(self._key(sheet.digest), verified_marks(sheet, answer)[0])
        return answer

    def _opposed(self, question: Opposition) -> OppositionAnswer:
        known = self._memory.against(self._key(question.digest))
        if known is not None:
            return OppositionAnswer(known)
        if why := self._cannot_ask():
            return OppositionAnswer(trouble=why)
        (answer,) = self._reader.oppose([question])
        self._count(is_outage=answer.is_outage)
        if not answer.trouble:
            self._memory.keep_against(self._key(question.digest), verified_against(question, answer))
        return answer

    def _cannot_ask(self) -> str:
        if self._outages >= OUTAGES_IN_A_ROW:
            return GIVEN_UP
        if self._left <= 0:
            return f"more than {self._most:,} requests: the budget of one run (judge.most_requests)"
        return ""

    def _count(self, *, is_outage: bool) -> None:
        self._left -= 1
        self._outages = self._outages + 1 if is_outage else 0

    def _key(self, digest: str) -> str:
        return digest_of([self._reader.name, TASK_VERSION, digest])
