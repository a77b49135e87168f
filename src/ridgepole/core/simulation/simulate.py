"""From a seed and a set of causes to a whole company."""

from __future__ import annotations

from ridgepole.core.simulation.agreed_documents import write_agreements
from ridgepole.core.simulation.campaigns import run_campaigns
from ridgepole.core.simulation.demand import DemandDesk
from ridgepole.core.simulation.mechanisms import draw_mechanisms
from ridgepole.core.simulation.profile import draw_profile
from ridgepole.core.simulation.reports import write_ai_outputs, write_colleagues, write_reported_numbers, write_roadmap
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.setting import Setting
from ridgepole.core.simulation.simulated_company import SimulatedCompany
from ridgepole.core.simulation.storyline import draw_storyline
from ridgepole.core.simulation.survey_answers import answer_survey
from ridgepole.core.simulation.touchpoints import ContentDesk


def simulate(setting: Setting) -> SimulatedCompany:
    """The same setting always gives the same company, byte for byte."""
    mechanisms = draw_mechanisms(setting)
    profile = draw_profile(setting, mechanisms)
    scene = Scene(setting, mechanisms, profile)
    storyline = draw_storyline(scene)
    write_colleagues(scene)
    DemandDesk(scene, run_campaigns(scene)).run()
    write_roadmap(scene)
    write_reported_numbers(scene)
    write_ai_outputs(scene, storyline)
    return SimulatedCompany(
        name=profile.name,
        currency=profile.currency,
        zone=profile.zone,
        setting=setting,
        mechanisms=mechanisms,
        rows=scene.rows,
        agreements=write_agreements(scene, storyline),
        touchpoints=ContentDesk(scene, storyline).write(),
        answers=answer_survey(scene),
    )
