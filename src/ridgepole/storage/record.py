"""The hash chain of one workspace."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ridgepole.core.agreements.verify_chain import BEGINNING, entry_hash, payload_hash
from ridgepole.core.kernel.digest import canonical_json
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.flows.workplace_values import ChainLink, DailyCheckpoint
from ridgepole.storage.models.chain_entry import ChainEntry
from ridgepole.storage.models.checkpoint import Checkpoint
from ridgepole.storage.tenancy import rows_of


class DjangoRecord:
    """Append only. The caller holds the workspace's lock (`DjangoWorkplace.change`); UNIQUE(previous) refuses a fork all the same."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def append(self, kind: str, payload: Mapping[str, Any], *, at: datetime) -> ChainLink:
        """One more entry after the last."""
        last = rows_of(ChainEntry, self._id).order_by("-seq").values("seq", "hash").first()
        seq, previous = (last["seq"] + 1, last["hash"]) if last else (1, BEGINNING)
        salt = secrets.token_hex(16)
        text = canonical_json(payload)
        header = canonical_json(
            {"seq": seq, "at": at.isoformat(), "kind": kind, "payload_hash": payload_hash(salt, text)}
        )
        row = ChainEntry(
            workspace_id=self._id,
            seq=seq,
            previous=previous,
            hash=entry_hash(previous, header),
            header=header,
            salt=salt,
            payload=text,
        )
        row.save(force_insert=True)
        return _link(row)

    def entries(self) -> Sequence[ChainLink]:
        """All, in order."""
        return [_link(row) for row in rows_of(ChainEntry, self._id).order_by("seq")]

    def adopt(self, entries: Sequence[Mapping[str, Any]], checkpoints: Sequence[Mapping[str, Any]]) -> None:
        """Byte for byte; BadInputError where this workspace has a record of its own."""
        if rows_of(ChainEntry, self._id).exists():
            raise BadInputError("this workspace has a record already; another cannot be put in its place")
        for seq, entry in enumerate(entries, start=1):
            ChainEntry(
                workspace_id=self._id,
                seq=seq,
                previous=entry["previous"],
                hash=entry["hash"],
                header=entry["header"],
                salt=entry["salt"],
                payload=entry["payload"],
            ).save(force_insert=True)
        for kept in checkpoints:
            header = json.loads(entries[int(kept["seq"]) - 1]["header"])
            Checkpoint(
                workspace_id=self._id,
                on=date.fromisoformat(kept["on"]),
                seq=kept["seq"],
                hash=kept["hash"],
                made_at=datetime.fromisoformat(header["at"]),
            ).save(force_insert=True)

    def checkpoints(self) -> Sequence[DailyCheckpoint]:
        """Oldest first."""
        return [DailyCheckpoint(row.on, row.seq, row.hash) for row in rows_of(Checkpoint, self._id).order_by("on")]

    def add_checkpoint(self, on: date, link: ChainLink, *, at: datetime) -> bool:
        """One a day."""
        if rows_of(Checkpoint, self._id).filter(on=on).exists():
            return False
        Checkpoint(workspace_id=self._id, on=on, seq=link.seq, hash=link.hash, made_at=at).save(force_insert=True)
        return True


def _link(row: ChainEntry) -> ChainLink:
    return ChainLink(
        seq=row.seq, header=row.header, hash=row.hash, previous=row.previous, salt=row.salt, payload=row.payload
    )
