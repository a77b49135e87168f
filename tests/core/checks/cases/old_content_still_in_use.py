"""Cases: which pieces buyers met in 90 days."""

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

DOCUMENTS = [
    {"path": "deck/old.pptx", "kind": "deck", "title": "Sales deck 2024", "updated_at": "2024-03-01"},
    {"path": "deck/new.pptx", "kind": "deck", "title": "Sales deck 2025", "updated_at": "2025-02-01"},
    {"path": "blog/a.md", "kind": "blog", "updated_at": "2023-02-01"},
]


def used(*groups, old_at="2025-05-20"):
    touches = [
        {
            "touch_id": f"{asset}{n}",
            "account_id": f"a{asset}{n}",
            "at": old_at if "old" in asset else "2025-05-20",
            "kind": "meeting",
            "asset": asset,
            "actor": "sales",
        }
        for count, asset in groups
        for n in range(count)
    ]
    accounts = [{"account_id": touch["account_id"]} for touch in touches]
    return {"agreements": [STRATEGY], "documents": DOCUMENTS, "touches": touches, "accounts": accounts}


CASES = {
    "fail: the old deck is in half of the meetings": used((30, "deck/old.pptx"), (30, "deck/new.pptx")),
    "fail: named by its title": used((40, "Sales deck 2024")),
    "pass: a few": used((4, "deck/old.pptx"), (56, "deck/new.pptx")),
    "pass: long ago": used((30, "deck/old.pptx"), (40, "deck/new.pptx"), old_at="2025-01-02"),
    "unclear: pieces that no decision had to reach": used((60, "blog/a.md")),
}
