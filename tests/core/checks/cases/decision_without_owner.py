"""Cases: owners of decisions."""

CASES = {
    "fail: one of two has none": {
        "agreements": [
            {"kind": "strategy", "decisions": [{"id": "d1", "says": "x", "owner": "Sam"}, {"id": "d2", "says": "y"}]}
        ]
    },
    "pass: both have one": {
        "agreements": [{"kind": "strategy", "decisions": [{"id": "d1", "owner": "Sam"}, {"id": "d2", "owner": "Mara"}]}]
    },
    "unclear: no decisions document": {},
}
