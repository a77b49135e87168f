"""The register of AI tools: those that the policy names, and those that were seen at work, with what they wrote and from which version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from ridgepole.core.agreements.ai_policy import AiPolicy, AiTool
from ridgepole.core.checks.content_dates import changed_on
from ridgepole.core.checks.drawn_from import DrawnFrom, drawn_from, holding, replaced_on
from ridgepole.core.checks.standing import standing, until_s
from ridgepole.core.kernel.period import day_of

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

What = Literal["prompt", "touchpoint", "output"]
Standing = Literal["in force", "replaced", "not in force", "unknown", "not named"]
_STAMPED: Final = re.compile(r"""["']?based_on["']?\s*:\s*["']?(?P<source>[\w-]+ v\d+)\b""")

SHORT: Final = 80

# Rows without a time may be of any day; they count as they stand.
_OUTPUTS: Final = """
SELECT output_id AS output_id, at AS at_s, tool AS tool, user_id AS user_id, kind AS kind, asset AS asset, text AS text, based_on AS based_on, checked AS checked
FROM ai_outputs WHERE at IS NULL OR at < :until_s ORDER BY at NULLS FIRST, output_id NULLS LAST
"""


@dataclass(frozen=True, slots=True)
class AiUse:
    """One thing that a tool wrote, or the prompt that it writes from. `made_on` is None where no day is known; so is `checked` where nobody recorded it."""

    what: What
    tool: str
    where: str
    based_on: str = ""
    made_on: date | None = None
    checked: bool | None = None
    kind: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class OutdatedUse:
    """A use that rests on a version which was replaced. `days` is how long ago; `days_when_made` how long it had been when the thing was written."""

    use: AiUse
    source: DrawnFrom
    kind: str
    in_force: str
    digest: str
    replaced_on: date | None
    days: int | None
    days_when_made: int | None

    def as_json(self) -> dict[str, Any]:
        """As printed under `outdated`."""
        return {
            "what": self.use.what,
            "tool": self.use.tool,
            "where": self.use.where,
            "based_on": str(self.source),
            "in_force": self.in_force,
            "in_force_digest": self.digest,
            "replaced_on": self.replaced_on.isoformat() if self.replaced_on else None,
            "days": self.days,
            "made_on": self.use.made_on.isoformat() if self.use.made_on else None,
            "days_when_made": self.days_when_made,
        }


@dataclass(frozen=True, slots=True)
class RegisteredTool:
    """A tool by its name: the policy's entry (None where it has none), and everything that it was seen to write."""

    name: str
    entry: AiTool | None
    uses: tuple[AiUse, ...]

    @property
    def outputs(self) -> tuple[AiUse, ...]:
        """What the log of outputs holds of it."""
        return tuple(use for use in self.uses if use.what == "output")

    @property
    def touchpoints(self) -> tuple[AiUse, ...]:
        """What buyers meet and it wrote."""
        return tuple(use for use in self.uses if use.what == "touchpoint")

    @property
    def is_in_use(self) -> bool:
        """It wrote something that was found."""
        return bool(self.outputs or self.touchpoints)


def register_of(case: Case) -> tuple[RegisteredTool, ...]:
    """The policy's tools in its order, then those that nobody registered; names are compared without case."""
    policy = standing(case, AiPolicy)
    entries = {tool.name.casefold(): tool for tool in (policy.tools if policy else ())}
    uses: dict[str, list[AiUse]] = {name: [] for name in entries}
    for use in (*_prompts(policy), *_touchpoints(case), *_outputs(case)):
        uses.setdefault(use.tool.casefold(), []).append(use)
    named = {name: entries[name].name if name in entries else found[0].tool for name, found in uses.items()}
    return tuple(RegisteredTool(named[name], entries.get(name), tuple(found)) for name, found in uses.items())


def standing_of(case: Case, use: AiUse) -> Standing:
    """Whether what a use rests on holds: "not in force" is a version above the one that stands, a draft; "unknown" names no agreement of this company."""
    if not use.based_on.strip():
        return "not named"
    source = drawn_from(use.based_on)
    holds = holding(case, source.document) if source else None
    if source is None or holds is None:
        return "unknown"
    if source.version == holds.version:
        return "in force"
    return "replaced" if source.version < holds.version else "not in force"


def outdated_uses(case: Case, tools: tuple[RegisteredTool, ...]) -> tuple[OutdatedUse, ...]:
    """Every use of a version below the one that stands, the longest outdated first. Content that no tool wrote is not the audit's business."""
    found = [outdated for tool in tools for use in tool.uses if (outdated := _outdated(case, use)) is not None]
    return tuple(sorted(found, key=lambda o: (-(o.days or 0), o.use.what, o.use.tool, o.use.where)))


def _outdated(case: Case, use: AiUse) -> OutdatedUse | None:
    source = drawn_from(use.based_on)
    holds = holding(case, source.document) if source else None
    if source is None or holds is None or source.version >= holds.version:
        return None
    since = replaced_on(case, source)
    days = (case.as_of - since).days if since else None
    late = (use.made_on - since).days if since and use.made_on and use.made_on >= since else None
    return OutdatedUse(use, source, holds.kind, holds.name, holds.digest, since, days, late)


def _prompts(policy: AiPolicy | None) -> Iterator[AiUse]:
    """A prompt that carries a prompt pack's stamp is taken at its own word, before what the policy says of it."""
    for tool in policy.tools if policy else ():
        stamped = _STAMPED.search(tool.prompt)
        stated = f"{tool.based_on.document} v{tool.based_on.version}" if tool.based_on and tool.based_on.version is not None else ""  # fmt: skip
        based_on = stamped["source"] if stamped else stated
        if based_on or tool.prompt.strip():
            first = next((line.strip() for line in tool.prompt.splitlines() if line.strip(" -#")), "")
            name = first if len(first) <= SHORT and not stamped else ""
            yield AiUse("prompt", tool.name, name or f"{tool.name}'s prompt", based_on)


def _touchpoints(case: Case) -> Iterator[AiUse]:
    for document in case.documents.documents:
        made_on = changed_on(document)
        if document.ai_tool.strip() and (made_on is None or made_on <= case.as_of):
            yield AiUse("touchpoint", document.ai_tool.strip(), document.path, document.based_on, made_on)


def _outputs(case: Case) -> Iterator[AiUse]:
    for row in case.ledger.query(_OUTPUTS, {"until_s": until_s(case)}):
        yield AiUse(
            what="output",
            tool=(row["tool"] or "").strip() or "a tool without a name",
            where=row["output_id"],
            based_on=row["based_on"] or "",
            made_on=day_of(int(row["at_s"]), case.company.time_zone) if row["at_s"] is not None else None,
            checked=None if row["checked"] is None else bool(row["checked"]),
            kind=row["kind"] or "",
            text=row["text"] or "",
        )
