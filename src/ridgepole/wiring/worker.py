"""The process beside the server that does slow work. Imports nothing of Django until the process has started it."""

from __future__ import annotations

import multiprocessing
import os
import time
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from threading import Thread

LOOKS_EVERY_SECONDS = 1.0


def begun(data: str, slug: str, name: str, key: str) -> Future[None]:
    """The work, begun or waiting for its turn."""
    return _pool(data).submit(_work, slug, name, key)


def forget_worker() -> None:
    """After a worker has died, the next work gets another one."""
    _pool.cache_clear()


def end_worker(data: str) -> None:
    """The server stops: its worker stops with it, whatever it was doing, and leaves nothing behind that Python would warn of."""
    if not _pool.cache_info().currsize:
        return
    pool = _pool(data)
    for process in list(multiprocessing.active_children()):
        process.terminate()
    pool.shutdown(wait=True, cancel_futures=True)
    _pool.cache_clear()


@cache
def _pool(data: str) -> ProcessPoolExecutor:
    """One worker: the server keeps the other core. Spawned, since a forked server would share its database connections."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin, initargs=(data, os.getpid()))


def end_with(parent: int) -> None:
    """End this process soon after its server, however that one ended: nobody is left to hear the answer."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(LOOKS_EVERY_SECONDS)
        os._exit(0)

    Thread(target=watch, name="end-with-server", daemon=True).start()


def _begin(data: str, server: int) -> None:
    end_with(server)
    from ridgepole.wiring.django_app import start  # noqa: PLC0415 - runs in the worker process

    start(Path(data), migrate=False)


def _work(slug: str, name: str, key: str) -> None:
    from ridgepole.wiring.answer_job import answer_job  # noqa: PLC0415 - Django is started now

    answer_job(slug, name, key)
