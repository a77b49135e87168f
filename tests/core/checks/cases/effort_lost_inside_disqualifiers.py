"""Cases: deals opened with accounts that the profile shuts out."""

from tests.fakes.deals_of import deals_of

ICP = {
    "kind": "icp",
    "effective_from": "2025-01-01",
    "disqualifiers": [
        {"field": "employees", "below": 300, "because": "the fee is our floor"},
        {"field": "industry", "is": "Retail"},
        {"field": "industry", "is": "somebody without a budget"},
    ],
}
FINE = {"industry": "Ports", "employees": 900, "outcome": "won"}
SMALL = {"industry": "Ports", "employees": 40, "outcome": "lost"}

CASES = {
    "fail: a third are too small": {"agreements": [ICP], **deals_of((40, FINE), (20, SMALL))},
    "fail: shops": {"agreements": [ICP], **deals_of((40, FINE), (20, {**FINE, "industry": "retail"}))},
    "pass: two slips in fifty": {"agreements": [ICP], **deals_of((48, FINE), (2, SMALL))},
    "pass: exactly the floor": {"agreements": [ICP], **deals_of((40, {**FINE, "employees": 300}))},
    "unclear: size and industry are not known": {"agreements": [ICP], **deals_of((40, {"outcome": "won"}))},
}
