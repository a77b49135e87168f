"""What of an HTML page a buyer never sees: by attribute, by inline style, by the page's own style sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

UNSEEN_TAGS = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "meta",
        "link",
        "title",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "input",
        "select",
        "option",
        "textarea",
        "datalist",
        "map",
        "area",
        "param",
        "source",
        "track",
        "noframes",
        "frameset",
    ]
)
CHROME_TAGS = frozenset(("nav",))
STRUCK_TAGS = frozenset(("s", "del", "strike"))
_CHROME_ROLES = frozenset(("navigation", "contentinfo", "search", "menu", "menubar"))
_COOKIES = re.compile(r"(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:[\s_-]|$|banner|bar|notice|popup)", re.IGNORECASE)
_SCREEN_READER = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|skip(?:-?(?:link|nav|to-content))?|d-none|is-hidden|hidden)(?:\s|$)",
    re.IGNORECASE,
)
_ZERO = r"0*(?:\.0+)?(?:px|pt|em|rem|%|vw|vh)?"
_HIDING = re.compile(
    rf"""(?:^|[;\s])(?:
        display\s*:\s*none | visibility\s*:\s*(?:hidden|collapse) | content-visibility\s*:\s*hidden | opacity\s*:\s*0*(?:\.0\d*)?%?\s*(?:!|;|$)
      | mso-hide\s*:\s*all | font-size\s*:\s*(?:{_ZERO}|0?\.\d+(?:px|pt)|0?\.[01]\d*r?em|1px|1pt|[01]?\.?\d?%)\s*(?:!|;|$)
      | text-indent\s*:\s*-\s*\d{{3,}} | (?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\s*\d{{3,}}(?:px|em|rem|pt|vw|vh|%)?
      | clip\s*:\s*rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)? | clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0|polygon\(\s*0\s+0\s*,\s*0\s+0\s*,\s*0\s+0)
      | transform\s*:[^;]*scale[xy3d]*\(\s*0(?:\.0+)?\s*[,)] | transform\s*:[^;]*translate[xy3d]*\(\s*-\s*\d{{4,}}
      | (?:^|;)\s*color\s*:\s*transparent | -webkit-text-fill-color\s*:\s*transparent\s*(?!.*background)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_SIZE = re.compile(
    rf"(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*(?:{_ZERO}|1px)\s*(?:!important)?\s*(?:;|$)", re.IGNORECASE
)
_CUT = re.compile(r"(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;!]+)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE_SELECTOR = re.compile(r"[\w\s.#>*,\-\[\]=\"'~+()]{1,300}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NAMED = {"white": "ffffff", "black": "000000", "snow": "fffafa", "ivory": "fffff0"}


def colour(value: str) -> str:
    """A CSS colour as six hexadecimal digits, "transparent", or "" where it is not known."""
    value = value.strip().lower().split()[0] if value.strip() else ""
    if value == "transparent":
        return value
    if value.startswith("#") and len(value) in {4, 5}:
        return "".join(digit * 2 for digit in value[1:4])
    if value.startswith("#") and len(value) in {7, 9}:
        return "transparent" if value[7:] == "00" else value[1:7]
    return _NAMED.get(value, "")


def _rgb(value: str) -> str:
    numbers = re.findall(r"[\d.]+%?", value)
    if len(numbers) >= 4 and float(numbers[3].rstrip("%") or 1) == 0:
        return "transparent"
    try:
        return "".join(
            f"{min(255, round(float(n.rstrip('%')) * (2.55 if n.endswith('%') else 1))):02x}" for n in numbers[:3]
        )
    except ValueError:
        return ""


def _colour_of(value: str) -> str:
    value = value.strip().lower()
    return _rgb(value) if value.startswith("rgb") else colour(value)


def style_hides(style: str) -> bool:
    """Does this inline style (or rule body) take its element out of sight?"""
    return bool(_HIDING.search(style)) or bool(_NO_SIZE.search(style) and _CUT.search(style))


def hidden_by_rules(tree: LexborHTMLParser) -> set[int]:
    """Memory ids of the nodes that the page's own `<style>` blocks hide on screen; rules inside @media and the like are not applied."""
    found: set[int] = set()
    tried = 0
    for node in tree.css("style"):
        for selector, body in _RULE.findall(_top_level(_COMMENT.sub("", node.text() or ""))):
            if not style_hides(body.strip()) or not _SIMPLE_SELECTOR.fullmatch(selector.strip()):
                continue
            tried += 1
            if tried > 200:
                return found
            try:
                found.update(match.mem_id for match in tree.css(selector.strip()))
            except Exception:  # noqa: BLE001, S112 - a selector that the parser does not know hides nothing
                continue
    return found


def _top_level(sheet: str) -> str:
    """The sheet without its @-rules."""
    kept: list[str] = []
    at, length = 0, len(sheet)
    while at < length:
        start = sheet.find("@", at)
        if start < 0:
            kept.append(sheet[at:])
            break
        kept.append(sheet[at:start])
        brace, semicolon = sheet.find("{", start), sheet.find(";", start)
        if brace < 0 or 0 <= semicolon < brace:
            at = semicolon + 1 if semicolon >= 0 else length
            continue
        depth, at = 1, brace + 1
        while at < length and depth:
            depth += (sheet[at] == "{") - (sheet[at] == "}")
            at += 1
    return "".join(kept)


def hides(node: LexborNode, background: str) -> bool:
    """Does this element itself hide what is in it? `background` is the known colour behind it, "" where unknown."""
    attributes = node.attributes
    if "hidden" in attributes or (node.tag == "dialog" and "open" not in attributes):
        return True
    if _SCREEN_READER.search(attributes.get("class") or ""):
        return True
    style = attributes.get("style") or ""
    if style and style_hides(style):
        return True
    found = _COLOUR.search(style)
    ink = _colour_of(found[1]) if found else ""
    if not ink and node.tag == "font":
        ink = _colour_of(attributes.get("color") or "")
    return ink == "transparent" or bool(ink and ink == background_of(node, background))


def background_of(node: LexborNode, behind: str) -> str:
    """The colour behind this element's text: its own, else what was behind it; "" where a class or a picture may have set one."""
    attributes = node.attributes
    style = attributes.get("style") or ""
    found = _BACKGROUND.search(style)
    if found:
        own = _colour_of(found[1])
        return behind if own == "transparent" else own
    if attributes.get("bgcolor"):
        return _colour_of(attributes.get("bgcolor") or "")
    if attributes.get("background"):
        return ""
    return "" if attributes.get("class") and node.tag not in {"html", "body", "p", "span"} else behind


def is_chrome(node: LexborNode) -> bool:
    """Navigation, page footer, cookie banner: on the page, and not what it says."""
    attributes = node.attributes
    if node.tag in CHROME_TAGS or (attributes.get("role") or "").lower() in _CHROME_ROLES:
        return True
    if node.tag == "footer":
        above = node.parent
        while above is not None:
            if above.tag in {"article", "blockquote", "section", "main"}:
                return False
            above = above.parent
        return True
    return bool(_COOKIES.search(f"{attributes.get('id') or ''} {attributes.get('class') or ''}")) and node.tag in {
        "div",
        "section",
        "aside",
        "p",
        "form",
    }
