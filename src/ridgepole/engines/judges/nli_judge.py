"""An optional natural-language-inference model in ONNX form, from a folder that the user names; needs `ridgepole[nli]`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.judge import Opinion, Question

SURE = 0.8
MOST_TOKENS = 512


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
        try:
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokenizer.enable_truncation(MOST_TOKENS)
            labels = json.loads((folder / "config.json").read_text(encoding="utf-8"))["id2label"]
            self._contradiction = next(int(i) for i, name in labels.items() if "contra" in name.lower())
            self._digest = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()[:12]
        except Exception as error:  # each library has errors of its own for a file that is wrong
            raise BadUseError(
                f"the judge's model in {folder} cannot be loaded: {str(error)[:200]}",
                hint="the folder must hold model.onnx, tokenizer.json, and config.json whose id2label names contradiction",
            ) from error
        self._inputs = {i.name for i in self._session.get_inputs()}

    @property
    def name(self) -> str:
        """The folder's name, and the start of the model's digest."""
        return f"{self._folder.name} ({self._digest})"

    @property
    def where(self) -> str:
        """No text leaves it."""
        return "this machine"

    def judge(self, questions: Sequence[Question]) -> Sequence[Opinion]:
        """One opinion for each question."""
        return [self._one(question) for question in questions]

    def _one(self, question: Question) -> Opinion:
        try:
            chance = min(self._chance(question.a, question.b), self._chance(question.b, question.a))
        except Exception as error:  # noqa: BLE001 - a model that fails on a text says nothing of it
            return Opinion("could_not_tell", 0.0, why=f"the model failed ({type(error).__name__})", is_outage=True)
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
