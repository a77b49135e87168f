"""The touchpoints of a folder, read as the product reads them: a workspace's, or those that lie in the folder itself; facts from index.csv beside them."""

from ridgepole.readers.read_folder import FolderReader
from ridgepole.sources.folder.read_touchpoints import read_place


def documents_of(folder):
    place = folder / "touchpoints" if (folder / "touchpoints").is_dir() else folder
    return read_place(place, FolderReader(), "UTC")[0]
