"""Every page in a real browser: light, dark and on a phone; axe finds nothing, the content policy is never violated, nothing scrolls sideways."""

import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from PIL import Image
from tests.faces.web.lived_in_company import live_in

ROOT = Path(__file__).parents[3]
AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")
SCREENSHOTS = ROOT / "docs" / "screenshots"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
]
EXAMPLES = {"kind": "ai_policy", "document_id": "icp", "name": "win_rate"}
NOT_PAGES = {"calendar.feed", "measures.rows", "record.file", "overview.work", "home.health"}
DEALS = (
    "Deal No;Deal Name;Company;Opened;Close Date;Deal Value;Stage;Colour\n"
    "D-1;Crane;A-1;03.01.2026;17.02.2026;1.250,50;Closed Won;red\n"
    "D-2;Barge;A-2;14.01.2026;;900,00;Negotiation;\n"
    "D-3;Quay;A-2;15.13.2026;20.02.2026;4.000,00;Closed Lost;blue\n"
)
pytestmark = [pytest.mark.browser, pytest.mark.slow]


def ridgepole(*arguments):
    command = [sys.executable, "-c", "from ridgepole.faces.cli.main import main; main()", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment()).stdout.strip()


def environment():
    return {key: value for key, value in os.environ.items() if not key.startswith(("RIDGEPOLE_", "DJANGO_"))}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def served(app, tmp_path_factory):
    """A sample company, lived in, in a running app: its address, its data folder. `app` lets this process read the route table."""
    if shutil.which("chromium") is None:
        pytest.skip("no chromium is installed (scripts/install_test_needs.sh installs it)")
    made = tmp_path_factory.mktemp("browser")
    ridgepole("sample", made / "sample", "--seed", 7, "--causes", "1,3,4", "--size", "small", "--as-of", "2026-03-01")
    data = made / "data"
    live_in(made / "sample", made / "lived-in")
    ridgepole(
        "apply",
        made / "lived-in",
        "--slug",
        "sample",
        "--data",
        data,
        "--as-of",
        "2026-03-01",
        "--admin",
        "rae@dalford.example",
    )
    port = free_port()
    command = [
        sys.executable,
        "-c",
        "from ridgepole.faces.cli.main import main; main()",
        "serve",
        "--data",
        str(data),
        "--port",
        str(port),
    ]
    server = subprocess.Popen(command, env=environment(), stderr=(made / "log").open("w"))
    address = f"http://127.0.0.1:{port}"
    for _ in range(900):
        try:
            urllib.request.urlopen(f"{address}/health", timeout=2)
            break
        except OSError:
            time.sleep(0.1)
    yield address, data
    server.terminate()
    server.wait(timeout=20)
    shutil.rmtree(data, ignore_errors=True)


@pytest.fixture(scope="module")
def browser(served):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def rae(served, browser):
    """An admin who signed in by the printed link, with everything that the browser complained of."""
    address, data = served
    link = ridgepole("sign-in-link", "rae@dalford.example", "--data", data, "--url", address)
    context = browser.new_context()
    page = context.new_page()
    page.complaints = []
    page.on(
        "console",
        lambda message: page.complaints.append(message.text) if message.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(link)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/w/sample/")
    wait_until_done(page)
    return page


def wait_until_done(page):
    page.wait_for_function("() => !document.querySelector('progress')", timeout=120_000)


def addresses(page, address):
    """Every page of the route table, and those that only real data lead to."""
    from ridgepole.faces.web.shell.areas import routes

    found = {}
    for name, (area, route) in routes().items():
        path = area.prefix + route.path
        arguments = re.findall(r"<\w+:(\w+)>", path)
        if name in NOT_PAGES or route.get is None or any(argument not in EXAMPLES for argument in arguments):
            continue
        path = re.sub(r"<\w+:(\w+)>", lambda match: EXAMPLES[match[1]], path)
        found[name] = f"/w/sample/{path}" if area.in_workspace else f"/{path}"
    found |= {
        "measures.by-source": "/w/sample/measures/win_rate/?by=source",
        "agreements.messaging": "/w/sample/agreements/messaging/",
        "agreements.sla": "/w/sample/agreements/sla/",
        "agreements.edit-messaging": "/w/sample/agreements/messaging/edit/",
        "account.second-factor": "/account/2fa/",
        "account.password": "/account/password/change/",
    }
    page.goto(f"{address}/w/sample/story/")
    wait_until_done(page)
    found["story.touchpoint"] = page.locator(".heat a").first.get_attribute("href")
    page.goto(f"{address}/w/sample/paths/")
    wait_until_done(page)
    found["paths.page"] = page.locator("th a").first.get_attribute("href")
    page.goto(f"{address}/w/sample/findings/")
    found["findings.page"] = page.locator(".list .row-title").first.get_attribute("href")
    return {**found, **of_people(page, address), **of_an_import(page, address)}


def of_people(page, address):
    """Pages that only what people did leads to."""

    def links(path, pattern):
        page.goto(f"{address}/w/sample/{path}")
        wait_until_done(page)
        found = [link.get_attribute("href") for link in page.locator("main a").all()]
        return [link for link in found if re.search(pattern, link or "")]

    reviews = links("closed-lost/", r"/closed-lost/\d+/$")
    page.goto(f"{address}/w/sample/ask/")
    survey = re.search(r"/s/[\w-]+/", page.content())
    return {
        "handover.page": links("handover/", r"/handover/[\w-]+/$")[-1],
        "handover.queue-decided": "/w/sample/handover/?show=decided",
        "review.page": reviews[0],
        "review.page-revealed": reviews[-1],
        "meeting.page": links("meeting/", r"/meeting/\d+/$")[0],
        "answer.survey": survey[0],
        "feedback.by-source": "/w/sample/feedback/?by=source",
    }


def of_an_import(page, address):
    """Pages that an upload leads to."""
    base = f"{address}/w/sample/import/"
    page.goto(base)
    page.locator("#files").set_input_files(
        [{"name": "deals-2026-03.csv", "mimeType": "text/csv", "buffer": DEALS.encode("cp1252")}]
    )
    page.get_by_role("button", name="Look at them first").click()
    columns = page.url
    page.get_by_role("button", name="Look at the first rows").click()
    return {"imports.columns": columns.removeprefix(address), "imports.look": page.url.removeprefix(address)}


@pytest.mark.parametrize("mode", ["light", "dark", "phone"])
def test_no_page_has_a_barrier_a_violation_or_a_sideways_scroll(served, rae, mode):
    address, _data = served
    rae.set_viewport_size({"width": 390, "height": 844} if mode == "phone" else {"width": 1280, "height": 860})
    rae.emulate_media(color_scheme="dark" if mode == "dark" else "light", reduced_motion="reduce")
    troubles = {}
    keep = os.environ.get("RIDGEPOLE_SCREENSHOTS")
    for name, path in addresses(rae, address).items():
        rae.complaints.clear()
        response = rae.goto(address + path)
        wait_until_done(rae)
        found = [f"status {response.status}"] if response.status != 200 else []
        found += rae.complaints
        if rae.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            found.append("scrolls sideways")
        rae.evaluate(AXE)
        result = rae.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [f"{v['id']}: {[node['html'][:160] for node in v['nodes']][:3]}" for v in result["violations"]]
        if found:
            troubles[name] = found
        if keep:
            keep_picture(rae, f"{name}-{mode}")
    assert troubles == {}, json.dumps(troubles, indent=2)


def keep_picture(page, name):
    """As WebP, half the width of what a sharp screen shows: every page in every mode stays under a few megabytes."""
    SCREENSHOTS.mkdir(exist_ok=True)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.save(SCREENSHOTS / f"{name}.webp", quality=62, method=6)


def signed_in(browser, served, email):
    address, data = served
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(ridgepole("sign-in-link", email, "--data", data, "--url", address))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/w/sample/")
    return page


def test_two_leaders_join_write_a_profile_see_what_it_would_do_and_sign_from_both_sides(served, rae, browser):
    address, data = served
    base = f"{address}/w/sample/agreements/icp"
    rae.set_viewport_size({"width": 1280, "height": 860})
    mara = signed_in(browser, served, "mara@dalford.example")
    sam = signed_in(browser, served, "sam@dalford.example")

    mara.goto(f"{base}/edit/")
    mara.get_by_label("Our best customer, in one sentence").fill("Software companies with 200 to 5,000 people.")
    mara.get_by_role("button", name="Add seat").click()
    last = mara.locator("#list-buying_committee [data-row]").last
    last.get_by_label("Role").fill("end user")
    last.get_by_label("Titles").fill("Paralegal\nLegal operations manager")
    mara.get_by_role("button", name="Save the draft").click()
    mara.wait_for_url(base + "/")
    assert mara.get_by_text("Paralegal, Legal operations manager").is_visible()

    sam.goto(f"{base}/comments/?clause=statement")
    sam.get_by_label("Your comment").fill("Where does 200 come from?")
    sam.get_by_role("button", name="Comment").click()
    assert sam.get_by_text("Where does 200 come from?").is_visible()

    mara.goto(f"{base}/sign/")
    wait_until_done(mara)
    assert mara.get_by_text("would have kept").first.is_visible()
    assert mara.get_by_text("2 open comments").is_visible()
    mara.get_by_role("button", name="Sign for marketing").click()
    mara.wait_for_url(base + "/")
    assert mara.get_by_text("Signed by marketing").is_visible()

    sam.goto(f"{base}/sign/")
    wait_until_done(sam)
    sam.get_by_role("button", name="Sign for sales").click()
    sam.wait_for_url(base + "/")
    assert sam.get_by_text("Signed by both").first.is_visible()
    sam.goto(f"{base}/compare/")
    assert sam.locator("ins").count() > 0
    sam.goto(f"{address}/w/sample/record/")
    assert sam.get_by_text("The record holds").is_visible()

    ridgepole("export", "sample", data / "exported", "--data", data)
    assert ridgepole("verify", data / "exported").startswith("holds")
    assert mara.complaints + sam.complaints == []


def test_somebody_who_is_invited_joins_by_the_link(served, rae, browser):
    address, _data = served
    rae.goto(f"{address}/w/sample/people/")
    rae.get_by_label("Mail address").fill("nia@dalford.example")
    rae.get_by_label("Name").fill("Nia Berg")
    form = rae.locator("form", has=rae.get_by_label("Mail address"))
    form.get_by_label("Team").select_option("marketing")
    rae.get_by_role("button", name="Invite").click()
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    page.goto(rae.locator("#link").text_content().strip())
    page.get_by_label("Password").fill("a phrase that is long enough")
    page.get_by_role("button", name="Join").click()
    page.wait_for_url("**/w/sample/")


def tab_to(page, *words):
    """Goes on by the Tab key until what has the focus is, or is called, one of these."""
    called = """(() => { const e = document.activeElement; const acts = /^(A|BUTTON|INPUT|TEXTAREA|SELECT|SUMMARY)$/;
        return acts.test(e.tagName) ? [e.tagName, e.textContent, e.ariaLabel].join(" ") : "" })()"""
    for _ in range(120):
        if any(word in page.evaluate(called) for word in words):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {words}")


def test_queue_signature_and_survey_need_no_mouse(served, rae, browser):
    address, _data = served
    sam = signed_in(browser, served, "sam@dalford.example")
    sam.goto(f"{address}/w/sample/handover/")
    tab_to(sam, "Take the next one")
    sam.keyboard.press("Enter")
    sam.wait_for_url(re.compile(r"/handover/[\w-]+/$"))
    tab_to(sam, "Accept")
    sam.keyboard.press("Enter")
    sam.get_by_text("Accepted. Marketing sees it.").wait_for()

    sam.goto(f"{address}/w/sample/agreements/ai_policy/sign/")
    tab_to(sam, "Sign for sales")
    sam.keyboard.press("Enter")
    sam.get_by_text("Signed. The other team signs next.").wait_for()

    rae.goto(f"{address}/w/sample/ask/")
    link = re.search(r"/s/\d+-sales-leader-\w+/", rae.content())[0]
    phone = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    phone.goto(address + link)
    for _question in range(8):
        tab_to(phone, "TEXTAREA")
        phone.keyboard.type("Software firms with many contracts")
        tab_to(phone, "Next", "Finish")
        with phone.expect_navigation():
            phone.keyboard.press("Enter")
    assert phone.get_by_text("Thank you").first.is_visible()
    assert sam.complaints == []


def test_the_theme_and_the_menu_work_by_keyboard_on_a_phone(served, browser):
    page = signed_in(browser, served, "rae@dalford.example")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served[0]}/w/sample/people/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").text_content() == "Skip to content"
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("link", name="Findings").is_visible()
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.keyboard.press("Escape")
    assert not page.get_by_role("link", name="Findings").is_visible()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
