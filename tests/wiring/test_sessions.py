"""Sessions and the door: cookies that scripts cannot read, an end that holds on the server, and no guessing of passwords."""

import os
import subprocess
import sys

import pytest

PASSWORD = "a long enough pass phrase"
SHOWN = "SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SESSION_COOKIE_HTTPONLY CSRF_COOKIE_HTTPONLY SESSION_COOKIE_SAMESITE SECURE_HSTS_SECONDS DEBUG"


@pytest.fixture
def sam(app):
    """A leader of sales who signs in with a password."""
    from ridgepole.storage.models.person import Person

    company = app.company("sam")
    person = Person.objects.get(pk=company.sam.person_id)
    person.set_password(PASSWORD)
    person.save()
    return company


@pytest.fixture
def login():
    from django.urls import reverse

    return reverse("account_login")


def page(browser, company):
    return browser.get(f"/w/{company.slug}/people/").status_code


def test_the_sessions_cookie_is_out_of_reach_of_scripts_and_other_sites(app, sam, login):
    browser = app.browser()
    assert browser.post(login, {"login": sam.sam.email, "password": PASSWORD}).status_code == 302
    cookie = browser.cookies["ridgepole_session"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert page(browser, sam) == 200


def test_signing_out_ends_the_session_on_the_server_and_not_only_in_the_browser(app, sam, login):
    from django.urls import reverse

    browser, thief = app.browser(), app.browser()
    browser.post(login, {"login": sam.sam.email, "password": PASSWORD})
    thief.cookies["ridgepole_session"] = browser.cookies["ridgepole_session"].value
    assert page(thief, sam) == 200
    assert browser.get(reverse("account_logout")).status_code == 200  # GET changes nothing
    assert page(thief, sam) == 200
    browser.post(reverse("account_logout"))
    assert page(thief, sam) == 302


def test_a_new_password_ends_every_other_session(app, sam, login):
    from ridgepole.storage.models.person import Person

    elsewhere = app.browser()
    elsewhere.post(login, {"login": sam.sam.email, "password": PASSWORD})
    person = Person.objects.get(pk=sam.sam.person_id)
    person.set_password("another long pass phrase")
    person.save()
    assert page(elsewhere, sam) == 302


def test_a_session_is_another_one_after_signing_in(app, sam, login):
    browser = app.browser()
    browser.get(login)
    browser.cookies["ridgepole_session"] = "known-to-somebody-else-before-00"
    browser.post(login, {"login": sam.sam.email, "password": PASSWORD})
    assert browser.cookies["ridgepole_session"].value != "known-to-somebody-else-before-00"


def test_passwords_are_not_guessed_without_end(app, sam, login):
    from django.core.cache import cache

    cache.clear()
    browser = app.browser()
    try:
        for _ in range(6):
            refused = browser.post(login, {"login": sam.sam.email, "password": "wrong"})
        assert refused.status_code in {200, 429}
        right = browser.post(login, {"login": sam.sam.email, "password": PASSWORD})
        assert right.status_code != 302
        assert page(browser, sam) == 302
    finally:
        cache.clear()


def test_somebody_who_was_removed_is_out_at_once(app, sam, login):
    from ridgepole.storage.models.membership import Membership

    browser = app.browser()
    browser.post(login, {"login": sam.sam.email, "password": PASSWORD})
    assert page(browser, sam) == 200
    Membership.objects.filter(person_id=sam.sam.person_id).update(is_active=False)
    assert page(browser, sam) == 404


@pytest.mark.parametrize(("address", "secure"), [("https://ridge.example", True), ("http://127.0.0.1:8000", False)])
def test_cookies_are_for_https_alone_where_people_come_by_https(tmp_path, address, secure):
    code = f"from django.conf import settings as s; print([getattr(s, n) for n in {SHOWN.split()!r}])"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "ridgepole.wiring.settings",
        "RIDGEPOLE_DATA": str(tmp_path),
        "RIDGEPOLE_PUBLIC_URL": address,
    }
    shown = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == str([secure, secure, True, True, "Lax", 31_536_000 if secure else 0, False])
