"""Reads files in child processes, so that a hostile one costs its own process and nothing else."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ridgepole.core.messaging.document import Block, Link
from ridgepole.readers.limits import CPU_SECONDS, WALL_SECONDS

_FILES_A_WORKER: Final = 24


@dataclass(frozen=True, slots=True)
class FileText:
    """What one file says. `why` is set, and nothing else, where it was refused; `troubles` name parts that could not be read."""

    blocks: tuple[Block, ...] = ()
    title: str = ""
    troubles: tuple[str, ...] = ()
    why: str = ""
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()


class Worker:
    """One child process, started when first needed and again after a file has ended it."""

    def __init__(self, *, wall_seconds: float = WALL_SECONDS) -> None:
        self._wall_seconds = wall_seconds
        self._process: subprocess.Popen[str] | None = None

    def read(self, file: Path) -> FileText:
        """What the file says, or why it was not read. Never raises for what is in the file."""
        process = self._started()
        timer = threading.Timer(self._wall_seconds, process.kill)
        timer.start()
        try:
            assert process.stdin is not None  # noqa: S101 - both pipes were asked for
            assert process.stdout is not None  # noqa: S101
            process.stdin.write(json.dumps(str(file)) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            line = ""
        finally:
            timer.cancel()
        if not line.endswith("\n"):
            return FileText(why=self._ended())
        return _file_text(json.loads(line))

    def close(self) -> None:
        """End the child process."""
        process, self._process = self._process, None
        if process is not None:
            if process.stdin is not None:
                process.stdin.close()
            try:
                process.wait(2)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "ridgepole.readers.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            )
        return self._process

    def _ended(self) -> str:
        """Why the child is gone, in words."""
        process = self._process
        if process is None:
            return "could not be read"
        process.kill()
        code = process.wait()
        self.close()
        if code == -getattr(signal, "SIGXCPU", 24):
            return f"takes more than {CPU_SECONDS} seconds of computing"
        if code == -signal.SIGKILL if hasattr(signal, "SIGKILL") else False:
            return f"takes longer than {self._wall_seconds:.0f} seconds, or more memory than a document may"
        return "ended the process that read it"


def read_files(files: Sequence[Path], *, progress: Callable[[int], None] | None = None) -> list[FileText]:
    """What each file says, in the order given; several workers where there are many files and processors."""
    workers = max(1, min(os.cpu_count() or 1, 4, -(-len(files) // _FILES_A_WORKER)))
    shares = [range(first, len(files), workers) for first in range(workers)]
    answers: list[FileText | None] = [None] * len(files)

    def read_share(share: range) -> None:
        worker = Worker()
        try:
            for index in share:
                answers[index] = worker.read(files[index])
                if progress:
                    progress(1)
        finally:
            worker.close()

    if files:
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(read_share, shares))
    return [answer or FileText(why="could not be read") for answer in answers]


def _file_text(answer: dict[str, Any]) -> FileText:
    if "why" in answer:
        return FileText(why=str(answer["why"]))
    blocks = tuple(Block(**{**block, "heading_path": tuple(block["heading_path"])}) for block in answer["blocks"])
    links = tuple(Link(**link) for link in answer["links"])
    return FileText(blocks, str(answer["title"]), tuple(answer["troubles"]), "", links, tuple(answer["anchors"]))
