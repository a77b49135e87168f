"""What the company says to buyers, once decided: figures, terms, and which kinds of touchpoint the change must reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ridgepole.core.simulation.commercial_terms import Terms, draw_terms
from ridgepole.core.simulation.scene import Scene

_REACHED = ("website", "ad", "email", "deck", "demo_script", "call_script", "brief")


@dataclass(frozen=True, slots=True)
class Storyline:
    """`figures` of the three proof points in percent, `wrong_figures` what a careless deck says of the first."""

    agreed: Terms
    other: Terms
    unit: str
    figures: tuple[int, int, int]
    wrong_figure: int
    must_reach: dict[str, date]

    @property
    def agreed_says(self) -> str:
        """The commercial model in its agreed words."""
        return self.agreed.says.format(unit=self.unit)


def draw_storyline(scene: Scene) -> Storyline:
    """Depends on the seed alone."""
    chance = scene.chance("storyline")
    agreed, other = draw_terms(chance)
    first, second, third = (chance.whole(11, 38) for _ in range(3))
    deadline = {kind: scene.profile.effective_on + timedelta(days=15 * chance.whole(1, 4)) for kind in _REACHED}
    return Storyline(
        agreed=agreed,
        other=other,
        unit=scene.profile.domain.unit,
        figures=(first, second, third),
        wrong_figure=round(first * chance.between(1.45, 1.9)),
        must_reach=deadline,
    )
