"""Cases: who buys, against whom the profile names."""

from tests.fakes.deals_of import deals_of

ICP = {"kind": "icp", "industries": ["Ports and terminals"], "employees": {"min": 300}, "effective_from": "2025-01-01"}
INSIDE = {"industry": "Port terminal", "employees": 900, "outcome": "won"}
OTHER = {"industry": "Paper mills", "employees": 900, "outcome": "won"}

CASES = {
    "fail: two thirds of wins are mills": {"agreements": [ICP], **deals_of((15, INSIDE), (30, OTHER))},
    "fail: right industry, too small": {
        "agreements": [ICP],
        **deals_of((15, INSIDE), (30, {**INSIDE, "employees": 40})),
    },
    "pass: one in ten is an exception": {"agreements": [ICP], **deals_of((36, INSIDE), (4, OTHER))},
    "pass: the mills were opened before the profile": {
        "agreements": [ICP],
        **deals_of((30, INSIDE), (30, {**OTHER, "start": "2024-07-01"})),
    },
    "pass: wins after the day asked about are not known": {
        "agreements": [ICP],
        "as_of": "2025-03-31",
        **deals_of((40, {**INSIDE, "start": "2025-01-02"}), (60, {**OTHER, "start": "2025-03-15"})),
    },
    "unclear: a dozen wins": {"agreements": [ICP], **deals_of((6, INSIDE), (6, OTHER))},
    "unclear: noise, twelve of thirty": {"agreements": [ICP], **deals_of((18, INSIDE), (12, OTHER))},
}
