"""Sends one signed message to an address outside: resolved once, pinned, never to a private network, never redirected.

The signature is `t=<seconds>,v1=<hex>` with HMAC-SHA256 over `<seconds>.<body>`. Whoever receives it computes the same, compares in constant time, and refuses what
is older than five minutes. `Ridgepole-Delivery` is the same at every attempt: a repetition can be told by it.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
from datetime import datetime

from ridgepole.sources.web.fetch_page import FetchError, PageFetcher, _Pinned

MOST_SECONDS = 10.0


class WebhookRefusedError(Exception):
    """It certainly did not arrive, or the other side said that it does not take it: it may be sent again."""


def signature(secret: str, body: bytes, at: datetime) -> str:
    """The header `Ridgepole-Signature`."""
    seconds = str(int(at.timestamp()))
    made = hmac.new(secret.encode("utf-8"), seconds.encode("ascii") + b"." + body, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={made}"


def is_signed(header: str, secret: str, body: bytes, now: datetime, most_seconds: int = 300) -> bool:
    """What a receiver does: the signature fits these bytes, and is not older (or younger) than five minutes."""
    parts = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
    try:
        at = int(parts["t"])
    except (KeyError, ValueError):
        return False
    if abs(int(now.timestamp()) - at) > most_seconds:
        return False
    expected = signature(secret, body, datetime.fromtimestamp(at, tz=now.tzinfo))
    given = f"t={parts['t']},v1={parts.get('v1', '')}"
    return hmac.compare_digest(expected.encode("utf-8"), given.encode("utf-8", "replace"))


class WebhookPoster(PageFetcher):
    """Posts where pages may be fetched from, by the same rules for addresses."""

    def check(self, address: str) -> None:
        """FetchError where nothing may be posted to, without posting anything."""
        _parts, host, port = self._checked(address)
        self._address(host, port)

    def post(self, address: str, *, body: bytes, secret: str, key: str, event: str, at: datetime) -> None:
        """WebhookRefusedError where it certainly did not arrive; any other error leaves that unknown."""
        seconds = self._most_seconds
        try:
            parts, host, port = self._checked(address)
            pinned = self._address(host, port)
            connection = _Pinned(host, port, pinned, self._connector, tls=parts.scheme == "https", seconds=seconds)
            connection.connect()
        except (FetchError, OSError) as error:
            raise WebhookRefusedError(str(error)) from error
        # A time-out of the socket begins anew with every byte that trickles in; this one does not.
        alarm = threading.Timer(seconds, connection.cut)
        alarm.daemon = True
        alarm.start()
        try:
            connection.request(
                "POST",
                (parts.path or "/") + (f"?{parts.query}" if parts.query else ""),
                body=body,
                headers={
                    "Content-Type": "application/json",
                    "User-Agent": "Ridgepole",
                    "Ridgepole-Event": event,
                    "Ridgepole-Delivery": key,
                    "Ridgepole-Signature": signature(secret, body, at),
                },
            )
            status = connection.getresponse().status
        finally:
            alarm.cancel()
            connection.close()
        if not 200 <= status < 300:
            raise WebhookRefusedError(f"the other side answered {status}")
