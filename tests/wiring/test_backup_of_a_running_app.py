"""A backup is taken while people work: what comes back is one moment, whole."""

import contextlib
import json
import sqlite3
import threading
from datetime import UTC, datetime

import pytest

from ridgepole.core.agreements.verify_chain import chain_troubles

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def kept_chain(data, workspace_id):
    with sqlite3.connect(data / "ridgepole.sqlite3") as database:
        rows = database.execute(
            "SELECT header, hash, previous, salt, payload FROM ridgepole_chainentry WHERE workspace_id = ? ORDER BY seq",
            [workspace_id],
        ).fetchall()
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return [dict(zip(("header", "hash", "previous", "salt", "payload"), row, strict=True)) for row in rows]


def test_a_backup_taken_while_four_people_write_is_one_moment(app, tmp_path):
    from django.db import connection

    from ridgepole.wiring.backups import read_backup, write_backup

    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL is backed up by its own tools")
    company = app.company()
    stop = threading.Event()

    def write(who):
        number = 0
        while not stop.is_set():
            with company.workplace.change():
                company.workplace.record.append("noted", {"who": who, "number": number}, at=NOW)
                company.workplace.outbox.put(
                    key=f"{who}-{number}", channel="none", to="x", subject="", body="", due_at=NOW
                )
            number += 1
        connection.close()

    people = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for person in people:
        person.start()
    try:
        for number in range(3):
            write_backup(app.data, tmp_path / f"{number}.tar.gz")
    finally:
        stop.set()
        for person in people:
            person.join()
    lengths = []
    for number in range(3):
        restored = tmp_path / f"restored-{number}"
        read_backup(tmp_path / f"{number}.tar.gz", restored)
        chain = kept_chain(restored, company.tenant.id)
        assert chain_troubles(chain) == []
        noted = {(json.loads(entry["payload"])["who"], json.loads(entry["payload"])["number"]) for entry in chain}
        with sqlite3.connect(restored / "ridgepole.sqlite3") as database:
            put = database.execute(
                "SELECT key FROM ridgepole_outboxmessage WHERE workspace_id = ?", [company.tenant.id]
            ).fetchall()
        assert {f"{who}-{n}" for who, n in noted} == {key for (key,) in put}
        lengths.append(len(chain))
    assert lengths == sorted(lengths)
    assert lengths[-1] > 0


@pytest.mark.parametrize("name", ["../outside", "workspaces/../../outside", "/{}/outside"])
def test_an_archive_reaches_nothing_outside_its_folder(tmp_path, name):
    import io
    import tarfile

    from ridgepole.core.kernel.errors import BadInputError
    from ridgepole.wiring.backups import read_backup

    with tarfile.open(tmp_path / "evil.tar.gz", "w:gz") as tar:
        for each in ("secret_key", name.format(tmp_path)):
            about = tarfile.TarInfo(each)
            about.size = 1
            tar.addfile(about, io.BytesIO(b"x"))
    with contextlib.suppress(BadInputError):  # or its leading slash is taken off
        read_backup(tmp_path / "evil.tar.gz", tmp_path / "restored")
    assert not (tmp_path / "outside").exists()
