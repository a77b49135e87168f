"""Cases: deals with and without a qualified lead before them."""


def company(*groups):
    tables = {"accounts": [], "people": [], "lifecycle": [], "opportunities": []}
    for place, (count, qualified, rate) in enumerate(groups):
        for n in range(count):
            key = f"{place}-{n}"
            tables["accounts"].append({"account_id": f"a{key}"})
            tables["people"].append({"person_id": f"p{key}", "account_id": f"a{key}", "created_at": "2024-10-01"})
            if qualified:
                tables["lifecycle"].append({"person_id": f"p{key}", "stage": "MQL", "entered_at": "2024-10-02"})
            won = n < rate * count
            tables["opportunities"].append(
                {
                    "opportunity_id": f"o{key}",
                    "account_id": f"a{key}",
                    "created_at": "2024-11-01",
                    "closed_at": "2025-02-01",
                    "outcome": "won" if won else "lost",
                }
            )
    tables["lifecycle"].append({"person_id": "p0-0", "stage": "lead", "entered_at": "2024-10-01"})
    return tables


CASES = {
    "fail: they win no more": company((100, True, 0.25), (400, False, 0.40)),
    "pass: they win twice as often": company((100, True, 0.60), (100, False, 0.30)),
    "unclear: within noise": company((50, True, 0.38), (50, False, 0.30)),
    "unclear: few": company((10, True, 0.3), (10, False, 0.3)),
}
