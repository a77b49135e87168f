"""Cases: leads answered and not."""

from tests.fakes.handoffs_of import handoffs_of

CASES = {
    "fail: a third": handoffs_of((60, {"accepted": 2}), (30, {})),
    "pass: all answered in one way or another": handoffs_of(
        (30, {"accepted": 2}), (30, {"rejected": 5}), (30, {"touched": 300})
    ),
    "pass: four in a hundred slip": handoffs_of((96, {"accepted": 2}), (4, {})),
    "pass: the last ones had no time": handoffs_of((90, {"accepted": 2}), (12, {"start": "2025-06-18T10:00:00+00:00"})),
    "unclear: a dozen": handoffs_of((6, {"accepted": 2}), (6, {})),
}
