"""Cases: touchpoints address different audiences."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("website", "We work for food plants only and for nobody else.", heading=False)
DEPARTS = page("email", "We do just the same for airports, hospitals and shopping malls.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("deck", "We work for food plants only and for nobody else.", heading=False)],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page(
                "website", "Is it true that " + "we do just the same for airports, hospitals and shopping malls" + "?"
            ),
        ],
    },
}
