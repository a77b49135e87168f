"""Cases: what late leads carry."""

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
    "fail: no word on most": {
        "agreements": [SLA],
        **handoffs_of((40, {"touched": 1}), (40, {"touched": 150}), (5, {"touched": 150, "note": "on holiday"})),
    },
    "pass: late, and said why": {
        "agreements": [SLA],
        **handoffs_of((40, {"touched": 1}), (40, {"touched": 150, "paused": 3})),
    },
    "pass: hardly any is late": {"agreements": [SLA], **handoffs_of((76, {"touched": 1}), (4, {"touched": 150}))},
    "unclear: few": {"agreements": [SLA], **handoffs_of((5, {"touched": 1}))},
}
