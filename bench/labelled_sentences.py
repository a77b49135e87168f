"""Labelled drafts and bank statements, sentence by sentence, as the fits of the weights read them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml
from departures_on_bank import guard_for

from ridgepole.core.messaging.document import Block, Document
from ridgepole.core.messaging.draft_guard import DraftGuard, lines_of
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.statements import statements_of
from ridgepole.flows.check_draft import guard_of
from ridgepole.wiring.build import open_case_of_folder


@dataclass(frozen=True)
class Labelled:
    """One sentence. `quote` is what departs in its draft, empty where nothing does; `paragraph` is the text that it stands in."""

    company: str
    draft: str
    clause: str
    quote: str
    paragraph: str
    statement: Statement
    guard: DraftGuard


def labelled(folders: list[Path]) -> Iterator[Labelled]:
    """Of workspaces (drafts.jsonl beside gold.yaml) and bank folders (statements.jsonl); sentences beside an offence are left out, nobody labelled them."""
    for folder in folders:
        with tempfile.TemporaryDirectory() as place:
            if (folder / "statements.jsonl").exists():
                guard, name = guard_for(folder, Path(place) / "case"), folder.name
                items = [
                    json.loads(line) for line in (folder / "statements.jsonl").read_text().splitlines() if line.strip()
                ]
            else:
                gold = yaml.safe_load((folder / "gold.yaml").read_text())
                guard, name = (
                    guard_of(case=open_case_of_folder(folder, date.fromisoformat(str(gold["as_of"])))),
                    folder.name,
                )
                items = [
                    json.loads(line) for line in (folder / "drafts.jsonl").read_text().splitlines() if line.strip()
                ]
            for item in items:
                yield from _sentences(item, guard, name)


def _sentences(item: dict, guard: DraftGuard, company: str) -> Iterator[Labelled]:
    quote = item.get("quote") or ""
    departs = item["label"] in {"departs", "violation"}
    for _, paragraph, beside in lines_of(item["text"]):
        block = Block(0, "paragraph", paragraph, "draft")
        for statement in statements_of(Document("draft", "draft", blocks=(block,)), guard.compiled[0].names):
            if not departs or _is_in(statement.quote, quote):
                yield Labelled(company, item["id"], item.get("clause") or "", quote if departs else "", paragraph, replace(statement, beside=beside), guard)  # fmt: skip


def _is_in(said: str, quote: str) -> bool:
    a, b = set(said.split()), set(quote.split())
    return said in quote or quote in said or len(a & b) > 0.7 * min(len(a), len(b))
