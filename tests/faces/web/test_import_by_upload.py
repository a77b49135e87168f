"""Import in the app: staged, looked at, refusals downloaded, taken in; nobody reaches a file that is not theirs."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

USERS = (
    b"user_id,name,team,level\nu1,Mara Lind,marketing,leader\nu2,Sam Ortiz,sales,leader\nu3,=cmd(),somewhere,leader\n"
)


@pytest.fixture
def company(app):
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    folder = folder_of(made.slug)
    folder.mkdir(parents=True)
    (folder / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    return made


def send(browser, company, *files):
    return browser.post(f"/w/{company.slug}/import/", {"mapping": "", "files": list(files)})


def test_an_upload_is_looked_at_before_it_is_taken_in(app, company):
    from ridgepole.wiring.workplaces import open_case

    rae = app.browser(company.rae)
    sent = send(rae, company, SimpleUploadedFile("users.csv", USERS))
    address = sent.headers["Location"]
    page = rae.get(address).content.decode()
    assert "Take in 2 rows" in page
    assert "somewhere" in page
    assert open_case(company.tenant).ledger.count("users") == 0
    refused = rae.get(re.sub(r"/\?.*", "/refusals.csv", address)).content.decode()
    assert refused.splitlines()[0] == "file,row,column,value,why,hint"
    assert "users.csv,4,team,somewhere" in refused
    assert rae.post(address.partition("?")[0], {"mapping": ""}).status_code == 302
    assert open_case(company.tenant).ledger.count("users") == 2
    assert rae.get(address).status_code == 409


def test_staged_files_of_one_workspace_are_nothing_to_another(app, company):
    theirs = app.company(name="Brinewater")
    sent = send(app.browser(company.rae), company, SimpleUploadedFile("users.csv", USERS))
    staged = sent.headers["Location"].split("/import/")[1].split("/")[0]
    assert app.browser(theirs.rae).get(f"/w/{theirs.slug}/import/{staged}/").status_code == 409
    assert app.browser(company.rae).get(f"/w/{company.slug}/import/..%2F..%2Fsecret_key/").status_code in {404, 409}


@pytest.mark.parametrize("name", ["run.exe", "macro.xlsm", "noending"])
def test_what_is_no_table_is_refused(app, company, name):
    assert send(app.browser(company.rae), company, SimpleUploadedFile(name, b"x")).status_code == 409


def test_a_mapping_is_never_a_path_on_the_server(app, company):
    rae = app.browser(company.rae)
    sent = send(rae, company, SimpleUploadedFile("users.csv", USERS))
    address = sent.headers["Location"].partition("?")[0]
    assert rae.get(f"{address}?mapping=/etc/passwd").status_code == 409


def test_names_of_uploads_are_cut_to_names(app, company):
    from ridgepole.wiring.imports import stage

    staged = stage(company.tenant, [("../../../evil\\..\\users.csv", [USERS])])
    assert [p.name for p in (app.data / "staging" / company.slug / staged).iterdir()] == ["users.csv"]
