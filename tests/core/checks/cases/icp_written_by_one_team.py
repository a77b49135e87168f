"""Cases: who wrote the profile."""

CASES = {
    "fail: marketing alone": {"agreements": [{"kind": "icp", "authors": [{"name": "Mara", "team": "marketing"}]}]},
    "fail: product alone": {"agreements": [{"kind": "icp", "authors": [{"name": "Pia", "team": "product"}]}]},
    "pass: both": {
        "agreements": [
            {"kind": "icp", "authors": [{"name": "Mara", "team": "marketing"}, {"name": "Sam", "team": "sales"}]}
        ]
    },
    "unclear: nobody is named": {"agreements": [{"kind": "icp"}]},
}
