"""Cases: wins inside the profile, early and late."""

from tests.fakes.deals_of import deals_of

ICP = {"kind": "icp", "industries": ["Ports"], "effective_from": "2024-07-01"}
LATE = "2025-02-10"
IN = {"industry": "Ports", "outcome": "won", "start": "2024-08-01"}
OUT = {"industry": "Mines", "outcome": "won", "start": "2024-08-01"}

CASES = {
    "fail: from nine in ten to four in ten": {
        "agreements": [ICP],
        **deals_of((36, IN), (4, OUT), (16, {**IN, "start": LATE}), (24, {**OUT, "start": LATE})),
    },
    "pass: steady": {
        "agreements": [ICP],
        **deals_of((30, IN), (10, OUT), (30, {**IN, "start": LATE}), (10, {**OUT, "start": LATE})),
    },
    "pass: noise, thirty to twenty-six of forty": {
        "agreements": [ICP],
        **deals_of((30, IN), (10, OUT), (26, {**IN, "start": LATE}), (14, {**OUT, "start": LATE})),
    },
    "unclear: the profile is new": {
        "agreements": [{**ICP, "effective_from": "2025-05-01"}],
        **deals_of((30, IN), (30, OUT)),
    },
}
