"""Cases: pieces that must carry a decision, and their source."""

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


def pieces(count, kind, based_on, updated="2025-03-01"):
    return [{"path": f"{kind}/{n}", "kind": kind, "based_on": based_on, "updated_at": updated} for n in range(count)]


CASES = {
    "fail: the quotes name nothing": {
        "agreements": [STRATEGY],
        "documents": [*pieces(4, "website", "messaging v4"), *pieces(4, "quote", "")],
    },
    "pass: all name one": {
        "agreements": [STRATEGY],
        "documents": [*pieces(4, "website", "messaging v4"), *pieces(4, "quote", "messaging v4")],
    },
    "pass: old ones are another check's": {
        "agreements": [STRATEGY],
        "documents": [*pieces(4, "deck", "messaging v4"), *pieces(4, "quote", "", "2024-01-01")],
    },
    "unclear: nobody names a source": {"agreements": [STRATEGY], "documents": pieces(8, "quote", "")},
}
