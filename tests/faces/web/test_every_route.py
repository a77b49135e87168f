"""Every route of the route table, as anonymous, as a member of another workspace, in the wrong team or role, and reading only."""

import re

import pytest
from django.urls import URLPattern, URLResolver

ICP = {
    "kind": "icp",
    "id": "icp",
    "title": "Who we are for",
    "statement": "Ports with 300 to 6,000 staff",
    "pains": ["a"],
}
# What fills the arguments of a route, where it has any.
EXAMPLES = {
    "kind": "sla",
    "document_id": "icp",
    "comment_id": "999999",
    "digest": "0" * 64,
    "name": "win_rate",
    "person_id": "999999",
    "invitation_id": "999999",
    "job_id": "999999",
    "token": "unknown",
    "account": "unknown",
    "slug": "unknown",
    "secret": "unknown",
    "path": "website/none.html",
    "form": "none",
    "staged": "unknown",
    "place": "0",
    "token_id": "999999",
    "handoff_id": "unknown",
    "review_id": "999999",
    "meeting_id": "999999",
    "decision_id": "999999",
    "hook_id": "999999",
    "message_id": "999999",
}
# What somebody who only reads may still do: look after keys of their own, which only read as they do.
THEIR_OWN = {"tokens.list", "tokens.revoke"}
CAST = ("mara", "sam", "pia", "rae", "sid", "ray")


def route_names():
    from ridgepole.faces.web.shell.areas import routes

    return sorted(routes())


def address(name, slug):
    from django.urls import reverse

    from ridgepole.faces.web.shell.areas import routes

    area, route = routes()[name]
    arguments = re.findall(r"<\w+:(\w+)>", area.prefix + route.path)
    missing = [argument for argument in arguments if argument not in EXAMPLES]
    assert not missing, f"{name} takes {missing}: add an example to EXAMPLES"
    filled = [EXAMPLES[argument] for argument in arguments]
    return reverse(name, args=[slug, *filled] if area.in_workspace else filled)


@pytest.fixture(scope="module")
def company(app):
    from datetime import UTC, datetime

    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.wiring.workplaces import folder_of

    made = app.company()
    draft_agreement(
        workplace=made.workplace, party=made.mara, body=ICP, based_on_digest="", now=datetime(2026, 3, 1, tzinfo=UTC)
    )
    folder = folder_of(made.slug)
    folder.mkdir(parents=True)
    (folder / "ridgepole.toml").write_text('name = "Harbourlink"\n')
    return made


@pytest.fixture(scope="module")
def stranger(app):
    return app.company("mara", name="Brinewater").mara


def in_workspace(app):
    from ridgepole.faces.web.shell.areas import routes

    return [(name, route) for name, (area, route) in sorted(routes().items()) if area.in_workspace]


def test_every_address_of_the_app_is_in_the_permission_table(app):
    from ridgepole.faces.web.shell.areas import routes
    from ridgepole.faces.web.shell.permission import ALLAUTH_FOR_ANYONE, ALLAUTH_FOR_PEOPLE, API_PREFIX
    from ridgepole.faces.web.urls import urlpatterns

    def names(patterns, namespace=""):
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from names(pattern.url_patterns, namespace + (pattern.namespace or ""))
            elif isinstance(pattern, URLPattern):
                yield namespace, pattern.name

    closed = set()
    for namespace, name in names(urlpatterns):
        if namespace.startswith(API_PREFIX) or name in ALLAUTH_FOR_ANYONE | ALLAUTH_FOR_PEOPLE | set(routes()):
            continue
        closed.add(name)
    of_allauth = ("account_", "socialaccount_", "mfa_")
    unnamed = {None}  # allauth's old addresses, which redirect to the new ones; closed like these
    assert {name for name in closed if not (name or "").startswith(of_allauth)} <= unnamed
    assert "account_signup" in closed


def test_what_nobody_listed_answers_404_even_where_allauth_offers_it(app, company):
    for address_ in ("/account/signup/", "/account/email/", "/account/3rdparty/"):
        assert app.browser().get(address_).status_code == 404
        assert app.browser(company.rae).get(address_).status_code == 404


def test_anonymous_people_are_sent_to_sign_in_from_every_page_of_a_workspace(app, company):
    browser = app.browser()
    for name, _route in in_workspace(app):
        for method in (browser.get, browser.post):
            response = method(address(name, company.slug))
            assert response.status_code == 302, name
            assert response.headers["Location"].startswith("/account/login/"), name


def test_members_of_another_workspace_find_nothing_on_any_route(app, company, stranger):
    browser = app.browser(stranger)
    for name, _route in in_workspace(app):
        for method in (browser.get, browser.post):
            response = method(address(name, company.slug))
            assert response.status_code == 404, name
            assert b"Ports with 300" not in response.content


def test_every_member_gets_exactly_what_the_table_says(app, company):
    browsers = {who: app.browser(getattr(company, who)) for who in CAST}
    for name, route in in_workspace(app):
        for method in ("GET", "POST"):
            who_may = route.for_method(method)
            for who in CAST:
                browser = browsers[who]
                response = (browser.get if method == "GET" else browser.post)(address(name, company.slug))
                if who_may is None:
                    assert response.status_code == 405, (name, method, who)
                elif not who_may.admits(getattr(company, who)):
                    assert response.status_code == 403, (name, method, who)
                else:
                    assert response.status_code not in {403, 405, 500}, (name, method, who, response.status_code)


def test_people_who_only_read_change_nothing_on_any_route(app, company):
    browser = app.browser(company.ray)
    for name, route in in_workspace(app):
        if route.post is not None and name not in THEIR_OWN:
            assert browser.post(address(name, company.slug)).status_code == 403, name


def test_every_form_needs_its_token(app, company):
    browser = app.browser(company.rae, checks_forms=True)
    for name, route in in_workspace(app):
        if route.post is not None and route.post.admits(company.rae):
            assert browser.post(address(name, company.slug)).status_code == 403, name


def test_no_page_has_an_inline_script_or_style(app, company):
    browser = app.browser(company.rae)
    for name, route in in_workspace(app):
        if route.get is None:
            continue
        response = browser.get(address(name, company.slug))
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            continue
        html = response.content.decode()
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:", html), name
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
