"""Leads: where they come from, what they look at, and who of them marketing calls qualified."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.simulation.campaigns import Campaign
from ridgepole.core.simulation.chance import logistic
from ridgepole.core.simulation.deals import DealDesk
from ridgepole.core.simulation.handover import HandoverDesk
from ridgepole.core.simulation.market import Account, Market
from ridgepole.core.simulation.scene import DAY_S, Scene
from ridgepole.core.simulation.setting import LEADS
from ridgepole.core.simulation.targets import ambient_segment, sales_target
from ridgepole.core.simulation.touchpoint_paths import DOWNLOADS, MAILS, PAGES, PRICING_PAGE

_ORGANIC = {"organic_search": 0.2, "referral": 0.07, "partner": 0.05}
_PAID = {
    "paid_search": 0.2,
    "paid_social": 0.12,
    "webinar": 0.13,
    "event": 0.1,
    "content_syndication": 0.08,
    "email": 0.05,
}
# who asks a friend is closer to buying than who takes a free guide
_EAGERNESS = {"referral": 0.5, "content_syndication": -0.9, "paid_social": -0.2, "organic_search": 0.1}
_ROLES = {"champion": 0.45, "technical approver": 0.15, "economic buyer": 0.1, "user": 0.3}
_OUTBOUND_PER_LEAD = 0.055


@dataclass(frozen=True, slots=True)
class Interest:
    """What a lead did: signs of intent, and mere activity."""

    wants_demo: bool
    saw_pricing: bool
    downloads: int
    clicks: int
    webinar: bool
    saw_site: bool
    last_s: int

    @property
    def intent(self) -> float:
        """What really goes with need."""
        return 1.5 * self.wants_demo + 0.8 * self.saw_pricing + 0.3 * self.webinar

    @property
    def activity(self) -> float:
        """What is easy to count."""
        return self.downloads + 0.5 * self.clicks + 0.8 * self.webinar


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that a buyer does."""

    kind: str
    channel: str
    asset: str
    campaign: Campaign | None = None


class DemandDesk:
    """Lets leads arrive and passes the qualified ones on."""

    def __init__(self, scene: Scene, campaigns: list[Campaign]) -> None:
        self._scene = scene
        self._chance = scene.chance("demand")
        self._campaigns = campaigns
        self._market = Market(scene)
        self._deals = DealDesk(scene, self._market)
        self._handover = HandoverDesk(scene)

    def run(self) -> None:
        """The whole history, in the order of arrival."""
        scene, chance = self._scene, self._chance
        low, high = LEADS[scene.setting.size]
        span = scene.end_s - scene.start_s
        count = chance.whole(low, high)
        arrivals = sorted(scene.start_s + int(span * chance.uniform() ** 0.92) for _ in range(count))
        for at_s in arrivals:
            self._arrive(at_s)
            if chance.happens(_OUTBOUND_PER_LEAD):
                self._prospect(at_s + chance.whole(0, DAY_S))

    def _arrive(self, at_s: int) -> None:
        scene, chance = self._scene, self._chance
        source, campaign = self._source(at_s)
        account = self._market.meet(self._segment_of(campaign, at_s), at_s, eagerness=_EAGERNESS.get(source, 0.0))
        interest = self._browse_plan(account, at_s, source)
        qualified = chance.happens(self._qualification(account, interest, campaign, at_s))
        complete = not chance.happens(
            scene.mechanisms.missing_data if qualified else max(0.12, scene.mechanisms.missing_data)
        )
        person_id = self._market.add_person(
            account,
            at_s,
            role=chance.weighted(_ROLES),
            source=source,
            detail=campaign.campaign_id if campaign else "",
            complete=complete,
        )
        self._write_touches((person_id, account), at_s, source, campaign, interest)
        scene.rows.lifecycle.append((person_id, "lead", at_s, "system", ""))
        if not qualified:
            self._perhaps_picked_by_hand(person_id, account, source, campaign, interest)
            return
        qualified_s = interest.last_s + chance.whole(600, 20_000)
        if qualified_s >= scene.end_s:
            return
        scene.rows.lifecycle.append((person_id, "mql", qualified_s, "marketing", ""))
        ready_s = self._handover.offer(person_id, account, qualified_s)
        if ready_s is not None and ready_s < scene.end_s:
            self._deals.open(account, person_id, ready_s, source=source, campaign=campaign, saw_site=interest.saw_site)

    def _perhaps_picked_by_hand(
        self, person_id: str, account: Account, source: str, campaign: Campaign | None, interest: Interest
    ) -> None:
        """A few whom marketing did not qualify ring up themselves; where sales has stopped believing in the label, it picks by its own eye."""
        at_s = interest.last_s + self._chance.whole(DAY_S, 12 * DAY_S)
        own_eye = 0.5 if self._scene.mechanisms.definitions_differ else 0.09
        picked = own_eye * logistic(1.2 * account.need + 0.4 * account.fit + interest.intent - 1.0)
        if at_s < self._scene.end_s and self._chance.happens(picked):
            self._scene.rows.lifecycle.append((person_id, "sql", at_s, "sales", "asked for us"))
            self._deals.open(
                account, person_id, at_s + DAY_S, source=source, campaign=campaign, saw_site=interest.saw_site
            )

    def _prospect(self, at_s: int) -> None:
        """A salesperson finds an account without marketing."""
        scene, chance = self._scene, self._chance
        target = sales_target(scene, chance, at_s)
        account = self._market.meet(target.key, at_s)
        at_s = scene.clock.after(at_s, chance.between(5, 400))
        if at_s >= scene.end_s:
            return
        person_id = self._market.add_person(account, at_s, role="champion", source="outbound")
        saw_site = chance.happens(0.35)
        if saw_site:
            self._touch((person_id, account), at_s + 3600, Doing("page_view", "direct", PAGES[0]))
        scene.rows.lifecycle.append((person_id, "sql", min(at_s + 7200, scene.end_s - 1), "sales", "outbound"))
        self._deals.open(
            account, person_id, at_s + chance.whole(1, 6) * DAY_S, source="outbound", campaign=None, saw_site=saw_site
        )

    def _source(self, at_s: int) -> tuple[str, Campaign | None]:
        weights = _ORGANIC | _PAID
        push = 1 + max(0.0, self._scene.mechanisms.mql_loosening) * self._scene.progress(at_s)
        weights["content_syndication"] *= push
        source = self._chance.weighted(weights)
        running = [c for c in self._campaigns if c.channel == source and c.starts_s <= at_s < c.ends_s]
        return source, self._chance.one_of(running) if running else None

    def _segment_of(self, campaign: Campaign | None, at_s: int) -> str:
        if campaign and self._chance.happens(0.78):
            return campaign.target.key
        return ambient_segment(self._scene, self._chance, at_s)

    def _browse_plan(self, account: Account, at_s: int, source: str) -> Interest:
        chance, need = self._chance, account.need
        return Interest(
            wants_demo=chance.happens(logistic(-1.7 + 1.3 * need)),
            saw_pricing=chance.happens(logistic(-0.9 + 1.0 * need)),
            downloads=chance.whole(0, 2) + (1 if source == "content_syndication" else 0),
            clicks=chance.whole(0, 3),
            webinar=source == "webinar" or chance.happens(0.06),
            saw_site=source != "event" or chance.happens(0.5),
            last_s=at_s + int(chance.days_until(6.0) * DAY_S),
        )

    def _qualification(self, account: Account, interest: Interest, campaign: Campaign | None, at_s: int) -> float:
        """Paid for volume, marketing counts activity and lowers the bar; else it looks for intent and for the agreed customer."""
        scene = self._scene
        if scene.mechanisms.definitions_differ:
            bar = -1.6 + scene.mechanisms.mql_loosening * scene.progress(at_s)
            return logistic(bar + 0.5 * interest.activity + 0.3 * interest.intent)
        aimed_at = campaign is not None and account.segment == campaign.target.key
        wanted = 1.0 if aimed_at or account.segment == "core" else 0.0
        return logistic(
            -2.1 + 1.5 * interest.intent + 1.1 * wanted + scene.mechanisms.mql_loosening * scene.progress(at_s)
        )

    def _write_touches(
        self, who: tuple[str, Account], at_s: int, source: str, campaign: Campaign | None, interest: Interest
    ) -> None:
        chance = self._chance
        first = {
            "webinar": "webinar_attended",
            "event": "event_attended",
            "email": "email_click",
            "content_syndication": "content_download",
        }
        asset = (
            ""
            if source in {"webinar", "event"}
            else chance.one_of(DOWNLOADS if source == "content_syndication" else PAGES)
        )
        self._touch(who, at_s, Doing(first.get(source, "page_view"), source, asset, campaign))
        span = max(1, interest.last_s - at_s)
        doings = [("content_download", chance.one_of(DOWNLOADS)) for _ in range(interest.downloads)]
        doings += [("email_click", chance.one_of(MAILS)) for _ in range(interest.clicks)]
        if interest.saw_site:
            doings += [("page_view", chance.one_of(PAGES)) for _ in range(chance.whole(1, 3))]
        if interest.saw_pricing:
            doings.append(("page_view", PRICING_PAGE))
        for kind, what in doings:
            channel = "email" if kind == "email_click" else "website"
            self._touch(who, at_s + int(span * chance.uniform()), Doing(kind, channel, what))
        if interest.wants_demo:
            self._touch(who, interest.last_s, Doing("demo_request", "website", PAGES[0]))

    def _touch(self, who: tuple[str, Account], at_s: int, doing: Doing) -> None:
        scene, (person_id, account) = self._scene, who
        if at_s < scene.end_s:
            scene.rows.touches.append(
                (
                    scene.next_id("t"),
                    person_id,
                    account.account_id,
                    at_s,
                    doing.kind,
                    doing.channel,
                    doing.campaign.campaign_id if doing.campaign else "",
                    doing.asset,
                    "buyer",
                    "",
                )
            )
