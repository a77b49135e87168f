"""Errors that a person can mend become a page with the sentence that says how."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from ridgepole.core.kernel.errors import BadInputError, RidgepoleError


class TroubleForPeople:
    """BadUseError answers 409 (nothing was changed), BadInputError 422 with every problem."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Passes through."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """None leaves every other exception to Django."""
        if not isinstance(error, RidgepoleError):
            return None
        problems = error.problems if isinstance(error, BadInputError) else ()
        status = 422 if isinstance(error, BadInputError) else 409
        return render(
            request,
            "shell/trouble.html",
            {"message": error.message, "hint": error.hint, "problems": problems[:50]},
            status=status,
        )
