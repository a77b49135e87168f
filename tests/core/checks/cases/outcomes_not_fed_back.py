"""Cases: what became of accepted leads."""

from tests.fakes.handoffs_of import handoffs_of

CASES = {
    "fail: half went silent": handoffs_of((40, {"accepted": 2, "won": False}), (40, {"accepted": 2})),
    "pass: a deal, a rejection or recycling": handoffs_of(
        (30, {"accepted": 2, "won": True}),
        (30, {"accepted": 2, "rejected": 400}),
        (30, {"accepted": 2, "recycled": 900}),
    ),
    "unclear: accepted last week": handoffs_of(
        (40, {"accepted": 2, "start": "2025-05-15T10:00:00+00:00"}), (1, {"won": False})
    ),
}
