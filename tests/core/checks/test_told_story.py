"""The story is told with the cyclic collector standing back, and told once."""

import gc
from dataclasses import replace

from tests.fakes.case_of import case_of
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.checks.told_story import told_story


class Watching(FlatEmbedder):
    def __init__(self):
        self.collecting = []

    def embed(self, texts):
        self.collecting.append(gc.isenabled())
        return super().embed(texts)


def test_the_collector_stands_back_while_a_story_is_told_and_the_story_is_told_once():
    watching = Watching()
    case = replace(case_of(as_of="2026-01-01", agreements=[{"kind": "messaging", "positioning": "Lifts for offices."}]), embedder=watching)  # fmt: skip
    told_story(case)
    asked = len(watching.collecting)
    assert set(watching.collecting) == {False}
    assert gc.isenabled()
    told_story(case)
    assert len(watching.collecting) == asked
