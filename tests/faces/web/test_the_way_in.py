"""Ways in: a forgotten password, a second factor, single sign-on; each lets in whom it should and nobody else."""

import hashlib
import hmac
import json
import re
import struct
import threading
import time
from base64 import b32decode
from http.server import BaseHTTPRequestHandler, HTTPServer
from secrets import token_hex
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest

PHRASE = "a phrase that is long enough"
OTHER_PHRASE = "quite another phrase, as long"


@pytest.fixture
def sam(app):
    """A seller with a password."""
    from ridgepole.storage.models.person import Person

    company = app.company()
    person = Person.objects.get(pk=company.sam.person_id)
    person.set_password(PHRASE)
    person.save()
    return company.sam


@pytest.fixture
def mails(monkeypatch):
    from django.conf import settings
    from django.core import mail

    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
    mail.outbox = []
    return mail.outbox


def sign_in(browser, email, password):
    return browser.post("/account/login/", {"login": email, "password": password})


def is_in(browser):
    return browser.get("/account/").status_code == 200


def code_of(secret, at=None):
    """RFC 6238, six digits, thirty seconds."""
    counter = struct.pack(">Q", int(at or time.time()) // 30)
    digest = hmac.new(b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def test_a_password_opens_the_door_and_a_wrong_one_does_not(app, sam):
    browser = app.browser()
    assert sign_in(browser, sam.email, OTHER_PHRASE).status_code == 200
    assert not is_in(browser)
    assert sign_in(browser, sam.email, PHRASE).status_code == 302
    assert is_in(browser)


def test_a_forgotten_password_is_replaced_by_a_mailed_link_that_works_once(app, sam, mails):
    browser = app.browser()
    known = browser.post("/account/password/reset/", {"email": sam.email})
    unknown = app.browser().post("/account/password/reset/", {"email": "nobody@nowhere.example"})
    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])
    (mail,) = [m for m in mails if m.to == [sam.email]]
    link = urlsplit(re.search(r"https?://\S+", mail.body)[0]).path
    form = browser.get(link).headers["Location"]
    assert browser.post(form, {"password1": "short", "password2": "short"}).status_code == 200
    assert browser.post(form, {"password1": OTHER_PHRASE, "password2": OTHER_PHRASE}).status_code == 302
    assert not is_in(app.browser())
    assert sign_in(app.browser(), sam.email, PHRASE).status_code == 200
    newly = app.browser()
    sign_in(newly, sam.email, OTHER_PHRASE)
    assert is_in(newly)
    again = app.browser().get(link)
    assert again.status_code == 200
    assert b"password1" not in again.content


def test_a_second_factor_is_asked_for_once_it_is_on(app, sam, monkeypatch):
    from allauth.mfa.totp.internal import auth

    browser = app.browser()
    sign_in(browser, sam.email, PHRASE)
    assert browser.get("/account/2fa/totp/activate/").status_code == 302
    assert browser.post("/account/reauthenticate/", {"password": PHRASE}).status_code == 302
    page = browser.get("/account/2fa/totp/activate/").content.decode()
    found = re.search(r"\b[A-Z2-7]{32}\b", page)
    assert found, page[-3000:]
    secret = found[0]
    assert browser.post("/account/2fa/totp/activate/", {"code": "000000"}).status_code == 200
    assert browser.post("/account/2fa/totp/activate/", {"code": code_of(secret)}).status_code == 302
    later = app.browser()
    assert sign_in(later, sam.email, PHRASE).headers["Location"].startswith("/account/2fa/authenticate/")
    assert not is_in(later)
    assert later.post("/account/2fa/authenticate/", {"code": "123"}).status_code == 200
    assert not is_in(later)
    soon = time.time() + 60
    monkeypatch.setattr(auth, "time", SimpleNamespace(time=lambda: soon))
    later.post("/account/2fa/authenticate/", {"code": code_of(secret, soon)})
    assert is_in(later)


class _Issuer(BaseHTTPRequestHandler):
    """A single sign-on server that knows one person."""

    def do_GET(self):
        root = f"http://127.0.0.1:{self.server.server_port}"
        if self.path == "/userinfo":
            self._say({"sub": self.server.sub, "email": self.server.email, "email_verified": self.server.is_verified})
        else:
            self._say(
                {
                    "issuer": root,
                    "authorization_endpoint": f"{root}/authorize",
                    "token_endpoint": f"{root}/token",
                    "userinfo_endpoint": f"{root}/userinfo",
                    "jwks_uri": f"{root}/keys",
                }
            )

    def do_POST(self):
        given = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append(given)
        self._say({"access_token": "a", "token_type": "Bearer", "expires_in": 60})

    def _say(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def issuer(monkeypatch):
    from django.conf import settings

    server = HTTPServer(("127.0.0.1", 0), _Issuer)
    server.asked, server.email, server.is_verified, server.sub = [], "", True, token_hex(8)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    offered = {
        "provider_id": "sso",
        "name": "Harbour sign-on",
        "client_id": "ridgepole",
        "secret": "s",
        "settings": {"server_url": f"http://127.0.0.1:{server.server_port}"},
    }
    providers = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [offered]}}
    monkeypatch.setattr(settings, "SOCIALACCOUNT_PROVIDERS", providers)
    yield server
    server.shutdown()
    server.server_close()


def by_single_sign_on(app):
    """The browser after it went to the sign-on server and came back."""
    browser = app.browser()
    assert b"Harbour sign-on" in browser.get("/account/login/").content
    away = browser.post("/account/oidc/sso/login/?process=login")
    asked = parse_qs(urlsplit(away.headers["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    back = browser.get(f"/account/oidc/sso/login/callback/?code=c&state={asked['state'][0]}")
    return SimpleNamespace(browser=browser, back=back)


def test_single_sign_on_lets_in_whoever_was_invited_by_their_verified_address(app, sam, issuer):
    issuer.email = sam.email
    came = by_single_sign_on(app)
    assert is_in(came.browser)
    assert "code_verifier" in issuer.asked[0]


@pytest.mark.parametrize(("known", "is_verified"), [(False, True), (True, False)])
def test_single_sign_on_lets_in_nobody_who_is_unknown_or_whose_address_is_not_verified(
    app, sam, issuer, known, is_verified
):
    issuer.email = sam.email if known else "stranger@harbour.example"
    issuer.is_verified = is_verified
    came = by_single_sign_on(app)
    assert not is_in(came.browser)
    assert came.back.status_code < 500


def test_a_forged_answer_of_the_sign_on_server_is_refused(app, sam, issuer):
    issuer.email = sam.email
    browser = app.browser()
    browser.post("/account/oidc/sso/login/?process=login")
    assert browser.get("/account/oidc/sso/login/callback/?code=c&state=forged").status_code < 500
    assert not is_in(browser)
