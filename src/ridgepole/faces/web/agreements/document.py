"""An agreement as people read it: sections of clauses in words, each clause with the path that comments and comparisons name it by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ridgepole.core.agreements.criterion import criterion_words
from ridgepole.faces.web.agreements.clause_words import (
    amount_of_time,
    joined,
    pairs,
    share,
    title_case,
)

Body = Mapping[str, Any]
Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ClauseText:
    """One clause: a sentence, a list, or facts with their labels. `path` is stable while the clause keeps its id or place."""

    path: str
    title: str = ""
    says: str = ""
    items: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    is_statement: bool = False

    @property
    def text(self) -> str:
        """All its words, for a comparison."""
        lines = [self.title, self.says, *(f"• {item}" for item in self.items), *(f"{k}: {v}" for k, v in self.facts)]
        return "\n".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its clauses."""

    title: str
    clauses: tuple[ClauseText, ...]


def sections_of(kind: str, body: Body) -> tuple[Section, ...]:
    """The document in the order in which it is read; sections without words are left out."""
    found = [Section(title, tuple(clauses)) for title, clauses in _READERS[kind](body)]
    return tuple(section for section in found if section.clauses)


def clauses_of(kind: str, body: Body) -> dict[str, ClauseText]:
    """Every clause by its path."""
    return {clause.path: clause for section in sections_of(kind, body) for clause in section.clauses}


Parts = list[tuple[str, list[ClauseText]]]


def _list(path: str, items: Sequence[str]) -> list[ClauseText]:
    return [ClauseText(f"{path}.{number}", says=item) for number, item in enumerate(items, start=1)]


def _says(path: str, words: str, *, title: str = "", statement: bool = False) -> list[ClauseText]:
    return [ClauseText(path, title=title, says=words, is_statement=statement)] if words else []


def _facts(*facts: Fact) -> tuple[Fact, ...]:
    return tuple((label, words) for label, words in facts if words)


def _icp(body: Body) -> Parts:
    size = body.get("employees") or {}
    people = f"{size['min']:,} or more" if "min" in size and "max" not in size else ""
    people = f"up to {size['max']:,}" if "max" in size and "min" not in size else people
    people = f"{size['min']:,} to {size['max']:,}" if {"min", "max"} <= set(size) else people
    facts = _facts(
        ("Industries", joined(body.get("industries"))),
        ("Employees", people),
        ("Regions", joined(body.get("regions"))),
        ("Technologies", joined(body.get("technologies"))),
    )
    committee = [
        ClauseText(
            f"buying_committee.{seat['role']}",
            title=title_case(seat["role"]),
            facts=_facts(("Titles", joined(seat.get("titles"))), ("Cares about", joined(seat.get("cares_about")))),
        )
        for seat in body.get("buying_committee") or ()
    ]
    return [
        ("", _says("statement", body.get("statement", ""), statement=True)),
        ("The companies", [ClauseText("companies", facts=facts)] if facts else []),
        ("Who decides", committee),
        ("What hurts", _list("pains", body.get("pains") or ())),
        ("When they start looking", _list("triggers", body.get("triggers") or ())),
        ("Not for", _list("disqualifiers", [criterion_words(c) for c in body.get("disqualifiers") or ()])),
    ]


def _messaging(body: Body) -> Parts:
    propositions = [
        ClauseText(
            str(value["id"]),
            title=title_case(value["id"]),
            says=value["says"],
            facts=_facts(
                ("For", joined([*(value.get("for_roles") or ()), *(value.get("for_industries") or ())])),
                ("At stages", joined(value.get("stages"))),
                ("Proof", joined(value.get("proof"))),
                ("Never says", joined(value.get("never_says"), "; ")),
            ),
        )
        for value in body.get("value_propositions") or ()
    ]
    proof = [
        ClauseText(
            str(point["id"]),
            title=title_case(point["id"]),
            says=point["claim"],
            facts=_facts(
                ("Customer", point.get("customer", "")),
                ("Figure", point.get("figure", "")),
                ("Source", point.get("source", "")),
                ("Valid until", point.get("valid_until") or ""),
            ),
        )
        for point in body.get("proof_points") or ()
    ]
    objections = [
        ClauseText(
            str(entry["id"]),
            title=f"“{entry['objection']}”",
            says=entry.get("answer", ""),
            facts=_facts(("At stages", joined(entry.get("stages"))), ("Assets", joined(entry.get("assets")))),
        )
        for entry in body.get("objections") or ()
    ]
    rivals = [
        ClauseText(
            f"competitors:{rival['name']}",
            title=rival["name"],
            facts=_facts(("They claim", rival.get("their_claim", "")), ("We answer", rival.get("our_answer", ""))),
        )
        for rival in body.get("competitors") or ()
    ]
    words = [
        ClauseText(
            f"vocabulary:{term['use']}",
            title=term["use"],
            says=term.get("means", ""),
            facts=_facts(("Not", joined(term.get("not")))),
        )
        for term in body.get("vocabulary") or ()
    ]
    model = body.get("commercial_model") or {}
    sold = [
        ClauseText(
            "commercial_model",
            says=model.get("says", ""),
            facts=_facts(("Never says", joined(model.get("never_says"), "; "))),
        )
    ]
    return [
        ("", _says("positioning", body.get("positioning", ""), statement=True)),
        ("Category", _says("category", body.get("category", ""))),
        ("What each audience gains", propositions),
        ("Proof", proof),
        ("How it is sold", sold if model else []),
        ("Objections and answers", objections),
        ("Competitors", rivals),
        ("Words", words),
        ("Voice", _list("voice", body.get("voice") or ())),
    ]


def _funnel(body: Body) -> Parts:
    stages = [
        ClauseText(
            str(stage["id"]),
            title=stage.get("name") or title_case(stage["id"]),
            says=stage.get("definition", ""),
            items=tuple(criterion_words(c) for c in stage.get("entry") or ()),
            facts=_facts(
                ("Owner", title_case(stage.get("owner_team", ""))),
                ("Required", joined(stage.get("required_fields"))),
                ("Expected days", str(stage.get("expected_days") or "")),
                ("Goes on", share(stage.get("expected_conversion"))),
            ),
        )
        for stage in body.get("stages") or ()
    ]
    return [
        ("Stages", stages),
        ("Targets", [ClauseText("targets", facts=pairs(body["targets"]))] if body.get("targets") else []),
    ]


def _sla(body: Body) -> Parts:
    calendar = body.get("calendar") or {}
    commitments = [
        ClauseText(
            str(promise["id"]),
            title=title_case(promise["id"]),
            says=promise.get("promise", ""),
            facts=_facts(
                ("By", title_case(promise.get("by_team", ""))),
                ("Within", amount_of_time(promise.get("within_minutes"))),
                ("At least", str(promise.get("at_least") or "")),
                ("At most", str(promise.get("at_most") or "")),
                ("Measured by", promise.get("measure", "").replace("_", " ")),
                ("From", promise.get("from_stage", "")),
                ("To", promise.get("to_stage", "")),
                ("For", str(promise.get("segment") or "")),
            ),
        )
        for promise in body.get("commitments") or ()
    ]
    hours = _facts(
        ("Time zone", calendar.get("time_zone", "")),
        (
            "Hours",
            calendar["hours"]
            if isinstance(calendar.get("hours"), str)
            else "; ".join(f"{k} {v}" for k, v in pairs(calendar.get("hours"))),
        ),
        ("Holidays", joined(calendar.get("holidays"))),
    )
    reasons = [
        ClauseText(
            str(reason["id"]),
            title=title_case(reason["id"]),
            says=reason.get("says", ""),
            facts=_facts(("Then goes to", reason.get("recycle_to", ""))),
        )
        for reason in body.get("rejection_reasons") or ()
    ]
    steps = [f"after {amount_of_time(step['after_minutes'])}: {step['to']}" for step in body.get("escalation") or ()]
    return [
        ("What we promise each other", commitments),
        ("Working time", [ClauseText("calendar", facts=hours)] if hours else []),
        ("Reasons to send a lead back", reasons),
        ("Reasons to pause a clock", _list("pause_reasons", body.get("pause_reasons") or ())),
        ("When a promise is late", _list("escalation", steps)),
    ]


def _scoreboard(body: Body) -> Parts:
    shared = [
        ClauseText(
            f"shared.{number['metric']}",
            title=title_case(number["metric"]),
            facts=_facts(
                ("Target", f"{number['target']:,}" if number.get("target") is not None else ""),
                ("Period", number.get("period", "")),
            ),
        )
        for number in body.get("shared") or ()
    ]
    people = [
        ClauseText(
            f"people.{person['role']}",
            title=person["role"],
            facts=_facts(
                ("Team", title_case(person.get("team", ""))),
                ("Measured on", joined([m.replace("_", " ") for m in person.get("measured_on") or ()])),
                (
                    "Variable pay",
                    "; ".join(f"{k.replace('_', ' ')} {v}" for k, v in pairs(person.get("incentive_weights"))),
                ),
            ),
        )
        for person in body.get("people") or ()
    ]
    reports = [
        ClauseText(
            f"reporting.{report['team']}.{report['metric']}",
            title=f"{title_case(report['metric'])}, as {report['team']} reports it",
            says=report.get("definition", ""),
        )
        for report in body.get("reporting") or ()
    ]
    model = body.get("attribution_model")
    return [
        ("The numbers that both teams share", shared),
        ("Who is measured on what", people),
        (
            "Attribution",
            _says(
                "attribution_model", model if isinstance(model, str) else "; ".join(f"{k} {v}" for k, v in pairs(model))
            ),
        ),
        ("How numbers are reported", reports),
    ]


def _strategy(body: Body) -> Parts:
    decisions = [
        ClauseText(
            str(decision["id"]),
            title=title_case(decision["id"]),
            says=decision.get("says", ""),
            items=tuple(
                f"{reach['kind'].replace('_', ' ')}" + (f" by {reach['by']}" if reach.get("by") else "")
                for reach in decision.get("must_reach") or ()
            ),
            facts=_facts(
                ("Replaces", decision.get("replaces", "")),
                ("Decided", decision.get("decided_on") or ""),
                ("From", decision.get("effective_from") or ""),
                ("Owner", decision.get("owner", "")),
            ),
        )
        for decision in body.get("decisions") or ()
    ]
    return [("Decisions, and what each must reach", decisions)]


def _ai_policy(body: Body) -> Parts:
    tools = [
        ClauseText(
            f"tools.{tool['name']}",
            title=tool["name"],
            says=tool.get("prompt", ""),
            facts=_facts(
                ("Team", title_case(tool.get("team", ""))),
                ("For", joined(tool.get("purposes"))),
                ("Owner", tool.get("owner", "")),
                ("Model", tool.get("model", "")),
                ("Drawn from", " ".join(str(v) for v in (tool.get("based_on") or {}).values())),
            ),
        )
        for tool in body.get("tools") or ()
    ]
    return [
        ("Tools in use", tools),
        ("What they may be used for", _list("allowed_purposes", body.get("allowed_purposes") or ())),
        ("Disclosure", _says("disclosure", body.get("disclosure", ""))),
    ]


_READERS: dict[str, Callable[[Body], Parts]] = {
    "icp": _icp,
    "messaging": _messaging,
    "funnel": _funnel,
    "sla": _sla,
    "scoreboard": _scoreboard,
    "strategy": _strategy,
    "ai_policy": _ai_policy,
}
