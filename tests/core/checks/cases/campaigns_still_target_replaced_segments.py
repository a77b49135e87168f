"""Cases: campaigns begun after a segment was given up."""

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


def begun(count, aimed, on="2025-04-01"):
    return [
        {"campaign_id": f"{aimed}{n}", "name": f"{aimed} {n}", "starts_on": on, "target_industries": aimed}
        for n in range(count)
    ]


CASES = {
    "fail: half aim at mines": {"agreements": [STRATEGY], "campaigns": [*begun(4, "Ports"), *begun(4, "Mines")]},
    "pass: one in ten": {"agreements": [STRATEGY], "campaigns": [*begun(9, "Ports"), *begun(1, "Mines")]},
    "pass: both in one campaign": {"agreements": [STRATEGY], "campaigns": begun(6, "Ports|Mines")},
    "unclear: begun in the first weeks": {"agreements": [STRATEGY], "campaigns": begun(6, "Mines", "2025-01-20")},
}
