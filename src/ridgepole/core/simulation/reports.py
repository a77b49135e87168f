"""What stands beside the events: colleagues, roadmap, the numbers that the teams reported, texts written by tools."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from ridgepole.core.simulation.campaigns import PAID_CHANNELS
from ridgepole.core.simulation.scene import DAY_S, Scene
from ridgepole.core.simulation.setting import seconds_at
from ridgepole.core.simulation.storyline import Storyline
from ridgepole.core.simulation.touchpoint_paths import NURTURE_MAIL, OUTBOUND_MAIL

_SALES_SOURCES = {"outbound"}
_QUARTERS_REPORTED = 4


def write_colleagues(scene: Scene) -> None:
    """The users table."""
    for colleague in scene.profile.colleagues:
        row = (colleague.user_id, colleague.name, colleague.team, colleague.level, scene.profile.zone.key)
        scene.rows.users.append(row)


def write_roadmap(scene: Scene) -> None:
    """Items that answer what buyers object, unless product pictures somebody else's pains."""
    chance, profile = scene.chance("roadmap"), scene.profile
    gaps = profile.domain.gaps
    elsewhere = profile.dream if chance.happens(0.5) else profile.easy
    verbs = ("Build", "Pilot", "Finish", "Research", "Redesign", "Extend")
    for number in range(1, 11):
        drifts = chance.happens(scene.mechanisms.roadmap_drift)
        gap, _ = gaps[3 + chance.whole(0, 2)] if drifts else gaps[chance.whole(0, 2)]
        segment = elsewhere if drifts else profile.core
        pains = gap if chance.happens(0.5) else f"{gap}|{segment.pain}"
        decided_s = scene.start_s + int((scene.end_s - scene.start_s) * chance.between(0.3, 0.97))
        priority = "high" if number <= 4 else "medium" if number <= 7 else "low"
        day_s = seconds_at(datetime.fromtimestamp(decided_s, profile.zone).date(), profile.zone)
        item = f"R{number:02d} {chance.one_of(verbs)} {gap}"
        scene.rows.roadmap.append((item, priority, pains, " and ".join(segment.industries), day_s))


def write_reported_numbers(scene: Scene) -> None:
    """Both teams report the same numbers for four quarters: with one definition, or each with its own."""
    chance = scene.chance("reported numbers")
    differ = scene.mechanisms.definitions_differ
    touched = {row[2] for row in scene.rows.touches if row[8] == "buyer"}
    by_quarter: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in scene.rows.opportunities:
        numbers, amount, source = by_quarter[_quarter(scene, row[3])], row[4], row[6]
        numbers["sourced"] += amount * (source not in _SALES_SOURCES)
        numbers["any touch"] += amount * (row[1] in touched)
        numbers["paid only"] += amount * (source in PAID_CHANNELS)
        if row[10] == "won":
            by_quarter[_quarter(scene, row[9])]["bookings"] += amount
    for row in scene.rows.lifecycle:
        if row[1] in {"mql", "sal"}:
            by_quarter[_quarter(scene, row[2])][row[1]] += 1
    for quarter in _last_quarters(scene):
        numbers = by_quarter[quarter]
        stated = {
            "marketing sourced pipeline": ("any touch", "paid only") if differ else ("sourced", "sourced"),
            "qualified leads": ("mql", "sal") if differ else ("mql", "mql"),
            "bookings": ("bookings", "bookings"),
        }
        for metric, keys in stated.items():
            for team, key, source in zip(
                ("marketing", "sales"), keys, ("marketing dashboard", "CRM report"), strict=True
            ):
                value = numbers[key] * (1 + chance.between(-1, 1) * scene.mechanisms.reporting_noise)
                scene.rows.reported_numbers.append((team, metric, quarter, round(value, 0), source))


def write_ai_outputs(scene: Scene, storyline: Storyline) -> None:
    """Drafts by tools, nearly all of them read by somebody."""
    chance, profile = scene.chance("ai outputs"), scene.profile
    writers = [*profile.team("marketing"), *profile.team("sales")]
    for _ in range(24):
        at_s = scene.end_s - chance.whole(1, 200) * DAY_S
        writer = chance.one_of(writers)
        story = chance.one_of(profile.domain.stories)
        text = f"{chance.one_of((story.says, *story.also))}. {storyline.agreed.also[chance.whole(0, 1)].format(unit=storyline.unit)}"
        tool = "Draftwell" if writer.team == "marketing" else "Callnote"
        asset = NURTURE_MAIL if writer.team == "marketing" else OUTBOUND_MAIL
        checked = "yes" if chance.happens(0.93) else "no"
        scene.rows.ai_outputs.append(
            (
                scene.next_id("ai"),
                at_s,
                tool,
                writer.user_id,
                chance.one_of(("email", "post", "snippet")),
                asset,
                text,
                "messaging v2",
                checked,
            )
        )


def _quarter(scene: Scene, at_s: int | None) -> str:
    if at_s is None:
        return ""
    local = datetime.fromtimestamp(at_s, scene.profile.zone)
    return f"{local.year}-Q{(local.month + 2) // 3}"


def _last_quarters(scene: Scene) -> list[str]:
    """The last complete calendar quarters, oldest first."""
    day = scene.setting.as_of
    quarters: list[str] = []
    for _ in range(_QUARTERS_REPORTED):
        first_month = 3 * ((day.month - 1) // 3) + 1
        day = day.replace(month=first_month, day=1) - timedelta(days=1)
        quarters.insert(0, f"{day.year}-Q{(day.month + 2) // 3}")
    return quarters
