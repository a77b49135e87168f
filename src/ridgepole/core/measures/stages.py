"""The steps of a company's funnel, from its signed funnel or from what its lifecycle shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ridgepole.core.agreements.funnel import Funnel

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked

ENDS = ("disqualif", "unqualif", "reject", "recycl", "nurtur", "lost", "churn", "archiv", "bad fit", "junk", "dead")
FIRST_NAMES = {
    "lead",
    "raw lead",
    "new",
    "new lead",
    "inquiry",
    "enquiry",
    "subscriber",
    "visitor",
    "contact",
    "prospect",
}
OPPORTUNITY_NAMES = {"opportunity", "opp", "opportunity created", "deal", "pipeline"}
WON_NAMES = {"won", "customer", "closed won", "client", "deal won", "win"}
QUALIFIED_NAMES = (
    "mql",
    "marketing qualified lead",
    "marketing qualified",
    "qualified",
    "qualified lead",
    "hand raiser",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `stages` are the words for it in the lifecycle; `role` is lead, opportunity, won or "" ; `guessed` says that no funnel names it."""

    name: str
    stages: tuple[str, ...] = ()
    role: str = ""
    guessed: bool = False


def plain(stage: str) -> str:
    """A stage as compared: lower case, single blanks."""
    return " ".join(stage.lower().replace("_", " ").replace("-", " ").split())


def steps_of(asked: Asked) -> list[Step]:
    """Lead first, won last, an opportunity before that; between them the funnel's stages, else the lifecycle's in the order of entry.

    Stages that end a lead's way (disqualified, recycled, lost) are no steps.
    """
    seen = _stages_seen(asked)
    funnel = asked.agreements.current(Funnel, asked.as_of)
    words: dict[str, set[str]] = {}
    order: list[str] = []
    names: dict[str, str] = {}
    for agreed_stage in funnel.stages if funnel else ():
        key = plain(agreed_stage.id)
        order.append(key)
        names[key] = agreed_stage.name or agreed_stage.id
        words[key] = {key, plain(agreed_stage.name)} if agreed_stage.name else {key}
    known = set().union(*words.values()) if words else set()
    for stage in seen:
        key = plain(stage)
        if key not in known and key not in order:
            order.append(key)
            words[key], names[key] = {key}, stage
    agreed = set(words) if funnel and funnel.stages else set()
    agreed -= {plain(stage) for stage in seen if plain(stage) not in known}
    steps: list[Step] = []
    for key in order:
        if any(end in key for end in ENDS):
            continue
        written = tuple(stage for stage in seen if plain(stage) in words[key])
        steps.append(Step(names[key], written, _role(words[key]), guessed=key not in agreed))
    return _completed(steps)


def qualified_stages(asked: Asked) -> tuple[str, ...]:
    """Lifecycle words that mean a marketing-qualified lead: by name, else the first step after the lead."""
    seen = _stages_seen(asked)
    named = tuple(stage for stage in seen if plain(stage) in QUALIFIED_NAMES)
    if named:
        return named
    between = [step for step in steps_of(asked) if step.stages and not step.role]
    return between[0].stages if between else ()


def _stages_seen(asked: Asked) -> list[str]:
    """Lifecycle stages in the order in which leads enter them, on average."""
    rows = asked.ledger.query(
        "SELECT l.stage AS stage, AVG(CAST(l.entered_at - f.first_at AS DOUBLE)) AS later FROM lifecycle l "
        "JOIN (SELECT person_id, MIN(entered_at) AS first_at FROM lifecycle GROUP BY person_id) f ON f.person_id = l.person_id "
        "GROUP BY l.stage ORDER BY later NULLS LAST, stage NULLS LAST"
    )
    return [str(row["stage"]) for row in rows]


def _role(words: set[str]) -> str:
    for role, names in (("lead", FIRST_NAMES), ("opportunity", OPPORTUNITY_NAMES), ("won", WON_NAMES)):
        if words & names:
            return role
    return ""


def _completed(steps: list[Step]) -> list[Step]:
    lead = next((step for step in steps if step.role == "lead"), Step("lead", role="lead"))
    won = next((step for step in steps if step.role == "won"), Step("won", role="won"))
    opportunity = next((step for step in steps if step.role == "opportunity"), Step("opportunity", role="opportunity"))
    between = [step for step in steps if not step.role]
    has_place = next((i for i, step in enumerate(steps) if step.role == "opportunity"), None)
    if has_place is None:
        return [lead, *between, opportunity, won]
    rest = [step for step in steps if step.role in {"", "opportunity"}]
    return [lead, *rest, won]
