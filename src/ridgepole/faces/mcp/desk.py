"""Where the tools get their answers: a workspace folder, or a workspace of the running app."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ridgepole.wiring.answers import answer
from ridgepole.wiring.kept_open import KeptOpen

if TYPE_CHECKING:
    from ridgepole.flows.workplace_values import Tenant

PATIENCE_SECONDS = 25.0
LOOK_AGAIN_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Answered:
    """`value` is None while the answer is on its way, or where `trouble` says why there is none."""

    value: dict[str, Any] | None
    percent: int = 100
    trouble: str = ""


class Desk(Protocol):
    """One workspace, asked by one caller."""

    @property
    def kept(self) -> KeptOpen:
        """The case, for what is answered at once."""
        ...

    def answer(self, name: str) -> Answered:
        """A slow answer by its name (see wiring/answers.py)."""
        ...


class FolderDesk:
    """A folder: everything is computed here, each answer once for each state of the files."""

    def __init__(self, kept: KeptOpen) -> None:
        self.kept = kept
        self._known: dict[str, tuple[object, dict[str, Any]]] = {}

    def answer(self, name: str) -> Answered:
        """Computed while the caller waits."""
        with self.kept.lock:
            now = self.kept.now()
            known = self._known.get(name)
            if known is None or known[0] is not now:
                known = (now, answer(name, now.case, lambda _percent, _says: None))
                self._known[name] = known
            return Answered(known[1])


class WorkplaceDesk:
    """A workspace of the app: slow answers come from the process that computes them for the pages, and are the same ones."""

    def __init__(self, tenant: Tenant, kept: KeptOpen) -> None:
        self.kept = kept
        self._tenant = tenant

    def answer(self, name: str) -> Answered:
        """Waits up to 25 seconds, then says how far it is."""
        from ridgepole.wiring.results import ask  # noqa: PLC0415 - Django must have been started

        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            found = ask(self._tenant, name)
            if found.is_current or not found.is_working or time.monotonic() > until:
                value = found.value if found.is_current else None
                return Answered(value, found.job.percent, found.job.trouble)
            time.sleep(LOOK_AGAIN_SECONDS)
