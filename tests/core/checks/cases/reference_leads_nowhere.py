"""Cases: references and what they refer to."""

from tests.fakes.story_case import FRAMEWORK

from ridgepole.core.messaging.document import Block, Link


def page(path, *texts, links=()):
    blocks = tuple(Block(n, "paragraph", text, f"paragraph {n + 1}", line=n + 1) for n, text in enumerate(texts))
    heading = Block(len(texts), "heading", "Prices", "heading")
    return {"path": path, "kind": "website", "blocks": (*blocks, heading), "links": links}


CASES = {
    "fail: a linked page is gone": {"documents": [page("site/a.md", "See our terms.", links=(Link(0, "page", "terms.md", "terms"),))]},
    "fail: an appendix is referred to that nobody has": {"documents": [page("site/a.md", "The parts are listed, as in appendix B.")]},
    "fail: the framework names content that is not there": {"agreements": [FRAMEWORK], "documents": [page("site/a.md", "We clean.")]},
    "pass: the linked page is there": {
        "documents": [page("site/a.md", "See our terms.", links=(Link(0, "page", "terms.md#prices", "terms"),)), page("site/terms.md", "Terms.")]
    },
    "pass: another company's site is not judged": {"documents": [page("site/a.md", "See this.", links=(Link(0, "page", "https://example.org/x#y", "this"),))]},
}  # fmt: skip
