"""What people and judges say changes the list as agreed."""

from dataclasses import replace

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.claim_digests import with_digests
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.judge import Opinion, judged
from ridgepole.core.messaging.judgement import apply_judgements
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.story import Noted, Story

FRAMEWORK = MessagingFramework.model_validate(
    {"id": "m", "commercial_model": {"says": "The contract runs for 24 months."}}
)


def conflict(quote, status="asserted", *, path="b.md", against="24 months"):
    a, b = Passage("a.md", "paragraph 1", against), Passage(path, "paragraph 1", quote)
    return Conflict("terms", status, 0.7, "medium", a, b, "commercial_model", "differs")


def story(*conflicts, departs=(), framework=FRAMEWORK):
    """Statements in `departs` depart from the commercial model by themselves."""
    statements = [Statement("b.md", "quote", "paragraph 1", q, q, 0, "paragraph", 0, len(q)) for q in departs]
    departures = tuple(Departure(s, "terms", "commercial_model", "differs", "medium", 0.7, "term") for s in statements)
    violations = tuple(Noted(s.passage, (("clause", "commercial_model"), ("why", "differs"))) for s in statements)
    return with_digests(Story(conflicts=conflicts, departures=departures, violations=violations), framework, None)


SIXTY, TWELVE = conflict("60 months"), conflict("12 months", "for_review")


def test_a_dismissed_pair_stays_dismissed_until_its_words_change():
    told = story(SIXTY, TWELVE)
    ruled = {told.conflicts[0].digest: "dismissed"}
    assert apply_judgements(told, ruled).conflicts == (TWELVE,)
    assert len(apply_judgements(story(conflict("61 months")), ruled).conflicts) == 1


def test_a_dismissed_claim_goes_with_every_pair_that_it_makes_and_on_every_page():
    told = story(SIXTY, conflict("60 months", path="c.md", against="two years"), TWELVE, departs=["60 months"])
    ruled = {told.violations[0].digest: "dismissed"}
    left = apply_judgements(told, ruled)
    assert (left.conflicts, left.violations) == ((TWELVE,), ())


def test_a_dismissed_claim_comes_back_when_its_clause_says_something_else():
    told = story(SIXTY, departs=["60 months"])
    ruled = {told.violations[0].digest: "dismissed"}
    changed = MessagingFramework.model_validate(
        {"id": "m", "commercial_model": {"says": "The contract runs for 36 months."}}
    )
    elsewhere = MessagingFramework.model_validate({**FRAMEWORK.model_dump(by_alias=True), "positioning": "New words."})
    assert apply_judgements(story(SIXTY, departs=["60 months"], framework=elsewhere), ruled).conflicts == ()
    assert apply_judgements(story(SIXTY, departs=["60 months"], framework=changed), ruled).conflicts == (SIXTY,)


def test_a_confirmed_conflict_is_asserted():
    told = story(TWELVE)
    (kept,) = apply_judgements(told, {told.conflicts[0].digest: "confirmed"}).conflicts
    assert (kept.status, kept.confidence) == ("asserted", 1.0)


class Fixed:
    name, where = "fixed", "this machine"

    def __init__(self, opinion):
        self.opinion = opinion

    def judge(self, questions):
        return [self.opinion for _ in questions]


def test_a_judge_drops_or_strengthens_what_is_open_and_never_touches_what_rules_asserted():
    both = (SIXTY, TWELVE)
    kept, judging = judged(both, Fixed(Opinion("no_contradiction", 0.9)))
    assert kept == (SIXTY,)
    assert (judging.pairs, judging.no_contradiction) == (1, 1)
    strengthened, _ = judged(both, Fixed(Opinion("contradiction", 0.95, "24 months", "months", "both cannot be")))
    assert strengthened[0] == SIXTY
    assert (strengthened[1].confidence, strengthened[1].status) == (0.95, "for_review")


def test_an_invented_quote_leaves_the_pair_as_it_was_and_is_counted():
    kept, judging = judged((TWELVE,), Fixed(Opinion("contradiction", 0.95, "36 months", "12 months")))
    assert kept == (TWELVE,)
    assert judging.reasons == (("the judge quoted words that do not stand there", 1),)


def test_a_digest_does_not_change_with_the_place():
    moved = replace(SIXTY, b=replace(SIXTY.b, path="elsewhere.md", locator="page 3"))
    assert story(SIXTY).conflicts[0].digest == story(moved).conflicts[0].digest
