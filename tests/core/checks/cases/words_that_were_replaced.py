"""Cases: words."""

from tests.fakes.story_case import DECISIONS, FRAMEWORK, PROFILE, page

BASE = [FRAMEWORK, PROFILE, DECISIONS]

CASES = {
    "fail: an old word": {"agreements": BASE, "documents": [page("deck", "Every route script is written by us.")]},
    "pass: the agreed word": {"agreements": BASE, "documents": [page("deck", "Every line planner is set up by us.")]},
    "pass: a contrast": {"agreements": BASE, "documents": [page("website", "It is not a route script.")]},
}
