"""How the teams of a simulated company agreed to work: funnel, service levels, scoreboard, tools."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.simulation.handover import REASONS
from ridgepole.core.simulation.scoreboards import people_measured, reporting_definitions, shared_numbers
from ridgepole.core.simulation.signatory import Signatory
from ridgepole.core.simulation.working_clock import HOURS_TEXT, holidays_between


def write_funnel(signatory: Signatory) -> Funnel:
    """Six stages from lead to customer."""
    head = signatory.head(
        "funnel", "From lead to customer", effective=signatory.scene.setting.starts_on - timedelta(days=30)
    )
    stages: list[dict[str, Any]] = [
        {
            "id": "lead",
            "name": "Lead",
            "definition": "A person whom we may contact",
            "owner_team": "marketing",
            "required_fields": ["email"],
            "expected_conversion": 0.4,
        },
        {
            "id": "mql",
            "name": "Marketing qualified lead",
            "definition": "Works at an account that fits the ICP, and asked for a demo or looked at prices",
            "owner_team": "marketing",
            "required_fields": ["email", "title", "role"],
            "expected_days": 7,
            "expected_conversion": 0.75,
        },
        {
            "id": "sal",
            "name": "Sales accepted lead",
            "definition": "Sales has spoken to the person and takes the lead on",
            "owner_team": "sales",
            "expected_days": 3,
            "expected_conversion": 0.7,
        },
        {
            "id": "sql",
            "name": "Sales qualified lead",
            "definition": "A need, a date and a person who decides are known",
            "owner_team": "sales",
            "expected_days": 8,
            "expected_conversion": 0.95,
        },
        {
            "id": "opportunity",
            "name": "Opportunity",
            "definition": "A deal with an amount and a next step",
            "owner_team": "sales",
            "expected_days": 55,
            "expected_conversion": 0.35,
        },
        {"id": "customer", "name": "Customer", "definition": "The contract is signed", "owner_team": "sales"},
    ]
    return Funnel.model_validate(head | {"stages": stages})


def write_service_levels(signatory: Signatory) -> ServiceLevelAgreement:
    """Three promises in working time, with the reasons for which a lead may be sent back."""
    scene = signatory.scene
    head = signatory.head(
        "sla", "What the teams promise each other", effective=scene.setting.starts_on - timedelta(days=30)
    )
    hours = scene.promise_minutes // 60
    holidays = holidays_between(scene.setting.starts_on, scene.setting.as_of + timedelta(days=200))
    return ServiceLevelAgreement.model_validate(
        head
        | {
            "calendar": {
                "time_zone": scene.profile.zone.key,
                "hours": {"mon-fri": HOURS_TEXT},
                "holidays": [day.isoformat() for day in holidays],
            },
            "commitments": [
                {
                    "id": "first_touch",
                    "by_team": "sales",
                    "promise": f"A person calls or writes within {hours} working hours",
                    "measure": "speed_to_lead",
                    "within_minutes": scene.promise_minutes,
                    "from_stage": "mql",
                },
                {
                    "id": "answer",
                    "by_team": "sales",
                    "promise": "Each lead is accepted or rejected within three working days",
                    "measure": "time_to_answer",
                    "within_minutes": 1530,
                    "from_stage": "mql",
                    "to_stage": "sal",
                },
                {
                    "id": "complete_leads",
                    "by_team": "marketing",
                    "promise": "Nine leads in ten arrive with mail address, title and role",
                    "measure": "handoff_completeness",
                    "at_least": 0.9,
                    "from_stage": "mql",
                },
            ],
            "rejection_reasons": [
                {"id": key, "says": says, "recycle_to": "lead" if key in {"no_need", "bad_timing"} else ""}
                for key, says in REASONS.items()
            ],
            "pause_reasons": ["buyer asked to wait", "out of office"],
            "escalation": [{"after_minutes": scene.promise_minutes * 2, "to": scene.profile.leader("sales").name}],
        }
    )


def write_scoreboard(signatory: Signatory) -> Scoreboard:
    """The shared numbers; unsigned where two scoreboards rule and nobody pretends otherwise."""
    scene = signatory.scene
    head = signatory.head("scoreboard", "The numbers that both are measured on", effective=scene.profile.effective_on)
    board = Scoreboard.model_validate(
        head
        | {
            "shared": shared_numbers(scene),
            "people": people_measured(scene),
            "attribution_model": "first touch",
            "reporting": reporting_definitions(scene),
        }
    )
    return board if scene.mechanisms.scoreboard_paper == "unsigned" else signatory.sign(board)


def write_ai_policy(signatory: Signatory) -> AiPolicy:
    """Two writing tools and what they are for."""
    profile = signatory.profile
    head = signatory.head("ai_policy", "How we use writing tools", effective=profile.effective_on)
    head["review_by"] = signatory.a_little_late()
    return AiPolicy.model_validate(
        head
        | {
            "tools": [
                {
                    "name": "Draftwell",
                    "team": "marketing",
                    "purposes": ["mails", "posts"],
                    "owner": profile.leader("marketing").name,
                    "based_on": {"document": "messaging", "version": 2},
                },
                {
                    "name": "Callnote",
                    "team": "sales",
                    "purposes": ["call summaries"],
                    "owner": profile.leader("sales").name,
                    "based_on": {"document": "messaging", "version": 2},
                },
            ],
            "allowed_purposes": ["mails", "posts", "call summaries"],
            "disclosure": "Mails written by a tool say so in their footer",
        }
    )
