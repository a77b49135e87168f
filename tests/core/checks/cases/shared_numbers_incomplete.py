"""Cases: numbers, targets and periods."""

FULL = [{"metric": name, "target": 1, "period": "2025"} for name in ("pipeline", "win rate", "bookings")]

CASES = {
    "fail: two numbers": {"agreements": [{"kind": "scoreboard", "shared": FULL[:2]}]},
    "fail: no target": {
        "agreements": [{"kind": "scoreboard", "shared": [*FULL[:2], {"metric": "c", "period": "2025"}]}]
    },
    "pass: three in full": {"agreements": [{"kind": "scoreboard", "shared": FULL}]},
}
