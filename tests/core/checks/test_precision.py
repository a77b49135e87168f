"""The workspace's own precision of each check."""

from datetime import date

from ridgepole.core.checks.precision import precision_by_check
from ridgepole.core.checks.waiver import Waiver


def ruling(digest, verdict, about="SY01", **more):
    return Waiver(digest, verdict, "Mara", "because", about=about, **more)


def test_each_thing_counts_once_with_its_newest_ruling_and_an_interval():
    rulings = [ruling("a", "dismissed"), ruling("a", "confirmed"), ruling("b", "confirmed"), ruling("c", "confirmed"), ruling("d", "dismissed")]  # fmt: skip
    (found,) = precision_by_check([*rulings, ruling("e", "confirmed", about="")])
    assert (found.check, found.confirmed, found.dismissed, found.share.value) == ("SY01", 3, 1, 0.75)
    assert found.share.low < 0.75 < found.share.high


def test_a_waiver_says_nothing_of_whether_a_check_is_right():
    assert precision_by_check([ruling("a", "waived", expires_on=date(2026, 1, 1))]) == ()
