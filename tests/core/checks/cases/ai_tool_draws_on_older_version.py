"""Cases: versions that AI tools draw on."""

from tests.fakes.story_case import FRAMEWORK


def policy(version):
    return {
        "kind": "ai_policy",
        "tools": [{"name": "MailMate", "team": "sales", "based_on": {"document": "messaging", "version": version}}],
    }


CASES = {
    "fail: a version behind": {"agreements": [{**FRAMEWORK, "version": 3}, policy(2)]},
    "pass: the same version": {"agreements": [{**FRAMEWORK, "version": 3}, policy(3)]},
    "unclear: nobody wrote it down": {
        "agreements": [FRAMEWORK, {"kind": "ai_policy", "tools": [{"name": "MailMate"}]}]
    },
}
