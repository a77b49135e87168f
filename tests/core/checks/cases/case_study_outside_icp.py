"""Cases: case studies against the profile."""

from tests.fakes.story_case import FRAMEWORK, PROFILE, page

CASES = {
    "fail: a stadium": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [page("case_study", "The stadium is clean.", audience_industry="Stadiums")],
    },
    "pass: a plant": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [page("case_study", "The plant is clean.", audience_industry="Food plant")],
    },
    "unclear: no industry is written": {
        "agreements": [FRAMEWORK, PROFILE],
        "documents": [page("case_study", "The plant is clean.")],
    },
}
