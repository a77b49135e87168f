"""Cases: whom the framework speaks to, beside whom the profile names."""

ICP = {
    "kind": "icp",
    "effective_from": "2025-01-01",
    "industries": ["Ports"],
    "buying_committee": [{"role": "champion", "titles": ["COO", "Head of Operations"]}],
}
MESSAGING = {
    "kind": "messaging",
    "value_propositions": [{"id": "v", "says": "No dead zones", "for_roles": ["IT Director"]}],
}

CASES = {
    "fail: the framework is older and for IT": {"agreements": [ICP, {**MESSAGING, "effective_from": "2023-05-01"}]},
    "pass: the framework is newer": {"agreements": [ICP, {**MESSAGING, "effective_from": "2025-02-01"}]},
    "pass: older, and for the same people": {
        "agreements": [
            ICP,
            {
                **MESSAGING,
                "effective_from": "2023-05-01",
                "value_propositions": [{"id": "v", "says": "x", "for_roles": ["COO"]}],
            },
        ]
    },
    "unclear: no days": {"agreements": [ICP, MESSAGING]},
}
