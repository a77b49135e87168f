"""Cases: fields that were to be known."""

from tests.fakes.handoffs_of import handoffs_of

FUNNEL = {
    "kind": "funnel",
    "stages": [
        {"id": "mql", "owner_team": "marketing", "required_fields": ["source"]},
        {"id": "sal", "name": "Sales accepted", "owner_team": "sales", "required_fields": ["email", "job title"]},
    ],
}

CASES = {
    "fail: half have no title": {
        "agreements": [FUNNEL],
        **handoffs_of((30, {"title": "COO", "email": "a@example.com"}), (30, {"email": "b@example.com"})),
    },
    "pass: nearly all": {
        "agreements": [FUNNEL],
        **handoffs_of((58, {"title": "COO", "email": "a@example.com"}), (2, {"email": "b@example.com"})),
    },
    "unclear: the export holds no such field": {"agreements": [FUNNEL], **handoffs_of((60, {}))},
    "unclear: few": {"agreements": [FUNNEL], **handoffs_of((6, {"title": "COO"}))},
}
