"""`ridgepole init` makes a workspace whose examples are valid, at once or not at all."""

from datetime import date

import pytest

from ridgepole.core.agreements.agreement import KINDS
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.messaging.document import KINDS as TOUCHPOINTS
from ridgepole.wiring.build import open_case_of_folder, open_workspace
from ridgepole.wiring.make_folder import init_folder


def test_a_new_workspace_has_a_valid_example_of_every_agreement(tmp_path):
    folder = tmp_path / "acme"
    files = init_folder(folder, 'Acme "North" & Co')
    workspace = open_workspace(folder)
    assert workspace.company.name == 'Acme "North" & Co'
    assert {document.kind for document in workspace.agreements.documents} == set(KINDS)
    assert list(workspace.problems) == []
    assert "agreements/icp.yaml" in files
    case = open_case_of_folder(folder, date(2025, 3, 1))
    reached = {
        reach.kind
        for d in case.agreements.documents
        if d.kind == "strategy"
        for x in d.decisions
        for reach in x.must_reach
    }
    assert reached <= set(TOUCHPOINTS)


def test_an_existing_workspace_is_never_touched(tmp_path):
    init_folder(tmp_path / "acme")
    with pytest.raises(BadUseError, match="a workspace already"):
        init_folder(tmp_path / "acme")


def test_an_empty_folder_becomes_the_workspace(tmp_path):
    (tmp_path / "acme").mkdir()
    assert "ridgepole.toml" in init_folder(tmp_path / "acme")
    assert [path.name for path in tmp_path.iterdir()] == ["acme"]
