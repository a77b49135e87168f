"""Which hosts and addresses a fetch may reach: the public internet, and nothing else, in whatever notation it is written."""

from __future__ import annotations

import ipaddress
import socket
import unicodedata
from typing import Final

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NEVER: Final = tuple(
    ipaddress.ip_network(text)
    for text in (
        "168.63.129.16/32",
        "192.0.0.0/24",
        "100.64.0.0/10",
        "198.18.0.0/15",
        "192.88.99.0/24",
        "240.0.0.0/4",
        "2001::/32",
        "2001:10::/28",
        "fec0::/10",
        "5f00::/16",
        "::/96",
        "::ffff:0:0/96",
        "::ffff:0:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2002::/16",
    )
)


def is_public(address: Address) -> bool:
    """May a fetch connect there? Private, loopback, link-local, metadata, multicast and reserved ranges are refused, and IPv6 forms that carry IPv4."""
    if any(address.version == network.version and address in network for network in _NEVER):
        return False
    return address.is_global and not (
        address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or address.is_loopback
        or address.is_link_local
        or address.is_private
    )


def written_address(host: str) -> Address | None:
    """The address that a host *is*, in any notation that some library takes for one (127.1, 0x7f000001, 017700000001, 2130706433, full-width digits)."""
    text = unicodedata.normalize("NFKC", host).replace("。", ".").strip("[]").split("%")[0].rstrip(".")
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        pass
    parts = text.split(".")
    if text and len(parts) <= 4 and all(_is_number(part) for part in parts):
        try:
            return ipaddress.IPv4Address(socket.inet_aton(text))
        except OSError:
            return ipaddress.IPv4Address(0)
    return None


def _is_number(part: str) -> bool:
    body = part[2:] if part.lower().startswith("0x") else part
    return (
        bool(body)
        and all(letter in "0123456789abcdefABCDEF" for letter in body)
        and (part.lower().startswith("0x") or part.isdecimal())
    )
