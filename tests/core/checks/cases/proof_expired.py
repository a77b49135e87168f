"""Cases: proof past its date."""

from tests.fakes.story_case import FRAMEWORK, page

USES = page("deck", "At Blue Harbour Dairy line stops fell by 40% within a year.")

CASES = {
    "fail: past its date and in use": {"agreements": [FRAMEWORK], "documents": [USES], "as_of": "2026-06-30"},
    "pass: still valid": {"agreements": [FRAMEWORK], "documents": [USES], "as_of": "2025-06-30"},
    "pass: on its last day": {"agreements": [FRAMEWORK], "documents": [USES], "as_of": "2026-01-01"},
}
