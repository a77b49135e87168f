"""Cases: people on deals, beside the committee."""

ICP = {"kind": "icp", "buying_committee": [{"role": "champion", "titles": ["COO"]}]}


def company(*groups):
    people, deals, seats = [], [], []
    for count, title in groups:
        for n in range(count):
            key = f"{title}{n}"
            people.append({"person_id": f"p{key}", "title": title, "created_at": "2025-01-01"})
            deals.append({"opportunity_id": f"o{key}", "created_at": "2025-02-01", "outcome": "open"})
            seats.append({"opportunity_id": f"o{key}", "person_id": f"p{key}", "added_at": "2025-02-02"})
    return {"agreements": [ICP], "people": people, "opportunities": deals, "opportunity_people": seats}


CASES = {
    "fail: four of five are from IT": company((8, "COO"), (32, "IT Director")),
    "pass: most hold a seat": company((30, "Chief Operating Officer (COO)"), (10, "IT Director")),
    "unclear: few people": company((3, "COO"), (9, "IT Director")),
}
