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
from itertools import pairwise

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
    """Per answer of the bank: its turns of words, its counted signs, its vector where there are any, and its weights for the four sides.

    `holders[column]` are the answers that have a turn and how much it weighs in each: few of thousands have any one, so the full matrix is never made.
    """

    turns: Mapping[str, int]
    rarity: Floats
    holders: Mapping[int, tuple[NDArray[np.intp], Floats]]
    counted: Floats
    vectors: Floats | None
    weights: Floats

    def scores(self, answer: str, reads: Reads, embedder: Embedder | None) -> tuple[Floats, Floats]:
        """How far each of the four sides is heard, and the likeness to each answer of the bank."""
        said = reads(answer)
        like = self.counted @ counted_signs(said)
        for column, weight in weighed_turns(said[0], self.turns, self.rarity).items():
            rows, weights = self.holders[column]
            like[rows] += WORDS**2 * weight * weights
        if embedder is not None and self.vectors is not None:
            like += MEANING**2 * self.vectors @ np.asarray(embedder.embed([answer])[0], dtype=np.float64)
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


def weighed_turns(plain: str, turns: Mapping[str, int], rarity: Floats) -> dict[int, float]:
    """The known turns of a plain answer by their columns, rare ones heavier, as a row of length 1."""
    columns = [turns[turn] for turn in turns_of(plain) if turn in turns]
    length = math.sqrt(sum(float(rarity[column]) ** 2 for column in columns))
    return {column: float(rarity[column]) / max(length, 1e-9) for column in columns}


def counted_signs(said: tuple[str, Sequence[float], str]) -> Floats:
    """The weighed signs of one answer, with the side that the rules hear."""
    _, signs, heard = said
    return np.array([*(SIGNS * sign / 2 for sign in signs), *(RULES * (side == heard) for side in SIDES)])


def learn(reads: Reads, embedder: Embedder | None) -> Learnt:
    """From the bank; takes seconds, which is why the result is kept in a file."""
    said = [reads(answer) for answer, _ in bank()]
    seen = Counter(turn for plain, _, _ in said for turn in turns_of(plain))
    turns = {turn: at for at, turn in enumerate(sorted(turn for turn, n in seen.items() if n >= IN_ANSWERS))}
    rarity = np.array([math.log(len(said) / seen[turn]) for turn in turns])
    rows = [weighed_turns(plain, turns, rarity) for plain, _, _ in said]
    counted = np.array([counted_signs(one) for one in said])
    vectors = _vectors(embedder)
    wanted = np.array([[float(side == named) for named in SIDES] for _, side in bank()])
    weights = np.linalg.solve(likeness(rows, len(turns), counted, vectors) + RIDGE * np.eye(len(said)), wanted)
    return Learnt(turns, rarity, _holders(rows), counted, vectors, weights)


def likeness(rows: Sequence[Mapping[int, float]], columns: int, counted: Floats, vectors: Floats | None) -> Floats:
    """Of each answer to each; shape (answers, answers)."""
    words = np.zeros((len(rows), columns), dtype=np.float32)
    for at, row in enumerate(rows):
        words[at, list(row)] = list(row.values())
    like: Floats = WORDS**2 * (words @ words.T).astype(np.float64) + counted @ counted.T
    if vectors is not None:
        like += MEANING**2 * vectors @ vectors.T
    return like + TOGETHER * like * like


def _holders(rows: Sequence[Mapping[int, float]]) -> dict[int, tuple[NDArray[np.intp], Floats]]:
    found: dict[int, list[tuple[int, float]]] = {}
    for at, row in enumerate(rows):
        for column, weight in row.items():
            found.setdefault(column, []).append((at, weight))
    return {
        column: (np.array([at for at, _ in held]), np.array([weight for _, weight in held]))
        for column, held in found.items()
    }


def _vectors(embedder: Embedder | None) -> Floats | None:
    if embedder is None:
        return None
    return np.asarray(embedder.embed([answer for answer, _ in bank()]), dtype=np.float64)


def store(with_vectors: Learnt, words_only: Learnt) -> dict[str, NDArray[np.generic]]:
    """What `learnt.npz` holds: everything but the vectors, which the embedder gives again."""
    held = [(column, rows, weights) for column, (rows, weights) in sorted(with_vectors.holders.items())]
    return {
        "turns": np.frombuffer("\n".join(with_vectors.turns).encode(), dtype=np.uint8),
        "rarity": with_vectors.rarity.astype(np.float32),
        "holders": np.concatenate([rows for _, rows, _ in held]).astype(np.uint16),
        "weight_in_holder": np.concatenate([weights for _, _, weights in held]).astype(np.float32),
        "ends": np.cumsum([len(rows) for _, rows, _ in held]).astype(np.uint32),
        "counted": with_vectors.counted.astype(np.float16),
        "weights": with_vectors.weights.astype(np.float32),
        "weights_of_words": words_only.weights.astype(np.float32),
    }


@lru_cache(maxsize=4)
def learnt(embedder: Embedder | None) -> Learnt:
    """As stored, with the embedder's vectors of the bank."""
    with (resources.files(__package__) / _FOLDER / "learnt.npz").open("rb") as file, np.load(file) as stored:
        turns = {turn: at for at, turn in enumerate(bytes(stored["turns"]).decode().split("\n"))}
        ends = [0, *stored["ends"].tolist()]
        rows, inside = stored["holders"].astype(np.intp), stored["weight_in_holder"].astype(np.float64)
        holders = {at: (rows[a:b], inside[a:b]) for at, (a, b) in enumerate(pairwise(ends))}
        weights = stored["weights_of_words" if embedder is None else "weights"].astype(np.float64)
        rarity, counted = stored["rarity"].astype(np.float64), stored["counted"].astype(np.float64)
    return Learnt(turns, rarity, holders, counted, _vectors(embedder), weights)
