"""Which team a source belongs to: marketing, sales, partners, existing customers, or nobody knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ridgepole.core.measures.deals import EMPTY

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked
    from ridgepole.core.measures.question import Question

SALES = {
    "outbound",
    "sales",
    "sdr",
    "bdr",
    "ae",
    "cold",
    "prospecting",
    "prospected",
    "rep",
    "executive",
    "field",
    "sourced by sales",
}
PARTNER = {"partner", "partners", "reseller", "alliance", "alliances", "distributor", "agency", "integrator"}
CUSTOMER = {"upsell", "expansion", "renewal", "existing", "installed", "crosssell", "customer"}
NOBODY = {EMPTY, "unknown", "not set", "(not set)", "n/a", "na", "none", "null", "other", "-", "?"}

BUILT_IN_DEFINITION = (
    "a source is marketing's unless its words say sales (outbound, cold call, SDR, prospecting ...), a partner or an existing customer; "
    "empty, unknown and other belong to nobody"
)


@lru_cache(maxsize=4_096)  # a ledger has many deals and few sources
def team_of_source(source: str) -> str:
    """marketing, sales, partner, customer or (empty), by the words of a source."""
    text = source.strip().lower()
    if text in NOBODY or not text:
        return EMPTY
    words = set(re.split(r"[^a-z]+", text.replace("cross-sell", "crosssell").replace("cross sell", "crosssell")))
    if "marketing" in words:
        return "marketing"
    for team, marks in (("sales", SALES), ("partner", PARTNER), ("customer", CUSTOMER)):
        if words & marks:
            return team
    return "marketing"


def team_case(asked: Asked, population: Question, column: str = "origin") -> str:
    """SQL that names the team of a deal's source: CASE over the sources that there are."""
    rows = population.then(f"SELECT DISTINCT {column} AS origin FROM deals WHERE {column} IS NOT NULL").ask(
        asked.ledger
    )
    return case_of_teams(sorted(str(row["origin"]) for row in rows), column)


def case_of_teams(sources: Sequence[str], column: str) -> str:
    """The CASE for given sources."""
    by_team: dict[str, list[str]] = {}
    for source in sources:
        by_team.setdefault(team_of_source(source), []).append("'" + source.replace("'", "''") + "'")
    whens = " ".join(f"WHEN {column} IN ({', '.join(names)}) THEN '{team}'" for team, names in sorted(by_team.items()))
    return f"CASE WHEN {column} IS NULL THEN '{EMPTY}' {whens} ELSE '{EMPTY}' END"
