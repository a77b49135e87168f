"""Cases: the same figure is given differently."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("case_study", "At Blue Harbour Dairy, line stops fell by 40% within a year.", heading=False)
DEPARTS = page("deck", "At Blue Harbour Dairy, line stops fell by 70% within a year.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("deck", "At Blue Harbour Dairy, line stops fell by 40% within a year.", heading=False),
        ],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("website", "Is it true that " + "at Blue Harbour Dairy, line stops fell by 70% within a year" + "?"),
        ],
    },
}
