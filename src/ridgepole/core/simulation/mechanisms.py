"""How strongly each cause acts in this company, and how much ordinary noise there is where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.setting import Setting

Paper = Literal[
    "signed_and_lived", "signed_and_ignored", "signed_by_one", "outgrown", "follows_marketing", "never_written"
]
Board = Literal["signed_and_lived", "unsigned", "paper_only"]


@dataclass(frozen=True, slots=True)
class Mechanisms:
    """Shares and factors; those of an absent cause are small and never nought.

    1: `marketing_drift`, `sales_drift` (share of work aimed at another segment than agreed), `roadmap_drift`, `heads_differ`, `icp_paper`.
    2: `update_rate` (artefacts changed in time), `campaigns_still_old`, `plays_still_old`, `ownerless_decisions`.
    3: `mql_loosening` (log odds over the whole history), `unworked`, `lateness` (median delay as a part of the promise), `off_list_rejections`,
       `fed_back`, `missing_data`, `definitions_differ`, `scoreboard_paper`, `reporting_noise`.
    4: `story_break` (share of what sales shows that tells another story), `hesitation` (added chance of each sign), `story_cost` (log odds of winning).
    """

    marketing_drift: float
    sales_drift: float
    roadmap_drift: float
    heads_differ: bool
    icp_paper: Paper
    update_rate: float
    campaigns_still_old: float
    plays_still_old: float
    ownerless_decisions: bool
    mql_loosening: float
    unworked: float
    lateness: float
    off_list_rejections: float
    fed_back: float
    missing_data: float
    definitions_differ: bool
    scoreboard_paper: Board
    reporting_noise: float
    story_break: float
    hesitation: float
    story_cost: float


def draw_mechanisms(setting: Setting) -> Mechanisms:
    """The same seed draws the same strengths whichever causes are on; a cause only chooses between the two ranges."""
    chance = Chance(setting.seed, "mechanisms")

    def strength(cause: int, acting: tuple[float, float], absent: tuple[float, float]) -> float:
        place = chance.uniform()
        low, high = acting if setting.has(cause) else absent
        return round(low + (high - low) * place, 4)

    papers: tuple[Paper, ...] = (
        "signed_and_ignored",
        "signed_by_one",
        "outgrown",
        "follows_marketing",
        "never_written",
    )
    paper = chance.one_of(papers)
    board: Board = "unsigned" if chance.happens(0.5) else "paper_only"
    drifts = setting.has(1)
    sales_follow_fit = drifts and paper == "follows_marketing"
    sales_drift = strength(1, (0.45, 0.75), (0.02, 0.08))
    return Mechanisms(
        marketing_drift=strength(1, (0.6, 0.9), (0.02, 0.1)),
        sales_drift=0.05 if sales_follow_fit else sales_drift,
        roadmap_drift=strength(1, (0.5, 0.9), (0.05, 0.25)),
        heads_differ=drifts,
        icp_paper=paper if drifts else "signed_and_lived",
        update_rate=strength(2, (0.0, 0.3), (0.88, 1.0)),
        campaigns_still_old=strength(2, (0.55, 0.9), (0.03, 0.12)),
        plays_still_old=strength(2, (0.5, 0.85), (0.05, 0.15)),
        ownerless_decisions=chance.happens(0.6) and setting.has(2),
        mql_loosening=strength(3, (1.6, 2.9), (-0.3, 0.3)),
        unworked=strength(3, (0.14, 0.36), (0.02, 0.08)),
        lateness=strength(3, (0.9, 2.3), (0.22, 0.45)),
        off_list_rejections=strength(3, (0.3, 0.75), (0.03, 0.14)),
        fed_back=1 - strength(3, (0.45, 0.75), (0.05, 0.18)),
        missing_data=strength(3, (0.2, 0.48), (0.03, 0.09)),
        definitions_differ=setting.has(3),
        scoreboard_paper=board if setting.has(3) else "signed_and_lived",
        reporting_noise=strength(3, (0.01, 0.03), (0.002, 0.012)),
        story_break=strength(4, (0.45, 1.0), (0.0, 0.0)),
        hesitation=strength(4, (0.28, 0.58), (0.0, 0.0)),
        story_cost=strength(4, (0.45, 1.2), (0.0, 0.0)),
    )
