"""Claims that no clause covers: ranked, grouped, and few of them shown."""

from types import SimpleNamespace

import numpy as np

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.off_framework import LIST_SHOWN, off_framework, shown_first
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.story import Noted

FRAME = SimpleNamespace(rows=lambda *_roles: [0], vectors=np.array([[1.0, 0.0, 0.0]]))
OFF = {"deck/a.md": "off_framework", "email/b.md": "off_framework", "deck/c.md": "vp_one"}


def said(text, path="deck/a.md", *, position=0, block_kind="paragraph"):
    return Statement(
        path, path.split("/", 1)[0], "p", text, text, position, block_kind, 0, len(text), position=position
    )


def ranked(*statements, vectors):
    found = off_framework(statements, np.array(vectors, dtype=np.float32), FRAME, OFF, frozenset())
    return [(note.passage.quote, int(note.get("rank"))) for note in found]


FAR, NEAR = [0.0, 1.0, 0.0], [0.9, 0.4, 0.0]
CLAIM, TALK = "You never lose a single parcel again", "I will send you the agenda for next week"


def test_what_a_buyer_takes_for_a_claim_goes_before_talk():
    assert ranked(said(TALK), said(CLAIM, position=1), vectors=[FAR, [0.0, 0.0, 1.0]]) == [(CLAIM, 1), (TALK, 2)]


def test_what_a_clause_covers_is_not_listed():
    assert ranked(said(CLAIM), vectors=[NEAR]) == []


def test_talk_is_not_listed_where_a_touchpoint_leads_with_an_agreed_message():
    assert ranked(said(TALK, "deck/c.md"), said(CLAIM, "deck/c.md", block_kind="list_item"), vectors=[FAR, FAR]) == [(CLAIM, 1)]  # fmt: skip


def test_near_same_statements_share_a_rank_and_count_for_more():
    other = "You never again lose one single parcel"
    lone = "You never wait for a single answer"
    found = ranked(said(lone), said(CLAIM), said(other, "email/b.md"), vectors=[FAR, [0, 0, 1.0], [0, 0, 1.0]])
    assert dict(found)[CLAIM] == dict(found)[other] == 1
    assert dict(found)[lone] == 2


def test_a_page_shows_one_of_each_rank_and_says_how_many_more_there_are():
    notes = [Noted(Passage("a", "p", str(n)), (("rank", n), ("score", 1.0))) for n in range(1, 21)]
    notes.insert(1, Noted(Passage("a", "p", "same"), (("rank", 1), ("score", 1.0), ("like", "1"))))
    shown, more = shown_first(notes)
    assert [note.passage.quote for note in shown] == [str(n) for n in range(1, LIST_SHOWN + 1)]
    assert more == 20 - LIST_SHOWN
