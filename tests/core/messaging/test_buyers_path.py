"""The buyer's path: in order, broken where two sides were met, with hesitation beside it."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.fakes.ledger_of import ledger_of

from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.buyers_path import buyers_paths, slower_with_breaks
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
    assert path.signs == ("a late stakeholder", "a request for a written summary")


def company(n, broken_days, whole_days):
    touches, opportunities = [], []
    for i in range(2 * n):
        broken = i < n
        created = datetime(2025, 1, 1, tzinfo=UTC)
        closed = created + timedelta(days=(broken_days if broken else whole_days) + i % 5)
        opportunities.append(
            {
                "opportunity_id": f"o{i}",
                "account_id": f"a{i}",
                "created_at": created.isoformat(),
                "closed_at": closed.isoformat(),
                "outcome": "won",
                "amount": "10",
            }
        )
        touches.append(touch(f"{i}s", f"a{i}", "01-05", SITE))
        if broken:
            touches.append(touch(f"{i}q", f"a{i}", "01-09", QUOTE))
    ledger = ledger_of(touches=touches, opportunities=opportunities)
    paths = buyers_paths(ledger=ledger, story=STORY, documents=DOCUMENTS, until_s=UNTIL)
    return slower_with_breaks(ledger=ledger, paths=paths, until_s=UNTIL)


def test_deals_that_took_twice_as_long_with_a_break_show_a_ratio_near_two_with_an_interval():
    found = company(12, 80, 40)
    assert found.slower.value == pytest.approx(82 / 42, rel=0.05)
    assert 1 < found.slower.low < found.slower.value < found.slower.high
    assert (found.broken, found.whole) == (12, 12)


def test_too_few_accounts_is_said_as_a_value():
    assert isinstance(company(4, 80, 40).slower, NotEnough)
