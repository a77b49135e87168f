"""Who is meant by the words of an escalation step: "Yara Marsh", "cro@acme.example", "sales leader", "both leaders"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ridgepole.core.agreements.party import TEAMS, Party

_LEADING = re.compile(r"\b(leader|leaders|lead|head|manager|director|vp|chief|cro|cmo|cso)\b", re.IGNORECASE)
_OF_TEAM = {"cro": "sales", "cso": "sales", "vp of sales": "sales", "cmo": "marketing", "sdr": "sales", "ae": "sales"}


def who_hears(to: str, members: Sequence[Party], owner: Party | None = None) -> tuple[Party, ...]:
    """Members of the workspace who are meant: by mail address, by name, by team and role; "owner" is whoever has the lead.

    Where nobody is meant, the leaders of sales hear of it, then admins: an escalation never falls silent because of a word.
    """
    words = " ".join(to.lower().replace("_", " ").replace("-", " ").split())
    exact = [m for m in members if words in {m.email.lower().replace("-", " ").replace("_", " "), m.name.lower()}]
    if exact:
        return tuple(exact)
    if owner is not None and words in {"owner", "lead owner", "the owner"}:
        return (owner,)
    teams: set[str] = {team for team in TEAMS if re.search(rf"\b{team}\b", words)}
    teams |= {team for word, team in _OF_TEAM.items() if re.search(rf"\b{word}\b", words)}
    teams |= {"marketing", "sales"} if re.search(r"\bboth\b", words) else set()
    found = [m for m in members if m.team in teams and (m.role == "leader" or not _LEADING.search(words))]
    if found:
        return tuple(found)
    leaders = [m for m in members if m.team == "sales" and m.role == "leader"]
    return tuple(leaders or [m for m in members if m.role == "admin"])
