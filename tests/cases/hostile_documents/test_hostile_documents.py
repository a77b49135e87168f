"""120 hostile documents: each is read or refused in words, within its limits, and the worker goes on to the next."""

import re
from pathlib import Path

import pytest
from tests.cases.hostile_documents.hostile import GOOD, READ, REFUSED, bombs, floods, hostile_documents

from ridgepole.core.messaging.document import Unread
from ridgepole.readers.isolated import Worker, read_files
from ridgepole.readers.limits import CPU_SECONDS
from ridgepole.readers.read_folder import FolderReader

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    cases = hostile_documents()
    files = []
    for case in cases:
        files.append(folder / case.name)
        files[-1].write_bytes(case.content)
    return list(zip(cases, read_files(files), strict=True))


def test_there_are_a_hundred_and_twenty_of_them(answers):
    assert len(answers) >= 120


def test_each_is_answered_in_words_or_with_text(answers):
    for case, answer in answers:
        assert bool(answer.why) != bool(answer.blocks), case.name
        assert not answer.why.startswith("ended the process"), (case.name, answer.why)


def test_what_must_be_refused_is_refused_and_what_is_harmless_is_read(answers):
    wrong = [
        (c.name, c.expected, a.why, a.blocks[:1])
        for c, a in answers
        if (c.expected == REFUSED and not a.why) or (c.expected == READ and a.why)
    ]
    assert wrong == []


def test_no_secret_of_the_machine_is_in_what_was_read(answers):
    assert not any("root:" in block.text for _, answer in answers for block in answer.blocks)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak of memory from /proc")
def test_bombs_and_floods_cost_less_than_three_hundred_megabytes(tmp_path):
    worker, peaks = Worker(), {}
    for name, content, _ in (*bombs(), *floods()):
        file = tmp_path / name
        file.write_bytes(content)
        worker.read(file)
        if worker._process is not None:
            status = Path(f"/proc/{worker._process.pid}/status").read_text()
            peaks[name] = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024
    worker.close()
    assert peaks
    assert max(peaks.values()) < 300, peaks
    assert CPU_SECONDS < 5


def test_a_refused_file_is_unread_and_its_neighbours_are_read(tmp_path):
    folder = tmp_path / "touchpoints" / "deck"
    folder.mkdir(parents=True)
    (folder / "bad.pptx").write_bytes(GOOD[".pptx"][:300])
    (folder / "good.pptx").write_bytes(GOOD[".pptx"])
    documents = FolderReader().read_folder(tmp_path / "touchpoints")
    assert [d.path for d in documents.documents] == ["deck/good.pptx"]
    assert documents.unread == (Unread("deck/bad.pptx", "is cut off or damaged: it is no readable zip file"),)


def test_the_good_ones_are_good(tmp_path):
    for suffix, content in GOOD.items():
        (tmp_path / f"good{suffix}").write_bytes(content)
    documents = FolderReader().read_folder(tmp_path)
    assert documents.unread == ()
    assert all(any(b.text == "We rent scanners by the month." for b in d.blocks) for d in documents.documents)
    assert len(documents.documents) == len(GOOD)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The secret price is 5.")
    folder = tmp_path / "touchpoints"
    folder.mkdir()
    (folder / "a.txt").symlink_to(secret)
    documents = FolderReader().read_folder(folder)
    assert documents.documents == ()
    assert documents.unread == (Unread("a.txt", "is a link that leaves the folder"),)
