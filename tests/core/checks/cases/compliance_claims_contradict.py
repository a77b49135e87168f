"""Cases: claims on certificates or data contradict each other."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

AGREED = page("website", "Our service has been certified to ISO 27001 since 2021.", heading=False)
DEPARTS = page("rfp_response", "ISO 27001 is not yet held; the audit is booked for the autumn.")

CASES = {
    "fail: two touchpoints part": {"agreements": [FRAMEWORK, PROFILE], "documents": [AGREED, DEPARTS]},
    "pass: both say what is agreed": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [AGREED, page("deck", "Our service has been certified to ISO 27001 since 2021.", heading=False)],
    },
    "pass: the buyer asks": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [
            AGREED,
            page("website", "Is it true that " + "iSO 27001 is not yet held; the audit is booked for the autumn" + "?"),
        ],
    },
}
