"""The choice of lost deals cannot be bent; both teams' reasons laid side by side, with agreement that was computed by hand."""

import hashlib
import random
from datetime import date

import pytest

from ridgepole.core.actions.closed_lost_review import LostDeal, choose_deals, lay_side_by_side, quarter_of
from ridgepole.core.kernel.estimate import Interval, NotEnough

QUARTER = quarter_of(date(2026, 2, 1))


def deal(name, amount=100.0, day=date(2026, 2, 3)):
    return LostDeal(name, name, "Quay", amount, "EUR", day)


def test_the_largest_is_always_in_and_the_rest_follow_the_published_draw():
    lost = [deal(f"o-{n}", amount=n * 10.0) for n in range(1, 21)]
    chosen = choose_deals(lost, workspace="acme", quarter=QUARTER)
    by_hand = sorted(
        (f"o-{n}" for n in range(1, 20)), key=lambda name: hashlib.sha256(f"acme|2026 Q1|{name}".encode()).hexdigest()
    )
    assert [d.id for d in chosen.deals] == ["o-20", *by_hand[:4]]
    assert chosen.of == 20
    assert "largest amount" in chosen.rule


def test_the_order_of_the_deals_changes_nothing_and_another_quarter_draws_others():
    lost = [deal(f"o-{n}", amount=None) for n in range(40)]
    first = choose_deals(lost, workspace="acme", quarter=QUARTER).deals
    shuffled = random.Random(3).sample(lost, len(lost))
    assert choose_deals(shuffled, workspace="acme", quarter=QUARTER).deals == first
    assert choose_deals(lost, workspace="other", quarter=QUARTER).deals != first


def test_deals_of_other_quarters_and_deals_reviewed_before_are_never_chosen():
    lost = [
        deal("old", 9e9, date(2025, 12, 31)),
        deal("seen", 8e9),
        deal("first", 1.0, date(2026, 1, 1)),
        deal("last", 2.0, date(2026, 3, 31)),
    ]
    chosen = choose_deals(lost, workspace="acme", quarter=QUARTER, reviewed=["seen"])
    assert {d.id for d in chosen.deals} == {"first", "last"}


@pytest.mark.parametrize(
    ("day", "starts", "name", "first", "last"),
    [
        (date(2026, 3, 31), "01-01", "2026 Q1", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), "01-01", "2026 Q2", date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 1, 15), "04-01", "FY2025 Q4", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), "04-01", "FY2026 Q1", date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 2, 5), "02-06", "FY2025 Q4", date(2025, 11, 6), date(2026, 2, 5)),
    ],
)
def test_quarters_follow_the_fiscal_year(day, starts, name, first, last):
    quarter = quarter_of(day, starts)
    assert (quarter.name, quarter.first, quarter.last) == (name, first, last)


def test_agreement_is_krippendorffs_alpha_over_the_deals_that_both_coded():
    deals = [deal(f"o-{n}") for n in range(5)]
    marketing = {f"o-{n}": (reason, "") for n, reason in enumerate(["a", "a", "b", "b", "a"])}
    sales = {f"o-{n}": (reason, "") for n, reason in enumerate(["a", "b", "b", "b", "a"])}
    side = lay_side_by_side(deals, marketing, sales)
    # By hand: 10 values, 5 a and 5 b; one of five pairs differs: D_o = 2/10; D_e = 2*5*5/(10*9). alpha = 1 - .2/(50/90) = .64
    assert isinstance(side.alpha, Interval)
    assert side.alpha.value == pytest.approx(0.64)
    assert (side.agreed, side.coded, [s.deal.id for s in side.differing]) == (4, 5, ["o-1"])


def test_too_few_coded_deals_give_no_coefficient():
    side = lay_side_by_side([deal("o-1"), deal("o-2")], {"o-1": ("a", "")}, {"o-1": ("b", ""), "o-2": ("a", "")})
    assert isinstance(side.alpha, NotEnough)
    assert side.coded == 1
    assert side.deals[0].deal.id == "o-1"
