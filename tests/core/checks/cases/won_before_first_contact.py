"""Cases: the day of a win and that of the first contact."""


def company(met, won):
    return {
        "accounts": [{"account_id": "a1"}],
        "people": [{"person_id": "p1", "account_id": "a1", "created_at": met}],
        "opportunities": [
            {"opportunity_id": "o1", "account_id": "a1", "created_at": "2025-01-01", "closed_at": won, "outcome": "won"}
        ],
    }


CASES = {
    "fail: met two days after the win": company("2025-03-03", "2025-03-01"),
    "pass: met on the day": company("2025-03-01T18:00:00+00:00", "2025-03-01T09:00:00+00:00"),
    "pass: met before": company("2025-02-01", "2025-03-01"),
}
