"""One way in for a folder, a file, a zip file and an address."""

import zipfile

import pytest

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.wiring.read_documents import read_documents


def test_a_folder_a_file_and_a_zip_file_say_the_same(tmp_path):
    folder = tmp_path / "touchpoints" / "blog"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("# Scanners\n\nWe rent scanners.\n")
    packed = tmp_path / "t.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(folder / "a.md", "touchpoints/blog/a.md")
    texts = {
        where: [b.text for b in read_documents(str(where)).documents[0].blocks]
        for where in (folder.parent, folder / "a.md", packed)
    }
    assert set(map(tuple, texts.values())) == {("Scanners", "We rent scanners.")}


@pytest.mark.parametrize("url", ["http://127.0.0.1:80/", "http://localhost/", "http://169.254.169.254/sitemap.xml"])
def test_an_inner_address_is_unread_and_never_clean(url):
    documents = read_documents(url)
    assert documents.documents == ()
    assert [u.path for u in documents.unread] == [url]


def test_what_is_nowhere_is_bad_use(tmp_path):
    with pytest.raises(BadUseError):
        read_documents(str(tmp_path / "nothing"))
