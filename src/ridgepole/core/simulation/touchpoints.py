"""What buyers meet: nineteen touchpoints, each telling the agreed story unless a cause has reached it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ridgepole.core.simulation import touchpoint_paths as paths
from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.deals import broken_assets
from ridgepole.core.simulation.domain import ValueStory
from ridgepole.core.simulation.scene import Scene
from ridgepole.core.simulation.segment import Segment
from ridgepole.core.simulation.storyline import Storyline
from ridgepole.core.simulation.touchpoint import Line, Touchpoint
from ridgepole.core.simulation.transcripts import record_conversations


@dataclass(frozen=True, slots=True)
class Plan:
    """What a touchpoint is for: the stories that it tells (by position), and whether it speaks of terms, of a figure, to an audience."""

    path: str
    title: str
    stage: str
    owner: str
    stories: tuple[int, ...]
    speaks_of: frozenset[str]


def _plan(path: str, title: str, stage_and_owner: str, stories: tuple[int, ...], speaks_of: str) -> Plan:
    stage, owner = stage_and_owner.split("/")
    return Plan(path, title, stage, owner, stories, frozenset(speaks_of.split()))


_PLANS = (
    _plan(paths.HOME_PAGE, "Home", "awareness/marketing", (0, 1), "terms figure audience"),
    _plan(paths.PRICING_PAGE, "Prices", "evaluation/marketing", (2,), "terms"),
    _plan(paths.PLATFORM_PAGE, "How it works", "evaluation/marketing", (0, 1, 2), ""),
    _plan(paths.ABOUT_PAGE, "About us", "awareness/marketing", (), "audience"),
    _plan(paths.CASE_STUDY, "A customer's story", "evaluation/marketing", (0,), "figure audience"),
    _plan(paths.NURTURE_MAIL, "Nurture mail", "awareness/marketing", (0,), "figure audience"),
    _plan(paths.OUTBOUND_MAIL, "First mail by sales", "awareness/sales", (1,), "audience"),
    _plan(paths.ADS, "Search advertisements", "awareness/marketing", (0,), "audience"),
    _plan(paths.BRIEF, "Campaign brief", "awareness/marketing", (0,), "audience"),
    _plan(paths.CALL_SCRIPT, "Discovery call", "evaluation/sales", (0, 2), "terms audience"),
    _plan(paths.SALES_DECK, "Sales deck", "evaluation/sales", (0, 1, 2), "terms figure audience"),
    _plan(paths.DEMO_SCRIPT, "Standard demo", "evaluation/sales", (0, 1), "figure"),
    _plan(paths.PROPOSAL, "Standard proposal", "decision/sales", (1, 2), "terms figure"),
    _plan(paths.QUOTE, "Standard quote", "decision/sales", (), "terms"),
    _plan(paths.LAUNCH_VIDEO, "Launch film", "awareness/marketing", (0, 2), "audience"),
)


class ContentDesk:
    """Writes every touchpoint as its owner would."""

    def __init__(self, scene: Scene, storyline: Storyline) -> None:
        self._scene = scene
        self._profile = scene.profile
        self._storyline = storyline
        self._chance = scene.chance("content")
        self._broken = broken_assets(scene)

    def write(self) -> tuple[Touchpoint, ...]:
        """All of them, and one old blog post that no decision covers."""
        pages = [self._touchpoint(plan) for plan in _PLANS]
        return (
            *pages,
            *record_conversations(self._scene, self._storyline, self._broken),
            self._blog_post(),
            self._battlecard(),
        )

    def _touchpoint(self, plan: Plan) -> Touchpoint:
        chance, kind = self._chance, plan.path.split("/", 1)[0]
        stale = kind in self._storyline.must_reach and not chance.happens(self._scene.mechanisms.update_rate)
        segment = self._pictured_by(plan.owner, stale=stale)
        published, updated = self._dates(kind, stale=stale)
        touchpoint = Touchpoint(
            path=plan.path,
            title=plan.title,
            stage=plan.stage,
            owner_team=plan.owner,
            audience_role=segment.champion,
            audience_industry=segment.industries[0],
            published_on=published,
            updated_on=updated,
            author=chance.one_of(self._profile.team(plan.owner)).name,
            based_on="messaging v1" if stale else "messaging v2",
            ai_tool="Draftwell" if kind in {"email", "ad"} and chance.happens(0.5) else "",
        )
        touchpoint.lines = self._spoken(plan.path, self._lines(plan, segment, kind, stale=stale))
        return touchpoint

    def _lines(self, plan: Plan, segment: Segment, kind: str, *, stale: bool) -> list[Line]:
        chance, domain = self._chance, self._profile.domain
        broken = plan.path in self._broken
        lines = [Line("heading", f"{self._profile.name}: {self._headline(stale=stale)}")]
        if "audience" in plan.speaks_of:
            lines.append(Line("paragraph", self._audience(chance, segment)))
        stories = plan.stories[1:] if stale else plan.stories
        if stale:
            old = chance.some_of(domain.old_lead_sentences, max(1, min(2, len(plan.stories))))
            lines += [Line("paragraph", sentence) for sentence in old]
        told = [self._tell(chance, domain.stories[position], contrary=broken) for position in stories]
        lines += [Line("bullet" if kind == "deck" else "paragraph", text) for text in told]
        if "figure" in plan.speaks_of:
            lines.append(Line("paragraph", self._figure(chance, wrong=broken and plan.path == paths.SALES_DECK)))
        if "terms" in plan.speaks_of:
            lines += self._terms(chance, other=broken, all_of_it=plan.path in {paths.PRICING_PAGE, paths.QUOTE})
        return lines

    def _pictured_by(self, owner: str, *, stale: bool) -> Segment:
        profile, mechanisms, chance = self._profile, self._scene.mechanisms, self._chance
        drift, elsewhere = (
            (mechanisms.marketing_drift, profile.dream)
            if owner == "marketing"
            else (mechanisms.sales_drift, profile.easy)
        )
        if mechanisms.heads_differ and chance.happens(drift):
            return elsewhere
        return profile.old if stale else profile.core

    def _dates(self, kind: str, *, stale: bool) -> tuple[date, date]:
        chance, profile = self._chance, self._profile
        published = profile.decided_on - timedelta(days=chance.whole(60, 500))
        if stale:
            return published, published + timedelta(days=chance.whole(0, 50))
        latest = self._storyline.must_reach.get(kind, self._scene.setting.as_of - timedelta(days=30))
        window = max(1, (latest - profile.decided_on).days)
        return published, profile.decided_on + timedelta(days=chance.whole(min(8, window), window))

    def _headline(self, *, stale: bool) -> str:
        return self._profile.domain.old_lead if stale else self._profile.domain.product

    def _audience(self, chance: Chance, segment: Segment) -> str:
        first, second = (name.lower() for name in segment.industries)
        return chance.one_of(
            (
                f"Made for {first} and {second} with {segment.least:,} to {segment.most:,} people.",
                f"For every {segment.champion} in {first} who is tired of {segment.pain}.",
                f"{segment.industries[0]} and {second} choose us because of {segment.pain}.",
            )
        )

    def _tell(self, chance: Chance, story: ValueStory, *, contrary: bool) -> str:
        return f"{chance.one_of(story.contrary if contrary else (story.says, *story.also))}."

    def _figure(self, chance: Chance, *, wrong: bool) -> str:
        what, way = self._profile.domain.results[0]
        percent = self._storyline.wrong_figure if wrong else self._storyline.figures[0]
        customer = self._profile.references[0]
        return chance.one_of(
            (
                f"At {customer}, {what} {way} by {percent}%.",
                f"{what[0].upper()}{what[1:]} {way} by {percent}% at {customer}.",
            )
        )

    def _terms(self, chance: Chance, *, other: bool, all_of_it: bool) -> list[Line]:
        terms = self._storyline.other if other else self._storyline.agreed
        sentences = (terms.says, *terms.also) if all_of_it else (chance.one_of((terms.says, *terms.also)),)
        return [Line("paragraph", sentence.format(unit=self._storyline.unit)) for sentence in sentences]

    def _spoken(self, path: str, lines: list[Line]) -> list[Line]:
        if not path.endswith(".vtt"):
            return lines
        speaker = self._profile.leader("product").name
        return [Line("speech", line.text, speaker) for line in lines[1:]]

    def _blog_post(self) -> Touchpoint:
        chance, profile = self._chance, self._profile
        published = self._scene.setting.starts_on - timedelta(days=chance.whole(60, 300))
        pain = profile.core.pain
        lines = [
            Line("heading", f"What we learnt about {pain}"),
            Line("paragraph", f"We have talked to forty people about {pain}. Few of them had measured it."),
            Line(
                "paragraph", "The first step is to count for a week, by hand if need be, before anybody buys anything."
            ),
        ]
        return Touchpoint(
            paths.BLOG_POST,
            "What we learnt",
            "awareness",
            "marketing",
            profile.core.champion,
            profile.core.industries[0],
            published,
            published,
            chance.one_of(profile.team("marketing")).name,
            "",
            "",
            lines,
        )

    def _battlecard(self) -> Touchpoint:
        profile = self._profile
        rival = profile.competitors[0]
        updated = profile.effective_on + timedelta(days=20)
        lines = [
            Line("heading", f"Against {rival}"),
            Line("paragraph", f"{rival} says that it does the same for a third less."),
            Line("paragraph", "Answer: compare what is inside the price, not the price alone."),
            Line("paragraph", self._tell(self._chance, profile.domain.stories[0], contrary=False)),
        ]
        return Touchpoint(
            paths.BATTLECARD,
            f"Against {rival}",
            "evaluation",
            "sales",
            "",
            "",
            updated,
            updated,
            profile.leader("sales").name,
            "messaging v2",
            "",
            lines,
        )
