"""How evidence adds up: by hand, on made-up checks."""

import math

import pytest

from ridgepole.core.checks.check import Check
from ridgepole.core.checks.check_run import CheckResult, CheckRun
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.diagnosis.weigh_evidence import verdict


def check(code, group="data", clears=0.15):
    return Check(code, code, 1, lambda _: (), evidence=group, clears=clears, clear_says=f"{code} is fine.")


def finding(code, weight=0.5, confidence=0.9, subject="s", cause=1):
    return Finding(
        code,
        cause,
        "high",
        code,
        subject,
        (Rows("t", ("1",)),),
        "do",
        "revops",
        confidence,
        weight=weight,
        data_say=f"{code} holds 7 of 9.",
    )


def found(code, *, group="data", **of):
    return CheckResult(check(code, group), "found", (finding(code, **of),))


def clear(code, group="data", clears=0.15):
    return CheckResult(check(code, group, clears), "clear")


def answer(*results, **more):
    return verdict(CheckRun(results), 1, **more)


def test_nothing_looked_at_is_unclear_and_says_what_is_missing():
    gap = Gap("a blind survey", "it decides")
    told = answer(CheckResult(check("CU01", "survey"), "could_not_tell", gaps=(gap,)))
    assert (told.present, told.confidence) == ("unclear", 0.5)
    assert "a blind survey" in told.why


def test_one_strong_finding_is_a_yes_with_its_odds():
    told = answer(found("CU01", group="survey", weight=0.75))
    assert told.present == "yes"
    assert told.confidence == pytest.approx(1 / (1 + math.exp(-4 * 0.75 * 0.9)))
    assert "7 of 9" in told.why
    assert told.codes == ("CU01",)


def test_evidence_of_one_group_counts_half_and_of_another_whole():
    alike = answer(found("A", weight=0.2), found("B", weight=0.2))
    apart = answer(found("A", weight=0.2), found("B", weight=0.2, group="survey"))
    assert alike.confidence == pytest.approx(1 / (1 + math.exp(-0.72 * 1.5)))
    assert apart.confidence == pytest.approx(1 / (1 + math.exp(-0.72 * 2)))


def test_several_findings_of_one_check_count_once():
    many = CheckResult(check("A"), "found", tuple(finding("A", weight=0.2, subject=str(n)) for n in range(9)))
    assert answer(many).confidence == answer(found("A", weight=0.2)).confidence


def test_missing_agreements_and_signatures_never_make_a_yes():
    governance = [found(f"G{n}", group="agreements", weight=0.03, confidence=0.95) for n in range(6)]
    assert answer(*governance).present == "unclear"


def test_no_needs_the_question_asked_or_two_groups_that_looked():
    data = [clear(f"D{n}", clears=0.4) for n in range(4)]
    assert answer(*data).present == "unclear"
    assert answer(*data, clear("S", "survey", 0.4)).present == "no"
    assert answer(clear("S", "survey", 0.4)).present == "no"
    assert answer(*data, clear("T", "documents", 0.2)).present == "no"


def test_one_weak_finding_does_not_overturn_a_clear_survey_and_data():
    told = answer(
        found("A", weight=0.3, confidence=0.8), clear("S", "survey", 0.4), *[clear(f"D{n}") for n in range(5)]
    )
    assert told.present == "no"
    assert "watch" in told.why


def test_findings_set_aside_do_not_count_and_confirmed_ones_count_in_full():
    one = found("A", weight=0.5, confidence=0.6)
    digest = one.findings[0].digest
    assert answer(one, set_aside={digest}).present == "unclear"
    assert answer(one, confirmed={digest}).confidence == pytest.approx(1 / (1 + math.exp(-2)))


def test_a_failed_check_is_no_evidence():
    failed = CheckResult(check("A", "survey", 0.4), "failed", gaps=(Gap("the answer of A", "it stopped"),))
    assert answer(failed).present == "unclear"


def test_answers_are_never_quite_certain():
    told = answer(
        *[
            found(f"A{n}", weight=1.0, confidence=1.0, group=group)
            for n, group in enumerate(("survey", "data", "documents"))
        ]
    )
    assert told.confidence == 0.97
