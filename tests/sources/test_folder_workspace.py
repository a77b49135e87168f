"""The folder of the development scenario opens, and what is wrong with a folder is named by place."""

from datetime import date
from pathlib import Path

import pytest

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.wiring.build import open_case_of_folder, open_workspace


def acme(folder: Path, **files: str) -> Path:
    for name, text in {"ridgepole.toml": 'name = "Acme"\n', **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.mark.real_data
def test_the_harbourlink_folder_opens_without_a_problem(shared):
    workspace = open_workspace(shared / "scenarios" / "harbourlink")
    assert workspace.company.time_zone == "Europe/Amsterdam"
    assert list(workspace.problems) == []
    case = open_case_of_folder(shared / "scenarios" / "harbourlink", date(2025, 6, 15))
    icp = case.agreements.current(IdealCustomerProfile, case.as_of)
    assert (icp.version, icp.employees.min, len(icp.disqualifiers)) == (3, 300, 2)
    assert len(case.agreements.current(MessagingFramework, case.as_of).proof_points) == 5
    assert len(case.survey.answers) == 75
    assert len({answer.respondent_id for answer in case.survey.answers}) == 15
    assert case.ledger.count("opportunities") == 0


def test_ledger_files_are_read_with_their_refusals(tmp_path):
    folder = acme(
        tmp_path,
        **{
            "ledger/accounts.csv": "account_id,name,employees\na1,Acme,10\na2,Bolt,many\na1,Again,3\n",
            "ledger/accnts.csv": "x\n1\n",
        },
    )
    workspace = open_workspace(folder)
    assert workspace.ledger.count("accounts") == 1
    assert [(p.file, p.row, p.column) for p in workspace.problems] == [
        ("ledger/accnts.csv", None, ""),
        ("ledger/accounts.csv", 3, "employees"),
        ("ledger/accounts.csv", 4, "account_id"),
    ]
    assert "accounts" in workspace.problems[0].hint


def test_an_unknown_key_is_refused_with_its_line_and_the_others_are_kept(tmp_path):
    folder = acme(
        tmp_path,
        **{
            "agreements/icp.yaml": "kind: icp\nid: icp\nindustrys: [Ports]\n",
            "agreements/strategy.yaml": "kind: strategy\nid: strategy\n---\nkind: strategy\nid: strategy\nversion: 2\n",
        },
    )
    workspace = open_workspace(folder)
    assert [d.name for d in workspace.agreements.documents] == ["strategy v1", "strategy v2"]
    (problem,) = workspace.problems
    assert (problem.file, problem.row, problem.hint) == ("agreements/icp.yaml", 3, "did you mean 'industries'?")
    with pytest.raises(BadInputError):
        open_case_of_folder(folder, date(2025, 1, 1))


def test_reading_writes_nothing(tmp_path):
    folder = acme(tmp_path, **{"ledger/users.csv": "user_id\nu1\n"})
    before = sorted(folder.rglob("*"))
    open_case_of_folder(folder, date(2025, 1, 1))
    assert sorted(folder.rglob("*")) == before


def test_a_folder_that_is_no_workspace_is_bad_use(tmp_path):
    with pytest.raises(BadUseError, match="no workspace"):
        open_workspace(tmp_path)
