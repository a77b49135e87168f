"""What the editor of each kind asks, in the order in which the document is read. Every field of a model has its question here (a test sees to it)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal[
    "line", "text", "lines", "number", "day", "team", "criteria", "pairs", "reaches", "source", "hours", "rows"
]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `lines` is one item a line; `rows` repeats `parts`. A dot in `name` reaches into a part of the document."""

    name: str
    label: str
    how: How = "line"
    hint: str = ""
    parts: tuple[Ask, ...] = ()
    one: str = ""


ABOUT = (
    Ask("title", "Title"),
    Ask("effective_from", "Holds from", "day"),
    Ask("review_by", "To be reviewed by", "day"),
)
_ID = Ask("id", "Short name")
_TEAM = Ask("team", "Team", "team")
_STAGES = Ask("stages", "At which stages", "lines")

ASKED: dict[str, tuple[Ask, ...]] = {
    "icp": (
        Ask(
            "statement",
            "Our best customer, in one sentence",
            "text",
            "Would marketing, sales and product all say it like this?",
        ),
        Ask("industries", "Industries", "lines", "One a line."),
        Ask("employees.min", "Employees, from", "number"),
        Ask("employees.max", "Employees, to", "number"),
        Ask("regions", "Regions", "lines", "One a line."),
        Ask("technologies", "Technologies they run", "lines", "One a line."),
        Ask(
            "buying_committee",
            "Who decides",
            "rows",
            parts=(
                Ask("role", "Role", hint="economic buyer, champion ..."),
                Ask("titles", "Titles", "lines"),
                Ask("cares_about", "Cares about", "lines"),
            ),
            one="seat",
        ),
        Ask("pains", "What hurts", "lines", "One a line, in the buyer's words."),
        Ask("triggers", "When they start looking", "lines", "One a line."),
        Ask("disqualifiers", "Not for", "criteria", "One a line: employees below 300 (because too small to run it)"),
    ),
    "messaging": (
        Ask("positioning", "Positioning", "text"),
        Ask("category", "Category"),
        Ask(
            "value_propositions",
            "What each audience gains",
            "rows",
            parts=(
                _ID,
                Ask("says", "Says", "text"),
                Ask("for_roles", "For roles", "lines"),
                Ask("for_industries", "For industries", "lines"),
                _STAGES,
                Ask("proof", "Proof points", "lines", "Their short names."),
                Ask("never_says", "Never says", "lines"),
            ),
            one="value proposition",
        ),
        Ask(
            "proof_points",
            "Proof",
            "rows",
            parts=(
                _ID,
                Ask("claim", "Claim", "text"),
                Ask("customer", "Customer"),
                Ask("figure", "Figure"),
                Ask("source", "Source"),
                Ask("valid_until", "Valid until", "day"),
            ),
            one="proof point",
        ),
        Ask("commercial_model.says", "How it is sold", "text"),
        Ask("commercial_model.never_says", "How it is never sold", "lines"),
        Ask(
            "objections",
            "Objections and answers",
            "rows",
            parts=(
                _ID,
                Ask("objection", "They say", "text"),
                Ask("answer", "We answer", "text"),
                _STAGES,
                Ask("assets", "Assets that help", "lines"),
            ),
            one="objection",
        ),
        Ask(
            "competitors",
            "Competitors",
            "rows",
            parts=(
                Ask("name", "Name"),
                Ask("their_claim", "They claim", "text"),
                Ask("our_answer", "We answer", "text"),
            ),
            one="competitor",
        ),
        Ask(
            "vocabulary",
            "Words",
            "rows",
            parts=(Ask("use", "Use"), Ask("not", "Not", "lines"), Ask("means", "It means", "text")),
            one="word",
        ),
        Ask("voice", "Voice", "lines", "One rule a line."),
    ),
    "funnel": (
        Ask(
            "stages",
            "Stages",
            "rows",
            parts=(
                _ID,
                Ask("name", "Name"),
                Ask("definition", "What it means", "text"),
                Ask("owner_team", "Owner", "team"),
                Ask("entry", "Enters when", "criteria", "One a line: score above 60"),
                Ask("required_fields", "What must be known", "lines"),
                Ask("expected_days", "Days expected", "number"),
                Ask("expected_conversion", "Share that goes on", "number", "0.4 is 40%."),
            ),
            one="stage",
        ),
        Ask("targets", "Targets", "pairs", "One a line: mql: 400"),
    ),
    "sla": (
        Ask(
            "commitments",
            "What we promise each other",
            "rows",
            parts=(
                _ID,
                Ask("by_team", "By", "team"),
                Ask("promise", "Promise", "text"),
                Ask("measure", "Measured by"),
                Ask("within_minutes", "Within minutes of working time", "number"),
                Ask("at_least", "At least", "number"),
                Ask("at_most", "At most", "number"),
                Ask("from_stage", "From stage"),
                Ask("to_stage", "To stage"),
                Ask("segment", "For which leads", "pairs", "One a line: source: webinar. Empty is all."),
            ),
            one="promise",
        ),
        Ask("calendar.time_zone", "Time zone", hint="Europe/London"),
        Ask("calendar.hours", "Working hours", "hours", "One a line: mon-fri 09:00-17:30"),
        Ask("calendar.holidays", "Holidays", "lines", "One day a line: 2026-12-25"),
        Ask(
            "rejection_reasons",
            "Reasons to send a lead back",
            "rows",
            parts=(_ID, Ask("says", "It means", "text"), Ask("recycle_to", "Then goes to")),
            one="reason",
        ),
        Ask("pause_reasons", "Reasons to pause a clock", "lines", "One a line."),
        Ask(
            "escalation",
            "When a promise is late",
            "rows",
            parts=(Ask("after_minutes", "After minutes", "number"), Ask("to", "Who hears of it")),
            one="step",
        ),
    ),
    "scoreboard": (
        Ask(
            "shared",
            "The numbers that both teams share",
            "rows",
            "Three.",
            parts=(
                Ask("metric", "Number"),
                Ask("target", "Target", "number"),
                Ask("period", "Period", hint="quarter, year"),
            ),
            one="number",
        ),
        Ask(
            "people",
            "Who is measured on what",
            "rows",
            parts=(
                Ask("role", "Role"),
                _TEAM,
                Ask("measured_on", "Measured on", "lines"),
                Ask("incentive_weights", "Share of variable pay", "pairs", "One a line: win_rate: 0.3"),
            ),
            one="role",
        ),
        Ask("attribution_model", "Attribution model", "pairs", "A name, or one setting a line."),
        Ask(
            "reporting",
            "How each team reports a number",
            "rows",
            parts=(_TEAM, Ask("metric", "Number"), Ask("definition", "Definition", "text")),
            one="definition",
        ),
    ),
    "strategy": (
        Ask(
            "decisions",
            "Decisions",
            "rows",
            parts=(
                _ID,
                Ask("says", "We decided", "text"),
                Ask("replaces", "It replaces", "text", "What is no longer true."),
                Ask("decided_on", "Decided on", "day"),
                Ask("effective_from", "Holds from", "day"),
                Ask("owner", "Owner"),
                Ask("must_reach", "Must reach", "reaches", "One a line: call_script by 2026-03-01"),
            ),
            one="decision",
        ),
    ),
    "ai_policy": (
        Ask(
            "tools",
            "Tools in use",
            "rows",
            parts=(
                Ask("name", "Tool"),
                _TEAM,
                Ask("purposes", "For", "lines"),
                Ask("owner", "Owner"),
                Ask("model", "Model"),
                Ask("prompt", "Prompt", "text"),
                Ask("based_on", "Drawn from", "source", "An agreement and its version: messaging 3"),
            ),
            one="tool",
        ),
        Ask("allowed_purposes", "What they may be used for", "lines", "One a line."),
        Ask("disclosure", "Disclosure", "text"),
    ),
}
