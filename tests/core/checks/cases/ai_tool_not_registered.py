"""Cases: AI tools that write."""

from tests.fakes.story_case import FRAMEWORK, page

POLICY = {"kind": "ai_policy", "tools": [{"name": "MailMate"}]}

CASES = {
    "fail: an unknown tool": {
        "agreements": [FRAMEWORK, POLICY],
        "documents": [page("email", "Robots clean at night.", ai_tool="DraftBird")],
    },
    "pass: a registered tool": {
        "agreements": [FRAMEWORK, POLICY],
        "documents": [page("email", "Robots clean at night.", ai_tool="mailmate")],
    },
    "unclear: nobody names a tool": {
        "agreements": [FRAMEWORK, POLICY],
        "documents": [page("email", "Robots clean at night.")],
    },
}
