"""The story of one lead in a real browser: handed over, overdue, rejected with a reason, seen by campaign; a review reveals a difference, the agenda carries it."""

import csv
import json
import re
import shutil
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
ZONE = "Europe/Amsterdam"
WIDE = {"width": 1280, "height": 860}
MODES = (("light", "light", WIDE), ("dark", "dark", WIDE), ("phone", "light", {"width": 390, "height": 844}))
pytestmark = [pytest.mark.browser, pytest.mark.slow]
SLA = {
    "kind": "sla",
    "id": "sla",
    "title": "What we promise",
    "calendar": {"time_zone": ZONE, "hours": "24/7"},
    "commitments": [
        {"id": "answer", "by_team": "sales", "promise": "Answered within four hours", "within_minutes": 240}
    ],
    "rejection_reasons": [{"id": "no_need", "says": "No pain that we solve"}],
}


def write(path, *rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.fixture
def company(app):
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.sign_agreement import sign_agreement
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    folder = folder_of(made.slug)
    folder.mkdir(parents=True)
    (folder / "ridgepole.toml").write_text(f'name = "Harbourlink"\ntime_zone = "{ZONE}"\n')
    now = datetime.now(UTC)
    stamp = (now - timedelta(days=30)).isoformat()
    lost = now.isoformat()
    ledger = folder / "ledger"
    write(ledger / "accounts.csv", ["account_id", "name", "industry"], ["a-1", "Quay", "Ports"])
    write(ledger / "campaigns.csv", ["campaign_id", "name"], ["c-1", "Spring webinar"])
    write(
        ledger / "people.csv",
        ["person_id", "account_id", "email", "title", "created_at", "source"],
        ["p-1", "a-1", "dana@quay.example", "Head of yard", stamp, "webinar"],
    )
    write(
        ledger / "touches.csv",
        ["touch_id", "person_id", "account_id", "at", "campaign_id", "actor"],
        ["t-1", "p-1", "a-1", stamp, "c-1", "buyer"],
    )
    write(
        ledger / "opportunities.csv",
        ["opportunity_id", "account_id", "name", "created_at", "amount", "currency", "closed_at", "outcome"],
        *[[f"o-{n}", "a-1", f"Crane {n}", stamp, 100 * n, "EUR", lost, "lost"] for n in range(1, 4)],
    )
    text = draft_agreement(workplace=made.workplace, party=made.mara, body=SLA, based_on_digest="", now=now)
    for party in (made.mara, made.sam):
        sign_agreement(workplace=made.workplace, party=party, document_id="sla", digest_seen=text.digest, now=now)
    return made


@pytest.fixture
def address(app):
    import uvicorn

    from ridgepole.wiring.server import asgi_app

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(asgi_app(), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=20)


@pytest.fixture
def pages(app, company, address, settings_for_browser):
    from playwright.sync_api import sync_playwright

    if shutil.which("chromium") is None:
        pytest.skip("no chromium is installed (scripts/install_test_needs.sh installs it)")
    cookies = {}
    for who in ("mara", "sam"):
        client = app.browser(getattr(company, who))
        cookies[who] = client.cookies["ridgepole_session"].value
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        opened = {}
        for who, value in cookies.items():
            context = browser.new_context(base_url=f"{address}")
            context.add_cookies([{"name": "ridgepole_session", "value": value, "url": address}])
            page = opened[who] = context.new_page()
            page.complaints = []
            page.on("console", partial(complain, page.complaints))
        yield opened
        browser.close()


@pytest.fixture
def settings_for_browser(monkeypatch):
    from django.conf import settings

    monkeypatch.setattr(settings, "ALLOWED_HOSTS", ["127.0.0.1", "testserver"])


def complain(complaints, message):
    if message.type in {"error", "warning"}:
        complaints.append(message.text)


def barriers(page):
    """What axe finds in light, in dark and on a phone, what scrolls sideways there, and what the browser complained of since."""
    found = list(page.complaints)
    for mode, scheme, size in MODES:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(AXE)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        found += [f"{mode}, {v['id']}: {[n['html'][:120] for n in v['nodes']][:3]}" for v in result]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            found.append(f"{mode}, scrolls sideways")
    page.set_viewport_size(WIDE)
    return found


def test_a_lead_from_handover_to_the_meetings_agenda(company, pages, monkeypatch):
    mara, sam = pages["mara"], pages["sam"]
    home = f"/w/{company.slug}"
    stopped_at = datetime.now(UTC)
    ahead = {"by": -timedelta(hours=5)}
    for area in ("handover", "feedback", "review", "meeting"):
        monkeypatch.setattr(f"ridgepole.faces.web.{area}.views.now_of", lambda _tenant: stopped_at + ahead["by"])
    mara.goto(f"{home}/handover/offer/?q=quay")
    mara.get_by_role("link", name="dana@quay.example").click()
    mara.get_by_role("button", name="Hand over").click()
    mara.get_by_text("4 h left").first.wait_for()
    ahead["by"] = timedelta(0)
    sam.goto(f"{home}/handover/")
    assert "Overdue by 1 h" in sam.content()
    assert barriers(sam) == []
    sam.goto(f"{home}/meeting/")
    assert "Answered within four hours" in sam.content()
    sam.goto(f"{home}/handover/")
    sam.get_by_role("link", name="dana@quay.example").click()
    assert barriers(sam) == []
    sam.get_by_text("Reject", exact=True).first.click()
    sam.select_option("#reject-reason", "no_need")
    sam.fill("#reject-note", "Two ships a year")
    sam.locator("button[value=reject]").click()
    sam.get_by_text("Rejected, with your reason").first.wait_for()
    mara.goto(f"{home}/feedback/?by=campaign")
    row = mara.locator("tr", has_text="Spring webinar")
    assert "No pain that we solve" in row.inner_text()
    assert barriers(mara) == []
    sam.goto(f"{home}/closed-lost/")
    sam.get_by_role("button", name=re.compile("Draw the deals")).first.click()
    review = sam.url
    for page, reason in ((sam, "competitor"), (mara, "our_story")):
        page.goto(review)
        for number in range(1, 4):
            page.select_option(f"#r-{number}", reason if number == 1 else "price")
        page.get_by_role("button", name="Keep our reasons").click()
        assert barriers(page) == []
    mara.get_by_role("button", name="Reveal").click()
    mara.get_by_text("read 1 of 3 deals differently").first.wait_for()
    assert barriers(mara) == []
    mara.goto(f"{home}/meeting/")
    agenda = mara.locator(".agenda").all_inner_texts()
    assert any("They heard different things from us" in part and "Another vendor won" in part for part in agenda), (
        json.dumps(agenda)
    )
    mara.get_by_role("button", name="Begin the meeting").click()
    mara.fill("#says", "Write one battlecard together")
    mara.select_option("#owner", "Sam Ortiz")
    mara.get_by_role("button", name="Decide").click()
    mara.get_by_text("on the record of both teams").first.wait_for()
    assert barriers(mara) == []
