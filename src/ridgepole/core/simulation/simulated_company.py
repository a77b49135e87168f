"""What the simulation hands over: a company's case in memory, and the truth about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any
from zoneinfo import ZoneInfo

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.simulation.mechanisms import Mechanisms
from ridgepole.core.simulation.rows import Rows
from ridgepole.core.simulation.setting import Setting
from ridgepole.core.simulation.touchpoint import Touchpoint

SurveyRow = tuple[str, str, str, str, str, int]


@dataclass(frozen=True, slots=True)
class SimulatedCompany:
    """`answers` are (respondent, team, level, question, answer, UTC seconds)."""

    name: str
    currency: str
    zone: ZoneInfo
    setting: Setting
    mechanisms: Mechanisms
    rows: Rows
    agreements: tuple[Agreement, ...]
    touchpoints: tuple[Touchpoint, ...]
    answers: tuple[SurveyRow, ...]

    def truth(self) -> dict[str, Any]:
        """What a diagnosis should find; never kept inside the workspace."""
        return {
            "seed": self.setting.seed,
            "size": self.setting.size,
            "causes": sorted(self.setting.causes),
            "upstream_cause": self.setting.upstream_cause,
            "as_of": self.setting.as_of.isoformat(),
            "mechanisms": asdict(self.mechanisms),
        }
