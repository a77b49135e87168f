"""The oracle of the SLA clock: it looks at every single minute's wall clock, and knows no interval, offset or sum.

A minute is open when the date and time that a clock on the wall of that zone shows lie within an opening interval of that date (or of the
date before, where the interval runs past midnight). Written without anything from `ridgepole` but the calendar's plain data.
"""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

ORDINARY_ZONES = (
    "UTC",
    "Europe/Amsterdam",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Sydney",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Pacific/Chatham",
    "Asia/Tokyo",
)
CHANGING_ZONES = ("Australia/Lord_Howe", "Africa/Cairo", "America/Santiago")
# Days within one week of a change of clocks in the zones above (2024-2026): Lord Howe moves by half an hour, Cairo at midnight, Santiago at 24:00.
CHANGES = {
    "Australia/Lord_Howe": ("2024-04-07", "2024-10-06", "2025-04-06", "2025-10-05", "2026-04-05"),
    "Africa/Cairo": ("2024-04-26", "2024-11-01", "2025-04-25", "2025-10-31"),
    "America/Santiago": ("2024-04-07", "2024-09-08", "2025-04-06", "2025-09-07", "2026-04-05"),
}


def open_minutes(hours, first_s, minutes):
    """A boolean for each of `minutes` minutes from `first_s`: does the wall clock stand inside opening hours?"""
    zone = ZoneInfo(hours.time_zone)
    special = dict(hours.overrides)
    days = {}

    def of_day(day):
        if day not in days:
            if day in special:
                days[day] = special[day]
            else:
                days[day] = () if day in hours.holidays else hours.weekly[day.weekday()]
        return days[day]

    shown = np.zeros(minutes, dtype=bool)
    for index in range(minutes):
        wall = datetime.fromtimestamp(first_s + 60 * index, tz=UTC).astimezone(zone)
        today, minute = wall.date(), wall.hour * 60 + wall.minute
        shown[index] = any(a <= minute < b for a, b in of_day(today)) or any(
            a <= minute + 1440 < b for a, b in of_day(today - timedelta(days=1))
        )
    return shown


def random_hours(rng: random.Random, make, zone, around: date):
    """A random calendar: one to three intervals a day, closed days, nights, holidays and days with hours of their own."""

    def day_hours():
        shape = rng.random()
        if shape < 0.2:
            return ()
        if shape < 0.3:
            opens = rng.randrange(18 * 60, 1440)
            return ((opens, opens + rng.randrange(30, 600)),)
        if shape < 0.35:
            return ((0, 1440),)
        cuts = sorted(rng.sample(range(0, 1441, rng.choice((1, 5, 15, 30))), 2 * rng.randint(1, 3)))
        return tuple((cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2))

    def near():
        return around + timedelta(days=rng.randrange(-12, 13))

    return make(
        time_zone=zone,
        weekly=tuple(day_hours() for _ in range(7)),
        holidays=frozenset(near() for _ in range(rng.randrange(4))),
        overrides=tuple({near(): day_hours() for _ in range(rng.randrange(3))}.items()),
    )


def random_day(rng: random.Random, zone) -> date:
    """A day in 2024-2026; near a change of clocks where the zone is one of CHANGING_ZONES."""
    if zone in CHANGES:
        return date.fromisoformat(rng.choice(CHANGES[zone])) + timedelta(days=rng.randrange(-5, 6))
    return date(2024, 1, 15) + timedelta(days=rng.randrange(800))


def midnight_s(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def random_story(rng: random.Random, last_minute: int):
    """(minute, event, actor, reason) of a lead, in random order, wrong and repeated events among them; the first offer comes early."""
    story = [(rng.randrange(600), "offered", "mara", "")]
    for _ in range(rng.randrange(8)):
        event = rng.choice(
            (
                "paused",
                "paused",
                "resumed",
                "resumed",
                "reassigned",
                "touched",
                "accepted",
                "rejected",
                "recycled",
                "reopened",
                "offered",
            )
        )
        reason = rng.choice(("asked to wait", "no reason at all")) if event == "paused" else ""
        story.append((rng.randrange(last_minute), event, rng.choice(("sam", "sam", "sam", "")), reason))
    rng.shuffle(story)
    return story


ORDER = ("offered", "accepted", "rejected", "recycled", "reassigned", "touched", "paused", "resumed", "reopened")


def follow(story, shown, now, cap, stops_on, marks):
    """Walks every minute: what a stopwatch in the hand of a patient person would show. All in minutes.

    `shown` says which minutes are open; `marks` are the promise and the steps of the ladder, in minutes of the clock. Beyond `now` nothing happens any more, and the walk goes on to see when the promise would fall due.
    """
    at = {}
    for event in sorted(set(story), key=lambda e: (e[0], ORDER.index(e[1]), e[2], e[3])):
        if event[0] <= now:
            at.setdefault(event[0], []).append(event)
    mode, decided, used, paused = "idle", None, 0, 0
    reached, fired, earlier, told = [None] * len(marks), [None] * len(marks), [], None
    awaits = False  # a mark is reached that no running minute has met yet
    for minute, is_open in enumerate(shown):
        if minute in at:
            for _, event, actor, reason in at[minute]:
                if event == "offered" and (mode == "idle" or decided in ("rejected", "recycled")):
                    if mode != "idle" and fired[0] is not None:
                        earlier.append(fired[0])
                    mode, decided, used, paused, awaits = "running", None, 0, 0, False
                    reached, fired = [None] * len(marks), [None] * len(marks)
                elif mode == "idle":
                    continue
                elif event == "paused" and mode == "running" and actor and reason == "asked to wait" and paused < cap:
                    mode = "paused"
                elif event == "resumed" and mode == "paused":
                    mode = "running"
                elif event == "reopened" and mode == "stopped":
                    mode, decided = "running", None
                elif event in ("accepted", "rejected", "recycled", "touched"):
                    if event in stops_on and mode in ("running", "paused"):
                        mode = "stopped"
                    if event in ("accepted", "rejected", "recycled"):
                        decided = event
        if minute == now:
            told = (mode, used, paused, list(fired), tuple(earlier))
        if mode == "running":
            if awaits:
                fired = [minute if r is not None and f is None else f for r, f in zip(reached, fired, strict=True)]
                awaits = False
            if is_open:
                used += 1
                if used in marks:
                    reached = [minute + 1 if used == mark else r for mark, r in zip(marks, reached, strict=True)]
                    awaits = True
        elif mode == "paused" and is_open:
            paused += 1
            if paused == cap:
                mode = "running"
        if minute >= now and (reached[0] is not None or mode in ("stopped", "idle")):
            break
    return told, reached[0]
