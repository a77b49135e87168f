"""Which value proposition a touchpoint leads with, and how its message divides among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.statement import Statement

OFF_FRAMEWORK: Final = "off_framework"


@dataclass(frozen=True, slots=True)
class Lead:
    """`shares` are the parts of the message, summing to 1, by value proposition and off_framework; `score` is the lead's cosine."""

    lead: str
    second: str
    shares: tuple[tuple[str, float], ...]
    score: float


@dataclass(frozen=True)
class LeadCalibration:
    """Thresholds of one embedding model. Cosines of different models are not comparable. `floor_list` is for quotes: lists of items and terms, which lead with nothing unless clearly."""

    floor: float = 0.17
    floor_departing: float = 0.28
    off_margin: float = 0.05
    departing: float = 0.15
    counted: float = 0.30
    support: float = 0.15
    reader: float = 0.10
    floor_list: float = 0.25


CALIBRATIONS: Final = {"potion-base-8M-int8": LeadCalibration()}


def lead_of(  # noqa: PLR0917 - one call, in order
    statements: tuple[Statement, ...],
    vectors: NDArray[np.float32],
    frame: Frame,
    departing: frozenset[int] = frozenset(),
    supports: dict[int, frozenset[str]] | None = None,
    reader: str = "",
) -> Lead:
    """Averages, over weighted sentences, the cosine with each proposition's best sentence and with its whole description; position and headings weigh more.

    What a decision has replaced, and what a proposition never says, stand for "off framework": a touchpoint that leads with those leads with no proposition.
    """
    labels, table = _targets(frame)
    if not labels:
        return Lead(OFF_FRAMEWORK, "", ((OFF_FRAMEWORK, 1.0),), 0.0)
    weights = np.array([_weight(s, i, len(statements)) for i, s in enumerate(statements)], dtype=np.float64)
    if not len(statements) or weights.sum() == 0:
        return Lead(OFF_FRAMEWORK, "", ((OFF_FRAMEWORK, 1.0),), 0.0)
    gone = np.array([i in departing for i in range(len(statements))])
    left = float(weights[gone].sum() / weights.sum())
    cosines = vectors @ table.T
    names = list(dict.fromkeys(labels))
    scores = np.stack(
        [cosines[:, [i for i, name in enumerate(labels) if name == label]].max(axis=1) for label in names], axis=1
    )
    calibration = CALIBRATIONS.get(frame.embedder.model, LeadCalibration())
    for i, clauses in (supports or {}).items():
        for clause in clauses & set(names):
            scores[i, names.index(clause)] += calibration.support
    scores[gone] *= np.array([1.0 if name == OFF_FRAMEWORK else 0.0 for name in names])
    kept = np.where(gone, 0.0, weights)
    whole = (vectors * kept[:, None]).sum(axis=0)
    whole = whole / (np.linalg.norm(whole) or 1.0)
    whole_scores = np.array(
        [max(float(whole @ table[i]) for i, name in enumerate(labels) if name == label) for label in names]
    )
    top = np.sort(scores * (weights / weights.max())[:, None], axis=0)[::-1][: max(3, len(statements) // 4)].mean(
        axis=0
    )
    total = 0.5 * top + 0.5 * whole_scores
    return _decide(
        names,
        total + _readers(names, frame, reader, calibration),
        total,
        scores,
        weights,
        left,
        calibration,
        is_list=any(s.kind == "quote" for s in statements),
    )


def _readers(names: list[str], frame: Frame, reader: str, calibration: LeadCalibration) -> NDArray[np.float64]:
    """A little for the propositions that are written for the role that the touchpoint addresses: it decides between near equals, never what is off."""
    values = frame.framework.value_propositions if frame.framework and reader else ()
    meant = {v.id for v in values if reader.casefold() in {role.casefold() for role in v.for_roles}}
    return np.array([calibration.reader if name in meant else 0.0 for name in names], dtype=np.float64)


def _decide(  # noqa: PLR0917 - private, called once
    names: list[str],
    leaning: NDArray[np.float64],
    total: NDArray[np.float64],
    scores: NDArray[np.float64],
    weights: NDArray[np.float64],
    left: float,
    calibration: LeadCalibration,
    *,
    is_list: bool,
) -> Lead:
    order = [int(i) for i in np.argsort(-leaning)]
    value_names = [i for i in order if names[i] != OFF_FRAMEWORK]
    best = value_names[0]
    off = total[names.index(OFF_FRAMEWORK)] if OFF_FRAMEWORK in names else 0.0
    floor = calibration.floor_departing if left > 0 else calibration.floor
    if is_list:
        floor = max(floor, calibration.floor_list)
    leads_off = (
        total.max() < floor or left > calibration.departing or (left > 0 and off > total[best] + calibration.off_margin)
    )
    winners = scores.argmax(axis=1)
    counted = np.where(scores.max(axis=1) >= calibration.counted, winners, -1)
    shares = {name: float(weights[counted == i].sum() / weights.sum()) for i, name in enumerate(names)}
    shares[OFF_FRAMEWORK] = shares.get(OFF_FRAMEWORK, 0.0) + float(weights[counted == -1].sum() / weights.sum())
    lead = OFF_FRAMEWORK if leads_off else names[best]
    second = names[best] if leads_off else next((names[i] for i in value_names[1:]), OFF_FRAMEWORK)
    return Lead(
        lead,
        second,
        tuple(sorted(((n, round(s, 3)) for n, s in shares.items()), key=lambda item: -item[1])),
        float(total[best]),
    )


def _targets(frame: Frame) -> tuple[list[str], NDArray[np.float32]]:
    """Sentences that stand for each label, with their vectors: a proposition's description, its proof; what is off for off_framework."""
    labels: list[str] = []
    rows: list[NDArray[np.float32]] = []
    framework = frame.framework
    if framework is None:
        return [], np.zeros((0, 1), dtype=np.float32)
    proof_of = {proof: value.id for value in framework.value_propositions for proof in value.proof}
    values = {value.id for value in framework.value_propositions}
    for line, vector in zip(frame.lines, frame.vectors, strict=True):
        label = line.clause if line.clause in values else proof_of.get(line.clause, "")
        if line.role in {"says", "proof"} and label:
            labels.append(label)
            rows.append(vector)
        elif line.role == "replaced":
            labels.append(OFF_FRAMEWORK)
            rows.append(vector)
    return labels, np.stack(rows) if rows else np.zeros((0, 1), dtype=np.float32)


def _weight(statement: Statement, position: int, count: int) -> float:
    """Headings and the first sentences weigh more; what is not ours, and speaker notes, weigh nothing."""
    if (
        statement.voice in {"buyer", "rival"}
        or statement.stance != "asserted"
        or statement.block_kind == "notes"
        or len(statement.stems) < 2
    ):
        return 0.0
    early = 1.0 + 2.0 * max(0.0, 1.0 - 4.0 * position / max(count, 1))
    return (
        early
        * (1.6 if statement.block_kind in {"heading", "subject"} else 1.0)
        * (0.7 if statement.voice == "customer" else 1.0)
    )
