"""The seven agreements of a simulated company, with the signatures that they really bear."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.simulation.handover import REASONS
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.scoreboards import people_measured, reporting_definitions, shared_numbers
from ridgepole.core.simulation.segment import Segment
from ridgepole.core.simulation.storyline import Storyline
from ridgepole.core.simulation.working_clock import HOURS_TEXT, holidays_between

A = TypeVar("A", bound=Agreement)


class Signatory:
    """Writes and signs on behalf of the two leaders."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.profile = scene.profile
        self._chance = scene.chance("agreements")
        self.as_of = scene.setting.as_of

    def head(
        self,
        kind: str,
        title: str,
        *,
        effective: date,
        version: int = 1,
        authors: tuple[str, ...] = ("marketing", "sales"),
    ) -> dict[str, Any]:
        """The keys that all agreements share. Reviews are due later this year."""
        return {
            "kind": kind,
            "id": kind,
            "title": title,
            "version": version,
            "effective_from": effective.isoformat(),
            "review_by": (self.as_of + timedelta(days=self._chance.whole(40, 220))).isoformat(),
            "authors": [{"name": self.profile.leader(team).name, "team": team} for team in authors],
        }

    def a_little_late(self) -> str:
        """A review date that may have passed by a few weeks: ordinary untidiness, in every company."""
        return (self.as_of + timedelta(days=self._chance.whole(-30, 60))).isoformat()

    def sign(self, document: A, teams: tuple[str, ...] = ("marketing", "sales")) -> A:
        """The same document, signed by the leaders of these teams a few days before it takes effect."""
        roles = {"marketing": "CMO", "sales": "CRO"}
        day = document.effective_from or self.as_of
        sign_offs = [
            {
                "name": self.profile.leader(team).name,
                "team": team,
                "role": roles[team],
                "signed_at": datetime.combine(
                    day - timedelta(days=3), time(10 + index, 15), self.profile.zone
                ).isoformat(),
                "digest": document.digest,
            }
            for index, team in enumerate(teams)
        ]
        return type(document).model_validate(document.model_dump(by_alias=True) | {"sign_offs": sign_offs})


def write_agreements(scene: Scene, storyline: Storyline) -> tuple[Agreement, ...]:
    """All kinds; the ICP in two versions where it followed the change of strategy."""
    signatory = Signatory(scene)
    return (
        *_icps(signatory),
        *(signatory.sign(messaging) for messaging in _messaging(signatory, storyline)),
        signatory.sign(_funnel(signatory)),
        signatory.sign(_sla(signatory)),
        _scoreboard(signatory),
        signatory.sign(_strategy(signatory, storyline)),
        signatory.sign(_ai_policy(signatory)),
    )


def _icps(signatory: Signatory) -> tuple[IdealCustomerProfile, ...]:
    profile, paper = signatory.profile, signatory.scene.mechanisms.icp_paper
    starts = signatory.scene.setting.starts_on
    if paper == "never_written":
        return ()
    if paper == "outgrown":
        long_ago = signatory.as_of - timedelta(days=1000)
        first = _icp(
            signatory,
            (profile.dream,),
            profile.dream,
            effective=long_ago,
            version=1,
            review_by=long_ago + timedelta(days=365),
        )
        return (signatory.sign(first),)
    before = _icp(
        signatory,
        (profile.core, profile.old),
        profile.core,
        effective=starts - timedelta(days=60),
        version=1,
        review_by=profile.effective_on,
    )
    authors = ("marketing",) if paper == "follows_marketing" else ("marketing", "sales")
    now = _icp(signatory, (profile.icp,), profile.icp, effective=profile.effective_on, version=2, authors=authors)
    signers = ("marketing",) if paper == "signed_by_one" else ("marketing", "sales")
    return signatory.sign(before), signatory.sign(now, signers)


def _icp(
    signatory: Signatory,
    segments: tuple[Segment, ...],
    lead: Segment,
    *,
    effective: date,
    version: int,
    review_by: date | None = None,
    authors: tuple[str, ...] = ("marketing", "sales"),
) -> IdealCustomerProfile:
    profile = signatory.profile
    industries = [industry for segment in segments for industry in segment.industries]
    head = signatory.head("icp", f"Who {profile.name} is for", effective=effective, version=version, authors=authors)
    if review_by:
        head["review_by"] = review_by.isoformat()
    return IdealCustomerProfile.model_validate(
        head
        | {
            "statement": f"{' and '.join(industries)} with {lead.least:,} to {lead.most:,} people, whose {lead.champion} suffers from {lead.pain}, "
            f"at the moment when {lead.trigger}.",
            "industries": industries,
            "employees": {"min": lead.least, "max": lead.most},
            "regions": list(dict.fromkeys(region for _, region in profile.places)),
            "technologies": list(profile.domain.technologies),
            "buying_committee": [
                {"role": "champion", "titles": [lead.champion], "cares_about": [lead.pain]},
                {
                    "role": "technical approver",
                    "titles": list(profile.domain.approvers),
                    "cares_about": ["security", "effort of integration"],
                },
                {
                    "role": "economic buyer",
                    "titles": ["CFO", "Finance Director", "Managing Director"],
                    "cares_about": ["a cost that can be planned"],
                },
            ],
            "pains": [segment.pain for segment in segments],
            "triggers": [segment.trigger for segment in segments],
            "disqualifiers": [
                {
                    "field": "employees",
                    "below": lead.least,
                    "because": "below this the effort of selling exceeds the first year's margin",
                },
                {
                    "field": "industry",
                    "is": ["Consulting", "Non-profit"],
                    "because": "no operation of their own that we could help",
                },
            ],
        }
    )


def _messaging(signatory: Signatory, storyline: Storyline) -> tuple[MessagingFramework, MessagingFramework]:
    """What was told before the decision, and what is told since."""
    now = _current_messaging(signatory, storyline)
    profile = signatory.profile
    old = {
        "version": 1,
        "effective_from": signatory.scene.setting.starts_on - timedelta(days=90),
        "review_by": profile.effective_on,
        "positioning": f"{profile.name} stands for {profile.domain.old_lead}, for {' and '.join(profile.old.industries).lower()} as much as for anybody.",
    }
    return MessagingFramework.model_validate(now.model_dump(by_alias=True) | old), now


def _current_messaging(signatory: Signatory, storyline: Storyline) -> MessagingFramework:
    profile = signatory.profile
    domain, core = profile.domain, profile.core
    head = signatory.head(
        "messaging", f"What {profile.name} tells its buyers", effective=profile.effective_on, version=2
    )
    rival, second_rival = profile.competitors
    return MessagingFramework.model_validate(
        head
        | {
            "positioning": f"For {' and '.join(core.industries).lower()} that suffer from {core.pain}, {profile.name} is {domain.product}: {domain.stories[0].says.lower()}.",
            "category": domain.category,
            "value_propositions": [
                {
                    "id": story.id,
                    "says": f"{story.says}.",
                    "for_roles": [core.champion] if index == 0 else list(domain.approvers),
                    "for_industries": list(core.industries),
                    "stages": ["awareness", "evaluation", "decision"],
                    "proof": [f"pp_{index + 1}"],
                    "never_says": list(story.never_says),
                }
                for index, story in enumerate(domain.stories)
            ],
            "proof_points": [
                {
                    "id": f"pp_{index + 1}",
                    "claim": f"{what[0].upper()}{what[1:]} {way} by {storyline.figures[index]}%",
                    "customer": profile.references[index],
                    "figure": f"{storyline.figures[index]}%",
                    "source": "measured by the customer over six months",
                    "valid_until": (signatory.as_of + timedelta(days=200 + 40 * index)).isoformat(),
                }
                for index, (what, way) in enumerate(domain.results)
            ],
            "commercial_model": {"says": storyline.agreed_says, "never_says": list(storyline.agreed.never_says)},
            "objections": [
                {
                    "id": f"obj_{index + 1}",
                    "objection": f"{says}.",
                    "answer": f"The {gap} is on the roadmap with a date; until then we import files each night.",
                    "stages": ["evaluation"],
                    "assets": [],
                }
                for index, (gap, says) in enumerate(domain.gaps[:3])
            ],
            "competitors": [
                {
                    "name": rival,
                    "their_claim": "The same for a third less",
                    "our_answer": "Compare what is inside the price, not the price alone",
                },
                {
                    "name": second_rival,
                    "their_claim": "We cannot handle large volumes",
                    "our_answer": f"{profile.references[0]} shows the contrary",
                },
            ],
            "vocabulary": [{"use": use, "not": list(others)} for use, others in domain.words],
            "voice": ["Numbers with the customer's name beside them", "Short sentences, no superlatives"],
        }
    )


def _funnel(signatory: Signatory) -> Funnel:
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


def _sla(signatory: Signatory) -> ServiceLevelAgreement:
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


def _scoreboard(signatory: Signatory) -> Scoreboard:
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


def _strategy(signatory: Signatory, storyline: Storyline) -> Strategy:
    profile, scene = signatory.profile, signatory.scene
    head = signatory.head(
        "strategy", "What we decided", effective=profile.effective_on, authors=("product", "marketing", "sales")
    )
    owner = "" if scene.mechanisms.ownerless_decisions else profile.leader("marketing").name
    reach = storyline.must_reach
    core, old = profile.core, profile.old
    decisions = [
        {
            "id": "dec_segment",
            "says": f"We sell to {' and '.join(core.industries).lower()} only",
            "replaces": f"{' and '.join(old.industries)} as a market beside them",
            "owner": owner,
            "must_reach": [
                {"kind": kind, "by": day.isoformat()}
                for kind, day in reach.items()
                if kind in {"ad", "brief", "email", "website", "call_script"}
            ],
        },
        {
            "id": "dec_lead",
            "says": f"We lead with this: {profile.domain.stories[0].says.lower()}",
            "replaces": f"Leading with {profile.domain.old_lead}",
            "owner": profile.leader("product").name,
            "must_reach": [
                {"kind": kind, "by": day.isoformat()}
                for kind, day in reach.items()
                if kind in {"deck", "demo_script", "website", "call_script", "email"}
            ],
        },
    ]
    dates = {"decided_on": profile.decided_on.isoformat(), "effective_from": profile.effective_on.isoformat()}
    return Strategy.model_validate(head | {"decisions": [decision | dates for decision in decisions]})


def _ai_policy(signatory: Signatory) -> AiPolicy:
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
