"""Cases: campaign targets against the profile."""

ICP = {
    "kind": "icp",
    "industries": ["Ports and terminals"],
    "effective_from": "2025-01-01",
    "buying_committee": [{"role": "champion", "titles": ["Chief Operating Officer"]}],
}


def run_of(count, start="2025-02-01", **targets):
    return [
        {"campaign_id": f"c{start}{targets}{n}", "name": f"Campaign {n}", "starts_on": start, **targets}
        for n in range(count)
    ]


CASES = {
    "fail: six of eight aim at factories": {
        "agreements": [ICP],
        "campaigns": [*run_of(2, target_industries="Port terminals"), *run_of(6, target_industries="Factories|Mines")],
    },
    "fail: right industry, wrong role": {
        "agreements": [ICP],
        "campaigns": run_of(6, target_industries="Ports", target_roles="IT Director"),
    },
    "pass: one experiment in eight": {
        "agreements": [ICP],
        "campaigns": [*run_of(7, target_industries="Ports"), *run_of(1, target_industries="Mines")],
    },
    "pass: booked before the profile": {
        "agreements": [ICP],
        "campaigns": [*run_of(6, target_industries="Ports"), *run_of(6, "2024-10-01", target_industries="Mines")],
    },
    "unclear: no targets are written": {"agreements": [ICP], "campaigns": run_of(8)},
}
