"""What a simulated company has decided to tell its buyers, and the decisions behind it."""

from __future__ import annotations

from datetime import timedelta

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.simulation.signatory import Signatory
from ridgepole.core.simulation.storyline import Storyline


def write_messaging(signatory: Signatory, storyline: Storyline) -> tuple[MessagingFramework, MessagingFramework]:
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


def write_strategy(signatory: Signatory, storyline: Storyline) -> Strategy:
    """Two decisions of one day: whom to sell to, and what to lead with."""
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
