"""What people and judges say changes the list as agreed."""

from ridgepole.core.kernel.passage import Passage
from ridgepole.core.messaging.conflict import Conflict
from ridgepole.core.messaging.judge import Opinion, judged
from ridgepole.core.messaging.judgement import Judgement, apply_judgements, precision_by_kind
from ridgepole.core.messaging.story import Story


def conflict(quote, status="asserted"):
    return Conflict(
        "terms",
        status,
        0.7,
        "medium",
        Passage("a.md", "paragraph 1", "24 months"),
        Passage("b.md", "paragraph 1", quote),
        "commercial_model",
        "differs",
    )


SIXTY, TWELVE = conflict("60 months"), conflict("12 months", "for_review")


def test_a_dismissed_conflict_stays_dismissed_until_its_words_change():
    ruled = [Judgement(SIXTY.digest, "dismissed", "terms", "Mara", "2025-06-01T10:00:00Z")]
    assert apply_judgements(Story(conflicts=(SIXTY, TWELVE)), ruled).conflicts == (TWELVE,)
    assert apply_judgements(Story(conflicts=(conflict("61 months"),)), ruled).conflicts != ()


def test_a_confirmed_conflict_is_asserted_and_the_newest_ruling_counts():
    ruled = [
        Judgement(TWELVE.digest, "dismissed", "terms", "Sam", "2025-06-01T10:00:00Z"),
        Judgement(TWELVE.digest, "confirmed", "terms", "Sam", "2025-06-02T10:00:00Z"),
    ]
    (kept,) = apply_judgements(Story(conflicts=(TWELVE,)), ruled).conflicts
    assert (kept.status, kept.confidence) == ("asserted", 1.0)


def test_precision_counts_each_conflict_once_with_an_interval():
    ruled = [Judgement(str(n), "confirmed" if n else "dismissed", "terms", at=f"2025-06-0{n + 1}") for n in range(4)]
    found = precision_by_kind([*ruled, ruled[3]])["terms"]
    assert found.value == 0.75
    assert found.low < 0.75 < found.high


class Fixed:
    name = "fixed"

    def __init__(self, opinion):
        self.opinion = opinion

    def judge(self, questions):
        return [self.opinion for _ in questions]


def test_a_judge_drops_or_strengthens_what_is_open_and_never_touches_what_rules_asserted():
    both = (SIXTY, TWELVE)
    assert judged(both, Fixed(Opinion("no_contradiction", 0.9))) == (SIXTY,)
    strengthened = judged(both, Fixed(Opinion("contradiction", 0.95, "24 months", "months", "both cannot be")))
    assert strengthened[0] == SIXTY
    assert (strengthened[1].confidence, strengthened[1].status) == (0.95, "for_review")


def test_an_invented_quote_leaves_the_pair_as_it_was():
    assert judged((TWELVE,), Fixed(Opinion("contradiction", 0.95, "36 months", "12 months"))) == (TWELVE,)
