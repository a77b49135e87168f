"""Cases: touchpoints disagree on how it is sold."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("website", "You pay one monthly fee. Support is included in the price.", heading=False)
DEPARTS = page("quote", "Title to the equipment passes to the customer on delivery.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("deck", "You pay one monthly fee. Support is included in the price.", heading=False),
        ],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("website", "Is it true that " + "title to the equipment passes to the customer on delivery" + "?"),
        ],
    },
}
