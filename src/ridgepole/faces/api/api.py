"""The HTTP API: the flows of the app for programs, described by OpenAPI at /api/v1/openapi.json."""

from __future__ import annotations

from functools import cache

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.faces.api import (
    agreements,
    answers,
    feedback,
    findings,
    handoffs,
    imports,
    knowledge,
    loss_reviews,
    meetings,
    people,
    story,
    surveys,
    touchpoints,
    webhooks,
    workspace,
)
from ridgepole.faces.api.tokens import NOBODY, ForbiddenError

AREAS = (
    workspace,
    people,
    agreements,
    findings,
    answers,
    imports,
    story,
    touchpoints,
    knowledge,
    handoffs,
    feedback,
    surveys,
    loss_reviews,
    meetings,
    webhooks,
)


@cache
def api() -> NinjaAPI:
    """Every answer of trouble is `{"message", "hint", "problems"}`: 401 no key, 403 not with this key, 404, 409 refused, 422 not understood."""
    made = NinjaAPI(
        title="Ridgepole",
        version="1",
        description="What the pages of one workspace do, for programs. A key belongs to one person in one workspace, and never may more.",
        urls_namespace="api-v1",
        docs_url=None,
        auth=NOBODY,  # an operation that names no key of its own admits nobody
    )
    for area in AREAS:
        made.add_router("", area.router)

    @made.exception_handler(BadUseError)
    def _refused(request: HttpRequest, error: BadUseError) -> HttpResponse:
        return made.create_response(request, {"message": error.message, "hint": error.hint, "problems": []}, status=409)

    @made.exception_handler(BadInputError)
    def _bad(request: HttpRequest, error: BadInputError) -> HttpResponse:
        problems = [problem.as_json() for problem in error.problems]
        body = {"message": error.message, "hint": error.hint, "problems": problems}
        return made.create_response(request, body, status=422)

    @made.exception_handler(ForbiddenError)
    def _forbidden(request: HttpRequest, error: ForbiddenError) -> HttpResponse:
        return made.create_response(request, {"message": str(error), "hint": "", "problems": []}, status=403)

    return made
