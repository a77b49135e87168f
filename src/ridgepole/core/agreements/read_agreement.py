"""A written document becomes a typed agreement, or a list of what is wrong with it, each with its line."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from ridgepole.core.agreements.agreement import KINDS, Agreement
from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.agreements.working_hours import opening_hours
from ridgepole.core.agreements.written import Place, WrittenDocument
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem

MODELS: Mapping[str, type[Agreement]] = {
    "icp": IdealCustomerProfile,
    "messaging": MessagingFramework,
    "funnel": Funnel,
    "sla": ServiceLevelAgreement,
    "scoreboard": Scoreboard,
    "strategy": Strategy,
    "ai_policy": AiPolicy,
}

GUIDE = "docs/how-to/write-agreements.md"


def read_agreement(written: WrittenDocument) -> tuple[Agreement | None, list[Problem]]:
    """The agreement, or None and every reason why it is refused."""
    kind = written.values.get("kind")
    model = MODELS.get(kind) if isinstance(kind, str) else None
    if model is None:
        return None, [_unknown_kind(written, kind)]
    try:
        agreement = model.model_validate(dict(written.values))
    except ValidationError as error:
        return None, problems_of(written, model, error)
    problems = [*_ids_twice(written, written.values, ()), *_wrong_hours(written, agreement)]
    return (None, problems) if problems else (agreement, [])


def _ids_twice(written: WrittenDocument, value: Any, place: Place) -> list[Problem]:
    """Items of one list that share an id: a finding that names it could mean either."""
    if isinstance(value, Mapping):
        return [problem for key, part in value.items() for problem in _ids_twice(written, part, (*place, key))]
    if not isinstance(value, list):
        return []
    problems = []
    first: dict[str, int] = {}
    for number, item in enumerate(value):
        name = item.get("id") if isinstance(item, Mapping) else None
        if name is not None and str(name) in first:
            why = f"the id {name!r} stands in line {first[str(name)]} already"
            line = written.line((*place, number, "id"))
            problems.append(Problem(written.file, why, "give one of the two another id", line, "id", str(name)))
        elif name is not None:
            first[str(name)] = written.line((*place, number, "id"))
    return problems


def _wrong_hours(written: WrittenDocument, agreement: Agreement) -> list[Problem]:
    """Opening hours that no clock can follow."""
    if not isinstance(agreement, ServiceLevelAgreement):
        return []
    try:
        opening_hours(agreement.calendar, "UTC")
    except BadInputError as error:
        part = error.message.removeprefix("sla calendar.").partition(":")[0]
        hint = error.hint or 'write hours as {mon-fri: "09:00-17:30"}'
        return [Problem(written.file, error.message, hint, written.line(("calendar", part)), f"calendar.{part}")]
    return []


def distinct_agreements(
    read: Sequence[tuple[Agreement, WrittenDocument]],
) -> tuple[list[Agreement], list[Problem]]:
    """One document for each id and version: a second one is refused, wherever it lies."""
    chosen: dict[tuple[str, str, int], tuple[Agreement, WrittenDocument]] = {}
    problems = []
    for agreement, written in read:
        key = (agreement.kind, agreement.id, agreement.version)
        if key not in chosen:
            chosen[key] = (agreement, written)
            continue
        first = chosen[key][1]
        why = f"{agreement.kind} {agreement.name} stands in {first.file}:{first.line(('version',))} already"
        line = written.line(("version",))
        problems.append(Problem(written.file, why, "give the newer text a higher version", line, "version"))
    return [agreement for agreement, _ in chosen.values()], problems


def _unknown_kind(written: WrittenDocument, kind: Any) -> Problem:
    line = written.line(("kind",))
    known = ", ".join(KINDS)
    if kind is None:
        return Problem(written.file, "the key kind is missing", f"add `kind:` with one of {known}", line, "kind")
    close = process.extractOne(str(kind), KINDS, score_cutoff=60)
    hint = f"did you mean {close[0]!r}?" if close else f"write one of {known}"
    return Problem(written.file, f"{kind!r} is no kind of agreement", hint, line, "kind", str(kind))


def problems_of(
    written: WrittenDocument, model: type[BaseModel], error: ValidationError, guide: str = GUIDE
) -> list[Problem]:
    """What pydantic found wrong, each with its line, a hint and the key that was probably meant."""
    found: dict[tuple[int, str], Problem] = {}
    for detail in error.errors(include_url=False, include_context=False):
        place = _known_part(written, tuple(detail["loc"]))
        column = ".".join(str(part) for part in detail["loc"] if part in place) or str(detail["loc"][-1])
        line = written.line(place)
        why, hint = _explained(detail, model, tuple(detail["loc"]))
        hint = hint or f"see {guide}"
        value = detail.get("input")
        shown = str(value)[:80] if isinstance(value, str | int | float | bool) else ""
        found.setdefault((line, column), Problem(written.file, why, hint, line, column, shown))
    return list(found.values())


def _known_part(written: WrittenDocument, place: Place) -> Place:
    """The longest beginning of a place that stands in the file: pydantic adds names of types behind it."""
    for end in range(len(place), 0, -1):
        if place[:end] in written.lines:
            return place[:end]
    return ()


def _explained(detail: Any, model: type[BaseModel], place: Place) -> tuple[str, str]:
    kind, name = detail["type"], place[-1] if place else ""
    if kind == "extra_forbidden":
        keys = _keys_at(model, place[:-1])
        is_cut_off = detail.get("input") is None  # {use: a, means: one, two}: YAML takes "two" for a key
        close = process.extractOne(str(name), keys, score_cutoff=85 if is_cut_off else 60)
        if close:
            return f"unknown key {name!r}", f"did you mean {close[0]!r}?"
        hint = f"keys here are {', '.join(keys)}"
        if is_cut_off:
            hint = "it looks like the rest of the value before it, which holds a comma: put that whole value in quotes"
        return f"unknown key {name!r}", hint
    if kind == "missing":
        return f"the key {name!r} is missing", "add it"
    if kind.startswith("date"):
        return f"{detail.get('input')!r} is no day", "write it as 2025-01-31"
    wanted = {
        "int": "write a whole number",
        "float": "write a number",
        "string": "write text; quote it if it holds a colon",
        "tuple": "write a list: [one, two]",
        "dict": "write keys and values below it",
        "model": "write keys and values below it",
        "greater": "versions count from 1",
    }
    hint = next((text for start, text in wanted.items() if kind.startswith(start)), "")
    message = str(detail["msg"]).removeprefix("Value error, ")
    return message[:1].lower() + message[1:], hint


def _keys_at(model: type[BaseModel], place: Place) -> list[str]:
    """The keys that may stand at a place of a model."""
    current: Any = model
    for part in place:
        if isinstance(part, int):
            continue
        if not _is_model(current):
            break
        field = next((f for n, f in current.model_fields.items() if part in {n, f.alias}), None)
        if field is None:
            break
        current = _model_in(field.annotation) or current
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if _is_model(annotation):
        return annotation  # type: ignore[no-any-return]
    if get_origin(annotation) in {Union, types.UnionType, tuple, list, Annotated}:
        return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
    return None


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)
