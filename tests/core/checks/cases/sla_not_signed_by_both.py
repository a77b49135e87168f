"""Cases: who signed which words."""

CASES = {
    "fail: nobody signed": {"agreements": [{"kind": "sla"}]},
    "fail: marketing alone signed": {"agreements": [{"kind": "sla", "signed": ["marketing"]}]},
    "fail: a newer version is effective and unsigned": {
        "agreements": [
            {"kind": "sla", "version": 1, "signed": ["marketing", "sales"]},
            {"kind": "sla", "version": 2, "effective_from": "2025-02-01"},
        ]
    },
    "pass: both signed": {"agreements": [{"kind": "sla", "signed": ["marketing", "sales"]}]},
    "pass: a draft of next year is not looked at yet": {
        "agreements": [
            {"kind": "sla", "version": 1, "signed": ["marketing", "sales"]},
            {"kind": "sla", "version": 2, "effective_from": "2026-02-01"},
        ]
    },
    "unclear: there is none": {},
}
