"""Campaigns and what they cost: each is aimed at whomever marketing pictured when it began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.scene import DAY_S, Scene
from ridgepole.core.simulation.segment import Segment
from ridgepole.core.simulation.setting import Size
from ridgepole.core.simulation.targets import marketing_target

PAID_CHANNELS = ("paid_search", "paid_social", "webinar", "event", "content_syndication", "email")
_COST_PER_MONTH = {
    "paid_search": 0.16,
    "paid_social": 0.12,
    "webinar": 0.08,
    "event": 0.3,
    "content_syndication": 0.05,
    "email": 0.03,
}
_CAMPAIGNS: dict[Size, int] = {"small": 18, "medium": 36, "large": 72}
_MONTH_DAYS = 30


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign and its target."""

    campaign_id: str
    channel: str
    starts_s: int
    ends_s: int
    target: Segment


def run_campaigns(scene: Scene) -> list[Campaign]:
    """Campaigns of two to five months spread over the history, with their monthly spend."""
    chance = scene.chance("campaigns")
    count = _CAMPAIGNS[scene.setting.size]
    campaigns = []
    span = (scene.end_s - scene.start_s) / count
    for number in range(count):
        starts_s = _midnight(scene, scene.start_s + int(span * (number + chance.between(-1.5, 0.6))))
        starts_s = max(starts_s, scene.start_s)
        ends_s = starts_s + chance.whole(60, 150) * DAY_S
        channel = PAID_CHANNELS[number % len(PAID_CHANNELS)]
        target = marketing_target(scene, chance, starts_s)
        campaign = Campaign(scene.next_id("c"), channel, starts_s, _midnight(scene, ends_s), target)
        campaigns.append(campaign)
        _write(scene, chance, campaign)
    return campaigns


def _write(scene: Scene, chance: Chance, campaign: Campaign) -> None:
    target = campaign.target
    industries = target.industries if chance.happens(0.8) else target.industries[:1]
    quarter = _quarter(scene, campaign.starts_s)
    name = f"{quarter} {campaign.channel.replace('_', ' ')}: {chance.one_of((target.pain, target.trigger, ' and '.join(industries)))}"
    roles = "|".join((target.champion, *(["CFO"] if chance.happens(0.3) else [])))
    scene.rows.campaigns.append(
        (campaign.campaign_id, name, campaign.channel, campaign.starts_s, campaign.ends_s, "|".join(industries), roles)
    )
    _spend(scene, chance, campaign)


def _spend(scene: Scene, chance: Chance, campaign: Campaign) -> None:
    at_s = campaign.starts_s
    scale = {"small": 1.0, "medium": 4.0, "large": 25.0}[scene.setting.size]
    while at_s < min(campaign.ends_s, scene.end_s):
        volume_push = 1 + 1.8 * max(0.0, scene.mechanisms.mql_loosening) * scene.progress(at_s)
        push = volume_push if campaign.channel == "content_syndication" else 1.0
        amount = scene.profile.ticket * _COST_PER_MONTH[campaign.channel] * scale * push * chance.lognormal(1.0, 0.25)
        scene.rows.spend.append(
            (scene.next_id("s"), at_s, campaign.channel, campaign.campaign_id, round(amount, 2), scene.profile.currency)
        )
        at_s = _midnight(scene, at_s + _MONTH_DAYS * DAY_S)


def _midnight(scene: Scene, at_s: int) -> int:
    local = datetime.fromtimestamp(at_s, UTC).astimezone(scene.profile.zone)
    return int(local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())


def _quarter(scene: Scene, at_s: int) -> str:
    local = datetime.fromtimestamp(at_s, scene.profile.zone)
    return f"{local.year} Q{(local.month + 2) // 3}"
