"""Cases: ages of open deals."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: half of the open ones are a year old": deals_of(
        (40, {"outcome": "won"}),
        (40, {"outcome": "lost"}),
        (20, {"start": "2024-03-01"}),
        (20, {"start": "2025-06-05"}),
    ),
    "pass: young ones": deals_of((40, {"outcome": "won"}), (40, {"outcome": "lost"}), (20, {"start": "2025-06-05"})),
    "unclear: few closed": deals_of((4, {"outcome": "won"}), (4, {"outcome": "lost"}), (20, {"start": "2024-03-01"})),
}
