"""Cases: the same number from two teams."""


def number(team, metric, value, period="2025-Q1"):
    return {"team": team, "metric": metric, "period": period, "value": value, "source": "report"}


CASES = {
    "fail: 4.2 against 2.9 million": {
        "reported_numbers": [number("marketing", "Pipeline", 4_200_000), number("sales", "pipeline", 2_900_000)]
    },
    "pass: rounding": {
        "reported_numbers": [number("marketing", "Pipeline", 4_200_000), number("sales", "Pipeline", 4_150_000)]
    },
    "unclear: other periods": {
        "reported_numbers": [number("marketing", "Pipeline", 4_200_000), number("sales", "Pipeline", 9, "2025-Q2")]
    },
    "unclear: one team twice": {
        "reported_numbers": [number("sales", "Pipeline", 1), {**number("sales", "Pipeline", 5), "source": "deck"}]
    },
}
