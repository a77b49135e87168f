"""The AI audit: known answers worked out by hand from the agreements, the index and the log of outputs."""

from dataclasses import replace

from tests.fakes.case_of import case_of
from tests.fakes.story_case import FRAMEWORK, page

from ridgepole.core.statistics.intervals import jeffreys
from ridgepole.engines.embedding.potion_embedder import potion_embedder
from ridgepole.flows.audit_ai_use import audit_ai_use

BOTH = ["marketing", "sales"]
FIRST = {**FRAMEWORK, "version": 1, "effective_from": "2024-01-01", "signed": BOTH}
SECOND = {**FRAMEWORK, "version": 2, "effective_from": "2025-03-01", "positioning": "For food plants.", "signed": BOTH}
THIRD = {**FRAMEWORK, "version": 3, "effective_from": "2025-05-01", "positioning": "For plants.", "signed": BOTH}
DRAFT = {**FRAMEWORK, "version": 4, "effective_from": "2025-06-01"}
POLICY = {
    "kind": "ai_policy",
    "effective_from": "2025-01-01",
    "allowed_purposes": ["mails to leads", "call summaries"],
    "tools": [
        {"name": "Quill", "team": "marketing", "owner": "Mara", "purposes": ["nurture mails"], "based_on": {"document": "messaging", "version": 1}},
        {"name": "Notary", "team": "sales", "owner": "", "purposes": ["call summary", "price quotes"], "based_on": {"document": "messaging", "version": 3}},
    ],
    "signed": BOTH,
}  # fmt: skip


def output(n, tool, checked, at="2025-04-10", based_on="messaging v2", text=""):
    row = {"output_id": f"o{n}", "at": at, "tool": tool, "kind": "email", "based_on": based_on, "text": text}
    return {**row, "checked": {True: "yes", False: "no", None: ""}[checked]}


def audit(*agreements, documents=(), outputs=(), as_of="2025-06-30"):
    case = case_of(as_of=as_of, agreements=agreements, documents=documents, ai_outputs=outputs)
    return audit_ai_use(case=replace(case, embedder=potion_embedder())).as_json()


def test_prompts_content_and_outputs_on_a_replaced_version_are_found_with_their_days():
    documents = [
        page("email", "Robots clean at night.", path="email/a.eml", ai_tool="Quill", based_on="messaging v1", updated_at="2025-03-11"),
        page("email", "Robots clean in breaks.", path="email/b.eml", ai_tool="Quill", based_on="messaging v3", updated_at="2025-06-01"),
        page("blog", "By hand.", path="blog/c.md", based_on="messaging v1", updated_at="2025-03-11"),
    ]  # fmt: skip
    found = audit(FIRST, SECOND, THIRD, DRAFT, POLICY, documents=documents, outputs=[output(1, "Quill", True)])
    facts = {o["where"]: (o["what"], o["based_on"], o["in_force"], o["replaced_on"], o["days"], o["days_when_made"]) for o in found["outdated"]}  # fmt: skip
    assert facts == {
        "Quill's prompt": ("prompt", "messaging v1", "messaging v3", "2025-03-01", 121, None),
        "email/a.eml": ("touchpoint", "messaging v1", "messaging v3", "2025-03-01", 121, 10),
        "o1": ("output", "messaging v2", "messaging v3", "2025-05-01", 60, None),
    }
    assert {w["cause"] for w in found["widens"] if "rest on a version" in w["why"]} == {2}


def test_an_unsigned_newer_draft_makes_nothing_outdated():
    policy = {**POLICY, "tools": [{**POLICY["tools"][0], "based_on": {"document": "messaging", "version": 3}}]}
    found = audit(FIRST, SECOND, THIRD, DRAFT, policy)
    assert found["outdated"] == []
    assert [f["code"] for f in found["findings"]] == []


def test_tools_without_owner_outside_the_policy_or_for_other_purposes_are_named():
    documents = [page("ad", "Robots.", path="ad/x.txt", ai_tool="Scribe")]
    found = audit(THIRD, POLICY, documents=documents, outputs=[output(1, "ghost", None), output(2, "QUILL", True)])
    assert found["not_in_policy"] == ["Scribe", "ghost"]
    assert found["without_owner"] == ["Notary"]
    assert found["purposes_not_allowed"] == [{"tool": "Notary", "purpose": "price quotes"}]
    assert [t["name"] for t in found["tools"]] == ["Quill", "Notary", "Scribe", "ghost"]
    assert [t["in_use"] for t in found["tools"]] == [True, False, True, True]


def test_the_share_that_was_checked_has_an_interval_and_keeps_what_nobody_recorded_apart():
    outputs = [output(n, "Quill", checked) for n, checked in enumerate([True] * 7 + [False] * 3 + [None] * 2)]
    share = audit(THIRD, POLICY, outputs=outputs)["share_checked"]
    expected = jeffreys(7, 10)
    assert (share["n"], share["checked"], share["not_recorded"]) == (10, 7, 2)
    assert (share["value"], share["low"], share["high"]) == (0.7, expected.low, expected.high)
    assert share["agreement_version"] == "ai_policy v1"


def test_four_outputs_are_too_few_for_a_share():
    share = audit(THIRD, POLICY, outputs=[output(n, "Quill", True) for n in range(4)])["share_checked"]
    assert share["not_enough"]["needs"] == 5
    assert "value" not in share


def test_outputs_and_pages_after_the_day_asked_about_are_not_read():
    documents = [page("ad", "Robots.", path="ad/x.txt", ai_tool="Scribe", published_at="2025-07-02")]
    found = audit(THIRD, POLICY, documents=documents, outputs=[output(1, "ghost", True, at="2025-07-01")])
    assert found["not_in_policy"] == []
    assert found["share_checked"]["n"] == 0


def test_outputs_are_checked_by_the_guard_and_what_goes_against_a_clause_widens_cause_4():
    texts = [
        "We own the robots, run them and repair them for one monthly fee.",
        "There is an upfront payment of EUR 9,000.",
    ]
    outputs = [output(n, "Quill", True, text=text) for n, text in enumerate(texts)]
    found = audit(THIRD, POLICY, outputs=outputs)
    assert found["tools"][0]["guard"] == {"pass": 1, "violation": 1, "could_not_check": 0}
    assert any(w["cause"] == 4 and w["tool"] == "Quill" for w in found["widens"])


def test_an_old_profile_writes_to_another_customer():
    old, new = ({"kind": "icp", "version": n, "effective_from": f"2025-0{n}-01", "signed": BOTH} for n in (1, 2))
    tool = {"name": "Aim", "owner": "Mara", "based_on": {"document": "icp", "version": 1}}
    found = audit(old, new, {**POLICY, "tools": [tool]})
    assert {w["cause"] for w in found["widens"]} == {1, 2}


def test_without_policy_and_log_the_audit_says_what_is_missing():
    found = audit(THIRD, documents=[page("ad", "Robots.", path="ad/x.txt", ai_tool="Scribe")])
    assert found["policy"] is None
    assert found["not_in_policy"] == ["Scribe"]
    assert {"an AI policy", "a log of AI outputs"} <= {gap["what"] for gap in found["missing"]}


def test_what_rests_on_a_draft_or_on_nothing_known_is_never_taken_for_current():
    sources = ["messaging v3", "messaging v4", "playbook v2", "the old deck", "", "messaging v1"]
    found = audit(
        FIRST,
        SECOND,
        THIRD,
        DRAFT,
        {**POLICY, "tools": []},
        outputs=[output(n, "Quill", True, based_on=source) for n, source in enumerate(sources)],
    )
    assert found["sources"] == {"in force": 1, "replaced": 1, "not in force": 1, "unknown": 2, "not named": 1}
    assert [use["where"] for use in found["not_in_force"]] == ["o1"]
    assert [use["based_on"] for use in found["source_unknown"]] == ["playbook v2", "the old deck"]


def test_a_prompt_with_the_stamp_of_an_old_prompt_pack_is_found_whatever_the_policy_says():
    from tests.fakes.case_of import agreement_of

    from ridgepole.core.actions.seller_kit import compose_seller_kit
    from ridgepole.wiring.kit_formats import KIT_FORMATS

    made = case_of(agreements=[FIRST], as_of="2024-06-01")
    kit = compose_seller_kit(company="x", framework=agreement_of(FIRST), icp=None, as_of=made.as_of)
    pack = next(sheet for sheet in kit.sheets if sheet.name == "prompt-pack")
    for form in ("md", "json"):
        prompt = KIT_FORMATS[form](pack, kit.stamp).decode()
        tool = {"name": "Quill", "owner": "Mara", "prompt": prompt, "based_on": {"document": "messaging", "version": 3}}
        found = audit(FIRST, SECOND, THIRD, {**POLICY, "tools": [tool]})["outdated"]
        assert [(o["what"], o["where"], o["based_on"]) for o in found] == [("prompt", "Quill's prompt", "messaging v1")]
