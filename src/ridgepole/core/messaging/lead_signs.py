"""The signs by which a person tells what a touchpoint leads with: for each value proposition, and for none of them.

Measured, not guessed: `bench/fit_lead_message.py` fits what each sign weighs and grades it on companies left out. Signs that gained nothing there (the call to
action, the title alone, the order of the framework, who owns the touchpoint) were left away.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Document
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.names import is_a_name, mentions
from ridgepole.core.messaging.rare_words import RareWords
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

CLEAR: Final = 0.3
"""From this cosine on a sentence counts for the proposition that it is nearest to."""
OPENING: Final = 4
OF_A_CUSTOMER: Final = 0.7


@dataclass(frozen=True)
class Propositions:
    """The value propositions as a touchpoint is held against them; compiled once for all touchpoints.

    `targets` are the vectors of what each says and of its proof, `owners` whose each is, `replaced` what decisions replaced. `rarity` weighs a proposition's
    words: by how few of the touchpoints use them, and how few of the propositions.
    """

    ids: tuple[str, ...]
    targets: NDArray[np.float32]
    owners: tuple[int, ...]
    replaced: NDArray[np.float32]
    stems: tuple[frozenset[str], ...]
    rarity: dict[str, float]
    roles: tuple[tuple[frozenset[str], ...], ...]
    customers: tuple[tuple[str, ...], ...]
    version: str


@dataclass(frozen=True)
class LeadSigns:
    """One row of `propositions` for each value proposition, by sign; `none` are the signs that it leads with none. `shares` are the parts of the message, by proposition."""

    propositions: tuple[dict[str, float], ...]
    none: dict[str, float]
    shares: tuple[float, ...]


def propositions_of(frame: Frame, rare: RareWords) -> Propositions | None:
    """`rare` are counted over all touchpoints. None where the framework has no value proposition."""
    framework = frame.framework
    if framework is None or not framework.value_propositions:
        return None
    values = framework.value_propositions
    ids = tuple(value.id for value in values)
    place = {proof: i for i, value in enumerate(values) for proof in value.proof} | {v: i for i, v in enumerate(ids)}
    rows = [i for i in frame.rows("says", "proof") if frame.lines[i].clause in place]
    stems = tuple(stems_of(text) for text in _texts(framework))
    customers = {p.id: p.customer for p in framework.proof_points if is_a_name(p.customer)}
    return Propositions(
        ids=ids,
        targets=frame.vectors[rows],
        owners=tuple(place[frame.lines[i].clause] for i in rows),
        replaced=frame.vectors[frame.rows("replaced")],
        stems=stems,
        rarity=_rarity(stems, rare),
        roles=tuple(tuple(_stems_of_role(role) for role in value.for_roles) for value in values),
        customers=tuple(tuple(customers[p] for p in value.proof if p in customers) for value in values),
        version=framework.name,
    )


def signs_of(
    document: Document,
    statements: tuple[Statement, ...],
    vectors: NDArray[np.float32],
    known: Propositions,
    departing: frozenset[int],
) -> LeadSigns | None:
    """`departing` are places in `statements` of what leaves the framework: it counts for no proposition. None where we say nothing."""
    plain = np.array([_weight(s) for s in statements], dtype=np.float64)
    if not plain.any():
        return None
    gone = np.array([i in departing for i in range(len(statements))])
    near = _nearness(vectors, known)
    near[gone] = 0.0
    shares = _shares(near, plain)
    opening = _opening(statements, plain)
    kept = [i for i in range(len(statements)) if plain[i] and not gone[i]]
    said = frozenset(stem for i in kept for stem in statements[i].stems)
    first = Counter(stem for i in kept if i in opening for stem in statements[i].stems)
    text = " ".join(s.quote for s in statements)
    fits = [_fit_of_role(document.audience_role, roles) for roles in known.roles]
    alone = sum(1 for fit in fits if fit == 1.0) == 1
    strongest = _strongest(near * (plain > 0)[:, None])
    rows = tuple(
        {
            "nearest sentences": float(strongest[j]),
            "share of the message": shares[j],
            "its words first": _its_words(first, known.stems[j], known.rarity),
            "its words covered": _covered(said, known.stems[j], known.rarity),
            "written for this role": fits[j],
            "only this one for the role": float(alone and fits[j] == 1.0),
            "names its customer": float(any(mentions(text, name) for name in known.customers[j])),
        }
        for j in range(len(known.ids))
    )
    none = {
        "departs early": float(any(gone[i] for i in opening)),
        "like what was replaced": _like_replaced(statements, vectors, plain, known),
        "nearness": float((near.max(axis=1) * plain).sum() / plain.sum()),
        "is a quote": float(document.kind == "quote"),
        "on this version": float(_names_version(document.based_on, known.version) is True),
        "on another version": float(_names_version(document.based_on, known.version) is False),
    }
    return LeadSigns(rows, none, shares)


def _texts(framework: MessagingFramework) -> Iterable[str]:
    claims = {proof.id: proof.claim for proof in framework.proof_points}
    for value in framework.value_propositions:
        yield " ".join((value.says, *(claims[proof] for proof in value.proof if proof in claims)))


def _rarity(stems: tuple[frozenset[str], ...], rare: RareWords) -> dict[str, float]:
    shared = Counter(stem for bag in stems for stem in bag)
    return {stem: rare.weight(stem) / times for stem, times in shared.items()}


def _nearness(vectors: NDArray[np.float32], known: Propositions) -> NDArray[np.float64]:
    """Shape (statements, propositions): the cosine with the nearest sentence of each."""
    cosines = vectors @ known.targets.T
    columns = [[i for i, owner in enumerate(known.owners) if owner == j] for j in range(len(known.ids))]
    near = [cosines[:, c].max(axis=1) if c else np.zeros(len(vectors)) for c in columns]
    return np.stack(near, axis=1).astype(np.float64)


def _strongest(near: NDArray[np.float64]) -> NDArray[np.float64]:
    """By proposition: the mean of its nearest quarter of the sentences, of three at least."""
    best: NDArray[np.float64] = np.sort(near, axis=0)[::-1][: max(3, len(near) // 4)].mean(axis=0)
    return best


def _shares(near: NDArray[np.float64], plain: NDArray[np.float64]) -> tuple[float, ...]:
    winner = np.where(near.max(axis=1) >= CLEAR, near.argmax(axis=1), -1)
    return tuple(float(plain[winner == j].sum() / plain.sum()) for j in range(near.shape[1]))


def _opening(statements: Sequence[Statement], plain: NDArray[np.float64]) -> frozenset[int]:
    """What is read first: the headings, and the first sentences of ours."""
    first = [i for i in range(len(statements)) if plain[i]][:OPENING]
    headings = [
        i
        for i, s in enumerate(statements)
        if s.block_kind in {"heading", "subject"} and s.stance != "history" and s.stems
    ]
    return frozenset((*first, *headings))


def _its_words(said: Counter[str], own: frozenset[str], rarity: dict[str, float]) -> float:
    found = sum(times * rarity[stem] for stem, times in said.items() if stem in own)
    return math.log1p(4 * found / (1 + sum(rarity[stem] for stem in own)))


def _covered(said: frozenset[str], own: frozenset[str], rarity: dict[str, float]) -> float:
    return sum(rarity[stem] for stem in own & said) / (0.5 + sum(rarity[stem] for stem in own))


def _stems_of_role(role: str) -> frozenset[str]:
    return frozenset(stem_of(word) for word in words_of(role) if word not in EMPTY_WORDS)


def _fit_of_role(role: str, roles: tuple[frozenset[str], ...]) -> float:
    """Shared words over all words of the two titles, of the likest: 1 where they are the same title."""
    asked = _stems_of_role(role)
    return max((len(asked & known) / len(asked | known) for known in roles if asked | known), default=0.0)


def _like_replaced(
    statements: Sequence[Statement], vectors: NDArray[np.float32], plain: NDArray[np.float64], known: Propositions
) -> float:
    """The cosine of the whole, its beginning weighing more, with what a decision replaced."""
    if not len(known.replaced):
        return 0.0
    early = np.array([1 + 2 * max(0.0, 1 - 4 * i / len(statements)) for i in range(len(statements))])
    heading = np.array([1.6 if s.block_kind in {"heading", "subject"} else 1.0 for s in statements])
    whole = (vectors * (plain * early * heading)[:, None]).sum(axis=0)
    return float((known.replaced @ (whole / (np.linalg.norm(whole) or 1.0))).max())


def _names_version(based_on: str, version: str) -> bool | None:
    """True where the touchpoint says that it was written from this version of the framework, False from another, None where it says neither."""
    name, _, number = version.rpartition(" v")
    found = re.search(rf"\b{re.escape(name)}\W*v?(\d+)\b", based_on, re.IGNORECASE) if name else None
    return found[1] == number if found else None


def _weight(statement: Statement) -> float:
    """What is not ours, and speaker notes, weigh nothing; a quoted customer a little less."""
    if (
        statement.voice in {"buyer", "rival"}
        or statement.stance != "asserted"
        or statement.block_kind == "notes"
        or len(statement.stems) < 2
    ):
        return 0.0
    return OF_A_CUSTOMER if statement.voice == "customer" else 1.0
