"""Errors that a person is meant to read: what is wrong, where, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ridgepole.core.kernel.problem import Problem


class RidgepoleError(Exception):
    """Something that the user can mend; `hint` says how."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class BadUseError(RidgepoleError):
    """The call itself is wrong: an unknown measure, a folder that is none. Exit code 2."""


class BadInputError(RidgepoleError):
    """The input cannot be read; every problem names its file and its row or line. Exit code 3."""

    def __init__(self, message: str, *, problems: Sequence[Problem] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.problems = tuple(problems)
