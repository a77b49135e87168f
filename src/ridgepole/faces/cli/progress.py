"""How far slow work is, on standard error: a counter that overwrites itself on a terminal, and nothing where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

WIDTH = 78


@contextmanager
def counted(doing: str) -> Iterator[Callable[..., None]]:
    """Takes how many of how many are done, and what comes next; `doing` is said before, as in "reading"."""
    watched = sys.stderr.isatty()
    shown = False

    def tell(done: int, of: int, what: str = "") -> None:
        nonlocal shown
        if watched:
            shown = True
            click.echo("\r" + f"{doing} {done:,} of {of:,} {what}"[:WIDTH].ljust(WIDTH), err=True, nl=False)

    try:
        yield tell
    finally:
        if shown:
            click.echo("\r" + " " * WIDTH + "\r", err=True, nl=False)
