"""README and docs say only what is so: links lead somewhere, commands and make targets exist, options are understood."""

import re
import shlex
from pathlib import Path

import click
import pytest

from ridgepole.faces.cli.main import ridgepole

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")
FENCE = re.compile(r"```[a-z]*\n(.*?)```", re.DOTALL)
INLINE = re.compile(r"`((?:ridgepole|make) [^`]+)`")


def lines_of(page: Path) -> list[str]:
    text = page.read_text(encoding="utf-8")
    fenced = [line.split(" #")[0].strip() for block in FENCE.findall(text) for line in block.splitlines()]
    return [
        line.removeprefix("$ ")
        for line in fenced + INLINE.findall(text)
        if re.match(r"(\$ )?(ridgepole|make) [a-z]", line)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    missing = [
        target for target in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / target).exists()
    ]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_and_their_options_exist(page):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    context = click.Context(ridgepole)
    for line in lines_of(page):
        words = shlex.split(line.split(" > ")[0].split(" | ")[0].replace("…", "").replace("...", ""))
        if words[0] == "make":
            assert words[1] in targets, line
            continue
        command = ridgepole.get_command(context, words[1])
        assert command is not None, f"{line}: no such command"
        known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)} | {
            "--help",
            "-h",
        }
        unknown = [
            word.split("=")[0] for word in words[2:] if word.startswith("--") and word.split("=")[0] not in known
        ]
        assert not unknown, f"{line}: {unknown} is not an option of {words[1]}"


def test_every_decision_is_listed_by_its_own_page():
    for page in (ROOT / "docs" / "decisions").glob("[0-9]*.md"):
        assert re.match(r"# \d+[.:]? ", page.read_text(encoding="utf-8")), (
            f"{page.name} begins with its number and name"
        )
