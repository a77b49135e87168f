"""The blind survey: what leaders and practitioners would write, given what they live with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.definitions_in_heads import HANDOFF, QUALIFIED_LEAD, SOURCED_PIPELINE
from ridgepole.core.simulation.mental_model import best_customer_sentence
from ridgepole.core.simulation.opinions import ALIGNED, ONE_STORY, STRATEGY_ARRIVES, opinion
from ridgepole.core.simulation.profile import Colleague
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.scoreboards import OWN_NUMBERS, SHARED, shared_names
from ridgepole.core.simulation.segment import Segment
from ridgepole.core.simulation.setting import seconds_at
from ridgepole.core.simulation.simulated_company import SurveyRow

_LIST_FORMS = (
    "{a}, {b} and {c}.",
    "{a}; {b}; {c}",
    "{A}, {b}, {c}.",
    "I would name {a}, {b} and {c}.",
    "{A}. Then {b}. And {c}.",
    "1. {a} 2. {b} 3. {c}",
)
_VAGUE = (
    "Depends whom you ask.",
    "Anybody with a budget, honestly.",
    "No idea, I only see tickets.",
    "The ones who pay on time.",
)
_TWO_FORMS = ("{a} and {b}; the third escapes me.", "{A}, {b}, and I would have to look up the last one.")


def answer_survey(scene: Scene) -> tuple[SurveyRow, ...]:
    """All leaders and most practitioners answer the eight built-in questions, three to five weeks before the diagnosis."""
    chance = scene.chance("survey")
    rows: list[SurveyRow] = []
    first_day = scene.setting.as_of - timedelta(days=chance.whole(21, 35))
    for number, colleague in enumerate(scene.profile.colleagues, start=1):
        leader = colleague.level == "leader"
        if not leader and chance.happens(0.12):
            continue
        day = first_day + timedelta(days=chance.whole(0, 6))
        at_s = seconds_at(day, scene.profile.zone, 9) + chance.whole(0, 28_000)
        for question, answer in _answers(scene, chance, colleague):
            rows.append((f"r{number:02d}", colleague.team, colleague.level, question, answer, at_s))
            at_s += chance.whole(30, 240)
    return tuple(rows)


def _answers(scene: Scene, chance: Chance, colleague: Colleague) -> list[tuple[str, str]]:
    leader = colleague.level == "leader"
    causes = scene.setting.causes
    pictured = _own_accent(scene, chance, _pictured(scene, chance, colleague), leader=leader)
    mine = best_customer_sentence(chance, pictured, leader=leader)
    if not leader and chance.happens(0.05):
        mine = chance.one_of(_VAGUE)
    # leaders see trouble later than those who do the work
    trouble = {
        cause: (0.35 if leader else 0.8) if cause in causes else (0.04 if leader else 0.1) for cause in range(1, 5)
    }
    unhappy = min(0.85, sum(0.28 for _ in causes)) * (0.4 if leader else 1.0) + (0.02 if leader else 0.08)
    return [
        ("best_customer", mine),
        ("three_numbers", _three_numbers(scene, chance, colleague)),
        ("strategy_in_content", opinion(chance, STRATEGY_ARRIVES, doubt=trouble[2])),
        ("same_value_proposition", opinion(chance, ONE_STORY, doubt=trouble[4])),
        ("teams_aligned", opinion(chance, ALIGNED, doubt=unhappy)),
        ("qualified_lead", _definition(scene, chance, colleague, QUALIFIED_LEAD)),
        ("handoff", _definition(scene, chance, colleague, HANDOFF)),
        ("sourced_pipeline", _definition(scene, chance, colleague, SOURCED_PIPELINE)),
    ]


def _pictured(scene: Scene, chance: Chance, colleague: Colleague) -> Segment:
    """Whom this colleague has in mind: the agreed customer, or the one that the team lives with."""
    profile = scene.profile
    own = {"marketing": profile.dream, "sales": profile.easy, "product": profile.core, "revops": profile.core}
    if scene.mechanisms.icp_paper == "follows_marketing":
        own["sales"] = profile.core
        own["product"] = profile.easy
    if not scene.mechanisms.heads_differ:
        stray = colleague.level == "practitioner" and chance.happens(0.06)
        return chance.one_of(profile.segments) if stray else profile.core
    faithful = 1.0 if colleague.level == "leader" else 0.8
    return own[colleague.team] if chance.happens(faithful) else chance.one_of(profile.segments)


def _own_accent(scene: Scene, chance: Chance, pictured: Segment, *, leader: bool) -> Segment:
    """The same customer, now and then with another pain or another moment: ordinary difference, in every company."""
    domain, share = scene.profile.domain, 0.1 if leader else 0.18
    pain = chance.one_of(domain.pains) if chance.happens(share) else pictured.pain
    trigger = chance.one_of(domain.triggers) if chance.happens(share) else pictured.trigger
    return replace(pictured, pain=pain, trigger=trigger)


def _three_numbers(scene: Scene, chance: Chance, colleague: Colleague) -> str:
    leader = colleague.level == "leader"
    if scene.mechanisms.definitions_differ and chance.happens(1.0 if leader else 0.9):
        names = chance.some_of(OWN_NUMBERS[colleague.team], 3)
    else:
        names = [chance.one_of(SHARED[name]) for name in shared_names(scene)]
        names = chance.some_of(names, 3)
        if not leader and chance.happens(0.2):
            names[2] = chance.one_of([name for name in OWN_NUMBERS[colleague.team] if name != "bookings"])
    a, b, c = names
    form = chance.one_of(_TWO_FORMS if not leader and chance.happens(0.15) else _LIST_FORMS)
    return form.format(a=a, b=b, c=c, A=a[0].upper() + a[1:])


def _definition(scene: Scene, chance: Chance, colleague: Colleague, texts: dict[str, tuple[str, ...]]) -> str:
    apart = scene.mechanisms.definitions_differ and colleague.team in {"marketing", "sales"} and chance.happens(0.92)
    text = chance.one_of(texts[colleague.team] if apart else texts["agreed"])
    return text.format(hours=scene.promise_minutes // 60)
