"""Mails (.eml): subject, then the plain part, else the HTML part; quoted replies and signatures apart."""

from __future__ import annotations

import email.policy
import re
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import parseaddr

from ridgepole.readers.block_list import BlockList
from ridgepole.readers.html import read_html_text
from ridgepole.readers.limits import MOST_MAIL_BYTES, MOST_TEXT_FILE_BYTES
from ridgepole.readers.plain_text import add_paragraphs
from ridgepole.readers.refused import RefusedError
from ridgepole.readers.text_file import text_of
from ridgepole.readers.visible_text import visible

_WROTE = re.compile(
    r"^(?:On\b.{5,300}\bwrote|Am\b.{5,300}\bschrieb.{0,80}|Le\b.{5,300}\ba écrit|El\b.{5,300}\bescribió|Op\b.{5,300}\bschreef.{0,80}|Il\b.{5,300}\bha scritto)\s*:?\s*$"
)
_FORWARDED = re.compile(
    r"^(?:-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine)\s*-{2,}|_{20,}|Begin forwarded message:)\s*$",
    re.IGNORECASE,
)
_HEADER_BLOCK = re.compile(r"^(?:From|Von|De|Van):\s.+@?.*$")
_SENT = re.compile(r"^(?:Sent|Date|Gesendet|Envoyé|To|An|Verzonden|Subject):\s")
_MOST_PARTS = 200
_DEEPEST = 20


def read_mail(content: bytes) -> BlockList:
    """Subject first. Attachments are files of their own and are not opened."""
    if len(content) > MOST_MAIL_BYTES:
        raise RefusedError("larger than 40 MB, too large for a mail")
    if content.count(b"\n--") > 20_000 or content[:200_000].lower().count(b"multipart/") > _MOST_PARTS:
        raise RefusedError("has too many parts for a mail")
    try:
        return _read(content)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise RefusedError(f"is no readable mail ({type(error).__name__})") from error


def _read(content: bytes) -> BlockList:
    message = message_from_bytes(content, policy=email.policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise RefusedError("is no mail: it has no header")
    found = BlockList()
    sender = _sender(message)
    found.title = visible(str(message.get("subject", "")))
    found.add("subject", found.title, locator="subject", speaker=sender)
    _add_body(found, message, sender)
    return found


def _sender(message: EmailMessage) -> str:
    name, address = parseaddr(str(message.get("from", "")))
    return visible(name or address)


def _add_body(found: BlockList, message: EmailMessage, sender: str) -> None:
    plain, rich = _bodies(message)
    if plain is not None:
        flowed = "flowed" in str(plain.get("content-type", "")).lower()
        _add_plain(found, _text(plain), sender, flowed=flowed)
    elif rich is not None:
        _add_rich(found, _text(rich), sender)
    else:
        found.troubles.append("the mail has no text part")


def _bodies(message: EmailMessage) -> tuple[EmailMessage | None, EmailMessage | None]:
    """The first plain and the first HTML part that are no attachments."""
    plain: EmailMessage | None = None
    rich: EmailMessage | None = None
    queue: list[tuple[EmailMessage, int]] = [(message, 0)]
    seen = 0
    while queue:
        part, depth = queue.pop(0)
        seen += 1
        if seen > _MOST_PARTS or depth > _DEEPEST:
            raise RefusedError("has too many parts for a mail")
        if part.is_attachment():
            continue
        if part.is_multipart():
            queue[:0] = [(p, depth + 1) for p in part.iter_parts() if isinstance(p, EmailMessage)]
        elif part.get_content_type() == "text/plain":
            plain = plain or part
        elif part.get_content_type() == "text/html":
            rich = rich or part
    if plain is not None and not _text(plain).strip():
        plain = None
    return plain, rich


def _text(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    if len(payload) > MOST_TEXT_FILE_BYTES:
        raise RefusedError("has a text part larger than 10 MB")
    charset = part.get_content_charset()
    if charset:
        try:
            return payload.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    return text_of(payload.replace(b"\0", b" "))


def _add_plain(found: BlockList, text: str, sender: str, *, flowed: bool) -> None:
    own: list[str] = []
    quoted: list[str] = []
    signature: list[str] = []
    into = own
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines):
        two = f"{line} {lines[number + 1]}" if number + 1 < len(lines) else line
        if line.startswith(">"):
            quoted.append(line.lstrip("> "))
            continue
        if _begins_quote(line, two, lines[number + 1 : number + 4]):
            if any(following.startswith(">") for following in lines[number + 1 : number + 4]):
                quoted += ["", line, ""]
                continue
            into = quoted
        elif into is own and line in {"--", "-- "}:
            into = signature
            continue
        into.append(line[:-1] if flowed and line.endswith(" ") and line != "-- " else line)
    add_paragraphs(found, "\n".join(own), speaker=sender)
    for line in _paragraphs(quoted):
        found.add("quoted_reply", line)
    for line in _paragraphs(signature):
        found.add("caption", line, locator="signature", speaker=sender)


def _begins_quote(line: str, two: str, following: list[str]) -> bool:
    if (
        _FORWARDED.match(line.strip())
        or _WROTE.match(line.strip())
        or (line.startswith(("On ", "Am ", "Le ", "Op ")) and _WROTE.match(two.strip()))
    ):
        return True
    return bool(_HEADER_BLOCK.match(line)) and sum(bool(_SENT.match(f.lstrip("* "))) for f in following) >= 2


def _paragraphs(lines: list[str]) -> list[str]:
    return [" ".join(part.split("\n")) for part in re.split(r"\n\s*\n", "\n".join(lines)) if part.strip()]


def _add_rich(found: BlockList, text: str, sender: str) -> None:
    """HTML mail: a reply's history is a block quote or a known wrapper."""
    cut = re.search(
        r"<(?:blockquote|div)[^>]*(?:type=[\"']?cite|gmail_quote|yahoo_quoted|divRplyFwdMsg|moz-cite-prefix)",
        text,
        re.IGNORECASE,
    )
    own, history = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    for block in read_html_text(own).blocks:
        if block.kind == "heading":
            found.heading(2, block.text)
        elif block.kind == "table_cell":
            found.add(
                "table_cell",
                block.text,
                table=block.table,
                row=block.row,
                cell=block.cell,
                header=block.header,
                speaker=sender,
            )
        else:
            found.add(block.kind, block.text, speaker=sender)
    for block in read_html_text(history).blocks if history else ():
        found.add("hidden" if block.kind == "hidden" else "quoted_reply", block.text)
