"""A zip file of touchpoints: what is safe is unpacked, the rest stays inside and is named."""

import io
import zipfile

import pytest

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.readers.unpack_archive import unpack_archive


def archive(tmp_path, members):
    file = tmp_path / "touchpoints.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file


@pytest.mark.parametrize("top", ["", "acme/", "acme/touchpoints/", "touchpoints/", "export/acme/touchpoints/"])
def test_the_folder_with_the_touchpoints_is_found_however_it_was_packed(tmp_path, top):
    into = tmp_path / "into"
    into.mkdir()
    root, unread = unpack_archive(
        archive(tmp_path, {f"{top}blog/a.md": "We rent scanners.", "__MACOSX/x": "junk"}), into
    )
    assert (root / "blog" / "a.md").is_file()
    assert unread == ()


def test_members_that_would_leave_the_folder_or_explode_stay_inside(tmp_path):
    members = {
        "../evil.txt": "x",
        "/etc/evil.txt": "x",
        "blog/bomb.txt": " " * 5_000_000,
        "blog/a.txt": "We rent scanners.",
    }
    into = tmp_path / "into"
    into.mkdir()
    root, unread = unpack_archive(archive(tmp_path, members), into)
    assert [p.relative_to(root).as_posix() for p in root.rglob("*.txt")] == ["blog/a.txt"]
    assert {u.path for u in unread} == {"../evil.txt", "/etc/evil.txt", "blog/bomb.txt"}
    assert not (tmp_path / "evil.txt").exists()


def test_what_is_no_zip_is_an_error(tmp_path):
    file = tmp_path / "x.zip"
    file.write_bytes(io.BytesIO(b"PK\x03\x04 no").getvalue())
    with pytest.raises(BadInputError):
        unpack_archive(file, tmp_path)
