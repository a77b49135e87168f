"""Cases: what AI tools wrote."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

CASES = {
    "fail: a figure that is not the agreed one": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            page("email", "At Blue Harbour Dairy line stops fell by 70% within a year.", ai_tool="DraftBird")
        ],
    },
    "pass: the agreed figure": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            page("email", "At Blue Harbour Dairy line stops fell by 40% within a year.", ai_tool="DraftBird")
        ],
    },
}
