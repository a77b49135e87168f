"""Cases: who signed which words."""

CASES = {
    "fail: nobody signed": {"agreements": [{"kind": "scoreboard"}]},
    "fail: marketing alone signed": {"agreements": [{"kind": "scoreboard", "signed": ["marketing"]}]},
    "fail: a newer version is effective and unsigned": {
        "agreements": [
            {"kind": "scoreboard", "version": 1, "signed": ["marketing", "sales"]},
            {"kind": "scoreboard", "version": 2, "effective_from": "2025-02-01"},
        ]
    },
    "pass: both signed": {"agreements": [{"kind": "scoreboard", "signed": ["marketing", "sales"]}]},
    "pass: a draft of next year is not looked at yet": {
        "agreements": [
            {"kind": "scoreboard", "version": 1, "signed": ["marketing", "sales"]},
            {"kind": "scoreboard", "version": 2, "effective_from": "2026-02-01"},
        ]
    },
    "unclear: there is none": {},
}
