"""The weekly mail on its way out: to whom, with the link that stops it, and whether it is still wanted at the moment of sending."""

from __future__ import annotations

import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from ridgepole.flows.choose_digest import DigestLink, digest_link, read_digest_link
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import Belonging, Tenant
from ridgepole.storage import tenants
from ridgepole.storage.deliveries import NotDeliveredError, NotWantedError, Parcel
from ridgepole.storage.people import DjangoPeople
from ridgepole.wiring.workplaces import workplace_of


def send_digest(parcel: Parcel) -> None:
    """`to` is the member's number. Whoever has left, or opted out since it was written, gets nothing."""
    member = _member(parcel.workspace_id, parcel.to)
    if member is None or not member.is_active or not member.wants_digest:
        raise NotWantedError("this member opted out of the weekly mail, or has left")
    stop = stop_address(parcel.workspace_id, member.party.person_id)
    message = EmailMessage(
        subject=" ".join(parcel.subject.split()),
        body=f"{parcel.body}\n--\nNo more of these weekly mails: {stop}\n",
        to=[member.party.email],
        headers={
            "Message-ID": f"<{parcel.id}.{parcel.workspace_id}@ridgepole>",
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    try:
        message.send()
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, ConnectionRefusedError) as error:
        raise NotDeliveredError(str(error)) from error


def stop_address(workspace_id: int, person_id: int) -> str:
    """The link that stops a member's weekly mail (RFC 8058: one POST, no sign-in; a GET only asks)."""
    link = digest_link(workspace_id=workspace_id, person_id=person_id, secret=settings.SECRET_KEY)
    return str(settings.PUBLIC_URL).rstrip("/") + reverse("digest.stop", args=[link.token])


def behind_link(token: str) -> tuple[DigestLink, Tenant, Workplace, bool] | None:
    """The member, the workspace, and whether they get the mail now; None for a link that nobody signed, or of somebody who is not there."""
    link = read_digest_link(token, settings.SECRET_KEY)
    tenant = next((t for t in tenants.tenants() if link and t.id == link.workspace_id), None)
    member = _member(link.workspace_id, str(link.person_id)) if link else None
    if link is None or tenant is None or member is None:
        return None
    return link, tenant, workplace_of(tenant), member.wants_digest


def _member(workspace_id: int, person_id: str) -> Belonging | None:
    return next((m for m in DjangoPeople(workspace_id).everybody() if str(m.party.person_id) == person_id), None)
