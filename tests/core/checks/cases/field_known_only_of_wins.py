"""Cases: fields by outcome."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: the owner is known of wins alone": deals_of(
        (40, {"outcome": "won", "owner": "Sam"}), (40, {"outcome": "lost"})
    ),
    "pass: known of all": deals_of((40, {"outcome": "won", "owner": "Sam"}), (40, {"outcome": "lost", "owner": "Rae"})),
    "unclear: few": deals_of((4, {"outcome": "won", "owner": "Sam"}), (4, {"outcome": "lost"})),
}
