"""Small Office files built part by part, so that a test can make any of them hostile."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def zipped(parts, *, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as package:
        for name, content in parts:
            package.writestr(name, content)
    return buffer.getvalue()


def rel(identity, kind, target):
    return f'<Relationship Id="{identity}" Type="{TYPE}/{kind}" Target="{target}"/>'


def docx_parts(body="<w:p><w:r><w:t>We rent scanners by the month.</w:t></w:r></w:p>", *, prolog=""):
    document = f'{prolog}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return [
        ("_rels/.rels", RELS.format(rel("r1", "officeDocument", "word/document.xml"))),
        ("word/document.xml", document),
    ]


def docx(body="<w:p><w:r><w:t>We rent scanners by the month.</w:t></w:r></w:p>", *, prolog="", extra=()):
    return zipped([*docx_parts(body, prolog=prolog), *extra])


def shape(paragraphs, *, x=0, y=0, properties="", cnv="", kind="body"):
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" {cnv}/><p:cNvSpPr/><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="900" cy="900"/></a:xfrm>{properties}</p:spPr><p:txBody>{paragraphs}</p:txBody></p:sp>'
    )


def words(text, style=""):
    return (
        f"<a:p><a:r><a:rPr>{style}</a:rPr><a:t>{text}</a:t></a:r></a:p>"
        if "<" in style or not style
        else f"<a:p><a:r><a:rPr {style}/><a:t>{text}</a:t></a:r></a:p>"
    )


def pptx_parts(shapes, *, show="", prolog=""):
    slide = f'{prolog}<p:sld xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}" {show}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>'
    main = f'<p:presentation xmlns:p="{P}" xmlns:r="{R}"><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>'
    return [
        ("_rels/.rels", RELS.format(rel("r1", "officeDocument", "ppt/presentation.xml"))),
        ("ppt/presentation.xml", main),
        ("ppt/_rels/presentation.xml.rels", RELS.format(rel("s1", "slide", "slides/slide1.xml"))),
        ("ppt/slides/slide1.xml", slide),
    ]


def pptx(shapes=None, *, show="", prolog="", extra=()):
    return zipped(
        [*pptx_parts(shapes or shape(words("We rent scanners by the month.")), show=show, prolog=prolog), *extra]
    )


def pdf(
    content=b"BT /F1 12 Tf 72 700 Td (We rent scanners by the month.) Tj ET",
    *,
    resources=b"",
    objects=(),
    kids=b"[3 0 R]",
    count=b"1",
    filters=b"",
):
    """A minimal PDF with a right cross-reference table."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids " + kids + b" /Count " + count + b" >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> "
        + resources
        + b" >> /Contents 4 0 R >>",
        b"<< /Length " + str(len(content)).encode() + filters + b" >>\nstream\n" + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *objects,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += str(number).encode() + b" 0 obj\n" + body + b"\nendobj\n"
    start = len(out)
    out += (
        b"xref\n0 "
        + str(len(bodies) + 1).encode()
        + b"\n0000000000 65535 f \n"
        + b"".join(b"%010d 00000 n \n" % place for place in places)
    )
    return (
        out
        + b"trailer << /Size "
        + str(len(bodies) + 1).encode()
        + b" /Root 1 0 R >>\nstartxref\n"
        + str(start).encode()
        + b"\n%%EOF"
    )
