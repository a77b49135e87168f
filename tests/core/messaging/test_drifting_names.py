"""One thing under several names: the same place in sentences of different touchpoints."""

import numpy as np
import pytest

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.drifting_names import MOST_CANDIDATES, drift_candidates
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statement import Statement
from ridgepole.engines.embedding.potion_embedder import potion_embedder

FRAMEWORK = MessagingFramework.model_validate({"kind": "messaging", "id": "messaging", "vocabulary": [{"use": "managed network"}]})  # fmt: skip


@pytest.fixture(scope="module")
def frame():
    return frame_of(framework=FRAMEWORK, strategy=None, icp=None, names=Names(), as_of=None, embedder=potion_embedder())


def said(path, text, **kwargs):
    return Statement(path, path.split("/", 1)[0], "p", text, text, 0, "paragraph", 0, len(text), **kwargs)


def found(frame, *statements):
    vectors = frame.embedder.embed([s.meaning for s in statements])
    return drift_candidates(statements, np.asarray(vectors), frame)


SITE = said("website/a.md", "The port pays one monthly fee for the managed network of each berth.")
DECK = said("deck/b.md", "The port pays one monthly fee for the private network service of each berth.")


def test_two_names_in_one_place_are_a_candidate_with_quotes_and_the_agreed_name_first(frame):
    (one,) = found(frame, DECK, SITE)
    assert (one.agreed, one.name, one.other) == ("managed network", "managed network", "private network service")
    assert [p.quote for p in one.places] == [SITE.quote]
    assert [p.path for p in one.other_places] == ["deck/b.md"]
    assert one.as_json()["status"] == "for_review"


@pytest.mark.parametrize(
    "other",
    [
        said("website/a.md", DECK.quote),
        said("deck/b.md", DECK.quote, voice="rival"),
        said("deck/b.md", "The port pays one yearly fee for the managed network of each berth."),
        said("deck/b.md", "The port pays two monthly fees for the managed network of every berth."),
        said("deck/b.md", "The port pays one monthly fee for the managed networks of each berth."),
        said("deck/b.md", "A crane driver sleeps better since the night shift ended in spring."),
    ],
)
def test_one_touchpoint_other_voices_amounts_and_forms_of_one_word_are_none(frame, other):
    assert found(frame, SITE, other) == ()


def test_there_are_never_more_than_a_page_can_show(frame):
    words = ("private", "secure", "dedicated", "local", "wireless", "cellular", "mobile", "radio", "campus", "harbour")
    many = [said(f"deck/{word}.md", f"The port pays one monthly fee for the {word} network of each berth.") for word in words]  # fmt: skip
    assert len(found(frame, *many)) == MOST_CANDIDATES
    assert found(frame) == ()
