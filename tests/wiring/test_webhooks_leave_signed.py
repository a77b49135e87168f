"""Webhooks from the outbox to a real server: signed, tried again with the same key, never redirected, never into a private network."""

import contextlib
import hashlib
import hmac
import json
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Receiver(BaseHTTPRequestHandler):
    """Writes down what it is sent and answers what `server.answers` says next, 200 after that."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append(SimpleNamespace(path=self.path, headers=self.headers, body=body))
        answer = self.server.answers.pop(0) if self.server.answers else 200
        with contextlib.suppress(OSError):
            if answer == "trickle":
                for letter in b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n":
                    self.wfile.write(bytes([letter]))
                    time.sleep(0.2)
                return
            if answer == "silence":
                time.sleep(2)
                return
            self.send_response(answer)
            if answer in {301, 302, 307, 308}:
                self.send_header("Location", self.server.elsewhere)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def listening(*answers, elsewhere=""):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    server.got, server.answers, server.elsewhere = [], list(answers), elsewhere
    server.address = f"http://127.0.0.1:{server.server_port}/hooks?of=ridgepole"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def hooked(app, address):
    """A workspace with one webhook and one message for it."""
    company = app.company("rae")
    hook = company.workplace.hooks.add(address=address, secret="whsec_of_the_test", by="Rae", at=NOW)
    tell(company)
    return company, hook


def tell(company, key="h-1"):
    from ridgepole.flows.tell_hooks import tell_hooks

    with company.workplace.change():
        payload = {"handoff_id": key, "by": "Mara Lind – naïve"}
        tell_hooks(workplace=company.workplace, event="handoff.offered", key=key, payload=payload, now=NOW)


def deliver(now=NOW, **widened):
    """One round of the outbox; loopback may be posted to, and nothing takes longer than a second."""
    from ridgepole.sources.web.post_webhook import WebhookPoster
    from ridgepole.storage.deliveries import deliver_due
    from ridgepole.wiring.senders import senders

    class AnyPort(frozenset):
        def __contains__(self, port):
            return True

    given = {"permits": lambda _address: True, "ports": AnyPort(), "most_seconds": 1.0, **widened}
    return deliver_due(now, {"webhook": senders(WebhookPoster(**given))["webhook"]})


def message(company):
    from ridgepole.storage.models.outbox_message import OutboxMessage

    return OutboxMessage.objects.get(workspace_id=company.tenant.id)


def signed_as(request):
    """(seconds, hex) of the header, and what anybody who knows the secret computes from the bytes that came."""
    parts = dict(part.split("=") for part in request.headers["Ridgepole-Signature"].split(","))
    expected = hmac.digest(b"whsec_of_the_test", parts["t"].encode() + b"." + request.body, hashlib.sha256).hex()
    return int(parts["t"]), parts["v1"], expected


def test_a_message_arrives_once_signed_over_its_time_and_its_very_bytes(app):
    with listening() as server:
        company, _ = hooked(app, server.address)
        deliver()
        deliver(NOW + timedelta(days=1))
    [request] = server.got
    at, given, expected = signed_as(request)
    assert given == expected
    assert abs(at - time.time()) < 60
    assert request.path == "/hooks?of=ridgepole"
    assert request.headers["Ridgepole-Event"] == "handoff.offered"
    assert request.headers["Host"] == f"127.0.0.1:{server.server_port}"
    told = json.loads(request.body)
    assert (told["workspace"], told["data"]["by"]) == (company.slug, "Mara Lind – naïve")
    assert message(company).state == "sent"


def test_a_server_in_trouble_is_tried_again_later_and_can_tell_the_repetition(app):
    with listening(500, 429) as server:
        company, _ = hooked(app, server.address)
        tried_after = []
        for minute in range(20):
            before = len(server.got)
            deliver(NOW + timedelta(minutes=minute))
            tried_after += [minute] * (len(server.got) - before)
    assert tried_after == [0, 2, 6]
    assert len({request.headers["Ridgepole-Delivery"] for request in server.got}) == 1
    assert all(signed_as(request)[1] == signed_as(request)[2] for request in server.got)
    assert (message(company).state, message(company).attempts) == ("sent", 3)


def test_one_that_always_refuses_waits_for_a_person_after_six_times(app):
    with listening(*[404] * 20) as server:
        company, _ = hooked(app, server.address)
        for day in range(9):
            deliver(NOW + timedelta(days=day))
    assert len(server.got) == 6
    assert (message(company).state, message(company).trouble) == ("failed", "the other side answered 404")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed_wherever_it_leads(app, status):
    with listening() as inner, listening(status, elsewhere=inner.address) as server:
        company, _ = hooked(app, server.address)
        deliver()
    assert (len(server.got), inner.got) == (1, [])
    assert (message(company).state, message(company).trouble) == ("waiting", f"the other side answered {status}")


@pytest.mark.parametrize("answer", ["silence", "trickle"])
def test_silence_after_sending_leaves_the_outcome_to_a_person_and_ends_in_time(app, answer):
    with listening(answer) as server:
        company, _ = hooked(app, server.address)
        began = time.monotonic()
        deliver(most_seconds=0.5)
        took = time.monotonic() - began
        deliver(NOW + timedelta(days=1))
    assert len(server.got) == 1
    assert message(company).state == "unknown"
    assert took < 6  # the eight seconds that the trickle would take


def test_nobody_at_the_other_end_is_certainly_not_delivered(app):
    with listening() as server:
        address = server.address
    company, _ = hooked(app, address)
    deliver()
    assert (message(company).state, message(company).attempts) == ("waiting", 1)


def test_a_hook_that_was_removed_meanwhile_gets_nothing(app):
    with listening() as server:
        company, hook = hooked(app, server.address)
        company.workplace.hooks.remove(hook.id, at=NOW)
        deliver()
    assert server.got == []
    assert message(company).state == "suppressed"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.8"],
)
def test_nothing_is_posted_into_a_private_network_however_it_is_written(app, host):
    from ridgepole.sources.web.addresses import is_public

    with listening() as server:
        company, _ = hooked(app, server.address.replace("127.0.0.1", host))
        deliver(permits=is_public)
    assert server.got == []
    assert message(company).state == "waiting"
    assert "private or reserved" in message(company).trouble


def test_a_name_that_means_something_else_by_the_time_of_sending_is_looked_at_again(app):
    from ridgepole.sources.web.addresses import is_public
    from ridgepole.sources.web.post_webhook import WebhookPoster

    meant = iter(["93.184.216.34", "127.0.0.1"])
    resolver = lambda _host, _port: [next(meant)]  # noqa: E731 - one line says it
    with listening() as server:
        WebhookPoster(resolver=resolver).check("https://hooks.example/in")
        company, _ = hooked(app, f"http://hooks.example:{server.server_port}/in")
        deliver(permits=is_public, resolver=resolver)
    assert server.got == []
    assert "private or reserved" in message(company).trouble


def test_an_admin_may_only_add_a_public_address_by_https(app):
    from ridgepole.core.kernel.errors import BadUseError
    from ridgepole.flows.add_webhook import add_webhook
    from ridgepole.wiring.outgoing import check_address

    company = app.company()
    for address in ("http://hooks.example/in", "https://127.0.0.1/in", "https://metadata.google.internal/", "https://"):
        with pytest.raises(BadUseError):
            add_webhook(workplace=company.workplace, party=company.rae, address=address, check=check_address, now=NOW)
    with pytest.raises(BadUseError, match="Only an admin"):
        add_webhook(workplace=company.workplace, party=company.sam, address="https://x.example/", check=print, now=NOW)
    assert company.workplace.hooks.all() == []


BODY = b'{"event":"handoff.offered","n":1}'
OTHERS = [b"", BODY + b" ", b'{"n":1,"event":"handoff.offered"}', BODY.replace(b"1", b"2"), BODY.upper()]


@pytest.mark.parametrize(
    ("after", "holds"), [(-301, False), (-300, True), (-299, True), (0, True), (299, True), (300, True), (301, False)]
)
def test_a_receiver_takes_a_message_for_five_minutes_either_side(after, holds):
    from ridgepole.sources.web.post_webhook import is_signed, signature

    header = signature("secret", BODY, NOW)
    assert is_signed(header, "secret", BODY, NOW + timedelta(seconds=after)) is holds
    for other in OTHERS:
        assert not is_signed(header, "secret", other, NOW + timedelta(seconds=after))
    assert not is_signed(header, "another secret", BODY, NOW + timedelta(seconds=after))


def test_a_header_that_was_tampered_with_is_refused_and_raises_nothing():
    from ridgepole.sources.web.post_webhook import is_signed, signature

    header = signature("secret", BODY, NOW)
    seconds, made = header.split(",")
    later = f"t={int(NOW.timestamp()) + 60}"
    for wrong in (
        "",
        "t=",
        seconds,
        made,
        f"{later},{made}",
        f"{seconds},v1=",
        f"t=x,{made}",
        f"{seconds},{made}0",
        "=,=",
        f"{seconds},v1=ü",
    ):
        assert not is_signed(wrong, "secret", BODY, NOW), wrong
