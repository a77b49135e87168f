"""Rulings on findings, remembered by digest."""

from datetime import date

import pytest

from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.waiver import Waiver, apply_rulings

FOUND = Finding("CU06", 1, "high", "t", "icp", (Rows("t", ("1",)),), "do", "sales", 0.9, agreement_version="icp v3")
DAY = date(2025, 6, 1)


def waived(expires):
    return Waiver(FOUND.digest, "waived", "Rae", "under review", expires)


def test_a_waiver_holds_until_its_day_and_not_on_it():
    assert apply_rulings([FOUND], [waived(date(2025, 6, 2))], on=DAY).counting == ()
    assert apply_rulings([FOUND], [waived(DAY)], on=DAY).counting == (FOUND,)


def test_a_dismissal_ends_with_the_version_that_it_was_made_on():
    newer = Finding("CU06", 1, "high", "t", "icp", FOUND.evidence, "do", "sales", 0.9, agreement_version="icp v4")
    dismissed = Waiver(FOUND.digest, "dismissed", "Rae", "we sell there on purpose")
    ruled = apply_rulings([FOUND, newer], [dismissed], on=DAY)
    assert ruled.counting == (newer,)
    assert ruled.set_aside == ((FOUND, dismissed),)


def test_one_more_row_of_evidence_does_not_end_a_ruling():
    more = Finding(
        "CU06", 1, "high", "t", "icp", (Rows("t", ("1", "2")),), "do", "sales", 0.8, agreement_version="icp v3"
    )
    assert apply_rulings([more], [Waiver(FOUND.digest, "dismissed", "Rae", "known")], on=DAY).counting == ()


def test_a_confirmed_finding_counts_and_is_known_as_confirmed():
    ruled = apply_rulings([FOUND], [Waiver(FOUND.digest, "confirmed", "Sam", "seen it")], on=DAY)
    assert ruled.counting == (FOUND,)
    assert ruled.confirmed == {FOUND.digest}


def test_a_ruling_needs_an_owner_a_reason_and_a_waiver_a_day():
    with pytest.raises(ValueError, match="owner"):
        Waiver("d", "dismissed", "", "because")
    with pytest.raises(ValueError, match="reason"):
        Waiver("d", "dismissed", "Rae", " ")
    with pytest.raises(ValueError, match="expires"):
        Waiver("d", "waived", "Rae", "because")
