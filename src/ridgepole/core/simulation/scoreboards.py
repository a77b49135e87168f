"""What each team is measured on, on paper and in life: where the third cause begins."""

from __future__ import annotations

from typing import Any

from ridgepole.core.simulation.scene import Scene

SHARED: dict[str, tuple[str, ...]] = {
    "worked pipeline": ("worked pipeline", "the pipeline that sales really works", "pipeline in active work"),
    "win rate": ("win rate", "our win rate", "the share of deals that we win"),
    "bookings": ("bookings", "new bookings", "signed contract value"),
    "lead acceptance rate": ("lead acceptance rate", "the share of leads that sales accepts", "acceptance of leads"),
    "speed to lead": ("speed to lead", "how fast leads are followed up", "response time on leads"),
    "marketing sourced pipeline": ("marketing-sourced pipeline", "pipeline sourced by marketing", "sourced pipeline"),
    "sales cycle length": ("sales cycle length", "cycle length", "days from first meeting to signature"),
    "customer acquisition cost": ("customer acquisition cost", "CAC", "what a new customer costs us"),
}
OWN_NUMBERS: dict[str, tuple[str, ...]] = {
    "marketing": ("MQLs", "cost per lead", "website visits", "event registrations", "downloads", "email opens"),
    "sales": ("bookings", "quota attainment", "average deal size", "meetings held", "discount level"),
    "product": ("active users", "NPS", "feature adoption", "release dates kept"),
    "revops": ("forecast accuracy", "CRM completeness", "number of tools"),
}
_TARGETS = {
    "win rate": 0.35,
    "lead acceptance rate": 0.75,
    "speed to lead": 240,
    "sales cycle length": 60,
}
SOURCED_AGREED = "Pipeline of opportunities whose first source is a marketing channel, by creation date"
SOURCED_BY_MARKETING = "Pipeline of every opportunity with any marketing touch in the 90 days before it was created"
SOURCED_BY_SALES = "Pipeline of opportunities where a paid campaign is the recorded source, and nothing else"


def shared_names(scene: Scene) -> tuple[str, str, str]:
    """The three numbers of the agreement; bookings are always in it."""
    chance = scene.chance("shared numbers")
    others = chance.some_of([name for name in SHARED if name != "bookings"], 2)
    first, second, third = chance.some_of(["bookings", *others], 3)
    return first, second, third


def shared_numbers(scene: Scene) -> list[dict[str, Any]]:
    """As written in the scoreboard, with targets for the year."""
    year = str(scene.setting.as_of.year)
    return [
        {"metric": name, "target": _TARGETS.get(name, round(scene.profile.ticket * 60, -4)), "period": year}
        for name in shared_names(scene)
    ]


def people_measured(scene: Scene) -> list[dict[str, Any]]:
    """Where two scoreboards rule, marketing is paid for volume and sales for bookings alone."""
    first, second, third = shared_names(scene)
    if scene.mechanisms.definitions_differ:
        return [
            {
                "role": "CMO",
                "team": "marketing",
                "measured_on": ["MQLs", "cost per lead"],
                "incentive_weights": {"MQLs": 0.8, "cost per lead": 0.2},
            },
            {
                "role": "Demand generation manager",
                "team": "marketing",
                "measured_on": ["MQLs"],
                "incentive_weights": {"MQLs": 1.0},
            },
            {"role": "CRO", "team": "sales", "measured_on": ["bookings"], "incentive_weights": {"bookings": 1.0}},
            {
                "role": "Account executive",
                "team": "sales",
                "measured_on": ["bookings", "quota attainment"],
                "incentive_weights": {"bookings": 0.9, "quota attainment": 0.1},
            },
        ]
    return [
        {
            "role": "CMO",
            "team": "marketing",
            "measured_on": [first, second, third],
            "incentive_weights": {first: 0.4, second: 0.3, third: 0.3},
        },
        {
            "role": "Demand generation manager",
            "team": "marketing",
            "measured_on": [first, second],
            "incentive_weights": {first: 0.5, second: 0.5},
        },
        {
            "role": "CRO",
            "team": "sales",
            "measured_on": [first, second, third],
            "incentive_weights": {first: 0.3, second: 0.3, third: 0.4},
        },
        {
            "role": "Account executive",
            "team": "sales",
            "measured_on": [first, third],
            "incentive_weights": {first: 0.6, third: 0.4},
        },
    ]


def reporting_definitions(scene: Scene) -> list[dict[str, str]]:
    """How each team defines sourced pipeline when it reports it."""
    metric = "marketing sourced pipeline"
    if scene.mechanisms.definitions_differ:
        texts = {"marketing": SOURCED_BY_MARKETING, "sales": SOURCED_BY_SALES}
    else:
        texts = dict.fromkeys(("marketing", "sales"), SOURCED_AGREED)
    return [{"team": team, "metric": metric, "definition": text} for team, text in texts.items()]
