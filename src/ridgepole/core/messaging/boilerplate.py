"""Words that stand in every mail, page and slide and claim nothing: greetings, page numbers, small print, what a button says.

"Yes." and "No." are none: they answer. Neither are lines that may hold a term: "Valid until ...", "Customer: ...".
"""

from __future__ import annotations

import re
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase

_BOILERPLATE: Final = AnyCase(
    r"""^(?:
      (?:hi|hello|hey|dear|good\ (?:morning|afternoon|evening|day))(?:\s(?:[A-Z][\w.'’-]*|all|there|team|again|everyone|sir|madam|or|and|colleagues?|friends?|customers?|readers?)){0,5}\s?[,!.:]?
    | (?:(?:kind|best|warm|warmest|many|with\ (?:kind|best))\s)?(?:regards|wishes|thanks|cheers|sincerely|yours\ \w+|all\ the\ best|see\ you\ (?:soon|then))\b[,.!]?(?:\s[A-Z][\w'’-]+){0,3}[.,]?
    | (?:thanks|thank\ you)\b(?!\ to\b)[^,;:.]{0,80}[.!]?
    | .{0,30}(?:©|\(c\)\s?\d{4}|\ball\ rights\ reserved\b).*
    | .*\b(?:unsubscribe|you\ (?:are\ receiv|receiv)\w*\ this|manage\ (?:your\ )?preferences|view\ (?:this\ (?:mail|email)\ )?in\ (?:your\ )?browser)\b.*
    | (?:read|learn|see|find\ out|discover|show|load)\ (?:more|how|on)(?:\ about\ .{0,40})?[.!>→»]*
    | (?:page|seite|slide|sheet)\ \d+(?:\ (?:of|/)\ \d+)?
    | (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | \+?[\d\s()./-]{7,}
    | (?:prepared|written|edited|reviewed|presented|drafted)\ (?:by|for)\b.{0,140}
    | (?:.{0,60}[-–|·]\s*)?(?:strictly\s)?confidential(?:\s*[-–|·(].{0,60})? | (?:table\ of\ )?contents | (?:accept|reject|allow)(?:\ all)?(?:\ cookies)? | we\ use\ cookies\b.{0,60}
    | (?:work\ )?e-?mail(?:\ address)? | (?:subscribe|sign\ (?:in|up)|log\ ?in|log\ out|menu|search|home|share|submit|send|close|next|previous|back|back\ to\ top|skip\ to\ \w+)
    | (?:privacy|terms|imprint|legal\ notice|contact|careers|about)(?:\ (?:policy|notice|of\ (?:use|service)|us))?
    | [\W\d_]{1,3} | (?:ok|okay|sure|right|lovely|great|thanks|hm+|uh|um|oh|ah|mm+)[,.!…]?
    | (?:from|to|cc|bcc|date|sent|attachments?)\s?:.{0,120} | cheers,?.* | (?:best|regards|thanks|yours)(?:[,.!]\s?.{0,30})?
    | (?:figure|table|source|photo|image)\ ?\d*\s?:.{0,120}
    )$""",
    re.VERBOSE,
)


def is_boilerplate(sentence: str) -> bool:
    """The whole sentence is such words; a sentence that holds more is none."""
    return _BOILERPLATE.match(sentence.strip()) is not None
