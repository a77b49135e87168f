"""Options that commands share, so that they read and behave alike."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click


def _day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date:
    return value.date() if value is not None else datetime.now().astimezone().date()


workspace_argument: Callable[..., Any] = click.argument("folder", type=click.Path(path_type=Path))
as_of_option: Callable[..., Any] = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    metavar="DATE",
    help="Answer as of this day; nothing later is read (default: today).",
)


judge_option: Callable[..., Any] = click.option(
    "--judge",
    "judging",
    type=click.Choice(["settings", "none"]),
    default="settings",
    show_default=True,
    help="Ask the judge that ridgepole.toml names about statements that the rules leave open, or none.",
)


def format_option(*formats: str) -> Callable[..., Any]:
    """`--format`, text first; further formats by name."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(["text", "json", *formats]),
        default="text",
        show_default=True,
        help="How to print.",
    )


def print_json(value: Any) -> None:
    """JSON on standard output, and nothing else there; letters that the output cannot carry are written as escapes, so that nothing is lost."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2, allow_nan=False)
    click.echo(text)
