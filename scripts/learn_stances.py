"""Learns how answers are read from the bank of answers: writes src/ridgepole/core/survey/stance_answers/learnt.npz. Run after a rule, a sign or an answer changed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ridgepole.core.survey import stance_model
from ridgepole.core.survey.stance import heard
from ridgepole.wiring.build import embedder


def main() -> None:
    """Learns once with vectors and once without, and stores both."""
    target = Path(stance_model.__file__).parent / "stance_answers" / "learnt.npz"
    stored = stance_model.store(stance_model.learn(heard, embedder()), stance_model.learn(heard, None))
    with target.open("wb") as file:
        np.savez_compressed(file, **stored)  # type: ignore[arg-type]  # numpy's stub takes allow_pickle for a keyword of ours
    print(f"{target.name}: {target.stat().st_size // 1024} KB, {len(stance_model.bank())} answers")


if __name__ == "__main__":
    main()
