"""Sheets as Markdown, plain text and JSON. Agreed words are text here too: nothing of them is read as markup."""

from __future__ import annotations

import json
import re
from typing import Final

from ridgepole.core.actions.seller_kit import Line, Sheet, Stamp

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~])")
_AT_START: Final = re.compile(r"^(\s*)([#+=-]|\d+[.)])(?=\s|$)")


def markdown_sheet(sheet: Sheet, stamp: Stamp) -> bytes:
    """UTF-8 Markdown with the stamp as front matter and as the last line."""
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in stamp.as_json().items())
    body = "\n\n".join(_marked(line) for line in sheet.lines)
    warning = f"**{escaped(stamp.warning)}**\n\n" if stamp.warning else ""
    return f"---\ntitle: {json.dumps(sheet.title)}\n{front}\n---\n# {escaped(sheet.title)}\n\n{warning}{body}\n\n---\n\n{escaped(stamp.line)}\n".encode()


def text_sheet(sheet: Sheet, stamp: Stamp) -> bytes:
    """UTF-8 text for pasting into a mail program; cards are parted by a rule."""
    parts = [f"{sheet.title}\n{stamp.line}", *([stamp.warning] if stamp.warning else [])]
    parts += [_plain(line) for line in sheet.lines]
    return ("\n\n".join(parts) + "\n").encode()


def _plain(line: Line) -> str:
    return {"card": f"{'-' * 60}\n{line.text}", "bullet": f"- {line.text}", "quote": f"“{line.text}”"}.get(
        line.kind, line.text
    )


def json_sheet(sheet: Sheet, stamp: Stamp) -> bytes:
    """The sheet's data, with the stamp under `ridgepole`."""
    return (
        json.dumps({"ridgepole": stamp.as_json(), **(sheet.data or {})}, indent=2, ensure_ascii=False) + "\n"
    ).encode()


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _AT_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", " ".join(text.split())))


def _marked(line: Line) -> str:
    text = escaped(line.text)
    if line.kind == "card":
        return f"## {text}"
    if line.kind == "heading":
        return f"{'#' * line.level} {text}"
    return {"bullet": f"- {text}", "quote": f"> “{text}”"}.get(line.kind, text)
