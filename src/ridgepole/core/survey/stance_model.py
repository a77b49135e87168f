"""What a free answer is most like: answers of the bank weigh by shared words and turns, counted signs, the side that the rules hear and, with vectors, meaning.

Kernel ridge regression on the four sides. `learnt.npz` holds what was learnt; `scripts/learn_stances.py` makes it from the answers beside it, and a test
fails where the two part.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.stance_words import LEAD_IN, NO_OPENINGS, YES_OPENINGS

Floats = NDArray[np.float64]
SIDES = ("yes", "no", "mixed", "none")
WORDS, MEANING, SIGNS, RULES = 1.0, 1.5, 0.5, 0.5
"""How much each kind of likeness weighs."""
RIDGE, TOGETHER = 1.0, 0.5
"""Regularisation; and the weight of the squared likeness, by which signs count together."""
IN_ANSWERS = 2
"""A turn of words is kept where so many answers have it."""
_OPENS_WITH_MORE = frozenset({"nobody", "no one", "nothing", "not", "neither", "none"})
_FOLDER = "stance_answers"

Reads = Callable[[str], tuple[str, Sequence[float], str]]
"""From an answer: its plain text, its counted signs, and the side that the rules hear ("" for none)."""


@lru_cache(maxsize=1)
def bank() -> tuple[tuple[str, str], ...]:
    """The answers with their sides, written for Ridgepole; none of them was taken from a survey."""
    folder = resources.files(__package__) / _FOLDER
    return tuple(
        (line, side)
        for side in SIDES
        for line in (folder / f"{side}.txt").read_text(encoding="utf-8").splitlines()
        if line
    )


@dataclass(frozen=True)
class Learnt:
    """Per answer of the bank: its weights for the four sides (with vectors and without) and its features apart from vectors."""

    turns: Mapping[str, int]
    rarity: Floats
    words: Floats
    counted: Floats
    vectors: Floats | None
    weights: Floats

    def scores(self, answers: Sequence[str], reads: Reads, embedder: Embedder | None) -> tuple[Floats, Floats]:
        """Shape (answers, 4): how far each side is heard; and (answers, bank): the likeness to each answer of the bank."""
        words, counted = features([reads(answer) for answer in answers], self.turns, self.rarity)
        like = words @ self.words.T + counted @ self.counted.T
        if embedder is not None and self.vectors is not None:
            like = like + MEANING**2 * np.asarray(embedder.embed(list(answers)), dtype=np.float64) @ self.vectors.T
        return (like + TOGETHER * like * like) @ self.weights, like


def turns_of(plain: str) -> frozenset[str]:
    """One to three words in a row, and two with one between, of a plain answer; openings that say yes or no count as one word."""
    text = re.sub(r"\d+(?:[.,]\d+)?", "#", LEAD_IN.sub("", plain))
    yes, no = YES_OPENINGS.match(text), NO_OPENINGS.match(text)
    if yes and not no:
        text = "yesyes " + text[yes.end() :]
    elif no and not yes and no[0] not in _OPENS_WITH_MORE:
        text = "nono " + text[no.end() :]
    words = ["<", *re.findall(r"[a-zà-ÿ#]+|[!?.,;:/%]", text), ">"]
    rows = {" ".join(words[at : at + n]) for n in (1, 2, 3) for at in range(len(words) - n + 1)}
    gaps = {f"{words[at]} _ {words[at + 2]}" for at in range(len(words) - 2)}
    return frozenset(rows | gaps) - {"<", ">"}


def features(
    said: Sequence[tuple[str, Sequence[float], str]], turns: Mapping[str, int], rarity: Floats
) -> tuple[Floats, Floats]:
    """Weighed turns of words, each row of length 1, and weighed signs with the side that the rules hear."""
    words = np.zeros((len(said), len(turns)))
    for row, (plain, _, _) in enumerate(said):
        for turn in turns_of(plain):
            column = turns.get(turn)
            if column is not None:
                words[row, column] = rarity[column]
    lengths = np.linalg.norm(words, axis=1, keepdims=True)
    heard = np.array([[RULES * (side == rule) for side in SIDES] for _, _, rule in said])
    signs = np.array([[SIGNS * sign / 2 for sign in signs] for _, signs, _ in said])
    return WORDS * words / np.maximum(lengths, 1e-9), np.hstack([signs, heard])


def learn(reads: Reads, embedder: Embedder | None) -> Learnt:
    """From the bank; takes seconds, which is why the result is kept in a file."""
    said = [reads(answer) for answer, _ in bank()]
    seen = Counter(turn for plain, _, _ in said for turn in turns_of(plain))
    turns = {turn: at for at, turn in enumerate(sorted(turn for turn, n in seen.items() if n >= IN_ANSWERS))}
    rarity = np.array([math.log(len(said) / seen[turn]) for turn in turns])
    words, counted = features(said, turns, rarity)
    vectors = _vectors(embedder)
    like = words @ words.T + counted @ counted.T
    if vectors is not None:
        like += MEANING**2 * vectors @ vectors.T
    like += TOGETHER * like * like
    wanted = np.array([[float(side == named) for named in SIDES] for _, side in bank()])
    weights = np.linalg.solve(like + RIDGE * np.eye(len(said)), wanted)
    return Learnt(turns, rarity, words, counted, vectors, weights)


def _vectors(embedder: Embedder | None) -> Floats | None:
    if embedder is None:
        return None
    return np.asarray(embedder.embed([answer for answer, _ in bank()]), dtype=np.float64)


def store(with_vectors: Learnt, words_only: Learnt) -> dict[str, NDArray[np.generic]]:
    """What `learnt.npz` holds: everything but the vectors, which the embedder gives again."""
    rows, columns = np.nonzero(with_vectors.words)
    return {
        "turns": np.frombuffer("\n".join(with_vectors.turns).encode(), dtype=np.uint8),
        "rarity": with_vectors.rarity.astype(np.float32),
        "rows": rows.astype(np.uint16),
        "columns": columns.astype(np.uint16),
        "counted": with_vectors.counted.astype(np.float16),
        "weights": with_vectors.weights.astype(np.float32),
        "weights_of_words": words_only.weights.astype(np.float32),
    }


@lru_cache(maxsize=4)
def learnt(embedder: Embedder | None) -> Learnt:
    """As stored, with the embedder's vectors of the bank."""
    with (resources.files(__package__) / _FOLDER / "learnt.npz").open("rb") as file, np.load(file) as stored:
        turns = {turn: at for at, turn in enumerate(bytes(stored["turns"]).decode().split("\n"))}
        rarity = stored["rarity"].astype(np.float64)
        counted = stored["counted"].astype(np.float64)
        words = np.zeros((len(counted), len(turns)), dtype=np.float32)
        columns = stored["columns"]
        words[stored["rows"], columns] = rarity[columns]
        words /= np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-9)
        weights = stored["weights_of_words" if embedder is None else "weights"].astype(np.float64)
    return Learnt(turns, rarity, words.astype(np.float64), counted, _vectors(embedder), weights)
