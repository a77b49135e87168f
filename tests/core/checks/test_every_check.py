"""Every check is documented, fires on its failing cases and is silent on its passing ones."""

import importlib.util
import pkgutil
from pathlib import Path
from types import ModuleType

import pytest
from tests.fakes.case_of import case_of

import ridgepole.core.checks as folder
from ridgepole.core.checks.catalogue import checks
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.check_run import run_one
from ridgepole.core.checks.finding import SEVERITIES
from ridgepole.core.checks.needs import ABSENT

CASES = Path(__file__).parent / "cases"
SECTIONS = ("What it asks.", "**Failing practice.**", "**Better practice.**", "**Needs.**", "**How sure.**")
OWN_TESTS = ("AI", "SY0", "SY1", "ST2")
"""Checks that read what touchpoints say have their cases in test_story_checks.py, with the sentence model that they need."""


def mine(check: Check) -> bool:
    return not check.code.startswith(OWN_TESTS)


def module_names() -> dict[str, str]:
    names = {}
    for info in pkgutil.iter_modules(folder.__path__):
        check = getattr(importlib.import_module(f"{folder.__name__}.{info.name}"), "CHECK", None)
        if isinstance(check, Check):
            names[check.code] = info.name
    return names


NAMES = module_names()
MINE = sorted(code for code, check in checks().items() if mine(check))


def cases_of(code: str) -> dict[str, dict]:
    path = CASES / f"{NAMES[code]}.py"
    if not path.is_file():
        return {}
    spec = importlib.util.spec_from_file_location(f"cases_{NAMES[code]}", path)
    assert spec
    assert spec.loader
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.CASES


EVERY = [(code, name) for code in MINE for name in cases_of(code)]


@pytest.mark.parametrize("code", MINE)
def test_a_check_says_what_it_asks_and_how_sure_it_can_be(code):
    page = importlib.import_module(f"{folder.__name__}.{NAMES[code]}").__doc__ or ""
    absent = [section for section in SECTIONS if section not in page]
    assert not absent, f"{NAMES[code]}.py lacks {absent}"


@pytest.mark.parametrize("code", MINE)
def test_a_check_has_a_failing_and_a_passing_case(code):
    kinds = {name.split(":")[0] for name in cases_of(code)}
    assert {"fail", "pass"} <= kinds, f"tests/core/checks/cases/{NAMES[code]}.py has {kinds or 'no cases'}"


@pytest.mark.parametrize("code", MINE)
def test_what_a_check_needs_is_explained(code):
    assert set(checks()[code].needs) <= set(ABSENT)


@pytest.mark.parametrize(("code", "name"), EVERY, ids=[f"{code} {name}" for code, name in EVERY])
def test_case(code, name):
    result = run_one(checks()[code], case_of(**cases_of(code)[name]))
    expected = {"fail": "found", "pass": "clear", "unclear": "could_not_tell"}[name.split(":")[0]]
    assert result.outcome == expected, [finding.data_say for finding in result.findings] or result.gaps
    for finding in result.findings:
        assert finding.code == code
        assert finding.severity in SEVERITIES
        assert 0 < finding.confidence <= 1
        assert 0 <= finding.weight <= 1
        assert finding.evidence
        assert finding.remedy
        assert finding.owner_team
        assert finding.data_say
        assert finding.as_json()["digest"] == finding.digest
