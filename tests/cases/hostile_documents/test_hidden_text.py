"""Words that a buyer does not see never become a visible passage or a claim, whatever they order."""

import pytest
from tests.cases.hostile_documents.hidden import SECRET, SEEN, hidden_documents
from tests.cases.hostile_documents.office import pdf, pptx, shape, words

from ridgepole.core.messaging.document import Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statements import statements_of
from ridgepole.readers.formats import read_bytes

CASES = list(hidden_documents())


def test_there_are_sixty_of_them():
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=[f"{n:02}{suffix}" for n, (suffix, _) in enumerate(CASES, 1)])
def test_hidden_words_are_never_seen_and_never_claimed(case):
    suffix, content = case
    blocks = read_bytes(content, suffix).blocks
    shown = " ".join(b.text for b in blocks if b.kind != "hidden")
    assert SEEN in shown
    assert not any(word in shown for word in ("Ignore", "approve", "billed"))
    statements = statements_of(Document(f"x{suffix}", "website", blocks=tuple(blocks)), Names())
    assert [s.quote for s in statements if "billed" in s.meaning or "Ignore" in s.meaning] == []
    assert any(s.quote == SEEN and s.is_ours for s in statements)


def test_most_hidden_words_are_kept_apart_and_can_be_shown():
    kept = [
        any(SECRET in b.text and b.kind == "hidden" for b in read_bytes(content, suffix).blocks)
        for suffix, content in CASES
    ]
    assert sum(kept) >= 48


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        (
            ".html",
            f'<section class="hero" style="background:#123456"><p style="color:#fff">{SEEN}</p></section>'.encode(),
        ),
        (".html", f'<section class="hero"><h1 style="color:white">{SEEN}</h1></section>'.encode()),
        (
            ".html",
            f'<style>@media print {{ p {{ display:none }} }}</style><p style="opacity:0.9;font-size:0.9em">{SEEN}</p>'.encode(),
        ),
        (".html", f'<p style="margin-left:-10px;color:#fefefe;background:#000">{SEEN}</p>'.encode()),
        (".html", f"<div aria-hidden='true'>{SEEN}</div>".encode()),
        (".html", f"<article><footer>{SEEN}</footer></article>".encode()),
        (
            ".pptx",
            pptx(
                shape(
                    words(SEEN, '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'),
                    properties='<a:solidFill><a:srgbClr val="000000"/></a:solidFill>',
                )
            ),
        ),
        (".pdf", pdf(f"0 0 1 rg 50 680 400 60 re f 1 1 1 rg BT /F1 12 Tf 72 700 Td ({SEEN}) Tj ET".encode())),
        (".pdf", pdf(f"1 1 1 rg 50 680 400 60 re f 0 g BT /F1 12 Tf 72 700 Td ({SEEN}) Tj ET".encode())),
    ],
)
def test_light_words_on_a_dark_ground_and_the_like_are_seen(suffix, content):
    assert any(SEEN in b.text and b.kind != "hidden" for b in read_bytes(content, suffix).blocks)
