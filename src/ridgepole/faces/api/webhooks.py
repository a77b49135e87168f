"""What leaves the app: webhooks, messages that wait for a person, and the digest as both teams get it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from ridgepole.faces.api.shapes import Trouble, Words
from ridgepole.faces.api.tokens import ADMINISTER, caller
from ridgepole.flows.add_webhook import add_webhook, remove_webhook, renew_webhook_secret
from ridgepole.wiring.outgoing import check_address, digest_now, settle_message, stuck_messages
from ridgepole.wiring.results import utc_now

router = Router(tags=["messages out"])
REFUSED = {403: Trouble, 404: Trouble, 409: Trouble}


class HookOut(Schema):
    """A webhook, without its secret."""

    id: int
    address: str
    made_at: datetime
    made_by: str


class NewHookOut(HookOut):
    """A webhook with the secret that signs its messages, which is shown once."""

    secret: str


class HookIn(Schema):
    """Where to post to: https, on the public internet."""

    address: Words


class StuckOut(Schema):
    """A message whose outcome nobody knows, or that failed for good."""

    id: int
    channel: str
    to: str
    subject: str
    state: str
    trouble: str


class LookedIn(Schema):
    """What somebody found who looked: it arrived, or it is to be sent again."""

    found: Literal["arrived", "send_again"]


@router.get("/webhooks", auth=ADMINISTER, response={200: list[HookOut], 403: Trouble})
def webhooks(request: HttpRequest) -> Any:
    """Addresses that are told what happens."""
    return caller(request).workplace.hooks.all()


@router.post("/webhooks", auth=ADMINISTER, response={201: NewHookOut, **REFUSED})
def add(request: HttpRequest, given: HookIn) -> Any:
    """One more."""
    who = caller(request)
    return 201, add_webhook(
        workplace=who.workplace, party=who.party, address=given.address, check=check_address, now=utc_now()
    )


@router.delete("/webhooks/{hook_id}", auth=ADMINISTER, response={204: None, **REFUSED})
def remove(request: HttpRequest, hook_id: int) -> Any:
    """It gets nothing any more."""
    who = caller(request)
    if all(hook.id != hook_id for hook in who.workplace.hooks.all()):
        raise Http404("There is no such webhook.")
    remove_webhook(workplace=who.workplace, party=who.party, hook_id=hook_id, now=utc_now())
    return 204, None


@router.post("/webhooks/{hook_id}/secret", auth=ADMINISTER, response={200: NewHookOut, **REFUSED})
def renew(request: HttpRequest, hook_id: int) -> Any:
    """Another secret, shown once; needed by a webhook that came with an imported workspace."""
    who = caller(request)
    if all(hook.id != hook_id for hook in who.workplace.hooks.all()):
        raise Http404("There is no such webhook.")
    return renew_webhook_secret(workplace=who.workplace, party=who.party, hook_id=hook_id, now=utc_now())


@router.get("/messages/stuck", auth=ADMINISTER, response={200: list[StuckOut], 403: Trouble})
def stuck(request: HttpRequest) -> Any:
    """Messages that wait for a person to look."""
    return stuck_messages(caller(request).tenant)


@router.post("/messages/stuck/{message_id}", auth=ADMINISTER, response={204: None, **REFUSED})
def settle(request: HttpRequest, message_id: int, given: LookedIn) -> Any:
    """Somebody has looked whether it arrived."""
    who = caller(request)
    again = given.found == "send_again"
    if not settle_message(who.tenant, message_id, send_again=again, by=who.party.name, now=utc_now()):
        raise Http404("This message does not wait for anybody.")
    return 204, None


@router.get("/digest", auth=ADMINISTER, response={200: dict[str, str], 403: Trouble})
def digest(request: HttpRequest) -> Any:
    """The weekly digest as it would be now; both teams get these words."""
    who = caller(request)
    return {"text": digest_now(who.tenant, who.workplace)}
