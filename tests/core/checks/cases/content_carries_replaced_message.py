"""Cases: replaced message."""

from tests.fakes.story_case import DECISIONS, FRAMEWORK, PROFILE, page

BASE = [FRAMEWORK, PROFILE, DECISIONS]

CASES = {
    "fail: sold outright": {
        "agreements": BASE,
        "documents": [page("quote", "The robots are sold outright, with a yearly maintenance contract.")],
    },
    "pass: the new model": {"agreements": BASE, "documents": [page("quote", "You pay one monthly fee.")]},
    "pass: history": {"agreements": BASE, "documents": [page("website", "Until 2024 our robots were sold outright.")]},
}
