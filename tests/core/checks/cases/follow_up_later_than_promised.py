"""Cases: working hours to the first answer."""

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
    "fail: half wait for days": {"agreements": [SLA], **handoffs_of((40, {"touched": 1}), (40, {"touched": 150}))},
    "fail: half are never answered": {"agreements": [SLA], **handoffs_of((40, {"touched": 1}), (40, {}))},
    "pass: offered on Friday evening, answered on Monday morning": {
        "agreements": [SLA],
        **handoffs_of((40, {"touched": 64, "start": "2024-09-06T18:00:00+00:00", "every_days": 7})),
    },
    "pass: one in ten is late": {"agreements": [SLA], **handoffs_of((72, {"touched": 1}), (8, {"touched": 150}))},
    "unclear: the promise is for a segment": {
        "agreements": [{**SLA, "commitments": [{**SLA["commitments"][0], "segment": "enterprise"}]}],
        **handoffs_of((80, {"touched": 150})),
    },
    "unclear: few": {"agreements": [SLA], **handoffs_of((10, {"touched": 150}))},
}
