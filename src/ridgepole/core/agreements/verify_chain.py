"""Verify an exported record of agreements: one file, standard library only, to be run by somebody who trusts nobody.

    python verify_chain.py EXPORT [--checkpoint HASH]

EXPORT is the folder that `ridgepole export` wrote, or its record/chain.jsonl. Each line of chain.jsonl is one entry:

    {"header": "<exact text>", "hash": "...", "previous": "...", "salt": "...", "payload": "<exact text>" or null}

hash = SHA-256(previous, then the bytes of header); the first `previous` is 64 zeros. The header names its place (`seq`), time, kind and
`payload_hash` = SHA-256(salt, then the bytes of payload), so that a payload can be erased and the chain still holds. A chain cannot see
that its own tail was cut off: compare its last hash with a checkpoint that was sent to both teams (--checkpoint, or record/checkpoints.jsonl
as you received it). This shows tampering; it does not prevent it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

BEGINNING = "0" * 64


def entry_hash(previous: str, header: str) -> str:
    """SHA-256 of the previous hash followed by the header's exact bytes."""
    return hashlib.sha256(previous.encode("ascii") + header.encode("utf-8")).hexdigest()


def payload_hash(salt: str, payload: str) -> str:
    """SHA-256 of the salt followed by the payload's exact bytes."""
    return hashlib.sha256(salt.encode("ascii") + payload.encode("utf-8")).hexdigest()


def entry_troubles(number: int, entry: Any, previous: str) -> list[str]:
    """What is wrong with one entry, given the hash that it must follow."""
    place = f"entry {number}"
    if not isinstance(entry, dict) or not {"header", "hash", "previous", "salt", "payload"} <= set(entry):
        return [f"{place}: not an entry of a chain"]
    header_text, salt, payload = str(entry["header"]), str(entry["salt"]), entry["payload"]
    troubles = []
    if entry["previous"] != previous:
        troubles.append(f"{place}: does not follow the entry before it")
    if entry["hash"] != entry_hash(str(entry["previous"]), header_text):
        troubles.append(f"{place}: its hash is not that of its header")
    try:
        header = json.loads(header_text)
    except ValueError:
        return [*troubles, f"{place}: its header cannot be read"]
    if not isinstance(header, dict):
        return [*troubles, f"{place}: its header cannot be read"]
    if header.get("seq") != number:
        troubles.append(f"{place}: says that it is entry {header.get('seq')}")
    if payload is not None and header.get("payload_hash") != payload_hash(salt, str(payload)):
        troubles.append(f"{place}: what it records was changed")
    return troubles


def chain_troubles(entries: list[Any], checkpoints: tuple[tuple[int, str], ...] = ()) -> list[str]:
    """Everything wrong with a chain: empty where it holds. A checkpoint is (seq, hash) as both teams received it."""
    troubles: list[str] = []
    previous = BEGINNING
    hashes: dict[int, str] = {}
    for number, entry in enumerate(entries, start=1):
        troubles += entry_troubles(number, entry, previous)
        previous = str(entry.get("hash", "")) if isinstance(entry, dict) else ""
        hashes[number] = previous
    erased = _erased(entries)
    troubles += [
        f"entry {number}: what it records is gone, and no later entry says that it was erased"
        for number, entry in enumerate(entries, start=1)
        if isinstance(entry, dict) and entry.get("payload") is None and number not in erased
    ]
    for number, expected in checkpoints:
        if number not in hashes:
            troubles.append(
                f"entry {number}: a checkpoint names it, and the chain ends before it: its tail was cut off"
            )
        elif hashes[number] != expected:
            troubles.append(f"entry {number}: is not the one that the checkpoint names")
    return troubles


def _erased(entries: list[Any]) -> set[int]:
    """Places whose payload a later entry of kind `erased` says was erased on purpose."""
    places: set[int] = set()
    for entry in entries:
        try:
            header = json.loads(entry["header"])
            if header["kind"] == "erased":
                places.add(int(header["erases"]))
        except (ValueError, KeyError, TypeError):
            continue
    return places


def signature_troubles(entries: list[Any]) -> list[str]:
    """Sign-offs that name bytes which the record does not hold, and recorded texts that do not have their digest."""
    troubles: list[str] = []
    texts: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        try:
            kind = json.loads(entry["header"])["kind"]
            payload = json.loads(entry["payload"]) if entry["payload"] is not None else None
        except (ValueError, KeyError, TypeError):
            continue
        if not isinstance(payload, dict):
            continue
        if kind == "agreement_saved":
            digest = hashlib.sha256(str(payload.get("content", "")).encode("utf-8")).hexdigest()
            if digest != payload.get("digest"):
                troubles.append(f"entry {number}: the text does not have the digest that it is recorded with")
            texts.add(digest)
        elif kind == "agreement_signed" and payload.get("digest") not in texts:
            troubles.append(f"entry {number}: a signature on a text that was never recorded")
    return troubles


def read_lines(path: Path) -> list[Any]:
    """One JSON value a line; a line that is none stays as text, and is reported as no entry."""
    lines: list[Any] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            lines.append(json.loads(line))
        except ValueError:
            lines.append(line)
    return lines


def verify_export(export: Path, checkpoint: str = "") -> tuple[int, str, list[str]]:
    """Number of entries, last hash, and everything wrong with an exported record."""
    folder = export if export.is_dir() else export.parent
    chain = export if export.is_file() else folder / "record" / "chain.jsonl"
    if not chain.is_file():
        return 0, "", [f"{chain}: there is no record here"]
    entries = read_lines(chain)
    kept = chain.parent / "checkpoints.jsonl"
    checkpoints = [
        (int(line["seq"]), str(line["hash"]))
        for line in (read_lines(kept) if kept.is_file() else [])
        if isinstance(line, dict) and {"seq", "hash"} <= set(line)
    ]
    troubles = chain_troubles(entries, tuple(checkpoints)) + signature_troubles(entries)
    known = [entry.get("hash") for entry in entries if isinstance(entry, dict)]
    if checkpoint and checkpoint not in known:
        troubles.append("the checkpoint that you hold is not in this chain: its tail was cut off or rewritten")
    return len(entries), str(known[-1]) if known else BEGINNING, troubles


def main(arguments: list[str] | None = None) -> int:
    """0 where everything holds, 1 where something was tampered with."""
    parser = argparse.ArgumentParser(description="Verify an exported record of agreements.")
    parser.add_argument("export", type=Path)
    parser.add_argument("--checkpoint", default="", help="the hash that was sent to you")
    chosen = parser.parse_args(arguments)
    count, last, troubles = verify_export(chosen.export, chosen.checkpoint)
    for trouble in troubles:
        sys.stdout.write(trouble + "\n")
    verdict = (
        f"{len(troubles)} troubles in {count} entries" if troubles else f"holds: {count} entries, last hash {last}"
    )
    sys.stdout.write(verdict + "\n")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
