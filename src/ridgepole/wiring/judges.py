"""The judge that a workspace's settings name. The setting is the consent; what leaves the machine is said before it does."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.judge import Judge
from ridgepole.core.messaging.judge_settings import KEY_VARIABLE, JudgeSettings
from ridgepole.core.messaging.model_reading import ModelReader
from ridgepole.sources.folder.read_company import FILE
from ridgepole.sources.folder.read_judge import read_judge

if TYPE_CHECKING:
    from ridgepole.engines.judges.chat import Chat

Model = TypeVar("Model", bound="Chat")
LOG = logging.getLogger("ridgepole")
ANSWERS = Path(".ridgepole", "judged.jsonl")
MARKS = Path(".ridgepole", "read.jsonl")
Progress = Callable[[int, int], None]


def silent(done: int, of: int) -> None:
    """Progress that nobody listens to."""


def judge_of(folder: Path, progress: Progress = silent) -> Judge | None:
    """The judge of the workspace in `folder`; None where none is set. BadUseError where it cannot be had: a missing key, model or library."""
    settings = read_judge(folder / FILE)
    if settings is None:
        return None
    from ridgepole.engines.judges.opinion_file import OpinionFile  # noqa: PLC0415 - most workspaces name no judge
    from ridgepole.engines.judges.remembering_judge import RememberingJudge  # noqa: PLC0415

    judge = _judge(folder, settings)

    def before(pairs: int, characters: int) -> None:
        if settings.nli:
            LOG.warning("note: %s pairs of statements are judged by %s on this machine; no text leaves it", pairs, judge.name)  # fmt: skip
        else:
            LOG.warning(
                "note: %s pairs of statements from your touchpoints (%s characters) are sent to the model %s at %s, as ridgepole.toml says; --judge none keeps them here",
                f"{pairs:,}", f"{characters:,}", judge.name, judge.where,
            )  # fmt: skip

    memory = OpinionFile(folder / ANSWERS)
    return RememberingJudge(judge, memory, most_pairs=settings.most_pairs, before=before, progress=progress)


def _judge(folder: Path, settings: JudgeSettings) -> Judge:
    if settings.nli:
        from ridgepole.engines.judges.nli_judge import NliJudge  # noqa: PLC0415 - an extra

        return NliJudge(folder / settings.nli)
    from ridgepole.engines.judges.language_model_judge import LanguageModelJudge  # noqa: PLC0415

    return _asked(LanguageModelJudge, settings)


def reader_of(folder: Path, progress: Progress = silent) -> ModelReader | None:
    """The model that reads the touchpoints of the workspace in `folder` against its framework; None unless `judge.reads` is true. BadUseError where its key is missing."""
    settings = read_judge(folder / FILE)
    if settings is None or not settings.reads:
        return None
    from ridgepole.engines.judges.language_model_reader import LanguageModelReader  # noqa: PLC0415
    from ridgepole.engines.judges.reading_file import ReadingFile  # noqa: PLC0415
    from ridgepole.engines.judges.remembering_reader import RememberingReader  # noqa: PLC0415

    reader = _asked(LanguageModelReader, settings)

    def before(sheets: int, characters: int) -> None:
        LOG.warning(
            "note: the statements of your touchpoints (%s characters, in %s parts) and your framework are sent to the model %s at %s, as ridgepole.toml says; --judge none keeps them here",
            f"{characters:,}", f"{sheets:,}", reader.name, reader.where,
        )  # fmt: skip

    memory = ReadingFile(folder / MARKS)
    return RememberingReader(reader, memory, most_requests=settings.most_requests, before=before, progress=progress)


def _asked(kind: type[Model], settings: JudgeSettings) -> Model:
    """The language model of the settings, asked in one way or the other. BadUseError where the variable that is to hold its key is empty."""
    key = os.environ.get(settings.key_variable, "")
    if not key and settings.key_variable != KEY_VARIABLE:
        raise BadUseError(
            f"the environment variable {settings.key_variable} is empty, and ridgepole.toml names it for the judge's key",
            hint="set it, or run with --judge none",
        )
    return kind(address=settings.address, model=settings.model, key=key, seconds=settings.seconds)
