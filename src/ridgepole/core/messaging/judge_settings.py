"""Which judge a workspace asks, as its ridgepole.toml says."""

from __future__ import annotations

from dataclasses import dataclass

KEY_VARIABLE = "RIDGEPOLE_JUDGE_KEY"
MOST_PAIRS = 200
MOST_REQUESTS = 1000


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """Either a language model (`address` and `model`; its key is in the environment variable `key_variable`, never in a file) or a folder `nli` with an ONNX model.

    With `reads` the language model is also given whole touchpoints to read against the framework.
    """

    address: str = ""
    model: str = ""
    key_variable: str = KEY_VARIABLE
    nli: str = ""
    most_pairs: int = MOST_PAIRS
    seconds: float = 30.0
    reads: bool = False
    most_requests: int = MOST_REQUESTS
