"""A zip file of touchpoints, and pages that were fetched."""

import io
import zipfile

import pytest

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.readers.read_archive import read_archive
from ridgepole.readers.read_pages import read_pages


def archive(tmp_path, members):
    file = tmp_path / "touchpoints.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file


def test_a_zip_of_a_workspace_reads_like_its_folder(tmp_path):
    members = {
        "acme/touchpoints/index.csv": "path,kind,title\nblog/a.md,blog,First post\n",
        "acme/touchpoints/blog/a.md": "We rent scanners.",
        "__MACOSX/x": "junk",
    }
    documents = read_archive(archive(tmp_path, members))
    assert [(d.path, d.kind, d.title) for d in documents.documents] == [("blog/a.md", "blog", "First post")]
    assert documents.unread == ()


def test_members_that_would_leave_the_folder_or_explode_stay_inside(tmp_path):
    members = {
        "../evil.txt": "x",
        "/etc/evil.txt": "x",
        "blog/bomb.txt": " " * 5_000_000,
        "blog/a.txt": "We rent scanners.",
    }
    documents = read_archive(archive(tmp_path, members))
    assert [d.path for d in documents.documents] == ["blog/a.txt"]
    assert {u.path for u in documents.unread} == {"../evil.txt", "/etc/evil.txt", "blog/bomb.txt"}
    assert not (tmp_path.parent / "evil.txt").exists()


def test_what_is_no_zip_is_an_error(tmp_path):
    file = tmp_path / "x.zip"
    file.write_bytes(io.BytesIO(b"PK\x03\x04 no").getvalue())
    with pytest.raises(BadInputError):
        read_archive(file)


def test_a_fetched_page_is_a_document_named_by_its_address():
    url = "https://veltora.example/pricing"
    documents = read_pages(
        {
            url: (b"<title>Pricing</title><p>We rent scanners.</p>", "text/html; charset=utf-8"),
            "https://veltora.example/x": (b"", "text/html"),
        }
    )
    assert [(d.path, d.title, d.kind) for d in documents.documents] == [(url, "Pricing", "website")]
    assert [(u.path, u.why) for u in documents.unread] == [("https://veltora.example/x", "is empty")]
