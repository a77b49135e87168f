"""What a person sees when something cannot be shown."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """400."""
    return _page(request, 400, "That request could not be understood.", "Go back and try again.")


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403, also for a form whose protection token is missing."""
    return _page(request, 403, str(exception or "") or "This is not for your role.", "Ask an admin of the workspace.")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404, for what does not exist and for what is somebody else's."""
    return _page(request, 404, "There is nothing here.", "It may have been moved, or belong to another workspace.")


def broken(request: HttpRequest) -> HttpResponse:
    """500, without anything that could fail again."""
    return HttpResponse(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Something broke</title><h1>Something broke</h1>"
        f"<p>It was our fault, and it was logged. <a href='/'>Back</a><!-- {len(request.path)} --></p></html>",
        status=500,
    )


def _page(request: HttpRequest, status: int, message: str, hint: str) -> HttpResponse:
    return render(request, "shell/trouble.html", {"message": message, "hint": hint, "problems": ()}, status=status)
