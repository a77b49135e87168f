"""Statements that put off what the company elsewhere says it has: a feature that is live, a certificate that is held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ridgepole.core.messaging.agreed_state import certificates_told
from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import EMPTY_WORDS, stem_of, stems_of, words_of

_LATER: Final = AnyCase(
    r"\b(?:next[- ](?:year|quarter|release|version)(?!['’]s)|later this year|road ?map|in (?:development|preparation|progress|the works|the pipeline|beta)|under (?:development|way|preparation)|not yet|planned for|is planned|are planned|is coming|are coming|coming (?:soon|later)|still to come|in (?:the )?(?:first|second) half of 20\d\d|expected (?:in|by|for)|booked for|wouldn['’]t (?:plan around|count on|rely on|bank on)|would not (?:plan around|count on|rely on)|not something I would (?:count|rely|plan)|(?:is|are)n['’]t (?:ready|available|live)|(?:is|are) not (?:ready|available|live|held|certified|supported)|working towards|in a future (?:release|version)|some time (?:next|in)|that['’]?s the vision|not in the (?:standard|current)|second phase|vapou?rware|do(?:es)? not (?:yet )?(?:hold|have|support)|not held|lapsed|has expired|was suspended|is suspended|was withdrawn|prototype|proof of concept)\b",
)
_NOW: Final = AnyCase(
    r"\b(?:live|today|already|now|available|since (?:\w+ )?20\d\d|runs? on|certified|certificate|holds?|held|renewed in|in use|works? with|reads?|finds?|lists?|shows?|proposes?|treats?|redraws?|checks?|plans?|compares?|exchange|switched on|in production)\b",
)
_CERTIFICATE: Final = re.compile(
    r"\b(?:(?:ISO(?:/IEC)?|IEC|EN|DIN|BS|AS|UL|ISAE|SSAE|NIST|PCI|NEN|HDS|BSI)[ -]?(?:[A-Z]+[ -]?)?\d[\d-]*(?: type [I12]+)?|SOC ?[123](?: type [I12]+)?|HIPAA|HITRUST|FedRAMP|PCI[ -]DSS|Cyber Essentials(?: Plus)?|TISAX|C5|GxP|GDPR|CE[- ]mark(?:ed|ing)?|MDR|B ?Corp)\b"
)


def certificates_in(text: str) -> frozenset[str]:
    """Standards that a text names, written alike: "ISO/IEC 27001" and "ISO 27001" are one."""
    return frozenset(
        re.sub(r"[\s/-]|IEC", "", m.group().upper()) or m.group().upper() for m in _CERTIFICATE.finditer(text)
    )


def features_of(frame: Frame, statements: Sequence[Statement]) -> tuple[str, ...]:
    """What can be live or not: the terms that the vocabulary agrees on, and phrases of a value proposition that touchpoints use as headings."""
    terms = [term.use for term in frame.framework.vocabulary] if frame.framework else []
    said = " ".join(line.text for line in frame.lines if line.role == "says").lower()
    for statement in statements:
        words = [w for w in words_of(statement.quote) if w not in EMPTY_WORDS]
        if statement.block_kind == "heading" and 2 <= len(words) <= 3 and " ".join(words) in said:
            terms.append(" ".join(words))
    return tuple(dict.fromkeys(term.lower() for term in terms if len(stems_of(term)) >= 2 or len(term) >= 8))


def not_yet(statement: Statement, frame: Frame, features: Sequence[str]) -> Iterator[Departure]:
    """A departure where a statement of ours puts off a certificate or a feature; whether anybody says that it is there is asked when its counterpart is sought."""
    if not statement.is_ours or statement.kind == "case_study":
        return
    text = statement.meaning
    later = _LATER.search(text)
    if later is None or _of_a_customer(text, frame):
        return
    for certificate in sorted(certificates_in(text)):
        if any(c.name == certificate and c.state == "later" for c in certificates_told(_says_of(frame, certificate))):
            continue
        yield Departure(statement, "compliance", _clause_with(frame, certificate), f"says that {certificate} is not held yet", "high", 0.9, f"certificate:{certificate}", side="later", start=later.start(), end=later.end(), agreed=_says_of(frame, certificate))  # fmt: skip
        return
    around = stems_of(text)
    for feature in features:
        if (
            stems_of(feature) <= around
            and _about(text, later, feature)
            and is_meant(text, later.start(), later.start() + 1)
        ):
            yield Departure(statement, "capability", _clause_about(frame, feature), f'puts off "{feature}"', "high", 0.85, f"feature:{feature}", side="later", start=later.start(), end=later.end(), agreed=_feature_line(frame, feature))  # fmt: skip
            return


def says_it_is_there(statement: Statement, topic: str) -> bool:
    """A statement of ours (or of a customer) that treats the certificate or feature of a topic as present."""
    name, _, what = topic.partition(":")
    text = statement.meaning
    if statement.stance != "asserted" or statement.voice in {"buyer", "rival"} or _LATER.search(text):
        return False
    if name == "certificate":
        return what in certificates_in(text)
    return stems_of(what) <= statement.stems and bool(_NOW.search(text)) and len(words_of(text)) > len(words_of(what))


def _about(text: str, later: re.Match[str], feature: str) -> bool:
    """The putting-off and the feature are close: no more than about a dozen words between them."""
    places = [m.start() for m in re.finditer(r"[^\W_]+", text) if stem_of(m.group().lower()) in stems_of(feature)]
    return any(abs(place - later.start()) < 90 for place in places)


def _of_a_customer(text: str, frame: Frame) -> bool:
    """Whose plans these are: a customer's, not ours."""
    return any(
        frame.names.customers and re.search(rf"\b{re.escape(c.split()[0])}\b", text) for c in frame.names.customers
    ) or bool(
        re.search(
            r"\b(?:they|he|she|the (?:port|hospital|customer|company|plant|authority|school|bank|city))\b[^.]{0,40}\b(?:plans?|consider\w*|wants?|intends?|hopes?|will|decid\w+)\b",
            text,
            re.IGNORECASE,
        )
    )


def _clause_with(frame: Frame, certificate: str) -> str:
    return next((line.clause for line in frame.lines if certificate in certificates_in(line.text)), "positioning")


def _says_of(frame: Frame, certificate: str) -> str:
    return next((line.text for line in frame.lines if certificate in certificates_in(line.text)), "")


def _feature_line(frame: Frame, feature: str) -> str:
    return next(
        (line.text for line in frame.lines if line.role in {"says", "proof"} and stems_of(feature) <= line.stems), ""
    )


def _clause_about(frame: Frame, feature: str) -> str:
    stems = stems_of(feature)
    lines = [line for line in frame.lines if line.role == "says"]
    nearest = max(
        lines,
        key=lambda line: len(stems & line.stems) - 0.5 * (line.clause in {"positioning", "commercial_model"}),
        default=None,
    )
    return nearest.clause if nearest else "positioning"
