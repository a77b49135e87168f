"""Cases: touchpoints lead with another message."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("website", "Lines that never wait for a clean floor", heading=True)
DEPARTS = page("deck", "Our robots are cheaper than cleaners in every plant.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("deck", "Lines that never wait for a clean floor", heading=True)],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("website", "Is it true that " + "our robots are cheaper than cleaners in every plant" + "?"),
        ],
    },
}
