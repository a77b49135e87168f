"""A workspace's part of the database as files, and back: agreements, record, comments and decisions beside ledger, touchpoints and survey."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from ridgepole.core.agreements import verify_chain
from ridgepole.core.checks.case import Company
from ridgepole.core.kernel.digest import canonical_json
from ridgepole.flows.workplace_ports import Workplace

OF_THE_DATABASE = ("agreements", "record", "workplace")
OF_THE_APP = ("handoffs-app.csv", "feedback-app.csv", "people-app.csv")
WORK = ("people", "handoffs", "surveys", "feedback", "reviews", "meetings", "webhooks")
"""Files under workplace/, in the order in which they are read back."""


def copy_files(source: Path, target: Path) -> None:
    """Ledger, touchpoints and survey, and whatever else lies there; what the database holds is left out. `target` is replaced.

    A folder that was exported has the app's own rows twice: under workplace/ for the app, and beside the ledger for every other reader. The second are left out.
    """
    staged = target.with_name(target.name + ".new")
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(source, staged, ignore=_top_level(source), symlinks=False)
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    staged.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def write_workplace(
    workplace: Workplace, company: Company, folder: Path, work: Mapping[str, Iterable[dict[str, Any]]]
) -> None:
    """Writes agreements/*.yaml, record/*, workplace/* (`work`, by name of the file) and ridgepole.toml into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_agreements(workplace, folder / "agreements")
    record = folder / "record"
    record.mkdir(exist_ok=True)
    _write_lines(record / "chain.jsonl", (link.as_json() for link in workplace.record.entries()))
    _write_lines(
        record / "checkpoints.jsonl",
        ({"on": kept.on.isoformat(), "seq": kept.seq, "hash": kept.hash} for kept in workplace.record.checkpoints()),
    )
    _write_lines(record / "comments.jsonl", (_plain(asdict(comment)) for comment in workplace.comments.all()))
    _write_lines(record / "judgements.jsonl", (_plain(asdict(ruled)) for ruled in workplace.judgements.all()))
    kept = folder / "workplace"
    kept.mkdir(exist_ok=True)
    for name, lines in work.items():
        _write_lines(kept / f"{name}.jsonl", lines)
    shutil.copyfile(verify_chain.__file__, record / "verify_chain.py")
    toml = folder / "ridgepole.toml"
    if not toml.exists():
        toml.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in asdict(company).items()), "utf-8")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """One JSON object a line; nothing where there is no such file."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _write_agreements(workplace: Workplace, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    texts = workplace.shelf.all()
    newest = {text.document_id: text.version for text in texts}
    owners: dict[str, str] = {}
    for text in texts:
        suffix = "" if newest[text.document_id] == text.version else f"-v{text.version}"
        sign_offs = [
            {"name": s.name, "team": s.team, "role": s.role, "signed_at": s.signed_at.isoformat(), "digest": s.digest}
            for s in text.signatures
        ]
        body = {"kind": text.kind, "id": text.document_id, **text.body, "sign_offs": sign_offs}
        name = re.sub(r"[^A-Za-z0-9_-]+", "-", text.document_id).strip("-") or "agreement"
        taken = name if owners.setdefault(name, text.document_id) == text.document_id else f"{name}-{text.digest[:8]}"
        (folder / f"{taken}{suffix}.yaml").write_text(
            yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=110), "utf-8"
        )


def _write_lines(path: Path, values: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(canonical_json(value) + "\n" for value in values)


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    """Numbers of rows stay behind: they mean nothing elsewhere."""
    kept = {key: part for key, part in value.items() if key not in {"id", "person_id"}}
    return {key: part.isoformat() if hasattr(part, "isoformat") else part for key, part in kept.items()}


def _top_level(source: Path) -> Any:
    was_exported = (source / "workplace").is_dir()

    def ignored(folder: str, names: list[str]) -> set[str]:
        if Path(folder) == source:
            return set(names) & set(OF_THE_DATABASE)
        return set(names) & set(OF_THE_APP) if was_exported and Path(folder) == source / "ledger" else set()

    return ignored
