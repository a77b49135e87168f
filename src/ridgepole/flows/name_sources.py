"""Name what an answer stands on: document, version and digest of every agreement that holds on the day asked."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.agreement import KINDS, Agreement
from ridgepole.core.agreements.read_agreement import MODELS
from ridgepole.core.agreements.source import Source, source_of
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.kernel.errors import BadUseError


def name_sources(*, case: Case, kinds: Sequence[str] = KINDS) -> tuple[Source, ...]:
    """One for each of `kinds` of which there is any version: the signed one in force, else a draft that says so."""
    return tuple(source_of(document, case.as_of) for kind in kinds if (document := _standing(case, kind)) is not None)


def agreement_that_stands(*, case: Case, name: str) -> Agreement:
    """The version that holds of the document with that id or kind. BadUseError where there is none."""
    wanted = name.strip().casefold()
    standing_ones = [document for kind in KINDS if (document := _standing(case, kind)) is not None]
    for document in standing_ones:
        if wanted in {document.id.casefold(), document.kind}:
            return document
    known = ", ".join(document.id for document in standing_ones) or "this workspace has no agreement yet"
    raise BadUseError(f"there is no agreement {name!r}", hint=known)


def _standing(case: Case, kind: str) -> Agreement | None:
    return standing(case, MODELS[kind])
