"""Cases: what people are measured and paid on."""


def board(people):
    return {
        "kind": "scoreboard",
        "shared": [{"metric": "worked pipeline"}],
        "people": [
            {"role": team, "team": team, "measured_on": metrics, "incentive_weights": weights}
            for team, metrics, weights in people
        ],
    }


CASES = {
    "fail: nothing in common": {"agreements": [board([("marketing", ["leads"], {}), ("sales", ["bookings"], {})])]},
    "fail: paid on private numbers": {
        "agreements": [
            board(
                [
                    ("marketing", ["worked pipeline"], {"leads": 0.8, "worked pipeline": 0.2}),
                    ("sales", ["worked pipeline", "bookings"], {}),
                ]
            )
        ]
    },
    "pass: one shared outcome": {
        "agreements": [
            board([("marketing", ["worked pipeline", "leads"], {}), ("sales", ["bookings", "worked pipeline"], {})])
        ]
    },
    "pass: mostly shared pay": {
        "agreements": [
            board(
                [
                    ("marketing", [], {"worked pipeline": 60, "leads": 40}),
                    ("sales", [], {"worked pipeline": 50, "bookings": 50}),
                ]
            )
        ]
    },
    "unclear: sales is not named": {"agreements": [board([("marketing", ["leads"], {})])]},
}
