"""The 120 hostile documents: name of the file, its bytes, and whether it must be refused, must be read, or may be either."""

import io
import random
import struct
import zlib
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter
from tests.cases.hostile_documents.office import docx, docx_parts, pdf, pptx, pptx_parts, shape, words, zipped

MB = 1024 * 1024
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
SRT = "1\n00:00:01,000 --> 00:00:03,000\nWe rent scanners by the month.\n\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana>We rent scanners by the month.\n\n"
EML = "From: Ana <ana@veltora.example>\nSubject: Scanners\nContent-Type: text/plain\n\nWe rent scanners by the month.\n"
HTML = "<html><body><p>We rent scanners by the month.</p></body></html>"
GOOD = {
    ".html": HTML.encode(),
    ".md": b"# Scanners\n\nWe rent scanners by the month.\n",
    ".txt": b"We rent scanners by the month.\n",
    ".vtt": VTT.encode(),
    ".srt": SRT.encode(),
    ".eml": EML.encode(),
    ".docx": docx(),
    ".pptx": pptx(),
    ".pdf": pdf(),
}
REFUSED, READ, EITHER = "refused", "read", "either"


@dataclass(frozen=True)
class Hostile:
    name: str
    content: bytes
    expected: str


def hostile_documents():
    cases = [
        *bombs(),
        *dtds(),
        *slips(),
        *encrypted(),
        *floods(),
        *nested(),
        *cut(),
        *misnamed(),
        *empty(),
        *noise(),
        *patterns(),
        *pdfs(),
    ]
    return [
        Hostile(f"{number:03}-{name}", content, expected) for number, (name, content, expected) in enumerate(cases, 1)
    ]


def bombs():
    blanks = b" " * (60 * MB)
    body = b'<w:document xmlns:w="x"><w:body>' + b"<w:p/>" * 4_000_000
    yield "blanks.docx", zipped([*docx_parts()[:1], ("word/document.xml", blanks)]), REFUSED
    yield "elements.docx", zipped([*docx_parts()[:1], ("word/document.xml", body)]), REFUSED
    yield (
        "styles.docx",
        docx(extra=[("word/_rels/document.xml.rels", docx_rels("styles")), ("word/styles.xml", blanks)]),
        REFUSED,
    )
    yield "slide.pptx", zipped([*pptx_parts("")[:3], ("ppt/slides/slide1.xml", blanks)]), REFUSED
    yield "parts.docx", zipped([*docx_parts(), *((f"word/media/{n}.bin", b"") for n in range(21_000))]), REFUSED
    yield "picture.docx", docx(extra=[("word/media/image1.png", b"\0" * (80 * MB))]), READ
    yield "picture.pptx", pptx(extra=[("ppt/media/image1.png", b"\0" * (80 * MB))]), READ
    yield "quine.docx", docx(extra=[("inner.zip", zipped([("inner.zip", zipped([("bomb", blanks)]))]))]), READ
    yield "text.pptx", pptx(shape(words("word " * 1_200_000))), REFUSED
    yield "lies.docx", lying_size(docx()), EITHER
    stream = zlib.compress(b"BT /F1 12 Tf 72 700 Td " + b"(ha) Tj " * 12_000_000, 9)
    yield "flate.pdf", pdf(stream, filters=b" /Filter /FlateDecode"), REFUSED
    twice = zlib.compress(zlib.compress(b"\0" * (400 * MB), 9), 9)
    yield "twice.pdf", pdf(twice, filters=b" /Filter [/FlateDecode /FlateDecode]"), EITHER


def docx_rels(kind):
    from tests.cases.hostile_documents.office import RELS, rel

    return RELS.format(rel("r1", kind, f"{kind}.xml"))


def lying_size(content):
    """The central directory says that a part is small; it is not."""
    at = content.rfind(b"PK\x01\x02")
    return content[: at + 24] + struct.pack("<I", 3) + content[at + 28 :]


def dtds():
    entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"
    yield "laughs.docx", docx(body, prolog=f"<!DOCTYPE w [{LAUGHS}]>"), REFUSED
    yield "laughs.pptx", pptx(shape(words("&l9;")), prolog=f"<!DOCTYPE w [{LAUGHS}]>"), REFUSED
    yield "passwd.docx", docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog=entity), REFUSED
    yield "passwd.pptx", pptx(shape(words("&x;")), prolog=entity), REFUSED
    yield "remote.docx", docx(prolog='<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">'), REFUSED
    yield "parameter.docx", docx(prolog='<!DOCTYPE w [<!ENTITY % p SYSTEM "file:///etc/hosts"> %p;]>'), REFUSED
    yield "comment.docx", docx(prolog="<!-- " + "x" * 5000 + " --><!DOCTYPE w []>"), REFUSED
    parts = docx_parts(prolog="<!DOCTYPE w []>")
    yield (
        "utf16.docx",
        zipped(
            [
                parts[0],
                ("word/document.xml", ('<?xml version="1.0" encoding="UTF-16"?>' + parts[1][1]).encode("utf-16")),
            ]
        ),
        REFUSED,
    )
    yield "rels.docx", zipped([("_rels/.rels", "<!DOCTYPE r []>" + docx_parts()[0][1]), docx_parts()[1]]), REFUSED
    yield (
        "quadratic.docx",
        docx(
            "<w:p><w:r><w:t>" + "&a;" * 100_000 + "</w:t></w:r></w:p>",
            prolog=f'<!DOCTYPE w [<!ENTITY a "{"a" * 100_000}">]>',
        ),
        REFUSED,
    )
    yield "laughs.html", f"<!DOCTYPE html [{LAUGHS}]><p>We rent scanners. &l9;</p>".encode(), READ
    yield "svg.html", f"<p>We rent scanners.</p><svg><!DOCTYPE s [{LAUGHS}]><text>&l9;</text></svg>".encode(), READ


def slips():
    for number, name in enumerate(
        ("../../evil.txt", "/etc/evil", "..\\..\\evil", "word/../../evil", "C:\\evil", "word/./../../../evil")
    ):
        yield f"slip{number}.docx", docx(extra=[(name, b"x")]), REFUSED
    yield "slip.pptx", pptx(extra=[("../evil", b"x")]), REFUSED
    twins = io.BytesIO(docx())
    import warnings
    import zipfile

    with warnings.catch_warnings(), zipfile.ZipFile(twins, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr("word/document.xml", "<x/>")
    yield "twins.docx", twins.getvalue(), REFUSED
    outside = docx_parts()[0][1].replace("word/document.xml", "../../../etc/passwd")
    yield "target.docx", zipped([("_rels/.rels", outside)]), REFUSED
    yield (
        "loop.pptx",
        pptx(
            extra=[
                ("ppt/slides/_rels/slide1.xml.rels", docx_rels("notesSlide").replace("notesSlide.xml", "slide1.xml"))
            ]
        ),
        READ,
    )


def encrypted():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    for algorithm in ("RC4-40", "RC4-128"):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
        writer.encrypt("secret", algorithm=algorithm)
        out = io.BytesIO()
        writer.write(out)
        yield f"{algorithm}.pdf", out.getvalue(), REFUSED
    yield "unknown.pdf", pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Own /V 9 >>"), REFUSED
    yield "ole.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000, REFUSED
    yield "ole.pptx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"EncryptedPackage" * 50, REFUSED
    yield "flag.docx", flagged(docx()), REFUSED


def flagged(content):
    out = bytearray(content)
    at = -1
    while (at := out.find(b"PK\x01\x02", at + 1)) >= 0:
        out[at + 8] |= 1
    at = -1
    while (at := out.find(b"PK\x03\x04", at + 1)) >= 0:
        out[at + 6] |= 1
    return bytes(out)


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\0" * MB))
        + chunk(b"IEND", b"")
    )


def floods():
    flood = png(60_000, 60_000)
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length 20 >>\nstream\n"
        + zlib.compress(b"\0")
        + b"\nendstream"
    )
    yield "flood.docx", docx(extra=[("word/media/image1.png", flood)]), READ
    yield "flood.pptx", pptx(extra=[("ppt/media/image1.png", flood)]), READ
    yield (
        "flood.pdf",
        pdf(
            b"q 9 0 0 9 0 0 cm /I Do Q BT /F1 12 Tf 72 700 Td (We rent scanners.) Tj ET",
            resources=b"/XObject << /I 6 0 R >>",
            objects=[image],
        ),
        READ,
    )
    yield (
        "flood.html",
        b'<p>We rent scanners.</p><img width="999999999" height="999999999" src="data:image/png;base64,AAAA">',
        READ,
    )
    yield "picture.md", b"We rent scanners.\n\n![x](data:image/png;base64," + b"A" * (2 * MB) + b")\n", EITHER
    yield "named.pdf", flood, REFUSED


def nested():
    deep = 100_000
    yield "div.html", b"<div>" * deep + b"We rent scanners.", EITHER
    yield "b.html", b"<b>" * 20_000 + b"We rent scanners.", EITHER
    yield "table.html", b"<table><tr><td>" * 3_000 + b"We rent scanners.", EITHER
    yield "list.html", b"<ul><li>" * 20_000 + b"We rent scanners.", EITHER
    yield "quote.md", b">" * deep + b" We rent scanners.", EITHER
    yield "brackets.md", b"[" * deep + b"We rent scanners." + b"]" * deep, EITHER
    yield "stars.md", b"*" * deep + b"We rent scanners." + b"*" * deep, EITHER
    yield "xml.docx", docx("<w:sdt>" * deep + "</w:sdt>" * deep), REFUSED
    yield (
        "tables.docx",
        docx("<w:tbl><w:tr><w:tc>" * 80 + "<w:p><w:r><w:t>Deep.</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 80),
        EITHER,
    )
    yield "groups.pptx", pptx("<p:grpSp>" * 5_000 + "</p:grpSp>" * 5_000), REFUSED
    part = 'Content-Type: multipart/mixed; boundary="b{0}"\n\n--b{0}\n'
    yield (
        "parts.eml",
        ("From: a@b.example\nSubject: x\n" + "".join(part.format(n) for n in range(2_000)) + "\nWe rent.\n").encode(),
        EITHER,
    )
    yield (
        "message.eml",
        (
            "From: a@b.example\nSubject: x\n"
            + "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: y\n" * 2_000
        ).encode(),
        EITHER,
    )
    arrays = b"[" * 50_000 + b"]" * 50_000
    yield "arrays.pdf", pdf(objects=[arrays]), EITHER
    yield "kids.pdf", pdf(kids=b"[2 0 R]"), EITHER


def cut():
    for suffix in (".docx", ".pptx", ".pdf"):
        for tenths in (2, 5, 9):
            content = GOOD[suffix]
            yield (
                f"cut{tenths}{suffix}",
                content[: len(content) * tenths // 10],
                EITHER if suffix == ".pdf" else REFUSED,
            )
    for suffix in (".html", ".eml", ".vtt", ".srt"):
        content = GOOD[suffix]
        yield f"cut{suffix}", content[: len(content) // 2], EITHER


def misnamed():
    for suffix, other in (
        (".docx", ".pdf"),
        (".pptx", ".html"),
        (".pdf", ".docx"),
        (".pdf", ".txt"),
        (".html", ".docx"),
        (".md", ".pdf"),
        (".txt", ".pptx"),
        (".eml", ".pdf"),
        (".srt", ".html"),
        (".vtt", ".docx"),
    ):
        yield f"is{other[1:]}{suffix}", GOOD[other], REFUSED
    yield "slides.docx", GOOD[".pptx"], REFUSED
    yield "letter.pptx", GOOD[".docx"], REFUSED
    yield "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", REFUSED


def empty():
    for suffix in GOOD:
        yield f"nothing{suffix}", b"", REFUSED
    yield "blank.txt", b" \n\t\n" * 1_000, REFUSED
    yield "zeros.html", b"\0" * MB, REFUSED
    yield "body.html", b"<html><body></body></html>", REFUSED
    yield "scan.pdf", pdf(b""), REFUSED
    yield "body.docx", docx(""), REFUSED
    yield "header.vtt", b"WEBVTT\n\nNOTE nothing was said\n", REFUSED


def noise():
    for suffix in GOOD:
        yield (
            f"noise{suffix}",
            random.Random(suffix).randbytes(200_000),
            REFUSED if suffix in {".docx", ".pptx", ".pdf"} else EITHER,
        )


def patterns():
    """Inputs on which careless regular expressions need forever."""
    long = 300_000
    yield "angles.html", b"<" * long + b"We rent.", EITHER
    yield "style.html", ("<style>" + "a{display:none}" * 20_000 + "</style><p>We rent scanners.</p>").encode(), EITHER
    yield "inline.html", ('<p style="' + "left:-" * 50_000 + '">We rent scanners.</p>').encode(), EITHER
    yield "links.md", b"[a](" * 30_000 + b"We rent.", EITHER
    yield "ticks.md", b"`" * long + b" We rent. " + b"`" * (long - 1), EITHER
    yield "tags.md", b"<a " * 50_000 + b"We rent.", EITHER
    yield "comment.md", b"We rent.\n" + b"<!-- " * 50_000, EITHER
    yield "pipes.md", b"|" * long + b"\n" + b"|-" * long + b"\n", EITHER
    yield "line.txt", b"We rent scanners. " * 200_000, EITHER
    yield "colons.txt", b"A: b\n" * 200_000, EITHER
    yield "cues.srt", SRT.encode() * 60_000, EITHER
    yield "wrote.eml", EML.encode() + b"On " * 100_000 + b"wrote:\n", EITHER


def pdfs():
    yield "pages.pdf", pdf(count=b"999999999"), EITHER
    yield "negative.pdf", pdf(count=b"-5"), EITHER
    yield "parent.pdf", pdf().replace(b"/Parent 2 0 R", b"/Parent 3 0 R"), EITHER
    yield "contents.pdf", pdf().replace(b"/Contents 4 0 R", b"/Contents 3 0 R"), EITHER
    yield "xref.pdf", pdf().replace(b"startxref\n", b"startxref\n9"), EITHER
    yield "saves.pdf", pdf(b"q " * 500_000 + b"BT /F1 12 Tf 72 700 Td (We rent.) Tj ET"), EITHER
