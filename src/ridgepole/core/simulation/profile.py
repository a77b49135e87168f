"""The company before anything happens: its trade, money, place, people, kinds of customer, and when it changed its mind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from ridgepole.core.simulation.all_trades import all_trades
from ridgepole.core.simulation.chance import Chance
from ridgepole.core.simulation.domain import Domain
from ridgepole.core.simulation.mechanisms import Mechanisms
from ridgepole.core.simulation.names import coined_word, distinct_people
from ridgepole.core.simulation.segment import Segment
from ridgepole.core.simulation.setting import Setting

_PLACES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "GBP",
        "Europe/London",
        (("United Kingdom", "UK and Ireland"), ("Ireland", "UK and Ireland"), ("Netherlands", "Benelux")),
    ),
    ("EUR", "Europe/Berlin", (("Germany", "DACH"), ("Austria", "DACH"), ("Switzerland", "DACH"))),
    ("EUR", "Europe/Madrid", (("Spain", "Iberia"), ("Portugal", "Iberia"), ("France", "France"))),
    ("USD", "America/New_York", (("United States", "East"), ("United States", "Midwest"), ("Canada", "Canada"))),
    ("USD", "America/Los_Angeles", (("United States", "West"), ("United States", "Mountain"), ("Mexico", "Mexico"))),
    (
        "AUD",
        "Australia/Sydney",
        (("Australia", "New South Wales"), ("Australia", "Victoria"), ("New Zealand", "New Zealand")),
    ),
    ("SEK", "Europe/Stockholm", (("Sweden", "Nordics"), ("Norway", "Nordics"), ("Denmark", "Nordics"))),
    ("CAD", "America/Toronto", (("Canada", "Ontario"), ("Canada", "Quebec"), ("United States", "East"))),
)
_TICKET = {"GBP": 1.0, "EUR": 1.15, "USD": 1.25, "AUD": 1.9, "SEK": 13.0, "CAD": 1.7}
_FLOORS = ((50, 400), (100, 1000), (200, 2000), (500, 5000))
TEAM_SIZES = {"marketing": 6, "sales": 8, "product": 3, "revops": 2}


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of the company's own people."""

    user_id: str
    name: str
    team: str
    level: str


@dataclass(frozen=True, slots=True)
class Profile:
    """`core` suits the product, `old` is last year's customer, `dream` is whom marketing pictures when left alone, `easy` whom sales does.

    `icp` is the segment that the agreement names.
    """

    name: str
    domain: Domain
    currency: str
    zone: ZoneInfo
    places: tuple[tuple[str, str], ...]
    colleagues: tuple[Colleague, ...]
    core: Segment
    old: Segment
    dream: Segment
    easy: Segment
    icp: Segment
    decided_on: date
    effective_on: date
    ticket: float
    competitors: tuple[str, ...]
    references: tuple[str, ...]

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The four kinds of customer."""
        return (self.core, self.old, self.dream, self.easy)

    def leader(self, team: str) -> Colleague:
        """Who leads that team."""
        return next(c for c in self.colleagues if c.team == team and c.level == "leader")

    def team(self, team: str) -> tuple[Colleague, ...]:
        """Everybody in that team, the leader first."""
        return tuple(c for c in self.colleagues if c.team == team)


def draw_profile(setting: Setting, mechanisms: Mechanisms) -> Profile:
    """Everything but `icp` depends on the seed alone."""
    chance = Chance(setting.seed, "profile")
    domain = chance.one_of(all_trades())
    currency, zone, places = chance.one_of(_PLACES)
    core, old, dream, easy = _segments(chance, domain)
    decided_on = setting.as_of - timedelta(days=chance.whole(250, 320))
    return Profile(
        name=coined_word(chance),
        domain=domain,
        currency=currency,
        zone=ZoneInfo(zone),
        places=places,
        colleagues=_colleagues(chance),
        core=core,
        old=old,
        dream=dream,
        easy=easy,
        icp=dream if mechanisms.icp_paper == "follows_marketing" else core,
        decided_on=decided_on,
        effective_on=decided_on + timedelta(days=chance.whole(20, 40)),
        ticket=_TICKET[currency] * chance.between(14_000, 42_000),
        competitors=(coined_word(chance), f"{coined_word(chance)} Systems"),
        references=tuple(coined_word(chance) for _ in range(3)),
    )


def _segments(chance: Chance, domain: Domain) -> tuple[Segment, Segment, Segment, Segment]:
    industries = chance.some_of(domain.industries, 8)
    champions = chance.some_of(domain.champions, 4)
    pains = chance.some_of(domain.pains, 6)
    triggers = chance.some_of(domain.triggers, 5)
    least, most = chance.one_of(_FLOORS)
    sizes = ((least, most), (least, most), (most + 1, most * 6), (max(5, least // 8), least - 1))
    fits = (1.0, 0.5, -1.0, -0.9)
    keys = ("core", "old", "dream", "easy")
    first, second, third, fourth = (
        Segment(
            key=keys[i],
            industries=tuple(industries[2 * i : 2 * i + 2]),
            least=sizes[i][0],
            most=sizes[i][1],
            champion=champions[i],
            pain=pains[i],
            trigger=triggers[i],
            fit=fits[i],
        )
        for i in range(4)
    )
    return first, second, third, fourth


def _colleagues(chance: Chance) -> tuple[Colleague, ...]:
    names = iter(distinct_people(chance, sum(TEAM_SIZES.values())))
    return tuple(
        Colleague(f"u-{team[:3]}-{number:02d}", next(names), team, "leader" if number == 1 else "practitioner")
        for team, count in TEAM_SIZES.items()
        for number in range(1, count + 1)
    )
