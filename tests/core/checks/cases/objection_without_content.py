"""Cases: objections and their content."""

from tests.fakes.story_case import FRAMEWORK, page

CASES = {
    "fail: the named case study does not exist": {
        "agreements": [FRAMEWORK],
        "documents": [page("website", "Robots clean at night.")],
    },
    "pass: it exists": {
        "agreements": [FRAMEWORK],
        "documents": [page("case_study", "They plan the routes.", path="case_study/1.md")],
    },
}
