"""The guard: three outcomes, exact spans, and rewrites that pass themselves."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.messaging.document import Documents
from ridgepole.core.messaging.draft_guard import DraftGuard
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import names_of
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FOLDER = Path(__file__).parents[2] / "cases" / "companies" / "wardpay" / "agreements"


@pytest.fixture(scope="module")
def guard():
    def read(name, kind):
        return kind(**yaml.safe_load((FOLDER / f"{name}.yaml").read_text()))

    framework = read("messaging", MessagingFramework)
    frame = frame_of(
        framework=framework,
        strategy=read("strategy", Strategy),
        icp=read("icp", IdealCustomerProfile),
        names=names_of("Wardpay", framework, Documents()),
        as_of=date(2025, 6, 30),
        embedder=potion_embedder(),
    )
    return DraftGuard(frame)


def test_quotes_are_exact_spans_of_the_draft(guard):
    draft = "Subject: a start\n\nGood morning. Your own servers are fine too.\n  We can put Wardpay on your own servers.\n\nAt Sint-Amandus Hospital pay corrections fell by 80% within twelve months."
    verdict = guard.check(draft)
    assert verdict.verdict == "violation"
    assert {v.clause for v in verdict.violations} >= {"vp_hosted", "pp_corrections"}
    for violation in verdict.violations:
        assert draft[violation.start : violation.end] == violation.quote
        assert violation.version == "messaging v2"


def test_a_wrong_figure_is_rewritten_with_the_registered_one_and_the_rewrite_passes(guard):
    (violation,) = guard.check("At Sint-Amandus Hospital pay corrections fell by 80% within twelve months.").violations
    assert violation.rewrite == "At Sint-Amandus Hospital pay corrections fell by 62% within twelve months."


def test_every_rewrite_that_is_offered_passes_the_guard(guard):
    drafts = [
        "We can put Wardpay on your own servers.",
        "Our helpdesk agents answer on Mondays.",
        "At Sint-Amandus Hospital pay corrections fell by 80% within twelve months.",
        "The price is EUR 4.60 for each payslip.",
        "An implementation fee of EUR 9,000 is due.",
    ]
    for draft in drafts:
        verdict = guard.check(draft)
        assert verdict.violations, draft
        for violation in verdict.violations:
            assert violation.rewrite is None or guard.check(violation.rewrite).verdict != "violation"
    assert any(v.rewrite for draft in drafts for v in guard.check(draft).violations)


@pytest.mark.parametrize(
    "draft",
    [
        "Does Wardpay run on your own servers? No.",
        "We never charge an implementation fee.",
        "Until 2020 we installed Wardpay on your own servers.",
        "Paymark says that payroll belongs on your own servers.",
        "You asked whether we cut your payroll team.",
        "At Sint-Amandus Hospital pay corrections fell by almost two thirds within twelve months.",
    ],
)
def test_denial_question_history_rebuttal_report_and_rounding_are_no_violations(guard, draft):
    assert guard.check(draft).violations == ()


def test_a_figure_that_nothing_knows_could_not_be_checked(guard):
    verdict = guard.check("Nurses who like their rota rose by 37% last year.")
    assert verdict.verdict == "could_not_check"
    assert "37%" in verdict.unchecked[0].quote


def test_an_empty_draft_passes_and_says_against_what(guard):
    verdict = guard.check("")
    assert (verdict.verdict, verdict.checked_against) == ("pass", ("messaging v2", "strategy v1"))


def test_a_paragraph_that_did_not_change_gives_the_same_answer_at_its_new_place(guard):
    wrong = "We can put Wardpay on your own servers."
    (alone,) = guard.check(wrong).violations
    (moved,) = guard.check(f"Dear Els,\n\n{wrong}").violations
    assert moved.start == alone.start + len("Dear Els,\n\n")
    assert (moved.quote, moved.rewrite) == (alone.quote, alone.rewrite)


@pytest.mark.parametrize(
    "draft",
    [
        "A rival installs it and leaves; maintenance is a separate contract with them.",
        "Our office in Ghent is open from 9:00 to 17:00.",
        "The night nurse works on working days too.",
        "Invoices are payable within 30 days.",
        "VAT is charged separately.",
        "Some of our people came from retail chains and factories.",
        "A hospital bed costs EUR 9,000.",
        "In 2019 a payslip cost EUR 5.10.",
        "The contract ends after two years, with a quarter's notice.",
        "Would you rather keep it on your own servers?",
        "Printed payslips are charged extra, at EUR 0.95 each.",
        "At Klinikum Oderland the start took eleven weeks.",
    ],
)
def test_what_only_looks_like_an_offence_is_none(guard, draft):
    assert guard.check(draft).violations == ()
