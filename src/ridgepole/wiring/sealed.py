"""Seals what is still blind when a workspace is written to files: only the installation that wrote it can open it again."""

from __future__ import annotations

import base64
import binascii
import hashlib


def sealed(text: str, secret: str) -> str:
    """AES-SIV (RFC 5297) under a key of the installation's secret: the same text gives the same seal, so that two exports of one state are alike."""
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 - only exports with something blind need it

    return base64.b64encode(AESSIV(_key(secret)).encrypt(text.encode("utf-8"), None)).decode("ascii")


def unsealed(text: str, secret: str) -> str | None:
    """None where another installation sealed it, or somebody changed it."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415

    try:
        return AESSIV(_key(secret)).decrypt(base64.b64decode(text, validate=True), None).decode("utf-8")
    except (InvalidTag, binascii.Error, ValueError):
        return None


def _key(secret: str) -> bytes:
    return hashlib.sha512(b"ridgepole, blind until revealed|" + secret.encode("utf-8")).digest()
