"""Answers for the pages of handing over, asking and reviewing: by kind, from the case and the rest of the answer's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.standing import until_s
from ridgepole.core.handoff.ledger_leads import find_people, undecided_leads
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.flows.read_survey import read_survey
from ridgepole.flows.unanswered_objections import unanswered_objections

Json = dict[str, Any]
LOOK_BACK_DAYS = 60


def _people(case: Case, words: str) -> Json:
    """People of the ledger who fit the words."""
    return {"people": [lead.as_json() for lead in find_people(case.ledger, words, until_s=until_s(case))]}


def _undecided(case: Case, _rest: str) -> Json:
    """Leads that the ledger knows as handed over within the last sixty days and undecided."""
    until = until_s(case)
    leads = undecided_leads(case.ledger, since_s=until - LOOK_BACK_DAYS * DAY_SECONDS, until_s=until)
    return {"leads": [lead.as_json() for lead in leads]}


def _lost_deals(case: Case, rest: str) -> Json:
    """Deals that were lost, with the reasons that the CRM writes and how often. `rest` is "FIRST..LAST": deals of these days alone."""
    zone = ZoneInfo(case.company.time_zone)
    first, _, last = rest.partition("..")
    lost = [
        (deal, datetime.fromtimestamp(deal.closed_s, zone).date().isoformat())
        for deal in deals(case)
        if deal.outcome == "lost" and deal.closed_s is not None
    ]
    names = {
        str(row["opportunity_id"]): row
        for row in case.ledger.query(
            "SELECT o.opportunity_id AS opportunity_id, o.name AS name, o.competitor AS competitor, a.name AS account FROM opportunities o LEFT JOIN accounts a ON a.account_id = o.account_id WHERE o.outcome = 'lost'"
        )
    }
    return {
        "deals": [
            {
                "id": deal.id,
                "name": str(names.get(deal.id, {}).get("name") or ""),
                "account": str(names.get(deal.id, {}).get("account") or ""),
                "amount": deal.amount if deal.currency in {"", case.company.currency} else None,
                "lost_on": day,
                "industry": deal.industry or "",
                "source": deal.source or "",
                "crm_reason": deal.lost_reason or "",
                "competitor": str(names.get(deal.id, {}).get("competitor") or ""),
            }
            for deal, day in lost
            if not rest or first <= day <= last
        ],
        "reasons": Counter(deal.lost_reason for deal, _ in lost if deal.lost_reason),
    }


def _lost_days(case: Case, _rest: str) -> Json:
    """How many deals were lost on each day: what a list of quarters shows, however many deals there are."""
    zone = ZoneInfo(case.company.time_zone)
    ended = [deal.closed_s for deal in deals(case) if deal.outcome == "lost" and deal.closed_s is not None]
    return {"days": Counter(datetime.fromtimestamp(closed_s, zone).date().isoformat() for closed_s in ended)}


def _objections(case: Case, _rest: str) -> Json:
    framework = case.agreements.in_force(MessagingFramework, case.as_of) or case.agreements.current(
        MessagingFramework, case.as_of
    )
    heard = unanswered_objections(
        ledger=case.ledger, framework=framework, embedder=case.embedder, until_s=until_s(case)
    )
    return {
        "framework": framework.name if framework else "",
        "objections": [{**asdict(h), "is_answered": h.is_answered} for h in heard],
    }


def _survey(case: Case, _rest: str) -> Json:
    """The survey as read, with every leader's sentences; nothing where no answers are revealed."""
    if not case.survey.answers:
        return {"reading": None}
    questions = {question.id: question for question in case.survey.questions}
    sentences = [
        {
            "question": question_id,
            "text": questions[question_id].text if question_id in questions else question_id,
            "asks": questions[question_id].asks if question_id in questions else "free",
            "answers": [
                {"respondent": a.respondent_id, "team": a.team, "level": a.level, "says": a.answer}
                for a in sorted(case.survey.answers_to(question_id), key=lambda a: (a.level != "leader", a.team))
                if a.answer.strip()
            ],
        }
        for question_id in dict.fromkeys(a.question_id for a in case.survey.answers)
    ]
    return {"reading": read_survey(case=case).as_json(), "sentences": sentences}


def _reported(case: Case, _rest: str) -> Json:
    """Numbers as teams report them, the newest period of each metric."""
    rows = case.ledger.query(
        "SELECT metric, period, team, value, source FROM reported_numbers WHERE value IS NOT NULL ORDER BY metric NULLS LAST, period NULLS LAST, team NULLS LAST"
    )
    newest = {str(row["metric"]): str(row["period"]) for row in rows}
    return {"rows": [dict(row) for row in rows if str(row["period"]) == newest[str(row["metric"])]]}


HANDOVER_ANSWERS: Mapping[str, Callable[[Case, str], Json]] = {
    "people": _people,
    "undecided": _undecided,
    "lost-deals": _lost_deals,
    "lost-days": _lost_days,
    "objections": _objections,
    "survey": _survey,
    "reported": _reported,
}
