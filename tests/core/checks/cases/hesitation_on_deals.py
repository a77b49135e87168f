"""Cases: signs on closed deals."""


def company(*groups):
    tables = {"opportunities": [], "opportunity_people": [], "touches": [], "people": []}
    for place, (count, hesitant) in enumerate(groups):
        for n in range(count):
            key = f"{place}-{n}"
            tables["opportunities"].append(
                {
                    "opportunity_id": f"o{key}",
                    "created_at": "2025-02-01",
                    "closed_at": "2025-05-01",
                    "outcome": "lost" if n % 2 else "won",
                }
            )
            tables["people"].append({"person_id": f"p{key}"})
            joined = "2025-04-20" if hesitant else "2025-02-02"
            tables["opportunity_people"].append(
                {"opportunity_id": f"o{key}", "person_id": f"p{key}", "added_at": joined}
            )
            kinds = ["meeting", "meeting", "written_summary_request"] if hesitant else ["meeting", "demo"]
            for number, kind in enumerate(kinds):
                tables["touches"].append(
                    {
                        "touch_id": f"t{key}-{number}",
                        "at": "2025-03-01",
                        "kind": kind,
                        "actor": "buyer",
                        "opportunity_id": f"o{key}",
                    }
                )
    return tables


CASES = {
    "fail: half want it in writing and bring somebody new": company((20, True), (20, False)),
    "pass: one in ten": company((4, True), (36, False)),
    "unclear: few": company((5, True), (5, False)),
}
