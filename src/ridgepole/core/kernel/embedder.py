"""The port through which core compares sentences by meaning; the adapter holds the vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Embedder(Protocol):
    """Sentences to unit vectors. Cosines of different models are not comparable: calibrate per `model`."""

    @property
    def model(self) -> str:
        """Name and version of the model, for caches and verdicts."""
        ...

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Shape (number of sentences, dimension), rows of length 1 (zero for an empty sentence)."""
        ...
