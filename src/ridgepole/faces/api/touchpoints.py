"""The paths that buyers took through the story, and touchpoints to take in."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import File, Form, Path, Router, Schema
from ninja.files import UploadedFile
from pydantic import StringConstraints

from ridgepole.faces.api.answers import answer_of
from ridgepole.faces.api.shapes import AnswerOut, Trouble
from ridgepole.faces.api.tokens import READ, WRITE, caller
from ridgepole.wiring.results import ask
from ridgepole.wiring.staged_touchpoints import TAKING, stage_touchpoints

router = Router(tags=["touchpoints"])
REFUSED = {403: Trouble, 409: Trouble, 422: Trouble}
AccountId = Annotated[str, StringConstraints(pattern=r"^[^|\x00]{1,100}$")]
Staged = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{24}$")]


class AddressIn(Schema):
    """A page, a sitemap (.xml), or with `whole_site` the site that it belongs to."""

    address: Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00]+$", max_length=2_000)]
    kind: Annotated[str, StringConstraints(pattern=r"^[a-z_]*$", max_length=40)] = "website"
    whole_site: bool = False


class TakingOut(Schema):
    """Ask /touchpoints/taking/{staged} what came of it."""

    staged: str


@router.get("/paths", auth=READ, response={200: AnswerOut, 403: Trouble})
def paths(request: HttpRequest) -> Any:
    """Accounts whose story broke, and whether deals with a broken story took longer, as `ridgepole path --format json` prints it."""
    return answer_of(caller(request), "paths")


@router.get("/paths/{account}", auth=READ, response={200: AnswerOut, 403: Trouble})
def path(request: HttpRequest, account: Path[AccountId]) -> Any:
    """One account, by id or name, step by step; where none of that name met a document, `trouble` says so."""
    return answer_of(caller(request), f"path:{account}")


@router.post("/touchpoints/address", auth=WRITE, response={202: TakingOut, **REFUSED})
def take_address(request: HttpRequest, given: AddressIn) -> Any:
    """Take in a page, the pages of a sitemap, or a site. robots.txt is kept to; no private address is reached."""
    who = caller(request)
    name = stage_touchpoints(who.tenant, address=given.address, kind=given.kind, whole_site=given.whole_site)
    ask(who.tenant, name)
    return 202, {"staged": name.removeprefix(TAKING)}


@router.post("/touchpoints/files", auth=WRITE, response={202: TakingOut, **REFUSED})
def take_files(request: HttpRequest, files: File[list[UploadedFile]], kind: Form[str] = "") -> Any:
    """Take in files or zip files; `kind` is for those whose folder in the zip file does not tell it."""
    who = caller(request)
    name = stage_touchpoints(who.tenant, uploads=[(str(f.name), f.chunks()) for f in files], kind=kind)
    ask(who.tenant, name)
    return 202, {"staged": name.removeprefix(TAKING)}


@router.get("/touchpoints/taking/{staged}", auth=READ, response={200: AnswerOut, 403: Trouble})
def taking(request: HttpRequest, staged: Path[Staged]) -> Any:
    """How far it is; then what was taken in and what was refused, as `ridgepole fetch --format json` prints it."""
    return answer_of(caller(request), TAKING + staged)
