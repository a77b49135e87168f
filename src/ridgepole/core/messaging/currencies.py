"""Signs, codes and names of money, before a number or after it."""

from __future__ import annotations

import re
from typing import Final

_CODES: Final = "eur usd gbp chf sek nok dkk isk czk pln huf ron bgn cad aud nzd sgd hkd jpy cny inr zar brl mxn clp cop pen ars aed sar qar try ils thb myr php idr krw kes ngn egp".split()  # noqa: SIM905 - a list of codes is read
CROWNS: Final = "KR"
_DOLLARS: Final = frozenset(("USD", "AUD", "CAD", "NZD", "SGD", "HKD"))
_CROWNS: Final = frozenset(("SEK", "NOK", "DKK", "ISK", CROWNS))
_NAMES: Final = {
    "€": "EUR", "$": "USD", "£": "GBP", "₹": "INR", "¥": "JPY", "₺": "TRY", "zł": "PLN", "a$": "AUD", "au$": "AUD", "s$": "SGD", "nz$": "NZD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "us$": "USD", "r$": "BRL",
    "rs.": "INR", "rs": "INR", "r": "ZAR", "kr": CROWNS, "kr.": CROWNS, "fr.": "CHF", "sfr": "CHF",
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "rupee": "INR", "rupees": "INR", "franc": "CHF", "francs": "CHF",
    "rand": "ZAR", "krona": CROWNS, "kronor": CROWNS, "krone": CROWNS, "kroner": CROWNS, "crowns": CROWNS, "zloty": "PLN", "złoty": "PLN", "pesos": "MXN", "reais": "BRL", "dirhams": "AED", "yen": "JPY", "baht": "THB", "lira": "TRY",
    **{code: code.upper() for code in _CODES},
}  # fmt: skip
_ALL_CODES: Final = "|".join(_CODES)
_SIGNS: Final = r"(?:\b(?:A|AU|S|NZ|CA?|HK|US|R))?\$|[€£₹¥₺]"
BEFORE: Final = rf"(?:{_SIGNS}|\b(?:{_ALL_CODES})\b|\brs\b\.?(?=\s?\d)|(?-i:\bR(?=\s?\d))|\bkr\b\.?(?=\s?\d)|(?-i:\bFr\.|\bsFr)(?=\s?\d))"
BEGINS: Final = rf"(?:(?:a|au|s|nz|ca?|hk|us|r)?\$|[€£₹¥₺]|(?:{_ALL_CODES}|rs|r|kr|fr|sfr)(?=[\s.\d]))"  # at least all that `BEFORE` can begin with, in lower case
NAMED: Final = r"(?:euros?|dollars?|bucks|pounds?|quid|rupees?|francs?|rand|kron(?:a|or|e|er)|crowns|z[lł]oty|pesos|reais|dirhams|yen|baht|lira)"
AFTER: Final = rf"(?:[€£]|zł|\b{NAMED}\b|\b(?:{_ALL_CODES})\b|\bkr\b)"
SIGN: Final = re.compile(rf"{BEFORE}|{AFTER}", re.IGNORECASE)


def currency_of(sign: str) -> str:
    """The ISO code; "KR" for crowns that may be of any Nordic country; empty where the sign is none."""
    return _NAMES.get(sign.strip().lower(), "")


def is_same_currency(left: str, right: str) -> bool:
    """Equal, or a short form that either country uses: "$" of an Australian, "kr" of a Dane."""
    return (
        left == right
        or ({left, right} <= _CROWNS and CROWNS in {left, right})
        or ({left, right} <= _DOLLARS and "USD" in {left, right})
    )
