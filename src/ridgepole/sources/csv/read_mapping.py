"""A mapping by its name (those that ship with the product) or its file, checked before a single row is read."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from rapidfuzz import process

from ridgepole.core.agreements.read_agreement import problems_of
from ridgepole.core.agreements.written import WrittenDocument
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.currencies import CODES
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.sources.csv.mapping import Mapping, TableRule
from ridgepole.sources.folder.read_agreements import read_yaml_text
from ridgepole.sources.folder.yaml_tree import read_yaml


def shipped_mappings() -> list[str]:
    """Names of the mappings that come with the product."""
    folder = resources.files("ridgepole.sources.csv") / "maps"
    return sorted(item.name.removesuffix(".yaml") for item in folder.iterdir() if item.name.endswith(".yaml"))


def read_mapping(name_or_file: str) -> Mapping:
    """BadUseError where there is none of that name, BadInputError where it is wrong, with its lines."""
    path = Path(name_or_file)
    if path.is_file():
        shown = path.name
        text, problems = read_yaml_text(path, shown)
    elif name_or_file in shipped_mappings():
        shown, problems = f"{name_or_file}.yaml", []
        text = (resources.files("ridgepole.sources.csv") / "maps" / shown).read_text("utf-8")
    else:
        close = process.extractOne(name_or_file, shipped_mappings(), score_cutoff=60)
        hint = f"did you mean {close[0]!r}?" if close else f"name a file, or one of {', '.join(shipped_mappings())}"
        raise BadUseError(f"there is no mapping {name_or_file!r}", hint=hint)
    documents, wrong = read_yaml(text, shown)
    problems += wrong
    if not problems and len(documents) != 1:
        problems = [
            Problem(
                shown, f"{len(documents)} documents; a mapping file holds one", "see docs/how-to/map-a-crm-export.md", 1
            )
        ]
    if not problems:
        mapping, problems = _checked(documents[0])
        if mapping is not None and not problems:
            return mapping
    raise BadInputError(f"the mapping {shown} is wrong", problems=problems, hint="see docs/how-to/map-a-crm-export.md")


def _checked(written: WrittenDocument) -> tuple[Mapping | None, list[Problem]]:
    try:
        mapping = Mapping.model_validate(dict(written.values))
    except ValidationError as error:
        return None, problems_of(written, Mapping, error, "docs/how-to/map-a-crm-export.md")
    problems = []
    for key, known in (("time_zone", _is_zone(mapping.time_zone)), ("currency", mapping.currency in CODES)):
        if getattr(mapping, key) and not known:
            why = f"{getattr(mapping, key)!r} is no {key.replace('_', ' ')}"
            problems.append(Problem(written.file, why, "write Europe/Amsterdam or EUR, say", written.line((key,)), key))
    for number, rule in enumerate(mapping.tables):
        problems += _wrong_rule(written, mapping, number, rule)
    return mapping, problems


def _wrong_rule(written: WrittenDocument, mapping: Mapping, number: int, rule: TableRule) -> list[Problem]:
    place = ("tables", number)
    found = []
    if rule.table not in BY_NAME:
        close = process.extractOne(rule.table, list(BY_NAME), score_cutoff=60)
        hint = f"did you mean {close[0]!r}?" if close else f"tables are {', '.join(BY_NAME)}"
        return [Problem(written.file, f"{rule.table!r} is no table", hint, written.line((*place, "table")), "table")]
    for part, file in [("from", rule.from_), *(("joins", join.file) for join in rule.joins)]:
        if file not in mapping.files:
            close = process.extractOne(file, list(mapping.files), score_cutoff=60)
            hint = f"did you mean {close[0]!r}?" if close else "name it under files:"
            found.append(Problem(written.file, f"no file is called {file!r}", hint, written.line((*place, part)), part))
    declared = [column.name for column in BY_NAME[rule.table].columns]
    for name in rule.columns:
        if name not in declared:
            close = process.extractOne(name, declared, score_cutoff=60)
            hint = f"did you mean {close[0]!r}?" if close else f"columns are {', '.join(declared)}"
            line = written.line((*place, "columns", name))
            found.append(Problem(written.file, f"{rule.table} has no column {name!r}", hint, line, name))
    return found


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return True
