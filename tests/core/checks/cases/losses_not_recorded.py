"""Cases: wins and losses."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: forty wins, no loss": deals_of((40, {"outcome": "won"}), (5, {})),
    "pass: one loss": deals_of((40, {"outcome": "won"}), (1, {"outcome": "lost"})),
    "unclear: four wins": deals_of((4, {"outcome": "won"})),
}
