"""Who acts: a person, for one team, in one role. Permission and signing rules ask nothing else of anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Team = Literal["marketing", "sales", "product", "revops"]
TEAMS: tuple[Team, ...] = ("marketing", "sales", "product", "revops")
Role = Literal["leader", "practitioner", "admin", "read_only"]
ROLES: tuple[Role, ...] = ("leader", "practitioner", "admin", "read_only")


@dataclass(frozen=True, slots=True)
class Party:
    """One member of one workspace. `person_id` is the same in every workspace, so that nobody signs twice under two names."""

    person_id: int
    name: str
    email: str
    team: Team
    role: Role

    @property
    def may_write(self) -> bool:
        """Everybody but those who only read."""
        return self.role != "read_only"

    @property
    def is_admin(self) -> bool:
        """May invite people and change what the workspace is called."""
        return self.role == "admin"
