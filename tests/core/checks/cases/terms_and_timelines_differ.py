"""Cases: terms or timelines differ."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("website", "The contract runs for 24 months.", heading=False)
DEPARTS = page("quote", "The contract runs for 60 months.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("deck", "The contract runs for 24 months.", heading=False)],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("website", "Is it true that " + "the contract runs for 60 months" + "?")],
    },
}
