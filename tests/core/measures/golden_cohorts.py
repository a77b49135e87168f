"""Two cohorts around an agreement, made by a rule, and what `before_after` must answer: worked out in loops from its definition, and from nothing of the product."""

from datetime import UTC, datetime, timedelta
from math import sqrt

EFFECTIVE = datetime(2024, 4, 1, tzinfo=UTC)
KNOWN_UNTIL = datetime(2024, 8, 16, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
REASONS = {1: "budget", 2: "timing", 4: "later"}
NORMAL = 1.959963984540054  # the 97.5% point of the normal distribution


def rows():
    """Every third day a lead is offered to sales; after the agreement one in four more is accepted. Some lead to deals, and every other day a deal opens by itself."""
    people, handoffs, touches, deals = [], [], [], []
    for i in range(64):
        offered = datetime(2024, 1, 5, 9, tzinfo=UTC) + 3 * DAY * i
        people.append({"person_id": f"p{i}", "account_id": f"a{i}", "created_at": offered - DAY, "source": "webinar"})
        handoffs.append({"handoff_id": f"h{i}", "person_id": f"p{i}", "at": offered, "event": "offered"})
        decided = {
            0: ("accepted", 30), 1: ("accepted", 30) if offered >= EFFECTIVE else ("rejected", 50), 2: ("rejected", 100), 3: None,
            4: ("recycled", 20), 5: ("accepted", 300), 6: ("rejected", 90), 7: ("accepted", 400),
        }[i % 8]  # fmt: skip
        if decided:
            event, after = decided
            why = REASONS.get(i % 8) if event != "accepted" else None
            row = {"handoff_id": f"h{i}", "person_id": f"p{i}", "at": offered + after * HOUR, "event": event}
            handoffs.append({**row, "reason": why} if why else row)
        kind, after = [("call", 5), ("call", 30), ("automatic mail", 1)][i % 3]
        touches.append(
            {"touch_id": f"t{i}", "person_id": f"p{i}", "at": offered + after * HOUR, "actor": "sales", "kind": kind}
        )
        if i % 2 == 0 and (opened := offered + (9 + i % 50) * DAY) < KNOWN_UNTIL:
            deals.append({"opportunity_id": f"o{i}", "account_id": f"a{i}", "created_at": opened, "outcome": "open"})
    for i in range(100):
        opened = datetime(2024, 1, 3, 8, tzinfo=UTC) + 2 * DAY * i
        outcome, after = [
            ("won", 25),
            ("lost", 40),
            ("won", 70),
            ("lost", 130),
            ("won", 110),
            ("open", 0),
            ("won", 60),
        ][i % 7]
        closed = opened + after * DAY
        deal = {"opportunity_id": f"d{i}", "account_id": f"b{i}", "created_at": opened, "outcome": "open"}
        deals.append(deal | {"outcome": outcome, "closed_at": closed} if after and closed < KNOWN_UNTIL else deal)
    touches.append({"touch_id": "last", "at": KNOWN_UNTIL - 10 * HOUR, "actor": "marketing", "channel": "email"})
    return {"people": people, "handoffs": handoffs, "touches": touches, "opportunities": deals}


def company():
    """In the form of golden_company.yaml."""
    return {"as_of": "2024-08-15", "time_zone": "UTC", "currency": "EUR", "tables": rows()}


def answers():
    """Before and after with a row for each rate; the reasons of rejections; and the median wait for a call, in working minutes."""
    found = rows()
    spans = {
        "leads accepted within 14 days": (14, accepted(found)),
        "leads answered within a day": (1, answered(found)),
        "leads that became a deal within 60 days": (60, became_deals(found)),
        "deals won within 90 days": (90, won(found)),
    }
    agreed = {"kind": "sla", "id": "sla", "version": 1, "effective_from": EFFECTIVE.date().isoformat()}
    expected = {f"sla v1: {name}": change(days * 24, cases) for name, (days, cases) in spans.items()}
    return [
        {"measure": "before_after", "company": "cohorts", "agreements": [agreed], "rows": expected},
        {
            "measure": "rejection_reasons", "company": "cohorts", "rows": reasons(found),
            "agreements": [agreed | {"rejection_reasons": [{"id": "budget"}, {"id": "timing"}]}],
        },
        {"measure": "speed_to_lead", "company": "cohorts", "rows": {"": waited(found)}},
    ]  # fmt: skip


def reasons(found):
    """Each reason's share of what was sent back, and whether the SLA lists it."""
    sent_back = [row.get("reason", "(empty)") for row in found["handoffs"] if row["event"] in {"rejected", "recycled"}]
    return {
        reason: {"value": sent_back.count(reason) / len(sent_back), "n": sent_back.count(reason), "of": len(sent_back), "agreed": reason in {"budget", "timing"}}
        for reason in set(sent_back)
    }  # fmt: skip


def waited(found):
    """Minutes between 09:00 and 17:00 from Monday to Friday, counted one by one; nobody waited as long for a call as those wait who had none."""
    minutes = []
    for offered, called, met in answered(found):
        at, open_minutes = offered, 0
        while met and at < called:
            open_minutes += at.weekday() < 5 and 9 <= at.hour < 17
            at += HOUR / 60
        minutes.append(open_minutes if met else 10**9)
    minutes.sort()
    within = sum(wait <= 60 for wait in minutes)
    calls = sum(wait < 10**9 for wait in minutes)
    return {
        "value": minutes[len(minutes) // 2 - 1], "n": len(minutes), "answered": calls, "unanswered": len(minutes) - calls,
        "within_60_minutes.value": within / len(minutes),
    }  # fmt: skip


def accepted(found):
    """(began, ended or None, 1 met or 2 something else)"""
    cases = {row["handoff_id"]: [row["at"], None, 0] for row in found["handoffs"] if row["event"] == "offered"}
    for row in found["handoffs"]:
        if row["event"] != "offered":
            cases[row["handoff_id"]][1:] = [row["at"], 1 if row["event"] == "accepted" else 2]
    return list(cases.values())


def answered(found):
    offered = {row["person_id"]: row["at"] for row in found["handoffs"] if row["event"] == "offered"}
    called = {t["person_id"]: t["at"] for t in found["touches"] if t.get("kind") == "call"}
    return [[at, called.get(person), 1 if person in called else 0] for person, at in offered.items()]


def became_deals(found):
    first = {deal["account_id"]: deal["created_at"] for deal in found["opportunities"]}
    return [
        [p["created_at"], first.get(p["account_id"]), 1 if p["account_id"] in first else 0] for p in found["people"]
    ]


def won(found):
    met = {"won": 1, "lost": 2, "open": 0}
    return [[deal["created_at"], deal.get("closed_at"), met[deal["outcome"]]] for deal in found["opportunities"]]


def change(horizon, cases):
    """After less before, each as incidence by the horizon (hours), and the interval of the difference."""
    cohorts = [
        [case for case in cases if start <= case[0] < end]
        for start, end in ((EFFECTIVE - 180 * DAY, EFFECTIVE), (EFFECTIVE, KNOWN_UNTIL))
    ]
    (before, before_variance), (after, after_variance) = (incidence(horizon, cohort) for cohort in cohorts)
    half = NORMAL * sqrt(before_variance + after_variance)
    return {
        "value": after - before, "low": max(-1, after - before - half), "high": min(1, after - before + half), "n": sum(map(len, cohorts)),
        "n_before": len(cohorts[0]), "n_after": len(cohorts[1]), "before.value": before, "after.value": after, "horizon_days": horizon / 24,
    }  # fmt: skip


def incidence(horizon, cohort):
    """Aalen–Johansen by its definition, and its variance (Marubini and Valsecchi 1995, eq. 10.12) as the three sums that it is."""
    ends = [(int(((ended or KNOWN_UNTIL) - began) / HOUR), met) for began, ended, met in cohort]
    still, share, steps = 1.0, 0.0, []
    for hour in sorted({at for at, met in ends if met and at <= horizon}):
        at_risk = sum(at >= hour for at, _ in ends)
        gone = sum(at == hour and met > 0 for at, met in ends)
        mine = sum(at == hour and met == 1 for at, met in ends)
        share += still * mine / at_risk
        steps.append((share, still, at_risk, gone, mine))
        still *= 1 - gone / at_risk
    variance = sum(
        (share - then) ** 2 * (gone / (at_risk * (at_risk - gone)) if at_risk > gone else 0)
        + before**2 * mine * (at_risk - mine) / at_risk**3
        - 2 * (share - then) * before * mine / at_risk**2
        for then, before, at_risk, gone, mine in steps
    )
    return share, variance
