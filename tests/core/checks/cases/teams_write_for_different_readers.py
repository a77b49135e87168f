"""Cases: audiences of marketing's and of sales' pieces."""


def pieces(count, team, role):
    return [
        {"path": f"{team}/{role}{n}", "kind": "deck", "owner_team": team, "audience_role": role} for n in range(count)
    ]


CASES = {
    "fail: operations for one, IT for the other": {
        "documents": [*pieces(7, "marketing", "COO"), *pieces(7, "sales", "IT Director")]
    },
    "pass: both write for both": {
        "documents": [
            *pieces(4, "marketing", "COO"),
            *pieces(3, "marketing", "CFO"),
            *pieces(4, "sales", "COO"),
            *pieces(3, "sales", "CFO"),
        ]
    },
    "unclear: sales names no reader": {"documents": [*pieces(7, "marketing", "COO"), *pieces(7, "sales", "")]},
}
