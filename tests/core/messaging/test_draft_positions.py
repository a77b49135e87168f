"""Terms that a draft states otherwise than the commercial model; and numbers that are wrong on the same subject, or right after all."""

from datetime import date

import pytest
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.draft_guard import DraftGuard
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names


@pytest.fixture(scope="module")
def guard() -> DraftGuard:
    framework = MessagingFramework.model_validate({
        "kind": "messaging", "id": "messaging", "title": "Story", "version": 1, "effective_from": "2025-01-01", "review_by": "2026-01-01",
        "authors": [{"name": "Ana Roe", "team": "marketing"}], "positioning": "For bakeries, Crumb plans the night's baking.", "category": "Planning for bakeries",
        "value_propositions": [{"id": "vp_fresh", "says": "Fresh bread without leftovers.", "for_roles": ["Owner"], "for_industries": ["Bakeries"], "stages": ["awareness"], "proof": ["pp_rest", "pp_ovens"], "never_says": ["replaces your bakers"]}],
        "proof_points": [
            {"id": "pp_rest", "claim": "Share of loaves sold rose from 71% to 90%", "customer": "Brodhuset Lund", "figure": "71% to 90%", "source": "till data, 2023 against 2024", "valid_until": "2026-12-31"},
            {"id": "pp_ovens", "claim": "430 ovens planned every night", "customer": "all", "figure": "430", "source": "register 2025", "valid_until": "2026-12-31"}],
        "commercial_model": {"says": "EUR 90 for each oven and month with recipe import and baker training. The price does not move. Invoiced in arrears. No fixed term.", "never_says": ["annual uplift", "cancellation fee"]},
        "objections": [], "competitors": [], "vocabulary": [], "voice": [],
    })  # fmt: skip
    names = Names("Crumb", (), frozenset(), ("Brodhuset Lund",))
    frame = frame_of(
        framework=framework, strategy=None, icp=None, names=names, as_of=date(2025, 6, 1), embedder=FlatEmbedder()
    )  # type: ignore[arg-type]
    return DraftGuard(frame)


@pytest.mark.parametrize(
    "draft",
    [
        "The rate rises by 4% each January.",
        "The fee is payable in full two months before the first night.",
        "You commit for two years and then see.",
        "Baker training is billed at EUR 400 a day.",
        "You can leave early against a cancellation fee.",
        "For each oven and month the price is EUR 120.",
        "We have 900 ovens planned every night now.",
        "At Brodhuset Lund the share of loaves sold rose to 99%.",
    ],
)
def test_a_term_or_figure_stated_otherwise_is_a_violation(guard: DraftGuard, draft: str) -> None:
    verdict = guard.check(draft)
    assert verdict.verdict == "violation", draft
    assert all(draft[v.start : v.end] == v.quote for v in verdict.violations)


@pytest.mark.parametrize(
    "draft",
    [
        "The rate does not rise in January, nor in any other month.",
        "The fee is payable in arrears.",
        "You commit to nothing; stop when you like.",
        "Baker training is part of the price.",
        "There is no cancellation fee.",
        "For each oven and month the price is EUR 90.",
        "We have 430 ovens planned every night now.",
        "At Brodhuset Lund 90% of loaves were sold, after 71% the year before.",
    ],
)
def test_its_twin_that_keeps_to_the_framework_is_none(guard: DraftGuard, draft: str) -> None:
    assert guard.check(draft).verdict != "violation", guard.check(draft).violations


def test_a_leading_condition_does_not_deny_what_follows_it(guard: DraftGuard) -> None:
    assert guard.check("If nobody leaves, our planning replaces your bakers.").verdict == "violation"
    assert guard.check("If nobody leaves, our planning never replaces your bakers.").verdict != "violation"


def test_a_share_told_of_every_hundred_is_held_against_the_agreed_share(guard: DraftGuard) -> None:
    wrong = "At Brodhuset Lund the loaves sold are 99 of every hundred now, after 71% the year before."
    right = "At Brodhuset Lund the loaves sold are 90 of every hundred now, after 71% the year before."
    assert guard.check(wrong).verdict == "violation"
    assert guard.check(right).verdict != "violation"
