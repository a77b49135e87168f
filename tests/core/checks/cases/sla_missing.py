"""Cases: the agreement exists, or it does not."""

CASES = {
    "fail: nothing is written down": {},
    "fail: only another agreement exists": {"agreements": [{"kind": "icp"}]},
    "pass: a first draft exists, signed or not": {"agreements": [{"kind": "sla"}]},
}
