"""Cases: amounts of won deals."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: half": deals_of((20, {"outcome": "won"}), (20, {"outcome": "won", "amount": 0})),
    "pass: all but one": deals_of((39, {"outcome": "won"}), (1, {"outcome": "won", "amount": None})),
    "unclear: few": deals_of((3, {"outcome": "won", "amount": 0})),
}
