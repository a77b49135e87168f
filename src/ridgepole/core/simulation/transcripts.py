"""Two recorded conversations: the salesperson says what sales says, the buyer has read the site."""

from __future__ import annotations

from datetime import timedelta

from ridgepole.core.simulation.names import person_name
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.storyline import Storyline
from ridgepole.core.simulation.touchpoint import Line, Touchpoint
from ridgepole.core.simulation.touchpoint_paths import CALL_SCRIPT, CALL_TRANSCRIPT, DEMO_SCRIPT, DEMO_TRANSCRIPT


def record_conversations(scene: Scene, storyline: Storyline, broken: frozenset[str]) -> tuple[Touchpoint, ...]:
    """One discovery call and one demo, held in the last two months."""
    return (
        _conversation(scene, storyline, CALL_TRANSCRIPT, "Discovery call", departs=CALL_SCRIPT in broken),
        _conversation(scene, storyline, DEMO_TRANSCRIPT, "Demo", departs=DEMO_SCRIPT in broken),
    )


def _conversation(scene: Scene, storyline: Storyline, path: str, title: str, *, departs: bool) -> Touchpoint:
    chance, profile = scene.chance(path), scene.profile
    seller = chance.one_of(profile.team("sales")[1:]).name
    buyer = person_name(chance)
    story, second = profile.domain.stories[chance.whole(0, 1)], profile.domain.stories[2]
    told = f"{chance.one_of(story.contrary if departs else (story.says, *story.also))}."
    also_told = f"{chance.one_of(second.contrary if departs else (second.says, *second.also))}."
    terms = storyline.other if departs else storyline.agreed
    price = chance.one_of((terms.says, *terms.also)).format(unit=storyline.unit)
    page = storyline.agreed.also[0].format(unit=storyline.unit).rstrip(".")
    lines = [
        (seller, f"Thank you for taking the time, {buyer.split()[0]}. What made you look for us?"),
        (buyer, f"Well, it is {profile.core.pain}, and {profile.core.trigger}."),
        (seller, "We hear that a lot. Let me say in one sentence what we do."),
        (seller, told),
        (buyer, "And who does the work on our side?"),
        (seller, also_told),
        (buyer, f"On your prices page I read this: {page}. Is that so?"),
        (seller, f"Let me put it this way. {price}" if departs else f"Yes. {price}"),
        (buyer, "We would need to see that in writing." if departs else "Good, that is clear."),
        (seller, "I will send you a summary today. When do we speak again?"),
    ]
    held_on = scene.setting.as_of - timedelta(days=chance.whole(5, 60))
    return Touchpoint(
        path=path,
        title=title,
        stage="evaluation",
        owner_team="sales",
        audience_role=profile.core.champion,
        audience_industry=profile.core.industries[0],
        published_on=held_on,
        updated_on=held_on,
        author=seller,
        based_on="",
        lines=[Line("speech", text, speaker) for speaker, text in lines],
    )
