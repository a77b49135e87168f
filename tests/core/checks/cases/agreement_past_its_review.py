"""Cases: review days."""

CASES = {
    "fail: half a year late": {"agreements": [{"kind": "icp", "review_by": "2025-01-01"}]},
    "pass: next month": {"agreements": [{"kind": "icp", "review_by": "2025-07-30"}]},
    "pass: today": {"agreements": [{"kind": "icp", "review_by": "2025-06-30"}]},
    "pass: no day": {"agreements": [{"kind": "icp"}]},
}
