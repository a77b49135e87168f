"""Texts of agreements: exact bytes, digests that the database insists on, signatures by the rules of trust.md."""

from datetime import UTC, datetime

import pytest

from ridgepole.core.agreements.agreement_text import digest_of_text
from ridgepole.core.kernel.errors import BadUseError

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ICP = {
    "kind": "icp",
    "id": "icp",
    "title": "Who we are for",
    "statement": "Ports with 300 to 6,000 staff",
    "pains": ["Pilots stall"],
}


def draft(company, party, body=ICP, **changes):
    from ridgepole.flows.draft_agreement import draft_agreement

    latest = company.workplace.shelf.latest(body["id"])
    based_on = changes.pop("based_on", latest.digest if latest else "")
    return draft_agreement(
        workplace=company.workplace, party=party, body={**body, **changes}, based_on_digest=based_on, now=NOW
    )


def sign(company, party, text):
    from ridgepole.flows.sign_agreement import sign_agreement

    return sign_agreement(
        workplace=company.workplace, party=party, document_id=text.document_id, digest_seen=text.digest, now=NOW
    )


def test_the_digest_is_of_exactly_the_bytes_that_are_kept(app):
    company = app.company()
    text = draft(company, company.mara)
    kept = company.workplace.shelf.latest("icp")
    assert kept.digest == digest_of_text(kept.content) == text.as_agreement().digest
    assert '"authors":[{"name":"Mara Lind","team":"marketing"}]' in kept.content


def test_an_edit_of_a_draft_is_the_next_revision_and_the_old_text_stays(app):
    company = app.company()
    first = draft(company, company.mara)
    second = draft(company, company.sam, statement="Ports in Europe")
    assert (second.version, second.revision, second.parent_digest) == (1, 2, first.digest)
    assert [text.digest for text in company.workplace.shelf.texts_of("icp")] == [first.digest, second.digest]


def test_an_edit_that_changes_no_word_keeps_the_text_and_its_signatures(app):
    company = app.company()
    text = draft(company, company.mara)
    sign(company, company.mara, text)
    assert draft(company, company.sam).digest == text.digest


def test_an_edit_of_a_signed_text_opens_the_next_version_and_leaves_the_signed_one_in_force(app):
    company = app.company()
    text = draft(company, company.mara)
    sign(company, company.mara, text)
    assert sign(company, company.sam, text).is_signed
    edited = draft(company, company.sam, statement="Ports in Europe")
    assert (edited.version, edited.revision, edited.state) == (2, 1, "draft")
    assert company.workplace.shelf.by_digest(text.digest).is_signed


def test_nobody_saves_over_somebody_else(app):
    company = app.company()
    first = draft(company, company.mara)
    draft(company, company.sam, statement="Ports in Europe")
    with pytest.raises(BadUseError, match="Somebody saved another text"):
        draft(company, company.mara, statement="Ports in Asia", based_on=first.digest)


def test_an_edit_after_one_signature_needs_both_again(app):
    company = app.company()
    text = draft(company, company.mara)
    sign(company, company.mara, text)
    edited = draft(company, company.sam, statement="Ports in Europe")
    assert edited.signed_teams == ()
    with pytest.raises(BadUseError, match="has changed since it was shown"):
        sign(company, company.sam, text)


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("pia", "Only a leader"),
        ("sid", "Only a leader"),
        ("ray", "Only a leader"),
        ("rae", "Marketing and sales sign"),
        ("mara", "nobody signs for both teams"),
    ],
)
def test_only_leaders_of_both_teams_sign_and_each_once(app, who, why):
    company = app.company()
    text = draft(company, company.mara)
    sign(company, company.mara, text)
    with pytest.raises(BadUseError, match=why):
        sign(company, getattr(company, who), text)


def test_somebody_who_changed_teams_does_not_sign_the_same_text_for_the_other(app):
    from ridgepole.flows.change_people import change_member

    company = app.company()
    text = draft(company, company.mara)
    sign(company, company.mara, text)
    change_member(
        workplace=company.workplace, party=company.rae, person_id=company.mara.person_id, team="sales", role="leader"
    )
    turned = company.workplace.people.member(company.mara.person_id)
    assert turned.team == "sales"
    with pytest.raises(BadUseError, match="nobody signs for both teams"):
        sign(company, turned, text)


def test_somebody_whose_imported_signature_stands_there_does_not_sign_for_the_other_team(app):
    company = app.company()
    text = draft(company, company.mara)
    company.workplace.shelf.add_signature(
        text, party=None, name=company.sam.name, team="marketing", role="leader", at=NOW
    )
    with pytest.raises(BadUseError, match="nobody signs for both teams"):
        sign(company, company.sam, text)


@pytest.mark.parametrize("digest", [None, "", "abc"])
def test_the_database_refuses_a_text_or_a_signature_without_its_digest(app, digest):
    from django.db import IntegrityError, connection, transaction

    company = app.company()
    text = draft(company, company.mara)
    sign(company, company.mara, text)
    for table in ("ridgepole_agreementversion", "ridgepole_signoff"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET sha256 = %s WHERE workspace_id = %s", [digest, company.tenant.id])


def test_one_workspace_never_reaches_another_through_its_workplace(app):
    ours, theirs = app.company(), app.company(name="Brinewater")
    text = draft(theirs, theirs.mara)
    assert ours.workplace.shelf.all() == []
    assert ours.workplace.shelf.by_digest(text.digest) is None
    assert ours.workplace.people.member(theirs.mara.person_id) is None
    assert ours.workplace.record.entries() == []
