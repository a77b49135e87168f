"""Word and PowerPoint files written part by part (ECMA-376): small, valid, and the same bytes for the same lines."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from ridgepole.core.simulation.touchpoint import Line

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_NAMES = f'xmlns:a="{_A}" xmlns:r="{_OFFICE}" xmlns:p="{_P}"'
_TREE_HEAD = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
_TITLES = ("What it is about", "What you get", "What others found", "How we work together")
_CONTENT = "application/vnd.openxmlformats-officedocument"


def word_file(lines: list[Line]) -> bytes:
    """A document with one paragraph for each line."""
    paragraphs = "".join(_word_paragraph(line) for line in lines)
    return _package(
        {"/word/document.xml": f"{_CONTENT}.wordprocessingml.document.main+xml"},
        {
            "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
            "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{paragraphs}<w:sectPr/></w:body></w:document>',
        },
    )


def slide_file(lines: list[Line]) -> bytes:
    """A deck: the heading on the first slide, then up to two lines on each."""
    heading, *rest = [line.text for line in lines]
    slides = [
        _slide(heading, []),
        *(_slide(_TITLES[number // 2 % len(_TITLES)], rest[number : number + 2]) for number in range(0, len(rest), 2)),
    ]
    kinds = {
        "/ppt/presentation.xml": "presentation.main",
        "/ppt/slideMasters/slideMaster1.xml": "slideMaster",
        "/ppt/slideLayouts/slideLayout1.xml": "slideLayout",
    }
    types = {part: f"{_CONTENT}.presentationml.{kind}+xml" for part, kind in kinds.items()}
    types["/ppt/theme/theme1.xml"] = f"{_CONTENT}.theme+xml"
    parts = {
        "_rels/.rels": _relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": _presentation(len(slides)),
        "ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            *(("slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)),
        ),
        "ppt/slideMasters/slideMaster1.xml": _MASTER,
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")
        ),
        "ppt/slideLayouts/slideLayout1.xml": _LAYOUT,
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": _relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
        "ppt/theme/theme1.xml": _THEME,
    }
    for number, slide in enumerate(slides, start=1):
        types[f"/ppt/slides/slide{number}.xml"] = f"{_CONTENT}.presentationml.slide+xml"
        parts[f"ppt/slides/slide{number}.xml"] = slide
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = _relations(
            ("slideLayout", "../slideLayouts/slideLayout1.xml")
        )
    return _package(types, parts)


def _word_paragraph(line: Line) -> str:
    bold = "<w:rPr><w:b/></w:rPr>" if line.kind == "heading" else ""
    return f'<w:p><w:r>{bold}<w:t xml:space="preserve">{escape(line.text)}</w:t></w:r></w:p>'


def _slide(title: str, texts: list[str]) -> str:
    shapes = _shape(2, "Title", "title", [title], top=400_000, height=1_000_000)
    if texts:
        shapes += _shape(3, "Content", "body", texts, top=1_700_000, height=3_800_000)
    return f"{_HEAD}<p:sld {_NAMES}><p:cSld><p:spTree>{_TREE_HEAD}{shapes}</p:spTree></p:cSld></p:sld>"


def _shape(number: int, name: str, kind: str, texts: list[str], *, top: int, height: int) -> str:
    place = 'type="title"' if kind == "title" else 'type="body" idx="1"'
    paragraphs = "".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in texts) or "<a:p/>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr><p:ph {place}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="600000" y="{top}"/><a:ext cx="7900000" cy="{height}"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _presentation(slides: int) -> str:
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n + 1}"/>' for n in range(1, slides + 1))
    return (
        f'{_HEAD}<p:presentation {_NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _package(types: dict[str, str], parts: dict[str, str]) -> bytes:
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types.items())
    content_types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in {"[Content_Types].xml": content_types, **parts}.items():
            package.writestr(zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0)), text.encode("utf-8"))
    return buffer.getvalue()


_PLACES = _shape(2, "Title", "title", [], top=400_000, height=1_000_000) + _shape(
    3, "Body", "body", [], top=1_700_000, height=3_800_000
)
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F3A4D",
    "lt2": "EEF2F5",
    "accent1": "2F6F8F",
    "accent2": "C8733C",
    "accent3": "5B8C5A",
    "accent4": "8E6C9E",
    "accent5": "B8A13A",
    "accent6": "6B7780",
    "hlink": "2F6F8F",
    "folHlink": "8E6C9E",
}
_MAPPING = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
    'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_MASTER = (
    f"{_HEAD}<p:sldMaster {_NAMES}><p:cSld><p:spTree>{_TREE_HEAD}{_PLACES}</p:spTree></p:cSld>{_MAPPING}"
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>'
)
_LAYOUT = f'{_HEAD}<p:sldLayout {_NAMES} type="obj"><p:cSld name="Title and content"><p:spTree>{_TREE_HEAD}{_PLACES}</p:spTree></p:cSld></p:sldLayout>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
_THEME = (
    f'{_HEAD}<a:theme xmlns:a="{_A}" name="Plain"><a:themeElements><a:clrScheme name="Plain">'
    + "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    + f'</a:clrScheme><a:fontScheme name="Plain"><a:majorFont>{_FONT}</a:majorFont><a:minorFont>{_FONT}</a:minorFont></a:fontScheme>'
    + f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{f"<a:ln>{_FILL}</a:ln>" * 3}</a:lnStyleLst>'
    + f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    + f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
