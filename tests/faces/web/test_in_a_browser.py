"""Every page in a real browser: light, dark and on a phone; axe finds nothing, the content policy is never violated, nothing scrolls sideways."""

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
PEOPLE = (("mara", "Mara Lind", "marketing", "leader"), ("sam", "Sam Ortiz", "sales", "leader"))
EXAMPLES = {"kind": "ai_policy", "document_id": "icp", "name": "win_rate"}
SHOWN_IN_EVERY_MODE = {"overview.page", "agreements.page"}
NOT_PAGES = {"calendar.feed", "measures.rows", "record.file", "overview.work", "home.health"}
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
    """A sample company in a running app: its address, its data folder. `app` lets this process read the route table."""
    if shutil.which("chromium") is None:
        pytest.skip("no chromium is installed (scripts/install_test_needs.sh installs it)")
    made = tmp_path_factory.mktemp("browser")
    ridgepole("sample", made / "sample", "--seed", 7, "--causes", "1,3,4", "--size", "small", "--as-of", "2026-03-01")
    data = made / "data"
    ridgepole(
        "apply",
        made / "sample",
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
    for _ in range(150):
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
    page.goto(f"{address}/w/sample/findings/")
    found["findings.page"] = page.locator(".list .row-title").first.get_attribute("href")
    return found


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
        if keep and (mode == "light" or name in SHOWN_IN_EVERY_MODE):
            SCREENSHOTS.mkdir(exist_ok=True)
            rae.screenshot(path=SCREENSHOTS / f"{name}-{mode}.png")
    assert troubles == {}, json.dumps(troubles, indent=2)
