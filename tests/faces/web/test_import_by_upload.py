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


DEALS = (
    "Deal No;Deal Name;Company;Opened;Close Date;Deal Value;Stage;Colour\n"
    "D-1;Crane;A-1;03.01.2026;17.02.2026;1.250,50;Closed Won;red\n"
    "D-2;Barge;A-2;14.01.2026;;900,00;Negotiation;\n"
    "D-3;Quay;A-2;15.13.2026;20.02.2026;4.000,00;Closed Lost;blue\n"
).encode("cp1252")
CONTACTS = b"Contact ID,E-Mail,Job Title,Created,Lead Source\nC-1,dana@quay.example,Head of yard,2026-01-03,webinar\n"


def chosen_on(page):
    """What each select of a page has chosen."""
    return {
        name: (re.findall(r'<option value="([^"]*)" selected>', options) or [""])[0]
        for name, options in re.findall(r'<select id="[^"]*" name="([^"]*)"[^>]*>(.*?)</select>', page, re.DOTALL)
    }


@pytest.fixture
def columns(app, company):
    """A browser on the page of columns, its address, and what is suggested there."""
    rae = app.browser(company.rae)
    files = [SimpleUploadedFile("deals-2026-03.csv", DEALS), SimpleUploadedFile("export.csv", CONTACTS)]
    sent = rae.post(f"/w/{company.slug}/import/", {"mapping": "columns", "files": files})
    address = sent.headers["Location"]
    assert address.endswith("/columns/")
    return rae, address, chosen_on(rae.get(address).content.decode())


def test_columns_are_suggested_by_names_and_values(columns):
    _rae, _address, chosen = columns
    assert (chosen["table-0"], chosen["table-1"]) == ("opportunities", "people")
    deal = [chosen[f"column-0-{n}"] for n in range(8)]
    assert deal == ["opportunity_id", "name", "account_id", "created_at", "closed_at", "amount", "outcome", ""]
    assert [chosen[f"value-0-outcome-{n}"] for n in range(3)] == ["won", "open", "lost"]
    assert [chosen[f"column-1-{n}"] for n in range(5)] == ["person_id", "email", "title", "created_at", "source"]


def test_a_person_corrects_a_suggestion_looks_and_takes_in_and_the_mapping_is_there_next_time(company, columns):
    from ridgepole.wiring.imports import saved_mappings
    from ridgepole.wiring.workplaces import open_case

    rae, address, chosen = columns
    given = {**chosen, "column-0-7": "source", "value-0-outcome-1": "lost", "dates": "day-first", "decimal": "comma"}
    looked = rae.post(address, {**given, "do": "look"}).headers["Location"]
    page = rae.get(looked).content.decode()
    assert "as the first rows would be read" in page
    assert "1,250.50" in page
    assert "2026-02-17" in page
    assert "15.13.2026" in page
    mended = rae.get(looked.replace("/?", "/refused-rows/0.csv?")).content.decode()
    assert mended == DEALS.decode().splitlines()[0] + "\n" + DEALS.decode().splitlines()[3] + "\n"
    assert chosen_on(rae.get(address).content.decode())["column-0-7"] == "source"
    taken = rae.post(looked.partition("?")[0], {"mapping": "columns"}).headers["Location"]
    assert "rows are in the ledger" in rae.get(taken).content.decode()
    deals = open_case(company.tenant).ledger.query(
        "SELECT opportunity_id, outcome, source, amount_minor FROM opportunities"
    )
    assert {(d["opportunity_id"], d["outcome"], d["source"], d["amount_minor"]) for d in deals} == {
        ("D-1", "won", "red", 125_050),
        ("D-2", "lost", None, 90_000),
    }
    (kept,) = saved_mappings(company.tenant)
    april = SimpleUploadedFile("deals-2026-04.csv", DEALS.replace(b"D-1", b"D-9").replace(b"15.13", b"15.12"))
    again = rae.post(f"/w/{company.slug}/import/", {"mapping": f"saved:{kept}", "files": [april]})
    assert "1,250.50" in rae.get(again.headers["Location"]).content.decode()


def test_another_table_brings_other_suggestions_and_one_meaning_is_not_given_twice(columns):
    rae, address, chosen = columns
    rae.post(address, {**chosen, "table-1": "users", "do": "again"})
    anew = chosen_on(rae.get(address).content.decode())
    assert anew["table-1"] == "users"
    assert "person_id" not in anew.values()
    assert rae.post(address, {**chosen, "column-0-7": "amount", "do": "look"}).status_code == 409
    left_out = rae.post(address, {**chosen, "table-0": "", "table-1": "people", "do": "look"})
    assert "deals-2026-03.csv" in rae.get(left_out.headers["Location"]).content.decode()


def test_the_mapping_of_the_page_is_one_for_the_command_line(company, columns, tmp_path):
    from ridgepole.sources.csv.read_mapping import read_mapping

    rae, address, _chosen = columns
    path = tmp_path / "mapping.yaml"
    path.write_bytes(rae.get(address.replace("/columns/", "/mapping.yaml")).content)
    mapping = read_mapping(str(path))
    assert {rule.table for rule in mapping.tables} == {"opportunities", "people"}


def test_of_large_files_the_beginning_is_looked_at_and_all_is_taken_in(app, company, monkeypatch):
    from ridgepole.wiring import imports
    from ridgepole.wiring.workplaces import open_case

    monkeypatch.setattr(imports, "LOOKED_AT_WHOLE", 1_000)
    monkeypatch.setattr(imports, "BEGINNING_ROWS", 10)
    users = b"user_id,name\n" + b"".join(b'u%d,"Mara\nLind"\n' % n for n in range(100))
    rae = app.browser(company.rae)
    sent = send(rae, company, SimpleUploadedFile("users.csv", users))
    page = rae.get(sent.headers["Location"]).content.decode()
    assert "the first 10 rows" in page
    assert "Refused</h2>" not in page
    rae.post(sent.headers["Location"].partition("?")[0], {"mapping": ""})
    assert open_case(company.tenant).ledger.count("users") == 100
