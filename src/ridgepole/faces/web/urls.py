"""The whole address space: areas found by being there, allauth's pages, the API."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from ridgepole.faces.api.api import api
from ridgepole.faces.web.shell.areas import areas

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        ("w/<slug:workspace>/" if area.in_workspace else "") + area.prefix + route.path,
        route.view,
        name=f"{area.name}.{route.name}",
    )
    for area in areas()
    for route in area.routes
]
urlpatterns += [path("account/", include("allauth.urls")), path("api/v1/", api().urls)]

handler400 = "ridgepole.faces.web.shell.error_pages.bad_request"
handler403 = "ridgepole.faces.web.shell.error_pages.forbidden"
handler404 = "ridgepole.faces.web.shell.error_pages.not_found"
handler500 = "ridgepole.faces.web.shell.error_pages.broken"
