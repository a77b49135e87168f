"""Cases: reasons of rejections."""

from tests.fakes.handoffs_of import handoffs_of

SLA = {
    "kind": "sla",
    "calendar": {"time_zone": "UTC", "hours": "09:00-17:00"},
    "commitments": [
        {"id": "answer", "by_team": "sales", "promise": "We answer within four working hours", "within_minutes": 240}
    ],
    "rejection_reasons": [
        {"id": "too_small", "says": "Below the size that we serve"},
        {"id": "no_need", "says": "No need in twelve months"},
    ],
}

CASES = {
    "fail: half say nothing or something else": {
        "agreements": [SLA],
        **handoffs_of(
            (20, {"rejected": 2, "reason": "too_small"}),
            (10, {"rejected": 2}),
            (10, {"rejected": 2, "reason": "bad lead"}),
        ),
    },
    "pass: agreed, by id or words": {
        "agreements": [SLA],
        **handoffs_of(
            (20, {"rejected": 2, "reason": "Too small"}), (20, {"rejected": 2, "reason": "No need in twelve months"})
        ),
    },
    "pass: two slips": {
        "agreements": [SLA],
        **handoffs_of((38, {"rejected": 2, "reason": "no_need"}), (2, {"rejected": 2})),
    },
    "unclear: few": {"agreements": [SLA], **handoffs_of((5, {"rejected": 2}))},
}
