"""Cases: what is won since a segment was given up."""

from tests.fakes.deals_of import deals_of

STRATEGY = {
    "kind": "strategy",
    "decisions": [
        {
            "id": "dec_ports",
            "decided_on": "2024-12-01",
            "effective_from": "2025-01-01",
            "says": "Ports are our only market",
            "replaces": "Any large site: plants, mines, hospitals",
            "owner": "Sam",
            "must_reach": [{"kind": "deck", "by": "2025-02-28"}, {"kind": "quote", "by": "2025-02-28"}],
        }
    ],
}

PORT = {"industry": "Ports", "outcome": "won"}
MINE = {"industry": "Mines", "outcome": "won"}

CASES = {
    "fail: half are still mines": {"agreements": [STRATEGY], **deals_of((20, PORT), (20, MINE))},
    "fail: an older profile named them": {
        "agreements": [
            {"kind": "icp", "version": 1, "industries": ["Mines"], "effective_from": "2024-01-01"},
            {"kind": "icp", "version": 2, "industries": ["Ports"], "effective_from": "2025-01-01"},
        ],
        **deals_of((20, PORT), (20, MINE)),
    },
    "pass: mines were opened before": {
        "agreements": [STRATEGY],
        **deals_of((30, PORT), (30, {**MINE, "start": "2024-06-01"})),
    },
    "pass: a remainder": {"agreements": [STRATEGY], **deals_of((36, PORT), (4, MINE))},
    "unclear: few wins": {"agreements": [STRATEGY], **deals_of((4, PORT), (4, MINE))},
    "unclear: nothing was replaced": {**deals_of((30, PORT), (30, MINE))},
}
