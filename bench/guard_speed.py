"""Time of the guard on drafts of 120 words against 200 clauses, one thread, after start, every cache emptied before each draft."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.draft_guard import DraftGuard
from ridgepole.core.messaging.facets import positions_in
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.quantity import quantities_in
from ridgepole.core.messaging.stated_terms import terms_in
from ridgepole.engines.embedding.potion_embedder import potion_embedder

WORDS = [
    "invoice",
    "shift",
    "ward",
    "payroll",
    "robot",
    "floor",
    "berth",
    "crane",
    "sensor",
    "contract",
    "clause",
    "order",
    "route",
    "parcel",
    "lane",
    "batch",
    "sample",
    "meter",
    "valve",
    "pump",
    "ticket",
    "queue",
    "report",
    "audit",
    "ledger",
    "room",
    "bed",
    "court",
    "line",
    "press",
    "oven",
    "dairy",
]
SAYS = [
    "The {a} of every {b} is checked before the {c} begins.",
    "We run the {a} and repair the {b}.",
    "Your {a} stops waiting for the {b} when the {c} is planned.",
    "One {a} answers for each {b}.",
]
DRAFT = "Good morning. The {a} of your {b} took {n} hours last year, and the {c} waited. We run it for you from now on, and support is included. You pay one monthly fee for each {b}; nothing is due before. Would you like to see it with your own {a}? At Almond Works the {c} fell by {n}% within a year. "


def clauses(seed: int = 7) -> MessagingFramework:
    """60 propositions, 60 proof points, 80 forbidden phrases: 200 clauses."""
    draw = random.Random(seed)

    def words() -> dict[str, str]:
        return dict(zip("abc", draw.sample(WORDS, 3), strict=True))

    values = [
        {
            "id": f"vp_{i}",
            "says": draw.choice(SAYS).format(**words()),
            "never_says": ["{a} replaces {b}".format(**words())] if i < 40 else [],
        }
        for i in range(60)
    ]
    proofs = [
        {
            "id": f"pp_{i}",
            "claim": "The {a} of the {b} fell by {n}% within a year".format(n=draw.randint(5, 60), **words()),
            "customer": f"{draw.choice(WORDS).title()} Works {i}",
            "figure": f"{draw.randint(5, 60)}%",
        }
        for i in range(60)
    ]
    never = ["no {a} without {b}".format(**words()) for _ in range(40)]
    return MessagingFramework.model_validate(
        {
            "kind": "messaging",
            "id": "messaging",
            "value_propositions": values,
            "proof_points": proofs,
            "commercial_model": {
                "says": "One monthly fee. Support is included. The term is 24 months.",
                "never_says": never,
            },
        }
    )


def guard() -> DraftGuard:
    """Ready to check, with 200 clauses."""
    framework = clauses()
    names = Names("Bench", (), frozenset(), tuple(p.customer for p in framework.proof_points))
    return DraftGuard(
        frame_of(
            framework=framework,
            strategy=None,
            icp=None,
            names=names,
            as_of=date(2025, 6, 1),
            embedder=potion_embedder(),
        )
    )


def drafts(many: int = 220) -> list[str]:
    """Texts of 120 words, no two alike."""
    draw = random.Random(11)
    return [
        " ".join(
            " ".join(
                DRAFT.format(n=draw.randint(3, 90), **dict(zip("abc", draw.sample(WORDS, 3), strict=True)))
                for _ in range(3)
            ).split()[:120]
        )
        for _ in range(many)
    ]


def times(checks: DraftGuard, texts: list[str], *, clock: Callable[[], float]) -> list[float]:
    """Milliseconds for each draft, sorted; the first twenty warm up."""
    taken = []
    for text in texts:
        for cache in (positions_in, quantities_in, terms_in):
            cache.cache_clear()
        start = clock()
        checks.check(text)
        taken.append(1000 * (clock() - start))
    return sorted(taken[20:])


def main() -> None:
    """By the clock and in processor time: on a busy machine only the second says anything."""
    ready, texts = guard(), drafts()
    for name, clock in (("clock", time.perf_counter), ("processor", time.process_time)):
        taken = times(guard() if name == "processor" else ready, texts, clock=clock)
        print(
            f"{name}: 200 drafts of 120 words, 200 clauses: p50 {taken[100]:.1f} ms, p95 {taken[190]:.1f} ms, p99 {taken[198]:.1f} ms"
        )


if __name__ == "__main__":
    main()
