"""Story and AI checks: documented, fire on their failing cases, silent on their passing ones."""

import importlib
import importlib.util
import pkgutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes.case_of import case_of

import ridgepole.core.checks as folder
from ridgepole.core.checks.catalogue import checks
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.check_run import run_one
from ridgepole.core.checks.finding import SEVERITIES
from ridgepole.core.checks.needs import ABSENT
from ridgepole.engines.embedding.potion_embedder import potion_embedder

CASES = Path(__file__).parent / "cases"
SECTIONS = ("What it asks.", "**Failing practice.**", "**Better practice.**", "**Needs.**", "**How sure.**")
MODULES = {
    check.code: info.name
    for info in pkgutil.iter_modules(folder.__path__)
    if isinstance(check := getattr(importlib.import_module(f"{folder.__name__}.{info.name}"), "CHECK", None), Check)
}
CODES = sorted(code for code in checks() if (code.startswith(("SY", "AI")) and code < "SY20") or code == "ST20")


def cases_of(code):
    path = CASES / f"{MODULES[code]}.py"
    spec = importlib.util.spec_from_file_location(f"cases_{MODULES[code]}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.CASES


EVERY = [(code, name) for code in CODES for name in cases_of(code)]


@pytest.mark.parametrize("code", CODES)
def test_a_story_check_is_documented_and_has_both_kinds_of_case(code):
    page = importlib.import_module(f"{folder.__name__}.{MODULES[code]}").__doc__ or ""
    assert not [section for section in SECTIONS if section not in page]
    assert {"fail", "pass"} <= {name.split(":")[0] for name in cases_of(code)}
    assert set(checks()[code].needs) <= set(ABSENT)


@pytest.mark.parametrize(("code", "name"), EVERY, ids=[f"{code} {name}" for code, name in EVERY])
def test_case(code, name):
    case = replace(case_of(**cases_of(code)[name]), embedder=potion_embedder())
    result = run_one(checks()[code], case)
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
