"""Cases: the newest event."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: half a year ago": deals_of((30, {"outcome": "won", "start": "2024-10-01"})),
    "pass: last month": deals_of((30, {"outcome": "won", "start": "2025-05-01"})),
    "unclear: no days": {"opportunities": [{"opportunity_id": "o1", "outcome": "open"}]},
}
