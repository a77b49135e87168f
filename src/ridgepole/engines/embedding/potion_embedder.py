"""The vendored sentence embedder: a table of word vectors and their mean. No network, no model server, 0.1 s to load."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

FEW = 32
FOLDER = Path(__file__).parent / "potion_base_8m"


class PotionEmbedder:
    """Implements `Embedder` with potion-base-8M (static vectors, 256 numbers a word, int8 with one scale a row).

    A sentence is the mean of its words' vectors, scaled to length 1; unknown words are left out, as its authors do.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._unknown = self._tokenizer.token_to_id("[UNK]")
        vectors = np.load(folder / "vectors.npy", mmap_mode="r")
        scales: NDArray[np.float32] = np.load(folder / "scales.npy")
        self._table: NDArray[np.float32] = vectors.astype(np.float32) * scales[:, None]

    @property
    def model(self) -> str:
        """Name of the model and of its rounding."""
        return "potion-base-8M-int8"

    def embed(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Shape (number of sentences, 256); rows of length 1, or zero where no word is known."""
        table = self._table
        out = np.zeros((len(sentences), table.shape[1]), dtype=np.float32)
        if len(sentences) <= FEW:  # a batch wakes the tokenizer's threads, which costs more than a few sentences
            encodings = [self._tokenizer.encode(s, add_special_tokens=False) for s in sentences]
        else:
            encodings = self._tokenizer.encode_batch_fast(list(sentences), add_special_tokens=False)
        for row, encoding in enumerate(encodings):
            ids = [i for i in encoding.ids if i != self._unknown]
            if ids:
                out[row] = table[ids].mean(axis=0)
        norms = np.linalg.norm(out, axis=1, keepdims=True)
        norms[norms == 0] = 1
        out /= norms
        return out


@cache
def potion_embedder() -> PotionEmbedder:
    """The one embedder of this process; it never changes once loaded."""
    return PotionEmbedder()
