"""Cases: a capability is promised in one place and denied in another."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("website", "The line planner is live today and runs on every line.", heading=False)
DEPARTS = page("call_script", "The line planner is coming next year, I would not count on it.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("deck", "The line planner is live today and runs on every line.", heading=False)],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("website", "Is it true that " + "the line planner is coming next year, I would not count on it" + "?"),
        ],
    },
}
