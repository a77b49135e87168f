"""Who writes and signs a simulated company's agreements."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.simulation.scene import Scene

A = TypeVar("A", bound=Agreement)


class Signatory:
    """Writes and signs on behalf of the two leaders."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.profile = scene.profile
        self._chance = scene.chance("agreements")
        self.as_of = scene.setting.as_of

    def head(
        self,
        kind: str,
        title: str,
        *,
        effective: date,
        version: int = 1,
        authors: tuple[str, ...] = ("marketing", "sales"),
    ) -> dict[str, Any]:
        """The keys that all agreements share. Reviews are due later this year."""
        return {
            "kind": kind,
            "id": kind,
            "title": title,
            "version": version,
            "effective_from": effective.isoformat(),
            "review_by": (self.as_of + timedelta(days=self._chance.whole(40, 220))).isoformat(),
            "authors": [{"name": self.profile.leader(team).name, "team": team} for team in authors],
        }

    def a_little_late(self) -> str:
        """A review date that may have passed by a few weeks: ordinary untidiness, in every company."""
        return (self.as_of + timedelta(days=self._chance.whole(-30, 60))).isoformat()

    def sign(self, document: A, teams: tuple[str, ...] = ("marketing", "sales")) -> A:
        """The same document, signed by the leaders of these teams a few days before it takes effect."""
        roles = {"marketing": "CMO", "sales": "CRO"}
        day = document.effective_from or self.as_of
        sign_offs = [
            {
                "name": self.profile.leader(team).name,
                "team": team,
                "role": roles[team],
                "signed_at": datetime.combine(
                    day - timedelta(days=3), time(10 + index, 15), self.profile.zone
                ).isoformat(),
                "digest": document.digest,
            }
            for index, team in enumerate(teams)
        ]
        return type(document).model_validate(document.model_dump(by_alias=True) | {"sign_offs": sign_offs})
