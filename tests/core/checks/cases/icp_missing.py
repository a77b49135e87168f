"""Cases: the agreement exists, or it does not."""

CASES = {
    "fail: nothing is written down": {},
    "fail: only another agreement exists": {"agreements": [{"kind": "scoreboard"}]},
    "pass: a first draft exists, signed or not": {
        "agreements": [{"kind": "icp", "statement": "Ports of 300 people or more"}]
    },
}
