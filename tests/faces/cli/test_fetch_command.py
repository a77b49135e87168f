"""`ridgepole fetch` and `ridgepole story --touchpoints` as a person uses them: files, zips and sites of this machine, good and bad."""

import csv
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.fakes.commands import command_runner
from tests.fakes.small_site import SmallSite, html, sitemap

COMPANY = Path(__file__).parents[2] / "cases" / "companies" / "sweepfield"
LOOPBACK = "RIDGEPOLE_FETCH_LOOPBACK"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(LOOPBACK, "1")
    monkeypatch.chdir(tmp_path)
    return command_runner(monkeypatch, capsys)


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "acme"
    shutil.copytree(COMPANY / "agreements", folder / "agreements")
    (folder / "ridgepole.toml").write_text('name = "Sweepfield"\n')
    return folder


@pytest.fixture
def site():
    made = SmallSite({})
    made.pages |= {
        "/": html("Sweepfield sweeps car parks by night.", title="Home"),
        "/pricing?plan=a": html("A monthly fee.", title="Pricing"),
        "/sitemap.xml": sitemap(f"{made.root}/", f"{made.root}/pricing?plan=a", f"{made.root}/gone"),
    }
    yield made
    made.close()


def index_of(workspace):
    with (workspace / "touchpoints" / "index.csv").open() as file:
        return list(csv.DictReader(file))


def test_a_sitemap_is_taken_in_with_where_it_came_from_and_what_is_gone_is_named(run, workspace, site):
    done = run("fetch", workspace, f"{site.root}/sitemap.xml", "--format", "json")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert sorted(t["source"] for t in told["taken"]) == [f"{site.root}/", f"{site.root}/pricing?plan=a"]
    assert [r["path"] for r in told["refused"]] == [f"{site.root}/gone"]
    rows = index_of(workspace)
    assert sorted((r["source"], r["title"], r["kind"]) for r in rows) == [
        (f"{site.root}/", "Home", "website"),
        (f"{site.root}/pricing?plan=a", "Pricing", "website"),
    ]
    assert all(r["fetched_at"] and (workspace / "touchpoints" / r["path"]).is_file() for r in rows)
    assert run("story", workspace, "--format", "json").returncode == 0


def test_fetching_again_changes_what_has_changed_and_keeps_what_people_wrote_in_the_index(run, workspace, site):
    run("fetch", workspace, f"{site.root}/sitemap.xml")
    rows = index_of(workspace)
    index = workspace / "touchpoints" / "index.csv"
    with index.open("w") as file:
        writer = csv.DictWriter(file, [*rows[0], "remark"])
        writer.writeheader()
        writer.writerows({**row, "stage": "evaluation", "remark": "ours"} for row in rows)
    site.pages["/"] = html("Sweepfield sweeps car parks by day.", title="Home")
    told = json.loads(run("fetch", workspace, f"{site.root}/sitemap.xml", "--format", "json").stdout)
    assert {t["title"]: t["state"] for t in told["taken"]} == {"Home": "changed", "Pricing": "unchanged"}
    assert [(r["stage"], r["remark"]) for r in index_of(workspace)] == [("evaluation", "ours")] * 2


def test_a_zip_is_taken_in_by_its_folders_and_a_file_of_no_kind_is_refused_until_it_is_said(run, workspace, tmp_path):
    packed = tmp_path / "site.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("deck/intro.md", "# Intro\n\nSweepfield sweeps car parks by night.")
        archive.writestr("misc/call.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Sam>We sweep by night.\n")
        archive.writestr("deck/bad.pptx", "no deck")
        archive.writestr("../evil.md", "x")
    told = json.loads(run("fetch", workspace, packed, "--format", "json").stdout)
    assert [t["path"] for t in told["taken"]] == ["deck/intro.md"]
    assert {r["path"] for r in told["refused"]} == {"misc/call.vtt", "deck/bad.pptx", "../evil.md"}
    assert not (tmp_path / "evil.md").exists()
    again = json.loads(run("fetch", workspace, packed, "--kind", "call_transcript", "--format", "json").stdout)
    assert {t["path"]: t["kind"] for t in again["taken"]}["call_transcript/misc/call.vtt"] == "call_transcript"


def test_a_story_is_told_of_a_zip_or_a_site_and_nothing_is_kept(run, workspace, site, tmp_path):
    packed = tmp_path / "touchpoints.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted((COMPANY / "touchpoints").rglob("*")):
            if file.is_file():
                archive.write(file, f"touchpoints/{file.relative_to(COMPANY / 'touchpoints')}")
    shutil.copytree(COMPANY / "touchpoints", workspace / "touchpoints")
    of_folder = json.loads(run("story", workspace, "--as-of", "2025-06-30", "--format", "json").stdout)
    shutil.rmtree(workspace / "touchpoints")
    of_zip = run("story", workspace, "--touchpoints", packed, "--as-of", "2025-06-30", "--format", "json")
    assert json.loads(of_zip.stdout) == of_folder
    of_site = json.loads(
        run("story", workspace, "--touchpoints", f"{site.root}/sitemap.xml", "--format", "json").stdout
    )
    assert len(of_site["touchpoints"]) == 2
    assert of_site["unread"][0]["path"] == f"{site.root}/gone"
    assert not (workspace / "touchpoints").exists()


def test_a_private_address_is_refused_without_the_development_setting(run, workspace, site, monkeypatch):
    monkeypatch.delenv(LOOPBACK)
    done = run("fetch", workspace, f"{site.root}/")
    assert done.returncode == 3
    assert "port" in done.stderr or "private" in done.stderr
    assert site.asked == []
    monkeypatch.setenv(LOOPBACK, "1")
    assert "private" in run("fetch", workspace, "http://169.254.169.254/latest/").stderr


@pytest.mark.parametrize("where", ["nowhere.md", "ftp://example.com/x"])
def test_a_place_that_is_none_is_bad_use(run, workspace, where):
    done = run("fetch", workspace, where)
    assert done.returncode == 2
    assert "no folder, file or web address" in done.stderr


def test_an_unreadable_file_alone_is_bad_input_that_names_it(run, workspace, tmp_path):
    (tmp_path / "deck.pptx").write_bytes(b"no deck")
    done = run("fetch", workspace, tmp_path / "deck.pptx", "--kind", "deck")
    assert done.returncode == 3
    assert "deck/deck.pptx" in done.stderr
    assert not (workspace / "touchpoints").exists()


def test_a_cell_that_a_spreadsheet_would_run_is_neutralised(run, workspace, site):
    site.pages["/"] = html("We sweep.", title="=HYPERLINK(1)")
    run("fetch", workspace, f"{site.root}/")
    assert index_of(workspace)[0]["title"].startswith("'=")
