"""Cases: said though never said."""

from tests.fakes.story_case import DECISIONS, FRAMEWORK, PROFILE, page

BASE = [FRAMEWORK, PROFILE, DECISIONS]

CASES = {
    "fail: title passes": {
        "agreements": BASE,
        "documents": [page("quote", "Title passes to the customer on delivery.")],
    },
    "pass: denied": {"agreements": BASE, "documents": [page("quote", "Title never passes to the customer.")]},
    "pass: asked": {"agreements": BASE, "documents": [page("website", "Does title pass to the customer?")]},
}
