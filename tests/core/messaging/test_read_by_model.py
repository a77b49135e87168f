"""What a model marks is verified, is for review, and never silences what could not be read."""

from datetime import date

import pytest
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.document import Block, Document, Documents
from ridgepole.core.messaging.model_reading import (
    AgreedClause,
    Mark,
    Opposition,
    OppositionAnswer,
    Sheet,
    SheetAnswer,
    verified_against,
    verified_marks,
)
from ridgepole.core.messaging.tell import tell
from ridgepole.engines.embedding.potion_embedder import potion_embedder

SITE = "Support is part of the monthly fee, day and night."
MAIL = "When something breaks after six you will need the paid hotline."
SMALL_TALK = "We look forward to seeing your team in Leeds on Thursday."
OWNED = "Title to the machines passes to you on delivery, and you pay once."


class Scripted:
    """Marks every statement that holds certain words; the first candidate says otherwise."""

    name, where = "small-model", "this machine"

    def __init__(self, *words, clause="commercial_model", trouble="", against=(0,)):
        self.words, self.clause, self.trouble, self.against = words, clause, trouble, against
        self.sheets, self.asked = [], []

    def read(self, sheets):
        self.sheets += sheets
        if self.trouble:
            return [SheetAnswer(trouble=self.trouble) for _ in sheets]
        return [SheetAnswer(tuple(self._marks(sheet))) for sheet in sheets]

    def _marks(self, sheet):
        for n, text in enumerate(sheet.statements):
            yield from (
                Mark(n, self.clause, "terms", word, "support is charged", 0.9) for word in self.words if word in text
            )

    def oppose(self, asked):
        self.asked += asked
        return [OppositionAnswer(self.against) for _ in asked]


def document(path, kind, *sentences):
    return Document(path, kind, blocks=tuple(Block(n, "paragraph", text, "") for n, text in enumerate(sentences)))


@pytest.fixture
def told():
    framework = MessagingFramework.model_validate(
        {
            "kind": "messaging",
            "id": "messaging",
            "title": "What we say",
            "version": 1,
            "commercial_model": {
                "says": "One monthly fee for each machine. We own the machines. Support is part of the fee.",
                "never_says": ["support billed separately"],
            },
        }
    )

    def told(reader, *mail, site=(SITE,), embedder=FlatEmbedder()):  # noqa: B008 - it holds nothing
        documents = Documents((document("site.md", "website", *site), document("mail.md", "email", *mail)))
        return tell(
            documents=documents,
            framework=framework,
            strategy=None,
            icp=None,
            company="Acme",
            as_of=date(2026, 1, 31),
            embedder=embedder,
            reader=reader,
        )

    return told


def test_what_rules_do_not_see_is_marked_paired_and_for_review(told):
    reader = Scripted("you will need the paid hotline")
    assert told(None, SMALL_TALK, MAIL).conflicts == ()
    story = told(reader, SMALL_TALK, MAIL)
    (pair,) = story.conflicts
    assert (pair.a.quote, pair.b.quote, pair.status, pair.kind) == (SITE, MAIL, "for_review", "terms")
    assert pair.why == "small-model: support is charged"
    assert pair.confidence < 0.8
    assert [n.passage.quote for n in story.violations] == [MAIL]
    assert (story.reading.marked, story.reading.sheets, story.reading.could_not_read) == (1, 2, 0)


def test_the_model_is_given_the_clauses_and_the_statements_of_one_touchpoint_at_a_time(told):
    reader = Scripted()
    told(reader, SMALL_TALK, MAIL)
    assert [sheet.statements for sheet in reader.sheets] == [(SITE,), (SMALL_TALK, MAIL)]
    (clause,) = reader.sheets[0].clauses
    assert (clause.id, clause.never) == ("commercial_model", ("support billed separately",))
    assert clause.says[1] == "We own the machines."


def test_a_mark_that_nobody_opposes_is_a_violation_and_no_pair(told):
    story = told(Scripted("paid hotline", against=()), MAIL)
    assert story.conflicts == ()
    assert [n.passage.quote for n in story.violations] == [MAIL]


def test_what_rules_assert_and_the_model_does_not_mark_is_for_review(told):
    (asserted,) = {c.status for c in told(None, OWNED).conflicts}
    assert asserted == "asserted"
    story = told(Scripted(), OWNED)
    assert {c.status for c in story.conflicts} == {"for_review"}
    assert all("small-model sees no departure" in c.why for c in story.conflicts)
    assert all("small-model sees no departure" in dict(n.facts)["why"] for n in story.violations)
    agreed = told(Scripted("Title to the machines", against=()), OWNED)
    assert not any("sees no departure" in dict(n.facts)["why"] for n in agreed.violations)
    assert {c.status for c in agreed.conflicts} == {"asserted"}


def test_what_could_not_be_read_changes_nothing_and_is_counted(told):
    story = told(Scripted("Title", trouble="the model did not answer in time"), OWNED)
    assert story.conflicts == told(None, OWNED).conflicts
    assert story.reading.could_not_read == 2
    assert "2 the model did not answer in time" in story.reading.told


@pytest.mark.parametrize(
    ("mark", "good"),
    [
        (Mark(0, "c", "terms", "the paid hotline", "", 1.0), True),
        (Mark(0, "c", "terms", "a paid hotline", "", 1.0), False),
        (Mark(0, "c", "terms", " ", "", 1.0), False),
        (Mark(1, "c", "terms", "the paid hotline", "", 1.0), False),
        (Mark(-1, "c", "terms", "the paid hotline", "", 1.0), False),
        (Mark(0, "d", "terms", "the paid hotline", "", 1.0), False),
    ],
)
def test_a_mark_that_cannot_be_shown_is_refused(mark, good):
    sheet = Sheet("email", (AgreedClause("c", ("x",), ()),), (MAIL,))
    kept, refused = verified_marks(sheet, SheetAnswer((mark,)))
    assert (len(kept), refused) == ((1, 0) if good else (0, 1))


def test_only_candidates_that_exist_can_say_otherwise():
    asked = Opposition(MAIL, "", (SITE, SMALL_TALK))
    assert verified_against(asked, OppositionAnswer((1, 7, -1, 1, 0))) == (1, 0)


def test_candidates_are_of_other_touchpoints_and_the_nearest_come_first(told):
    reader = Scripted("paid hotline")
    told(
        reader,
        SMALL_TALK,
        MAIL,
        embedder=potion_embedder(),
        site=("Our head office has moved to Leeds last year.", SITE),
    )
    (asked,) = reader.asked
    assert asked.candidates == (SITE, "Our head office has moved to Leeds last year.")
