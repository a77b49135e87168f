"""[judge] in ridgepole.toml: which model is asked about pairs of statements that the rules leave open."""

from __future__ import annotations

import ipaddress
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rapidfuzz import process

from ridgepole.core.messaging.judge_settings import JudgeSettings

KEYS: dict[str, type] = {
    "address": str,
    "model": str,
    "key_variable": str,
    "nli": str,
    "most_pairs": int,
    "seconds": float,
    "reads": bool,
    "most_requests": int,
}


def read_judge(file: Path) -> JudgeSettings | None:
    """The settings in a workspace's file; None where it names no judge, or cannot be read, which read_company.py tells."""
    try:
        table = tomllib.loads(file.read_bytes().decode("utf-8-sig")).get("judge") if file.is_file() else None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    if not isinstance(table, dict) or wrong_judge(table) is not None:
        return None
    return JudgeSettings(**table)


def wrong_judge(table: Any) -> tuple[str, str] | None:
    """What is wrong with the table, and what to do; None where it is right."""
    if not isinstance(table, dict):
        return "judge must be a table", "write [judge] on a line by itself, and its keys below"
    for key, value in table.items():
        wrong = _unknown(key) if key not in KEYS else _wrong_value(key, value)
        if wrong is not None:
            return wrong
    if bool(table.get("address")) == bool(table.get("nli")):
        return (
            "[judge] must name either an address or an nli folder",
            'write address = "https://..." and model = "...", or nli = "models/nli"',
        )
    if table.get("reads") and not table.get("address"):
        return (
            "judge.reads needs a language model",
            'write address = "https://..." and model = "...", or leave reads out',
        )
    if table.get("address") and not table.get("model"):
        return "judge.model is missing", 'write model = "..." as the server calls it'
    return _wrong_address(str(table["address"])) if table.get("address") else None


def _unknown(key: str) -> tuple[str, str]:
    close = process.extractOne(key, list(KEYS), score_cutoff=60)
    if "key" in key:
        hint = "a secret is never written here: put it into the environment variable that key_variable names"
    else:
        hint = f"did you mean {close[0]!r}?" if close else f"keys are {', '.join(KEYS)}"
    return f"unknown key {key!r} in [judge]", hint


def _wrong_value(key: str, value: Any) -> tuple[str, str] | None:
    if KEYS[key] is bool:
        return None if isinstance(value, bool) else (f"judge.{key} must be true or false", f"write {key} = true")
    good = (int, float) if KEYS[key] is float else KEYS[key]
    if not isinstance(value, good) or isinstance(value, bool) or (isinstance(value, (int, float)) and value <= 0):
        what, example = ("text", '"..."') if KEYS[key] is str else ("number above 0", "200")
        return f"judge.{key} must be a {what}", f"write {key} = {example}"
    return None


def _wrong_address(address: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"} or parts.username or parts.password:
        return "judge.address is no web address", 'write address = "https://host/v1", without a user name'
    if parts.scheme == "http" and not _is_near(host):
        return (
            "judge.address would send texts unencrypted",
            "write https, or name a server on this machine or in your own network",
        )
    return None


def _is_near(host: str) -> bool:
    """On this machine or in one's own network, as far as the name tells it."""
    if host == "localhost" or "." not in host:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_private
