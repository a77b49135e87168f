"""An optional natural-language-inference model in ONNX form, from a folder that the user names; needs `ridgepole[nli]`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.judge import Opinion, Question

SURE = 0.8


class NliJudge:
    """Implements `Judge` with a cross-encoder: `model.onnx`, `tokenizer.json` and `config.json` (whose `id2label` names contradiction) in one folder.

    A pair is judged in both orders; only where both say contradiction it is one. The statements themselves are the quotes.
    """

    def __init__(self, folder: Path) -> None:
        try:
            import onnxruntime  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise BadUseError("the NLI judge needs onnxruntime", hint="install ridgepole[nli]") from error
        self._folder = folder
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        labels = json.loads((folder / "config.json").read_text(encoding="utf-8"))["id2label"]
        self._contradiction = next(int(i) for i, name in labels.items() if "contra" in name.lower())
        self._inputs = {i.name for i in self._session.get_inputs()}

    @property
    def name(self) -> str:
        """The folder's name."""
        return self._folder.name

    def judge(self, questions: Sequence[Question]) -> Sequence[Opinion]:
        """One opinion for each question."""
        return [self._one(question) for question in questions]

    def _one(self, question: Question) -> Opinion:
        chance = min(self._chance(question.a, question.b), self._chance(question.b, question.a))
        if chance >= SURE:
            return Opinion(
                "contradiction", chance, question.a, question.b, "the model sees a contradiction in both orders"
            )
        if chance <= 1 - SURE:
            return Opinion("no_contradiction", 1 - chance, question.a, question.b)
        return Opinion("could_not_tell", 0.0, why="the model is not sure")

    def _chance(self, first: str, second: str) -> float:
        encoding = self._tokenizer.encode(first, second)
        fields = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        feed = {name: np.array([values], dtype=np.int64) for name, values in fields.items() if name in self._inputs}
        scores = np.asarray(self._session.run(None, feed)[0][0], dtype=np.float64)
        chances = np.exp(scores - scores.max())
        return float(chances[self._contradiction] / chances.sum())
