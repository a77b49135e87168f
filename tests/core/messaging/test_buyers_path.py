"""The buyer's path: in order, broken where two sides were met, with hesitation beside it."""

import random
from datetime import UTC, datetime, timedelta
from statistics import median

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.broken_story import slower_with_breaks
from ridgepole.core.messaging.buyers_path import buyers_paths, what_happened
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.document import Document, Documents
from ridgepole.core.messaging.story import Story

UNTIL = int(datetime(2025, 7, 1, tzinfo=UTC).timestamp())
SITE, QUOTE, BLOG = "website/pricing.html", "quote/q.pdf", "blog/b.md"
DOCUMENTS = Documents(tuple(Document(path, path.split("/")[0], title=path) for path in (SITE, QUOTE, BLOG)))
STORY = Story(
    conflicts=(
        Conflict(
            "terms",
            "asserted",
            0.9,
            "medium",
            Passage(SITE, "paragraph 1", "24 months"),
            Passage(QUOTE, "page 1", "60 months"),
            "commercial_model",
            "differs",
            "term",
        ),
    )
)


def touch(n, account, day, asset, **more):
    return {
        "touch_id": f"t{n}",
        "account_id": account,
        "at": f"2025-{day}T10:00:00Z",
        "kind": "visit",
        "asset": asset,
        "actor": "buyer",
        **more,
    }


def test_the_story_breaks_when_the_second_side_is_met_whichever_comes_first():
    ledger = ledger_of(
        touches=[
            touch(1, "a", "03-02", QUOTE),
            touch(2, "a", "02-01", BLOG),
            touch(3, "a", "04-05", "touchpoints/" + SITE),
        ]
    )
    (path,) = buyers_paths(ledger=ledger, story=STORY, documents=DOCUMENTS, until_s=UNTIL)
    assert [m.path for m in path.met] == [BLOG, QUOTE, SITE]
    (broken,) = path.breaks
    assert (broken.earlier.path, broken.later.path) == (QUOTE, SITE)


def test_one_side_alone_breaks_nothing_and_later_touches_are_not_read():
    ledger = ledger_of(
        touches=[touch(1, "a", "03-02", QUOTE), touch(2, "a", "08-01", SITE), touch(3, "b", "03-02", "unknown.pdf")]
    )
    (path,) = buyers_paths(ledger=ledger, story=STORY, documents=DOCUMENTS, until_s=UNTIL)
    assert path.breaks == ()
    assert len(path.met) == 1


def test_hesitation_signs_stand_beside_the_path():
    ledger = ledger_of(
        touches=[
            touch(1, "a", "03-02", QUOTE, opportunity_id="o"),
            touch(2, "a", "03-20", None, opportunity_id="o", kind="summary_requested"),
        ],
        opportunities=[
            {
                "opportunity_id": "o",
                "account_id": "a",
                "created_at": "2025-03-01",
                "closed_at": "2025-06-01",
                "outcome": "won",
                "amount": "10",
            }
        ],
        people=[{"person_id": "p", "account_id": "a"}],
        opportunity_people=[{"opportunity_id": "o", "person_id": "p", "added_at": "2025-05-20"}],
    )
    (path,) = buyers_paths(ledger=ledger, story=STORY, documents=DOCUMENTS, until_s=UNTIL)
    assert [(s.kind, s.deal) for s in path.signs] == [
        ("a request for a written summary", "o"),
        ("a late stakeholder", "o"),
    ]
    assert path.signs[1].says == "somebody joined on day 80"
    assert [(d.id, d.outcome) for d in path.deals] == [("o", "won")]


def test_what_else_happened_is_told_in_order_and_not_what_comes_later():
    ledger = ledger_of(
        touches=[touch(1, "a", "03-02", None, kind="intro_call", actor="sales"), touch(2, "a", "08-02", None)],
        opportunities=[{"opportunity_id": "o", "account_id": "a", "created_at": "2025-03-01", "name": "Big deal"}],
        opportunity_stages=[{"opportunity_id": "o", "stage": "demo", "entered_at": "2025-03-20"}],
    )
    found = what_happened(ledger=ledger, account_id="a", until_s=UNTIL)
    assert [(h.what, h.who, h.is_stage) for h in found] == [("intro call", "sales", False), ("demo", "Big deal", True)]


def test_a_stage_that_takes_far_longer_than_in_won_deals_and_far_more_meetings_are_signs():
    """Ten won deals take 10 days for the demo and hold two meetings; the eleventh takes 40 days and holds four."""
    opportunities, stages, touches = [], [], [touch("x", "a10", "01-02", SITE)]
    for n in range(11):
        days, meetings = (10, 2) if n < 10 else (40, 4)
        deal = {"opportunity_id": f"o{n}", "account_id": f"a{n}", "created_at": "2025-01-01T00:00:00Z", "amount": "10"}
        close = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=days)
        opportunities.append({**deal, "closed_at": close.isoformat(), "outcome": "won" if n < 10 else "lost"})
        stages.append({"opportunity_id": f"o{n}", "stage": "demo", "entered_at": "2025-01-01T00:00:00Z"})
        touches += [
            touch(f"{n}-{m}", f"a{n}", f"01-0{m + 2}", None, kind="meeting", opportunity_id=f"o{n}")
            for m in range(meetings)
        ]
    ledger = ledger_of(touches=touches, opportunities=opportunities, opportunity_stages=stages)
    (path,) = buyers_paths(ledger=ledger, story=STORY, documents=DOCUMENTS, until_s=UNTIL)
    assert {s.kind: s.says for s in path.signs} == {
        "extra meetings": "4 meetings, won deals usually take 2",
        "a slow stage": "demo took 40 days, won deals usually take 10",
    }


def company(lives):
    """`lives`: for each account the days of its deal, and the day on which it meets the quote (None never); all meet the site on the first."""
    touches, opportunities = [], []
    opened = datetime(2025, 1, 1, tzinfo=UTC)
    for n, (days, quote_on) in enumerate(lives):
        deal = {"opportunity_id": f"o{n}", "account_id": f"a{n}", "created_at": opened.isoformat(), "amount": "10"}
        opportunities.append({**deal, "closed_at": (opened + timedelta(days=days)).isoformat(), "outcome": "won"})
        touches.append(touch(f"{n}s", f"a{n}", "01-01", SITE))
        if quote_on is not None:
            at = (opened + timedelta(days=quote_on, hours=1)).isoformat()
            touches.append({**touch(f"{n}q", f"a{n}", "01-01", QUOTE), "at": at})
    ledger = ledger_of(touches=touches, opportunities=opportunities)
    paths = buyers_paths(ledger=ledger, story=STORY, documents=DOCUMENTS, until_s=UNTIL)
    return slower_with_breaks(paths)


def test_days_left_are_compared_from_one_day_of_each_deals_life():
    """Lives of 80 and 40 days, median 60, so the landmark is day 30: 50 days are left against 10, counted by hand."""
    found = company([(80, 3)] * 12 + [(40, None)] * 12)
    assert (found.landmark_days, found.broken, found.whole) == (30, 12, 12)
    assert found.slower.value == pytest.approx(5.0)


def test_a_deal_that_merely_lives_longer_and_so_meets_more_shows_nothing():
    """The quote comes on a random day whatever the deal's length: comparing whole lives would call broken deals twice as slow."""
    draw = random.Random(5)
    lives = [(draw.randint(10, 110), draw.randint(0, 110)) for _ in range(160)]
    naive = median(d for d, q in lives if q < d) / median(d for d, q in lives if q >= d)
    found = company([(d, q if q < d else None) for d, q in lives]).slower
    assert naive > 1.5
    assert found.low < 1 < found.high


def test_where_nearly_all_met_a_break_those_who_met_more_are_compared_and_it_is_said():
    found = company([(80, 0)] * 14 + [(60, 0)] * 14)
    assert isinstance(found.slower, NotEnough)
    assert found.more_than == 1


def test_too_few_accounts_is_said_as_a_value():
    assert isinstance(company([(80, 3)] * 4 + [(40, None)] * 4).slower, NotEnough)
