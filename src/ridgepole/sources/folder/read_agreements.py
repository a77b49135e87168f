"""agreements/*.yaml: every document of every file; a bad one is refused with its line, the others are kept."""

from __future__ import annotations

from pathlib import Path

from rapidfuzz import process

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.read_agreement import distinct_agreements, read_agreement
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem
from ridgepole.sources.csv.read_csv import unreadable
from ridgepole.sources.folder.yaml_tree import read_yaml

LARGEST_FILE = 2_000_000


def read_agreements(folder: Path) -> tuple[Agreements, list[Problem]]:
    """All agreements below `folder`/agreements."""
    place = folder / "agreements"
    if not place.exists() and not place.is_symlink():
        return Agreements(), []
    if not place.is_dir():
        return Agreements(), [Problem("agreements", "this must be a folder", "make it one, with .yaml files in it")]
    read, problems = [], []
    for path in sorted(place.iterdir()):
        if path.name.startswith("."):
            continue
        shown = f"agreements/{path.name}"
        if path.suffix not in {".yaml", ".yml"}:
            problems.append(_wrong_name(path, shown))
            continue
        text, wrong = read_yaml_text(path, shown)
        problems += wrong
        documents, wrong = read_yaml(text, shown)
        problems += wrong
        for document in documents:
            agreement, wrong = read_agreement(document)
            problems += wrong
            if agreement:
                read.append((agreement, document))
    agreements, wrong = distinct_agreements(read)
    return Agreements(tuple(agreements)), problems + wrong


def read_draft(path: Path) -> Agreement:
    """The one agreement in a file of its own. BadInputError with every problem where it cannot be read."""
    text, problems = read_yaml_text(path, path.name)
    documents, wrong = read_yaml(text, path.name)
    problems += wrong
    if not problems and len(documents) != 1:
        problems.append(
            Problem(
                path.name,
                f"one agreement was expected, {len(documents)} are written here",
                "give a file with one document",
            )
        )
    for document in documents:
        agreement, wrong = read_agreement(document)
        problems += wrong
        if agreement and not problems:
            return agreement
    raise BadInputError(f"{path.name} cannot be read as an agreement", problems=problems)


def read_yaml_text(path: Path, shown: str) -> tuple[str, list[Problem]]:
    """A YAML file's text, or an empty one and the reason."""
    if why := unreadable(path, LARGEST_FILE):
        return "", [Problem(shown, *why)]
    raw = path.read_bytes()
    try:
        encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
        return raw.decode(encoding), []
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(shown, "the file is not UTF-8", "save it as UTF-8", line)]


def _wrong_name(path: Path, shown: str) -> Problem:
    close = process.extractOne(path.suffix, [".yaml", ".yml"], score_cutoff=60)
    return Problem(
        shown,
        "only .yaml files are read here" + ("; this is a folder" if path.is_dir() else ""),
        f"rename it to {path.stem}.yaml" if close or not path.suffix else "move it away, or write it as YAML",
    )
