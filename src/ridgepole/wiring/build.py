"""Joins ports to adapters, once."""

from __future__ import annotations

from ridgepole.core.kernel.embedder import Embedder


def embedder() -> Embedder:
    """The vendored sentence embedder; loaded on the first call of the process (about 0.1 s)."""
    from ridgepole.engines.embedding.potion_embedder import potion_embedder  # noqa: PLC0415 - loaded only when needed

    return potion_embedder()
