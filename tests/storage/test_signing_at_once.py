"""Edits and signatures at the same moment: nobody's signature ever stands on bytes that they did not see."""

import random
import threading
from datetime import UTC, datetime

from ridgepole.core.kernel.errors import BadUseError

RUNS = 40  # bench/soak_signing.py does 1,000
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def draft(company, party, statement):
    from ridgepole.flows.draft_agreement import draft_agreement

    latest = company.workplace.shelf.latest("icp")
    body = {"kind": "icp", "id": "icp", "statement": statement}
    return draft_agreement(
        workplace=company.workplace, party=party, body=body, based_on_digest=latest.digest if latest else "", now=NOW
    )


def sign_what_is_seen(company, party, seen):
    """Reads the newest text as a page would, then signs what was read."""
    from ridgepole.flows.sign_agreement import sign_agreement

    digest = company.workplace.shelf.latest("icp").digest
    try:
        signed = sign_agreement(
            workplace=company.workplace, party=party, document_id="icp", digest_seen=digest, now=NOW
        )
    except BadUseError:
        return
    seen.append((party.person_id, digest))
    assert signed.digest == digest


def test_no_signature_stands_on_bytes_that_its_signer_did_not_see(app):
    from django.db import connection

    company = app.company("mara", "sam")
    rng = random.Random(5)
    seen, troubles = [], []

    def act(work, *arguments):
        try:
            work(*arguments)
        except BadUseError:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must hear of it
            troubles.append(error)
        finally:
            connection.close()

    draft(company, company.mara, "first")
    for number in range(RUNS):
        work = [
            threading.Thread(target=act, args=(draft, company, company.sam, f"text {number}")),
            threading.Thread(target=act, args=(sign_what_is_seen, company, company.mara, seen)),
            threading.Thread(target=act, args=(sign_what_is_seen, company, company.sam, seen)),
        ]
        rng.shuffle(work)
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()
    assert troubles == []
    given = [
        (signature.person_id, signature.digest)
        for text in company.workplace.shelf.texts_of("icp")
        for signature in text.signatures
    ]
    assert sorted(given) == sorted(seen)
    assert len(given) > RUNS / 4
    for text in company.workplace.shelf.texts_of("icp"):
        assert {signature.digest for signature in text.signatures} <= {text.digest}
