"""A touchpoint in its own format: web page, markdown, mail, subtitles, text, Word, PowerPoint. The same lines give the same bytes."""

from __future__ import annotations

import html

from ridgepole.core.simulation.office_files import slide_file, word_file
from ridgepole.core.simulation.touchpoint import Touchpoint

_SECONDS_PER_CUE = 5


def file_content(touchpoint: Touchpoint) -> bytes:
    """The bytes of its file, by the ending of its path."""
    ending = touchpoint.path.rsplit(".", 1)[1]
    if ending == "docx":
        return word_file(touchpoint.lines)
    if ending == "pptx":
        return slide_file(touchpoint.lines)
    writers = {"html": _html, "md": _markdown, "eml": _mail, "vtt": _subtitles, "txt": _text}
    return writers[ending](touchpoint).encode("utf-8")


def _html(touchpoint: Touchpoint) -> str:
    tags = {"heading": "h1", "paragraph": "p", "bullet": "p", "speech": "p"}
    body = "\n".join(
        f"    <{tags[line.kind]}>{html.escape(line.text)}</{tags[line.kind]}>" for line in touchpoint.lines
    )
    title = html.escape(touchpoint.title)
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title></head>\n<body>\n'
        f"  <nav><a href='/'>Home</a> <a href='/pricing.html'>Prices</a></nav>\n  <main>\n{body}\n  </main>\n"
        "  <footer>Terms apply.</footer>\n</body>\n</html>\n"
    )


def _markdown(touchpoint: Touchpoint) -> str:
    marks = {"heading": "# ", "paragraph": "", "bullet": "- ", "speech": ""}
    return "\n\n".join(marks[line.kind] + line.text for line in touchpoint.lines) + "\n"


def _text(touchpoint: Touchpoint) -> str:
    return "\n\n".join(line.text for line in touchpoint.lines) + "\n"


def _mail(touchpoint: Touchpoint) -> str:
    subject = touchpoint.lines[0].text
    body = "\n\n".join(line.text for line in touchpoint.lines[1:])
    address = touchpoint.author.lower().replace(" ", ".")
    return (
        f"From: {touchpoint.author} <{address}@company.example>\nTo: buyer@customer.example\nSubject: {subject}\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n\n{touchpoint.author}\n"
    )


def _subtitles(touchpoint: Touchpoint) -> str:
    cues = ["WEBVTT"]
    for number, line in enumerate(touchpoint.lines):
        start = number * _SECONDS_PER_CUE
        cues.append(f"{_stamp(start)} --> {_stamp(start + _SECONDS_PER_CUE)}\n<v {line.speaker}>{line.text}</v>")
    return "\n\n".join(cues) + "\n"


def _stamp(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.000"
