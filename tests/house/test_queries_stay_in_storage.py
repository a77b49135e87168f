"""ORM queries live in storage, and tenants' rows are reached only through `rows_of`."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "ridgepole"
QUERY = re.compile(r"\.objects\b|_default_manager\b|_base_manager\b|\bconnection\.cursor\b")
OF_NO_TENANT = {"Person", "Workspace", "SignInLink", "LogEntry"}
DOORS = {"tenants.py", "deliveries.py"}


def query_lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if QUERY.search(line)]


def test_queries_are_found_in_good_and_bad_lines():
    assert query_lines("rows = Comment.objects.all()")
    assert query_lines("x._default_manager.filter()")
    assert not query_lines("objects = [1]")
    assert not query_lines("rows_of(Comment, workspace_id)")


def test_no_query_stands_outside_storage():
    allowed = {SOURCE / "wiring" / "doors.py"}  # asks only whether the database answers
    found = {
        str(path.relative_to(SOURCE)): query_lines(path.read_text("utf-8"))
        for path in SOURCE.rglob("*.py")
        if "storage" not in path.parts and path not in allowed
    }
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize("path", sorted((SOURCE / "storage").glob("*.py")), ids=lambda path: path.name)
def test_rows_of_tenants_are_reached_through_their_workspace(path):
    if path.name in {*DOORS, "tenancy.py"}:
        return
    named = re.findall(r"(\w+)\.objects\b", path.read_text("utf-8"))
    assert set(named) <= OF_NO_TENANT, named
