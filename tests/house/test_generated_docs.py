"""Documentation cannot lie: pages of measures and checks are their docstrings."""

import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts/generate_docs.py"


@pytest.fixture(scope="module")
def generator():
    spec = importlib.util.spec_from_file_location("generate_docs", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["generate_docs"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["generate_docs"]


@pytest.mark.parametrize("room", ["measures", "checks"])
def test_no_page_is_stale(generator, room):
    stale = [path.name for path in generator.stale(room)]
    assert not stale, f"run `uv run python scripts/generate_docs.py`: {stale}"


def test_commands_and_decisions_are_listed_as_they_are(generator):
    for path, text in generator.single_pages().items():
        assert path.read_text(encoding="utf-8") == text, "run `uv run python scripts/generate_docs.py`"


@pytest.mark.parametrize("room", ["measures", "checks"])
def test_every_docstring_has_its_parts(generator, room):
    lacking = {page.name: page.lacks for page in generator.pages(room) if page.lacks}
    assert not lacking


def test_a_changed_page_is_found(generator, tmp_path, monkeypatch):
    monkeypatch.setattr(generator, "DOCS", tmp_path)
    assert generator.main([]) == 0
    assert generator.stale("measures") == []
    page = next((tmp_path / "measures").glob("win_rate.md"))
    page.write_text(page.read_text() + "!")
    (tmp_path / "measures/of_nothing.md").write_text("left over")
    assert {path.name for path in generator.stale("measures")} == {"win_rate.md", "of_nothing.md"}
    assert generator.main(["--check"]) == 1
