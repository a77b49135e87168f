"""Cases: what decisions must reach."""

CASES = {
    "fail: reaches nothing": {"agreements": [{"kind": "strategy", "decisions": [{"id": "d1", "says": "x"}]}]},
    "fail: no day": {
        "agreements": [{"kind": "strategy", "decisions": [{"id": "d1", "must_reach": [{"kind": "deck"}]}]}]
    },
    "pass: kinds and days": {
        "agreements": [
            {"kind": "strategy", "decisions": [{"id": "d1", "must_reach": [{"kind": "deck", "by": "2025-02-01"}]}]}
        ]
    },
}
