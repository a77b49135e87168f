"""Sentence spans, with pysbd as the reference."""

import pysbd
import pytest
from tests.fakes.documents_of import documents_of

from ridgepole.core.messaging.sentences import sentence_spans


def sentences(text):
    return [text[a:b] for a, b in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ask Mr. Hallam, e.g. about 11.4 hours. Then stop.", ["Ask Mr. Hallam, e.g. about 11.4 hours.", "Then stop."]),
        ("Veltora B.V. owns it. You rent it.", ["Veltora B.V. owns it.", "You rent it."]),
        ('"Who pays?" "Who owns it?" he asked.', ['"Who pays?"', '"Who owns it?" he asked.']),
        ("No. Support is in the fee.", ["No.", "Support is in the fee."]),
        ("See no. 5 of the list. It is short.", ["See no. 5 of the list.", "It is short."]),
        ("Fast • Cheap • Ours.", ["Fast", "Cheap", "Ours."]),
        ("Version 2.0 is out! Really... Yes", ["Version 2.0 is out!", "Really...", "Yes"]),
        ("", []),
    ],
)
def test_spans(text, parts):
    assert sentences(text) == parts


@pytest.mark.real_data
def test_it_agrees_with_pysbd_on_the_development_scenario(shared):
    segmenter = pysbd.Segmenter(language="en", clean=False)
    blocks = [
        b.text
        for d in documents_of(shared / "scenarios" / "harbourlink").documents
        for b in d.blocks
        if b.kind != "hidden"
    ]
    different = [
        text for text in blocks if sentences(text) != [s.strip() for s in segmenter.segment(text) if s.strip()]
    ]
    assert len(blocks) > 300
    assert len(different) / len(blocks) < 0.04, different
