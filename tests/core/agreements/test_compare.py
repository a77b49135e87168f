"""Two versions of an agreement differ by clause, and within a clause by word."""

from ridgepole.core.agreements.compare import compare
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework


def test_a_changed_sentence_shows_the_words_and_a_changed_list_its_items():
    before = IdealCustomerProfile(
        id="icp", statement="Ports with 300 staff", industries=("Ports", "Mines"), employees={"min": 300}
    )
    after = IdealCustomerProfile(
        id="icp",
        version=2,
        statement="Ports with 500 staff",
        industries=("Ports",),
        employees={"min": 300},
        pains=("Pilots stall",),
    )
    changes = {change.clause: change for change in compare(before, after)}
    assert set(changes) == {"statement", "industries", "pains"}
    words = [(d.change, d.words) for d in changes["statement"].differences]
    assert words == [("same", "Ports with "), ("removed", "300"), ("added", "500"), ("same", " staff")]
    assert changes["pains"].change == "added"


def test_clauses_are_named_as_findings_name_them_and_order_is_no_difference():
    first = {"id": "vp_a", "says": "We save time", "never_says": ["x", "y"]}
    second = {"id": "vp_b", "says": "We save money"}
    before = MessagingFramework.model_validate(
        {
            "kind": "messaging",
            "id": "m",
            "value_propositions": [first, second],
            "vocabulary": [{"use": "berth", "not": ["slot"]}],
        }
    )
    after = MessagingFramework.model_validate(
        {
            "kind": "messaging",
            "id": "m",
            "version": 2,
            "value_propositions": [second, {**first, "never_says": ["y", "x"]}],
            "vocabulary": [{"use": "berth", "not": ["slot", "cell"]}],
        }
    )
    assert [change.clause for change in compare(before, after)] == ["vocabulary:berth.not"]
