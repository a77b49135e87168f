"""Cases: two half years."""

from tests.fakes.handoffs_of import handoffs_of

NOW = {"start": "2025-01-10T10:00:00+00:00"}

CASES = {
    "fail: twice the leads, half the acceptance": handoffs_of(
        (48, {"accepted": 2}), (12, {"rejected": 2}), (60, {"accepted": 2, **NOW}), (90, {"rejected": 2, **NOW})
    ),
    "pass: more leads, as good": handoffs_of(
        (48, {"accepted": 2}), (12, {"rejected": 2}), (110, {"accepted": 2, **NOW}), (28, {"rejected": 2, **NOW})
    ),
    "pass: worse, and not more": handoffs_of(
        (48, {"accepted": 2}), (12, {"rejected": 2}), (24, {"accepted": 2, **NOW}), (36, {"rejected": 2, **NOW})
    ),
    "unclear: few": handoffs_of((10, {"accepted": 2}), (10, {"rejected": 2, **NOW})),
}
