"""Deals: stages, committee, meetings and outcome. Where the fourth cause costs something."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.simulation.campaigns import Campaign
from ridgepole.core.simulation.chance import logistic
from ridgepole.core.simulation.deal_voices import DealVoices
from ridgepole.core.simulation.market import Account, Market
from ridgepole.core.simulation.scene import DAY_S, Scene
from ridgepole.core.simulation.touchpoint_paths import CALL_SCRIPT, DEMO_SCRIPT, PROPOSAL, QUOTE, SALES_DECK

STAGES = ("discovery", "demo", "proposal", "negotiation")
_DAYS = {"discovery": 12.0, "demo": 12.0, "proposal": 14.0, "negotiation": 10.0}
_SHOWN = {"discovery": SALES_DECK, "demo": DEMO_SCRIPT, "proposal": PROPOSAL, "negotiation": QUOTE}
_DROPS_OUT = {"discovery": 0.34, "demo": 0.26, "proposal": 0.24, "negotiation": 0.16}
_LOST_REASONS = {"price": 0.2, "no decision": 0.25, "competitor": 0.2, "missing feature": 0.15, "timing": 0.2}
_LATE_ROLES = ("finance", "legal", "procurement", "executive sponsor")
_WIN_INTERCEPT = -1.3


@dataclass(slots=True)
class Deal:
    """One opportunity in the making; `unsettled`: the buyer met two stories."""

    opportunity_id: str
    account: Account
    person_id: str
    opened_s: int
    owner: str
    unsettled: bool
    wins: bool
    ends_at: str


class DealDesk:
    """Opens deals and plays them to their end or to the end of the history."""

    def __init__(self, scene: Scene, market: Market) -> None:
        self._scene = scene
        self._market = market
        self._chance = scene.chance("deals")
        self._voices = DealVoices(scene)
        self._sellers = [c.user_id for c in scene.profile.team("sales")[1:]]
        self._broken = broken_assets(scene)

    def open(
        self, account: Account, person_id: str, at_s: int, *, source: str, campaign: Campaign | None, saw_site: bool
    ) -> None:
        """Create the deal and everything that follows from it."""
        scene, chance = self._scene, self._chance
        at_s = scene.clock.after(at_s, chance.between(5, 300))
        if at_s >= scene.end_s:
            return
        ends_at = chance.weighted(_DROPS_OUT)
        luck = chance.uniform()
        unsettled = saw_site and chance.happens(0.92) and self._meets_other_story()
        cost = scene.mechanisms.story_cost if unsettled else 0.0
        wins = luck < logistic(_WIN_INTERCEPT + account.fit + 0.8 * account.need - cost)
        deal = Deal(
            scene.next_id("o"), account, person_id, at_s, chance.one_of(self._sellers), unsettled, wins, ends_at
        )
        closed_s = self._play(deal)
        self._write(deal, closed_s, source, campaign)
        self._voices.speak(deal.opportunity_id, deal.owner, deal.opened_s, closed_s or scene.end_s, unsettled=unsettled)

    def _meets_other_story(self) -> bool:
        return bool(self._broken)

    def _play(self, deal: Deal) -> int | None:
        """Write stages, meetings and people; the moment of closing, None while open."""
        scene, chance = self._scene, self._chance
        at_s = deal.opened_s
        self._add_to_committee(deal, deal.person_id, "champion", at_s)
        for role in chance.some_of(("economic buyer", "technical approver", "user"), chance.whole(0, 2)):
            joined_s = at_s + chance.whole(1, 12) * DAY_S
            self._invite(deal, role, joined_s)
        slowness = 0.85 if deal.wins else 1.15
        for stage in STAGES:
            if at_s >= scene.end_s:
                return None
            scene.rows.opportunity_stages.append((deal.opportunity_id, stage, at_s))
            if deal.account.segment != "core" and chance.happens(0.06):
                slowness *= 1.3
            late_in_deal = stage in {"proposal", "negotiation"}
            drag = chance.between(1.5, 2.3) if deal.unsettled and late_in_deal and chance.happens(0.8) else 1.0
            days = _DAYS[stage] * slowness * drag * chance.lognormal(1.0, 0.45)
            leaves_s = scene.clock.after(at_s + int(days * DAY_S), 30)
            self._meet(deal, stage, at_s, leaves_s)
            at_s = leaves_s
            if not deal.wins and stage == deal.ends_at:
                break
        return self._close(deal, at_s)

    def _close(self, deal: Deal, at_s: int) -> int | None:
        scene, chance = self._scene, self._chance
        if at_s >= scene.end_s or (not deal.wins and chance.happens(0.06)):
            return None  # still open, or forgotten in the pipeline
        scene.rows.opportunity_stages.append((deal.opportunity_id, "closed_won" if deal.wins else "closed_lost", at_s))
        if deal.wins:
            scene.rows.lifecycle.append((deal.person_id, "customer", at_s, "sales", ""))
        return at_s

    def _meet(self, deal: Deal, stage: str, from_s: int, to_s: int) -> None:
        scene, chance = self._scene, self._chance
        kind = {"discovery": "meeting", "demo": "demo", "proposal": "proposal_sent", "negotiation": "quote_sent"}[stage]
        self._touch(deal, scene.clock.after(from_s + (to_s - from_s) // 3, 30), kind, "sales", _SHOWN[stage])
        if stage == "discovery" and chance.happens(0.7):
            self._touch(deal, scene.clock.after(from_s, 90), "call", "sales", CALL_SCRIPT)
        for _ in range(chance.whole(0, 2)):
            self._touch(deal, from_s + int((to_s - from_s) * chance.uniform()), "email", "sales", "")
        added = scene.mechanisms.hesitation if deal.unsettled and stage in {"proposal", "negotiation"} else 0.0
        for usual in (0.35, 0.15, 0.02):
            if chance.happens(min(0.95, usual + added)):
                self._touch(
                    deal,
                    scene.clock.after(from_s + int((to_s - from_s) * chance.uniform()), 60),
                    "meeting",
                    "sales",
                    "",
                )
        if stage in {"proposal", "negotiation"}:
            if chance.happens(0.05 + 0.75 * added):
                self._touch(
                    deal,
                    from_s + int((to_s - from_s) * chance.between(0.2, 0.8)),
                    "written_summary_request",
                    "buyer",
                    "",
                )
            if chance.happens(0.1 + added):
                self._invite(deal, chance.one_of(_LATE_ROLES), from_s + int((to_s - from_s) * chance.between(0.1, 0.9)))

    def _invite(self, deal: Deal, role: str, at_s: int) -> None:
        if at_s < self._scene.end_s:
            person_id = self._market.add_person(deal.account, at_s, role=role, source="")
            self._add_to_committee(deal, person_id, role, at_s)

    def _add_to_committee(self, deal: Deal, person_id: str, role: str, at_s: int) -> None:
        self._scene.rows.opportunity_people.append((deal.opportunity_id, person_id, role, at_s))

    def _touch(self, deal: Deal, at_s: int, kind: str, actor: str, asset: str) -> None:
        scene = self._scene
        if at_s < scene.end_s:
            channel = "email" if kind in {"email", "proposal_sent", "quote_sent"} else "meeting"
            scene.rows.touches.append(
                (
                    scene.next_id("t"),
                    deal.person_id,
                    deal.account.account_id,
                    at_s,
                    kind,
                    channel,
                    "",
                    asset,
                    actor,
                    deal.opportunity_id,
                )
            )

    def _write(self, deal: Deal, closed_s: int | None, source: str, campaign: Campaign | None) -> None:
        scene, chance = self._scene, self._chance
        outcome = "open" if closed_s is None else "won" if deal.wins else "lost"
        size_factor = (deal.account.employees / max(1, scene.profile.core.least)) ** 0.22
        amount = round(scene.profile.ticket * size_factor * chance.lognormal(1.0, 0.45), -2)
        reason = competitor = ""
        if outcome == "lost" and chance.happens(scene.mechanisms.fed_back):
            reason = chance.weighted(_LOST_REASONS)
            if closed_s is not None and chance.happens(0.85):
                scene.rows.lifecycle.append((deal.person_id, "disqualified", closed_s, "sales", reason))
        if reason == "competitor":
            competitor = chance.one_of(scene.profile.competitors)
        scene.rows.opportunities.append(
            (
                deal.opportunity_id,
                deal.account.account_id,
                f"{deal.account.name}: {scene.profile.domain.category}",
                deal.opened_s,
                amount,
                scene.profile.currency,
                source,
                campaign.campaign_id if campaign else "",
                deal.owner,
                closed_s,
                outcome,
                reason,
                competitor,
            )
        )
        scene.rows.lifecycle.append((deal.person_id, "opportunity", deal.opened_s, "sales", ""))


def broken_assets(scene: Scene) -> frozenset[str]:
    """What sales shows that tells another story than the site; the quote always, where the cause acts."""
    share = scene.mechanisms.story_break
    if not share:
        return frozenset()
    chance = scene.chance("story")
    return frozenset(
        {QUOTE} | {asset for asset in (SALES_DECK, DEMO_SCRIPT, PROPOSAL, CALL_SCRIPT) if chance.happens(share)}
    )
