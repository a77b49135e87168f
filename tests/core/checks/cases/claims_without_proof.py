"""Cases: claims."""

from tests.fakes.story_case import DECISIONS, FRAMEWORK, PROFILE, page

BASE = [FRAMEWORK, PROFILE, DECISIONS]

CASES = {
    "fail: a rank from nowhere": {
        "agreements": BASE,
        "documents": [page("deck", "Four of the ten largest dairies in Europe run on our robots.")],
    },
    "pass: the registered figure": {
        "agreements": BASE,
        "documents": [page("deck", "At Blue Harbour Dairy line stops fell by 40% within a year.")],
    },
}
