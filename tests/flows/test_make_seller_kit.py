"""The seller kit says what was agreed, nothing else, and can be told its age."""

import io
import json
import re
import zipfile
from datetime import date

import pypdf
import pytest

from ridgepole.core.actions.seller_kit import WORDS
from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.document import Document
from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.statements import statements_of
from ridgepole.flows.make_seller_kit import make_seller_kit
from ridgepole.readers.formats import read_bytes
from ridgepole.wiring.kit_formats import KIT_FORMATS

DAY = date(2026, 3, 1)
FRAMEWORK = {
    "id": "messaging",
    "version": 7,
    "positioning": "For grocers, Veltora is the shelf that orders itself.",
    "category": "Shelf replenishment",
    "value_propositions": [
        {
            "id": "vp_full",
            "says": "Shelves are full without a night shift.",
            "for_roles": ["Store director"],
            "proof": ["pp_now", "pp_old"],
            "never_says": ["replaces your staff"],
        }
    ],
    "proof_points": [
        {"id": "pp_now", "claim": "Gaps fell by 41%", "customer": "Brekkum Markets", "valid_until": "2026-12-31"},
        {"id": "pp_old", "claim": "Gaps fell by 60%", "customer": "Tolvik", "valid_until": "2025-12-31"},
    ],
    "commercial_model": {"says": "One fee for each shelf, by the month.", "never_says": ["setup fee"]},
    "objections": [
        {
            "id": "o1",
            "objection": "Sensors break all the time.",
            "answer": "We swap them, you never call.",
            "stages": ["decision"],
            "assets": ["blog/sensors.md"],
        }
    ],
    "competitors": [
        {"name": "Stackwell", "their_claim": "Sensors are a toy", "our_answer": "Ask their customers on a Saturday"}
    ],
    "vocabulary": [{"use": "shelf", "not": ["gondola"], "means": "what the shopper sees"}],
    "voice": ["Short sentences"],
}
ICP = {
    "id": "icp",
    "version": 2,
    "statement": "Grocers with 20 to 400 stores.",
    "pains": ["Empty shelves at five o'clock"],
    "triggers": ["A new head of stores"],
    "buying_committee": [{"role": "champion", "titles": ["Store director"], "cares_about": ["availability"]}],
    "disqualifiers": [{"field": "employees", "below": 50, "because": "one person runs it all"}],
}


def agreements(framework=FRAMEWORK, *, signed=False):
    document = MessagingFramework.model_validate(framework)
    if signed:
        offs = [
            {"name": name, "team": team, "digest": document.digest}
            for name, team in (("Mara", "marketing"), ("Sam", "sales"))
        ]
        document = document.model_copy(
            update={"sign_offs": MessagingFramework.model_validate({**framework, "sign_offs": offs}).sign_offs}
        )
    return Agreements((document, IdealCustomerProfile.model_validate(ICP)))


def made(framework=FRAMEWORK, *, signed=False, folder=None):
    return make_seller_kit(
        company="Veltora",
        agreements=agreements(framework, signed=signed),
        as_of=DAY,
        writers=KIT_FORMATS,
        folder=folder,
    )


def strings(node):
    if isinstance(node, dict):
        return [text for value in node.values() for text in strings(value)]
    if isinstance(node, list):
        return [text for value in node for text in strings(value)]
    return [str(node)]


def text_of(name, content):
    suffix = "." + name.rsplit(".", 1)[1]
    return content.decode() if suffix == ".json" else " ".join(b.text for b in read_bytes(content, suffix).blocks)


def test_every_sentence_is_a_clauses_own_or_a_fixed_word():
    agreed = sorted(
        {*strings(FRAMEWORK), *strings(ICP), *WORDS.values(), "below", "above", "is", "because"}, key=len, reverse=True
    )
    for sheet in made().kit.sheets:
        for line in sheet.lines:
            rest = line.text
            for words in agreed:
                rest = rest.replace(words, "")
            assert not re.search(r"\w", rest), (sheet.name, line.text, rest)


def test_the_kit_has_the_formats_that_sellers_use():
    assert set(made().files) == {
        "call-guide.docx",
        "mail-snippets.md",
        "mail-snippets.txt",
        "objection-cards.md",
        "objection-cards.pptx",
        "battlecards.md",
        "battlecards.pptx",
        "one-pager.docx",
        "one-pager.pdf",
        "prompt-pack.md",
        "prompt-pack.json",
        "kit.json",
    }


def test_an_expired_proof_point_is_said_nowhere():
    for name, content in made().files.items():
        assert "60%" not in text_of(name, content), name
    assert "41%" in text_of("one-pager.pdf", made().files["one-pager.pdf"])


@pytest.mark.parametrize("signed", [True, False])
def test_every_file_carries_version_digest_and_status(signed):
    kit = made(signed=signed)
    digest = kit.kit.stamp.digest
    status = "signed by marketing and sales" if signed else "UNSIGNED DRAFT"
    for name, content in kit.files.items():
        if name.endswith((".docx", ".pptx")):
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                raw = "".join(package.read(part).decode() for part in package.namelist() if part.endswith(".xml"))
        elif name.endswith(".pdf"):
            reader = pypdf.PdfReader(io.BytesIO(content))
            raw = f"{reader.metadata} {reader.pages[0].extract_text()}"
        else:
            raw = content.decode()
        assert "messaging v7" in raw, name
        assert digest[:16] in raw, name
        assert status in raw, name


def test_the_manifest_lists_each_file_by_its_digest(tmp_path):
    files = made(folder=tmp_path).files
    manifest = json.loads((tmp_path / "kit.json").read_text())
    assert set(manifest["files"]) == set(files) - {"kit.json"}
    assert {p.name for p in tmp_path.iterdir()} == set(files)


def test_a_signed_version_goes_before_a_newer_draft():
    signed = agreements(signed=True)
    draft = MessagingFramework.model_validate({**FRAMEWORK, "version": 8})
    kit = make_seller_kit(
        company="Veltora", agreements=Agreements((*signed.documents, draft)), as_of=DAY, writers=KIT_FORMATS
    )
    assert kit.kit.stamp.based_on == "messaging v7"


def test_without_a_framework_there_is_no_kit():
    with pytest.raises(BadInputError):
        make_seller_kit(company="Veltora", agreements=Agreements(), as_of=DAY, writers=KIT_FORMATS)


def test_what_a_rival_or_a_buyer_says_is_not_read_back_as_ours():
    kit, seen = made(), 0
    for name, kind in (
        ("battlecards.md", "battlecard"),
        ("battlecards.pptx", "battlecard"),
        ("objection-cards.md", "battlecard"),
        ("call-guide.docx", "call_script"),
    ):
        blocks = tuple(read_bytes(kit.files[name], "." + name.rsplit(".", 1)[1]).blocks)
        for statement in statements_of(Document(name, kind, blocks=blocks), Names("Veltora")):
            if statement.quote.strip("“”") in {
                "Sensors are a toy",
                "Sensors break all the time.",
                "Objection: Sensors break all the time.",
                "setup fee",
                "replaces your staff",
            }:
                seen += 1
                assert not statement.is_ours, (name, statement)
    assert seen >= 4


@pytest.mark.parametrize(
    "words",
    [
        "# Not a heading",
        "<script>alert(1)</script> is text",
        "*stars* and _lines_ and [a](b)",
        '=SUM(1) and #eval("1") and $x$',
        "1. First | second",
        "\x07bell and \ufffe",
    ],
)
def test_agreed_words_are_never_read_as_markup(words):
    framework = {**FRAMEWORK, "positioning": words}
    files = made(framework).files
    shown = " ".join(words.replace("\x07", "").replace("\ufffe", "").split())
    for name in ("one-pager.docx", "one-pager.pdf", "prompt-pack.md"):
        text = text_of(name, files[name]).replace("\ufffe", "")
        shown = shown.removeprefix("1. ") if name.endswith(".pdf") else shown
        assert shown in text or shown.replace('"', "”") in text, (name, text[:300])


def test_a_draft_says_plainly_at_its_head_that_it_is_none_to_send_and_a_signed_one_does_not():
    files = made().files
    named = [name for name in files if not name.endswith(".json")]
    assert [name for name in named if WORDS["unsigned"] not in text_of(name, files[name])] == []
    signed = made(signed=True).files
    assert [name for name in named if WORDS["unsigned"] in text_of(name, signed[name])] == []
