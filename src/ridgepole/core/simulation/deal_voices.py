"""What salespeople write down of what buyers said."""

from __future__ import annotations

from ridgepole.core.simulation.scene import DAY_S, Scene

_TWO_STORIES = (
    "Your site says {site}, and now the {where} says {other}. Which is it?",
    "They read on our website: {site}. The rep told them {other}. Asked us to clarify before going further.",
    "CFO put the pricing page beside our {where} and found two different offers.",
    "Buyer confused: the website promises {site}, our {where} states the opposite.",
    "Asked why the {where} does not match what marketing sent them last month.",
    "They no longer know which version to believe, the website or the {where}.",
    "Said that our own web page contradicts the {where}: {other}.",
)
_PLAIN_OBJECTIONS = (
    "Price is above the budget that they had in mind.",
    "Want to see a customer of their own size first.",
    "Worried about the effort on their side.",
    "Decision moved to the next budget year.",
    "IT wants a security questionnaire filled in.",
)
_RIVAL_CLAIMS = (
    "{rival} told them that it does the same for a third less.",
    "{rival} says that we cannot handle their volume.",
    "According to {rival} our contract cannot be left early.",
)
_SETTLED = (
    "Asked whether the price on the website is with tax; it is not. Settled in one mail.",
    "Had read an old article about us and wanted to know what has changed since.",
)
_SEGMENT_NOTES = (
    "{industry} with {employees} people: they liked the demo but have no such problem.",
    "Third time that {industry} does not land with what we have.",
)


class DealVoices:
    """Writes feedback for some of the deals."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._chance = scene.chance("voices")

    def speak(self, opportunity_id: str, owner: str, opened_s: int, until_s: int, *, unsettled: bool) -> None:
        """Objections to gaps of the product are common; complaints of two stories come only where there are two."""
        chance = self._chance
        domain, profile = self._scene.profile.domain, self._scene.profile
        if chance.happens(0.32):
            gap = chance.one_of(domain.gaps[:3]) if chance.happens(0.75) else chance.one_of(domain.gaps[3:])
            self._write(opportunity_id, owner, (opened_s, until_s), "objection", f"{gap[1]}.")
        if chance.happens(0.2):
            self._write(opportunity_id, owner, (opened_s, until_s), "objection", chance.one_of(_PLAIN_OBJECTIONS))
        if chance.happens(0.1):
            text = chance.one_of(_RIVAL_CLAIMS).format(rival=chance.one_of(profile.competitors))
            self._write(opportunity_id, owner, (opened_s, until_s), "competitor_claim", text)
        if chance.happens(0.05):
            segment = chance.one_of(profile.segments)
            text = chance.one_of(_SEGMENT_NOTES).format(
                industry=chance.one_of(segment.industries), employees=segment.most
            )
            self._write(opportunity_id, owner, (opened_s, until_s), "segment", text)
        if chance.happens(0.02):
            self._write(opportunity_id, owner, (opened_s, until_s), "other", chance.one_of(_SETTLED))
        if unsettled and chance.happens(self._scene.mechanisms.hesitation * 0.9):
            story = chance.one_of(domain.stories)
            text = chance.one_of(_TWO_STORIES).format(
                site=f"“{chance.one_of(story.also).lower()}”",
                other=f"“{chance.one_of(story.contrary).lower()}”",
                where=chance.one_of(("quote", "proposal", "demo", "sales deck")),
            )
            kind = "competitor_claim" if chance.happens(0.12) else "objection"
            self._write(opportunity_id, owner, (opened_s, until_s), kind, text)

    def _write(self, opportunity_id: str, owner: str, between: tuple[int, int], kind: str, text: str) -> None:
        opened_s, until_s = between
        chance = self._chance
        at_s = opened_s + int(max(until_s - opened_s, DAY_S) * chance.between(0.3, 0.98))
        stage = chance.one_of(("discovery", "demo", "proposal", "negotiation"))
        if at_s < self._scene.end_s:
            self._scene.rows.feedback.append((self._scene.next_id("f"), at_s, owner, opportunity_id, kind, stage, text))
