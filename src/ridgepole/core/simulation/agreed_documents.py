"""The seven agreements of a simulated company, with the signatures that they really bear."""

from __future__ import annotations

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.simulation.agreed_profile import write_profiles
from ridgepole.core.simulation.agreed_story import write_messaging, write_strategy
from ridgepole.core.simulation.agreed_work import write_ai_policy, write_funnel, write_scoreboard, write_service_levels
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.signatory import Signatory
from ridgepole.core.simulation.storyline import Storyline


def write_agreements(scene: Scene, storyline: Storyline) -> tuple[Agreement, ...]:
    """All kinds; the ICP in two versions where it followed the change of strategy."""
    signatory = Signatory(scene)
    return (
        *write_profiles(signatory),
        *(signatory.sign(messaging) for messaging in write_messaging(signatory, storyline)),
        signatory.sign(write_funnel(signatory)),
        signatory.sign(write_service_levels(signatory)),
        write_scoreboard(signatory),
        signatory.sign(write_strategy(signatory, storyline)),
        signatory.sign(write_ai_policy(signatory)),
    )
