"""A small company that cleans food plants: the framework and pages that story checks are tried on."""

from ridgepole.core.messaging.document import Block

FRAMEWORK = {
    "kind": "messaging",
    "effective_from": "2025-01-01",
    "positioning": "For food plants that lose hours to cleaning, we run cleaning robots as a monthly service.",
    "category": "Cleaning robots",
    "value_propositions": [
        {"id": "vp_time", "says": "Lines never wait for a clean floor: robots clean at night and in the breaks.", "proof": ["pp_stops"], "never_says": ["cheaper than cleaners"]},
        {"id": "vp_service", "says": "We own the robots, run them and repair them for one monthly fee, certified to ISO 27001."},
    ],
    "proof_points": [
        {"id": "pp_stops", "claim": "Line stops fell by 40% within a year", "customer": "Blue Harbour Dairy", "figure": "40%", "source": "line records", "valid_until": "2026-01-01"},
    ],
    "commercial_model": {
        "says": "One monthly fee. Support and repairs are included. The contract runs for 24 months.",
        "never_says": ["title passes to the customer", "upfront payment"],
    },
    "objections": [{"id": "obj_jobs", "objection": "Our cleaners fear for their jobs.", "answer": "They plan the routes.", "stages": ["evaluation"], "assets": ["case_study/1.md"]}],
    "vocabulary": [{"use": "line planner", "not": ["route script"], "means": "where robots clean"}],
}  # fmt: skip
PROFILE = {
    "kind": "icp",
    "effective_from": "2025-01-01",
    "industries": ["Food plants"],
    "disqualifiers": [{"field": "industry", "is": "airports", "because": "no hospitals or malls"}],
}
DECISIONS = {
    "kind": "strategy",
    "effective_from": "2025-01-01",
    "decisions": [
        {"id": "dec_service", "decided_on": "2024-11-01", "effective_from": "2025-01-01", "says": "Robots are offered only as a monthly service", "replaces": "Robots sold outright with a yearly maintenance contract", "must_reach": [{"kind": "quote", "by": "2025-02-01"}]},
    ],
}  # fmt: skip


def page(kind, *sentences, path="", heading=False, **facts):
    """A document as case_of takes it; the first sentence is a heading where asked."""
    blocks = tuple(
        Block(n, "heading" if heading and n == 0 else "paragraph", text, f"paragraph {n + 1}")
        for n, text in enumerate(sentences)
    )
    name = path or f"{kind}/{abs(hash(sentences)) % 997}.md"
    return {
        "path": name,
        "kind": kind,
        "title": name,
        "owner_team": "marketing" if kind in {"website", "case_study"} else "sales",
        "blocks": blocks,
        **facts,
    }
