"""Cases: definitions beside reports."""


def board(marketing, sales):
    return {
        "kind": "scoreboard",
        "reporting": [
            {"team": "marketing", "metric": "pipeline", "definition": marketing},
            {"team": "sales", "metric": "Pipeline", "definition": sales},
        ],
    }


CASES = {
    "fail: created against worked": {
        "agreements": [
            board("All opportunities created in the quarter", "Opportunities with a meeting held in the last 30 days")
        ]
    },
    "pass: the same in other order": {
        "agreements": [board("Opportunities created in the quarter", "opportunities created in the quarter")]
    },
    "unclear: one definition": {"agreements": [board("All opportunities", "")]},
}
