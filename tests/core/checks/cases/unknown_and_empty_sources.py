"""Cases: sources of leads."""


def leads(*groups):
    return [
        {"person_id": f"p{place}-{n}", "created_at": "2025-01-01", "source": source}
        for place, (count, source) in enumerate(groups)
        for n in range(count)
    ]


CASES = {
    "fail: both kinds": {"people": leads((30, "search"), (15, "unknown"), (15, None))},
    "pass: one kind": {"people": leads((30, "search"), (15, "unknown"))},
    "pass: no sources at all": {"people": leads((60, None))},
}
