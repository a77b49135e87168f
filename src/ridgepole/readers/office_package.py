"""A .docx or .pptx as a checked zip file: only its XML parts are opened, each within limits."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import Final

from lxml import etree

from ridgepole.readers.limits import MOST_PART_BYTES, MOST_PARTS, MOST_PARTS_BYTES, MOST_RATIO
from ridgepole.readers.refused import RefusedError

OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC: Final = b"PK\x03\x04"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class OfficePackage:
    """Named XML parts and the relations between them. Pictures, films and embedded files are never inflated."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(OLE_MAGIC):
            raise RefusedError(
                "is encrypted, or in the format before 2007", hint="save it without a password as .docx or .pptx"
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, EOFError) as error:
            raise RefusedError("is cut off or damaged: it is no readable zip file") from error
        names = self._zip.namelist()
        if len(names) > MOST_PARTS:
            raise RefusedError(f"has more than {MOST_PARTS:,} parts")
        if len(set(names)) != len(names):
            raise RefusedError("holds two parts of one name")
        for name in names:
            if (
                name.startswith(("/", "\\"))
                or ".." in name.replace("\\", "/").split("/")
                or "\0" in name
                or ":" in name[:3]
            ):
                raise RefusedError(f"holds a part whose name leaves the file: {name[:60]!r}")
        self._names = frozenset(names)
        self._inflated = 0

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def xml(self, name: str) -> etree._Element:
        """The root element of a part; DOCTYPE and entities are refused."""
        raw = self._inflate(name)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        if b"<!DOCTYPE" in raw[:4096] or b"<!ENTITY" in raw[:4096]:
            raise RefusedError(f"{name} declares a DOCTYPE, which no office document needs")
        try:
            root = etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise RefusedError(f"{name} is no well-formed XML ({str(error)[:80]})") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise RefusedError(f"{name} declares a DOCTYPE, which no office document needs")
        return root

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: id -> (last word of the type, the target part's name); targets outside the file are left out."""
        folder, _, file = name.rpartition("/")
        part = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if part not in self:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for relation in self.xml(part).iter(_RELATION):
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = (relation.get("Type", "").rsplit("/", 1)[-1], path)
        return found

    def related(self, name: str, kind: str) -> str:
        """The first part that `name` refers to by a relation of this kind and that is there; "" if none."""
        return next((path for what, path in self.relations(name).values() if what == kind and path in self), "")

    def _inflate(self, name: str) -> bytes:
        if name not in self._names:
            raise RefusedError(f"lacks its part {name}")
        info = self._zip.getinfo(name)
        if info.flag_bits & 0x1:
            raise RefusedError("is encrypted", hint="save it without a password")
        if info.file_size > MOST_PART_BYTES:
            raise RefusedError(f"{name} would inflate to {info.file_size // 1024 // 1024} MB")
        if info.file_size > 1024 * 1024 and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise RefusedError(f"{name} inflates more than {MOST_RATIO} times: a zip bomb")
        try:
            with self._zip.open(info) as part:
                raw = part.read(MOST_PART_BYTES + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
            ValueError,
        ) as error:
            raise RefusedError(f"{name} is damaged ({type(error).__name__})") from error
        self._inflated += len(raw)
        if len(raw) > MOST_PART_BYTES or self._inflated > MOST_PARTS_BYTES:
            raise RefusedError(f"inflates to more than {MOST_PARTS_BYTES // 1024 // 1024} MB of text")
        return raw
