"""Which leads a draft funnel would have let into its stages, and how those did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from ridgepole.core.actions.consequence import Consequence, in_words, share_of
from ridgepole.core.agreements.funnel import Funnel, Stage
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.customer_fit import meets
from ridgepole.core.kernel.period import Period

ENTERED = """
SELECT l.person_id AS person, LOWER(l.stage) AS stage, MIN(l.entered_at) AS at, p.email AS email, p.title AS title, p.role AS role, p.source AS source,
  p.source_detail AS source_detail, p.account_id AS account_id, a.name AS account_name, a.industry AS industry, a.employees AS employees, a.region AS region, a.country AS country,
  MAX(CASE WHEN o.outcome = 'won' AND o.closed_at < :until AND o.created_at >= l.entered_at THEN 1 ELSE 0 END) AS won
FROM lifecycle l JOIN people p ON p.person_id = l.person_id LEFT JOIN accounts a ON a.account_id = p.account_id
LEFT JOIN opportunities o ON o.account_id = p.account_id
WHERE l.entered_at >= :start AND l.entered_at < :until
GROUP BY l.person_id, LOWER(l.stage), p.email, p.title, p.role, p.source, p.source_detail, p.account_id, a.name, a.industry, a.employees, a.region, a.country
ORDER BY l.person_id, stage
"""
FIELDS = {"industry", "employees", "region", "country"}
KNOWN_AS = {
    "company": "account_name",
    "account": "account_id",
    "job title": "title",
    "job_title": "title",
    "company_size": "employees",
    "size": "employees",
}


def funnel_consequences(
    case: Case, draft: Funnel, before: Funnel | None, period: Period
) -> tuple[list[Consequence], list[str]]:
    """Per stage with a rule: share of those who entered it that the draft would have let in, of those who later won, and how many have the required data."""
    entered = case.ledger.query(ENTERED, {"start": period.start_s, "until": period.end_s})
    found, unread = [], []
    for stage in draft.stages:
        names = {text.casefold() for text in (stage.id, stage.name) if text}
        people = [row for row in entered if row["stage"] in names]
        old = next((one for one in before.stages if one.id == stage.id), None) if before else None
        unread += [
            f"{stage.id}: “{c.in_words}” is a sentence for people, so it cannot be replayed"
            if c.written
            else f"{stage.id}: `{c.field}` is not in the ledger, so its rule cannot be replayed"
            for c in stage.entry
            if c.field not in FIELDS
        ]
        if any(criterion.field in FIELDS for criterion in stage.entry):
            found += _let_in(stage, old, people)
        fields = [KNOWN_AS.get(field.casefold(), field) for field in stage.required_fields]
        unread += [
            f"{stage.id}: required field `{field}` is not in the ledger"
            for field in fields
            if people and field not in people[0]
        ]
        checkable = [field for field in fields if people and field in people[0]]
        if checkable:
            found.append(_complete(stage, checkable, people))
    return found, unread


def _passes(stage: Stage, row: Mapping[str, Any]) -> bool:
    firm = SimpleNamespace(
        industry=row["industry"], employees=row["employees"], region=row["region"], country=row["country"]
    )
    return all(meets(firm, criterion) is not False for criterion in stage.entry if criterion.field in FIELDS)


def _let_in(stage: Stage, old: Stage | None, people: Sequence[Mapping[str, Any]]) -> list[Consequence]:
    passed = [row for row in people if _passes(stage, row)]
    won = [row for row in people if row["won"]]
    kept = [row for row in won if _passes(stage, row)]
    share, wins = share_of(len(passed), len(people), "leads"), share_of(len(kept), len(won), "won leads")
    today = sum(1 for row in people if _passes(old, row)) / len(people) if old and people else None
    ids = tuple(str(row["person"]) for row in passed[:1000])
    return [
        Consequence(
            f"leads_let_in:{stage.id}",
            f"{stage.id}: would have let in {in_words(share)} of leads",
            share,
            len(people),
            today,
            None,
            "people",
            ids,
        ),
        Consequence(
            f"wins_kept:{stage.id}",
            f"{stage.id}: would have kept {in_words(wins)} of leads that later won",
            wins,
            len(won),
            None,
            None,
            "people",
            tuple(str(row["person"]) for row in kept[:1000]),
        ),
    ]


def _complete(stage: Stage, fields: Sequence[str], people: Sequence[Mapping[str, Any]]) -> Consequence:
    complete = [row for row in people if all(row[field] not in (None, "") for field in fields)]
    share = share_of(len(complete), len(people), "leads")
    words = f"{stage.id}: {in_words(share)} of leads had {', '.join(fields)} filled in"
    return Consequence(
        f"complete:{stage.id}",
        words,
        share,
        len(people),
        None,
        None,
        "people",
        tuple(str(row["person"]) for row in complete[:1000]),
    )
