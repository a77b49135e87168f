"""Whom each team goes after on a day: where the first two causes act."""

from __future__ import annotations

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.segment import Segment

OTHER = "other"
_AMBIENT_BEFORE = {"core": 0.38, "old": 0.32, "dream": 0.1, "easy": 0.1, OTHER: 0.1}
_AMBIENT_AFTER = {"core": 0.5, "old": 0.16, "dream": 0.12, "easy": 0.12, OTHER: 0.1}


def marketing_target(scene: Scene, chance: Chance, at_s: int) -> Segment:
    """The segment that a campaign starting then is aimed at."""
    return _target(
        scene,
        chance,
        at_s,
        scene.mechanisms.marketing_drift,
        scene.profile.dream,
        still_old=scene.mechanisms.campaigns_still_old,
    )


def sales_target(scene: Scene, chance: Chance, at_s: int) -> Segment:
    """The segment that a salesperson prospects in then."""
    return _target(
        scene,
        chance,
        at_s,
        scene.mechanisms.sales_drift,
        scene.profile.easy,
        still_old=scene.mechanisms.plays_still_old,
    )


def sales_liking(scene: Scene, segment: str, at_s: int) -> float:
    """How gladly sales takes a lead of that segment, in log odds: they prefer the customer whom they picture."""
    drift = scene.mechanisms.sales_drift
    if at_s < scene.decision_s:
        wanted = {"core": 1 - drift, "old": 1 - drift, "easy": drift}
    else:
        still_old = scene.mechanisms.plays_still_old
        wanted = {"core": 1 - drift, "old": (1 - drift) * min(1.0, still_old * 2), "easy": drift}
    return -1.3 + 2.0 * wanted.get(segment, 0.0)


def ambient_segment(scene: Scene, chance: Chance, at_s: int) -> str:
    """Who finds the company without being aimed at."""
    return chance.weighted(_AMBIENT_BEFORE if at_s < scene.decision_s else _AMBIENT_AFTER)


def _target(scene: Scene, chance: Chance, at_s: int, drift: float, elsewhere: Segment, *, still_old: float) -> Segment:
    profile = scene.profile
    if chance.happens(drift):
        return elsewhere
    old_share = 0.5 if at_s < scene.decision_s else still_old
    return profile.old if chance.happens(old_share) else profile.core
