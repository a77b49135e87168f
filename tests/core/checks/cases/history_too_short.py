"""Cases: how long deals go back."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: three months": deals_of((60, {"outcome": "won"})),
    "pass: two years": deals_of((60, {"outcome": "won", "start": "2023-04-01"}), (60, {"outcome": "lost"})),
    "unclear: no days": {"opportunities": [{"opportunity_id": "o1", "outcome": "open"}]},
}
