"""The process beside the server that does slow work. Imports nothing of Django until the process has started it."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path


def begun(data: str, slug: str, name: str, key: str) -> Future[None]:
    """The work, begun or waiting for its turn."""
    return _pool(data).submit(_work, slug, name, key)


def forget_worker() -> None:
    """After a worker has died, the next work gets another one."""
    _pool.cache_clear()


@cache
def _pool(data: str) -> ProcessPoolExecutor:
    """One worker: the server keeps the other core. Spawned, since a forked server would share its database connections."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin, initargs=(data,))


def _begin(data: str) -> None:
    from ridgepole.wiring.django_app import start  # noqa: PLC0415 - runs in the worker process

    start(Path(data), migrate=False)


def _work(slug: str, name: str, key: str) -> None:
    from ridgepole.wiring.answer_job import answer_job  # noqa: PLC0415 - Django is started now

    answer_job(slug, name, key)
