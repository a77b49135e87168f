"""Cases: reasons of losses."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: most have none": deals_of((30, {"outcome": "lost"}), (10, {"outcome": "lost", "lost_reason": "price"})),
    "pass: most have one": deals_of((4, {"outcome": "lost"}), (36, {"outcome": "lost", "lost_reason": "price"})),
    "unclear: few": deals_of((3, {"outcome": "lost"})),
}
