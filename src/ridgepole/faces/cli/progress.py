"""How far slow work is, on standard error: a counter that overwrites itself on a terminal, and nothing where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

WIDTH = 78


@contextmanager
def pages_read() -> Iterator[Callable[[int, int, str], None]]:
    """Takes how many of how many pages are read, and which comes next."""
    watched = sys.stderr.isatty()

    def tell(done: int, of: int, what: str) -> None:
        if watched:
            click.echo("\r" + f"reading {done + 1} of {of}: {what}"[:WIDTH].ljust(WIDTH), err=True, nl=False)

    try:
        yield tell
    finally:
        if watched:
            click.echo("\r" + " " * WIDTH + "\r", err=True, nl=False)
