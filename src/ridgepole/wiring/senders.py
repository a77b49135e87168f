"""What carries a message out of the outbox: mail by the configured server, webhooks by a signed POST."""

from __future__ import annotations

import smtplib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial

from django.core.mail import EmailMessage

from ridgepole.sources.web.post_webhook import MOST_SECONDS, WebhookPoster, WebhookRefusedError
from ridgepole.storage.deliveries import NotDeliveredError, NotWantedError, Parcel, Sender
from ridgepole.storage.hooks import DjangoHooks
from ridgepole.wiring.digest_mail import send_digest


def senders(poster: WebhookPoster | None = None) -> Mapping[str, Sender]:
    """By channel. `poster` is given by tests, which may post to a server on loopback."""
    return {
        "mail": send_mail,
        "digest": send_digest,
        "webhook": partial(send_webhook, poster or WebhookPoster(most_seconds=MOST_SECONDS)),
    }


def send_mail(parcel: Parcel) -> None:
    """Refused by the server: certainly not delivered. A connection that breaks later leaves the outcome unknown."""
    message = EmailMessage(
        subject=" ".join(parcel.subject.split()),
        body=parcel.body,
        to=[parcel.to],
        headers={"Message-ID": f"<{parcel.id}.{parcel.workspace_id}@ridgepole>", "Auto-Submitted": "auto-generated"},
    )
    try:
        message.send()
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, ConnectionRefusedError) as error:
        raise NotDeliveredError(str(error)) from error


def send_webhook(poster: WebhookPoster, parcel: Parcel) -> None:
    """To the hook as it is now: a removed one gets nothing any more."""
    hook = next((hook for hook in DjangoHooks(parcel.workspace_id).all() if str(hook.id) == parcel.to), None)
    if hook is None:
        raise NotWantedError("this webhook was removed")
    try:
        poster.post(
            hook.address,
            body=parcel.body.encode("utf-8"),
            secret=hook.secret,
            key=parcel.key,
            event=parcel.subject,
            at=datetime.now(UTC),
        )
    except WebhookRefusedError as error:
        raise NotDeliveredError(str(error)) from error
