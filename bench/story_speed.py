"""Time of the whole story over 1,000 documents of 800 words: from files on disk to conflicts, clock and processor time, peak memory.

usage: uv run python -m bench.story_speed [--documents 1000] [--company FOLDER]

The documents are drawn from sentences of the companies in tests/cases, and in each sentence one word is replaced by another of the pool, so that hardly a sentence is met twice
and no cache helps more than it would on a real site. They are told against the framework of one of those companies; many of its own sentences are among them, so that
there is something to find.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import shutil
import tempfile
import time
from pathlib import Path

import yaml

from ridgepole.flows.tell_story import tell_story
from ridgepole.wiring.build import open_case_of_folder

COMPANIES = Path(__file__).parents[1] / "tests" / "cases" / "companies"
KINDS = ("website", "blog", "email", "deck", "proposal", "rfp_response", "brief", "case_study")
WORDS_EACH = 800


def sentences() -> list[str]:
    """All prose of the companies' Markdown and HTML touchpoints, without markup."""
    found: set[str] = set()
    for path in sorted(COMPANIES.glob("*/touchpoints/**/*")):
        if path.suffix in {".md", ".html"}:
            text = re.sub(r"<[^>]+>|[#*|_>]", " ", path.read_text("utf-8"))
            found |= {s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if 5 <= len(s.split()) <= 40}
    return sorted(found)


def write_documents(folder: Path, many: int) -> int:
    """Writes `many` documents with an index; the number of words."""
    draw = random.Random(11)
    pool = sentences()
    words = sorted({w for s in pool for w in re.findall(r"\b[a-z]{5,}\b", s)})
    shutil.rmtree(folder / "touchpoints", ignore_errors=True)
    rows, total = ["path,kind,title"], 0
    for n in range(many):
        kind = KINDS[n % len(KINDS)]
        path = folder / "touchpoints" / kind / f"d{n}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines, count = [f"# {draw.choice(words).title()} {draw.choice(words)} {n}"], 0
        while count < WORDS_EACH:
            paragraph = [_varied(draw.choice(pool), draw.choice(words), draw) for _ in range(draw.randint(2, 5))]
            lines.append(" ".join(paragraph))
            count += sum(len(s.split()) for s in paragraph)
        path.write_text("\n\n".join(lines))
        rows.append(f"{kind}/d{n}.md,{kind},Document {n}")
        total += count
    (folder / "touchpoints" / "index.csv").write_text("\n".join(rows) + "\n")
    return total


def _varied(sentence: str, word: str, draw: random.Random) -> str:
    places = list(re.finditer(r"\b[a-z]{5,}\b", sentence))
    if not places:
        return sentence
    place = draw.choice(places)
    return sentence[: place.start()] + word + sentence[place.end() :]


def main() -> None:
    """Prints one line; the figures of a run are in docs/benchmarks/story.md."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--documents", type=int, default=1000)
    asked.add_argument("--company", type=Path, default=COMPANIES / "pennyroyal")
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "workspace"
        shutil.copytree(asked.company, folder)
        words = write_documents(folder, asked.documents)
        as_of = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))["as_of"]
        load = os.getloadavg()[0]
        started, used = time.perf_counter(), _processor_time()
        story = tell_story(case=open_case_of_folder(folder, as_of))
        clock, busy = time.perf_counter() - started, _processor_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{asked.documents:,} documents of {words // asked.documents} words: {clock:.0f} s by the clock, {busy:.0f} s of processor time on {os.cpu_count()} cores "
        f"(load {load:.1f} before it began), {memory:.0f} MB at most; {len(story.conflicts):,} pairs, {len(story.violations):,} violations."
    )


def _processor_time() -> float:
    """Of this process and of those that it started and that have ended."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


if __name__ == "__main__":
    main()
