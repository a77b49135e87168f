"""The story page, touchpoints taken in by upload and from a site, and buyers' paths, on a simulated company."""

import io
import re
import zipfile
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.fakes.small_site import SmallSite, html, sitemap

from ridgepole.flows.make_sample import make_sample

DAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def company(app, tmp_path_factory):
    from types import SimpleNamespace

    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import apply_folder

    folder = tmp_path_factory.mktemp("story") / "acme"
    make_sample(folder=folder, seed=7, causes=[4], size="small", as_of=DAY)
    tenant = apply_folder(folder, slug="story-acme", now=datetime.now(UTC), as_of=DAY)[0]
    cast = {
        name: tenants.add_member(
            tenant.slug, email=f"{name}@story.example", name=name.title(), team="marketing", role=role
        )
        for name, role in (("mara", "leader"), ("ray", "read_only"))
    }
    return SimpleNamespace(tenant=tenant, slug=tenant.slug, **cast)


def page(app, who, company, path):
    answer = app.browser(who).get(f"/w/{company.slug}/{path}")
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def claims(content):
    return re.findall(r'name="digest" value="([0-9a-f]{64})"', content)


def test_a_dismissed_claim_leaves_the_page_with_its_reason_kept_and_comes_back_when_opened(app, company):
    before = page(app, company.mara, company, "story/")
    digest = claims(before)[0]
    address = f"/w/{company.slug}/story/"
    said = {"digest": digest, "verdict": "dismissed", "reason": "the footnote says so"}
    assert app.browser(company.mara).post(address, said).status_code == 302
    after = page(app, company.mara, company, "story/")
    assert "the footnote says so" in after
    assert claims(after).count(digest) == 1  # only where it can be opened again
    assert "How often people found a check right" in page(app, company.mara, company, "findings/")
    app.browser(company.mara).post(address, {"digest": digest, "verdict": "open"})
    assert sorted(claims(page(app, company.mara, company, "story/"))) == sorted(claims(before))


def test_a_dismissal_needs_a_reason_and_who_only_reads_decides_nothing(app, company):
    address = f"/w/{company.slug}/story/"
    digest = claims(page(app, company.mara, company, "story/"))[0]
    assert claims(page(app, company.ray, company, "story/")) == []
    assert app.browser(company.mara).post(address, {"digest": digest, "verdict": "dismissed"}).status_code == 409
    refused = app.browser(company.ray).post(address, {"digest": digest, "verdict": "confirmed"})
    assert refused.status_code == 403


def test_an_upload_is_read_and_refused_file_by_file(app, company):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("ad/one.md", "# Ad\n\nWe review contracts by night.")
        archive.writestr("deck/bad.pptx", "no deck")
    files = [
        SimpleUploadedFile("pack.zip", packed.getvalue()),
        SimpleUploadedFile("notes.md", b"# Notes\n\nWe review."),
    ]
    sent = app.browser(company.mara).post(f"/w/{company.slug}/story/add/", {"files": files, "kind": ""})
    assert sent.status_code == 302
    told = app.browser(company.mara).get(sent.headers["Location"]).content.decode()
    assert "1 taken in, 2 refused" in told
    assert "deck/bad.pptx" in told
    assert "of no known kind" in told
    assert "ad/one.md" in page(app, company.mara, company, "story/")


def test_a_site_is_read_in_the_background_and_shows_where_a_page_came_from(app, company, monkeypatch):
    monkeypatch.setenv("RIDGEPOLE_FETCH_LOOPBACK", "1")
    site = SmallSite({"/": html("We review contracts in two days.", title="Fetched home")})
    site.pages["/sitemap.xml"] = sitemap(f"{site.root}/", f"{site.root}/gone")
    try:
        given = {"address": f"{site.root}/sitemap.xml", "kind": "website"}
        sent = app.browser(company.mara).post(f"/w/{company.slug}/story/add/", given)
        told = app.browser(company.mara).get(sent.headers["Location"]).content.decode()
    finally:
        site.close()
    assert "1 taken in, 1 refused" in told
    (path,) = re.findall(r"story/touchpoints/(website/127[^/\"]+)/", told)
    assert f"from {site.root}/" in page(app, company.mara, company, f"story/touchpoints/{path}/")


@pytest.mark.parametrize("given", [{}, {"address": "ftp://x/"}, {"address": "https://x.example/", "kind": "nonsense"}])
def test_nothing_an_address_that_is_none_and_an_unknown_kind_are_refused_at_once(app, company, given):
    assert app.browser(company.mara).post(f"/w/{company.slug}/story/add/", given).status_code == 409


def test_a_private_address_ends_as_a_refusal_in_words(app, company):
    sent = app.browser(company.mara).post(f"/w/{company.slug}/story/add/", {"address": "http://169.254.169.254/"})
    assert "private or reserved network" in app.browser(company.mara).get(sent.headers["Location"]).content.decode()


def test_paths_lead_from_the_list_to_one_account_with_its_chart_and_both_quotes(app, company):
    listed = page(app, company.ray, company, "paths/")
    assert "Do broken stories go with slower deals?" in listed
    first = re.search(r"/paths/(a-\d+)/", listed)[1]
    shown = page(app, company.ray, company, f"paths/{first}/")
    assert '<svg class="chart path"' in shown
    assert "First met" in shown
    assert "Step by step" in shown
    assert app.browser(company.ray).get(f"/w/{company.slug}/paths/nobody/").status_code == 404
