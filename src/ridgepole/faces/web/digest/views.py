"""Stop the weekly mail, or get it again."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from ridgepole.flows.choose_digest import choose_digest
from ridgepole.wiring.digest_mail import behind_link


@csrf_exempt  # a mail program posts it without having seen a page (RFC 8058); the signed link is the permission, and gives no other
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks and changes nothing, since mail scanners follow links; POST stops the mail, or with `do=again` starts it anew."""
    found = behind_link(token)
    if found is None:
        raise Http404
    link, tenant, workplace, wants = found
    if request.method == "POST":
        wants = request.POST.get("do") == "again"
        choose_digest(workplace=workplace, person_id=link.person_id, wants=wants)
    context = {"company": tenant.company, "wants": wants, "done": request.method == "POST"}
    return render(request, "digest/stop.html", context)
