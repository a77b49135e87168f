"""Agreements: list, document, editor, comparison, comments, sign-off, review dates."""

from __future__ import annotations

from ridgepole.faces.web.agreements import comment_views, edit_views, sign_views, views
from ridgepole.faces.web.shell.area import MEMBERS, SIGNERS, WRITERS, Area, Menu, Route

AREA = Area(
    name="agreements",
    prefix="agreements/",
    menu=Menu("Agreements", "file-signature", 30, "agreements.list", "Agree"),
    routes=(
        Route("", views.agreement_list, "list"),
        Route("reviews/", views.reviews, "reviews"),
        Route("new/<str:kind>/", edit_views.new, "new", get=WRITERS, post=WRITERS),
        Route("<str:document_id>/", views.agreement_page, "page"),
        Route("<str:document_id>/edit/", edit_views.edit, "edit", get=WRITERS, post=WRITERS),
        Route("<str:document_id>/compare/", views.compare, "compare"),
        Route("<str:document_id>/comments/", comment_views.comments, "comments", get=MEMBERS, post=WRITERS),
        Route(
            "<str:document_id>/comments/<int:comment_id>/resolve/",
            comment_views.resolve,
            "resolve",
            get=None,
            post=WRITERS,
        ),
        Route("<str:document_id>/sign/", sign_views.sign, "sign", get=MEMBERS, post=SIGNERS),
    ),
)
