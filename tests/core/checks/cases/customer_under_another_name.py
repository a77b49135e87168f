"""Cases: a reference customer appears under another name."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("case_study", "Blue Harbour Dairy fills a million cups a day.", heading=False)
DEPARTS = page("deck", "Reference: Blue Mountain Dairy in the north.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("deck", "Blue Harbour Dairy fills a million cups a day.", heading=False)],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("website", "Is it true that " + "reference: Blue Mountain Dairy in the north" + "?"),
        ],
    },
}
