"""The hash chain: every change of it is found, and eight writers do not fork it."""

import json
import random
import threading
from datetime import UTC, datetime

from ridgepole.core.agreements.verify_chain import chain_troubles

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def record_of(company, entries):
    for number in range(entries):
        with company.workplace.change():
            company.workplace.record.append("noted", {"number": number, "says": "naïve – ünïcode"}, at=NOW)
    return [link.as_json() for link in company.workplace.record.entries()]


def mutate(chain, rng):
    """One change that somebody with the database could make; returns the chain as it then reads."""
    changed = [dict(entry) for entry in chain]
    at = rng.randrange(len(changed))
    kind = rng.choice(["payload", "header", "hash", "previous", "salt", "delete", "insert", "swap", "cut", "erase"])
    if kind == "delete":
        del changed[at]
    elif kind == "insert":
        changed.insert(at, dict(rng.choice(changed)))
    elif kind == "swap":
        other = rng.choice([n for n in range(len(changed)) if n != at])
        changed[at], changed[other] = changed[other], changed[at]
    elif kind == "cut":
        changed = changed[: max(at, 0)]
    elif kind == "erase":
        changed[at]["payload"] = None
    else:
        text = changed[at][kind]
        place = rng.randrange(len(text))
        letter = rng.choice([c for c in "0123456789abcdef{}" if c != text[place]])
        changed[at][kind] = text[:place] + letter + text[place + 1 :]
    return kind, changed


def test_every_mutation_of_a_record_is_found_given_its_checkpoint(app):
    chain = record_of(app.company("rae"), 30)
    checkpoint = ((30, chain[-1]["hash"]),)
    assert chain_troubles(chain, checkpoint) == []
    rng = random.Random(20260302)
    for _ in range(1_000):
        kind, changed = mutate(chain, rng)
        assert chain_troubles(changed, checkpoint), kind


def test_a_payload_that_was_erased_on_purpose_leaves_a_chain_that_holds(app):
    from ridgepole.core.agreements.verify_chain import entry_hash, payload_hash
    from ridgepole.core.kernel.digest import canonical_json

    chain = record_of(app.company("rae"), 3)
    chain[1]["payload"] = None
    assert chain_troubles(chain)
    header = canonical_json({"seq": 4, "kind": "erased", "erases": 2, "payload_hash": payload_hash("aa", "{}")})
    previous = chain[-1]["hash"]
    last = {"header": header, "previous": previous, "hash": entry_hash(previous, header), "salt": "aa", "payload": "{}"}
    assert chain_troubles([*chain, last]) == []


def test_eight_writers_at_once_do_not_fork_the_record(app):
    company = app.company("rae")
    troubles = []

    def write():
        from django.db import connection

        try:
            for number in range(12):
                with company.workplace.change():
                    company.workplace.record.append("noted", {"number": number}, at=NOW)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must hear of it
            troubles.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    chain = [link.as_json() for link in company.workplace.record.entries()]
    assert [json.loads(entry["header"])["seq"] for entry in chain] == list(range(1, 97))
    assert chain_troubles(chain) == []
