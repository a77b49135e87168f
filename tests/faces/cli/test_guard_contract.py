"""The guard on whatever is pasted into it: places in the text are places in what was given."""

import json

import pytest
import yaml
from click.testing import CliRunner

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.faces.cli.main import ridgepole

DRAFTS = {
    "zero-width characters": "We guar\u200bantee a cut of 40%. Buy\u200d now.",
    "soft hyphens": "We guar\u00adan\u00adtee 40% less rework.",
    "spaces that do not break": "We\u00a0cut\u202f40\u00a0%\u2009of rework.",
    "carriage returns": "Hello.\r\n\r\nWe cut rework by 99%.\r\nBye.\rEnd.",
    "a byte order mark": "\ufeffWe cut rework by 99%.",
    "pasted markup": "<p>We cut <b>rework</b> by 99%.</p><script>x</script>&nbsp;<ul><li>10x faster</li></ul>",
    "bullets": "• We cut rework by 99%\n– We are ISO 27001 certified\n* free forever\n\t1) set up\n",
    "letters that grow": "🚀 We cut rework by 99% 👩‍👩‍👧 İstanbul ﬁne ß",
    "all line ends": "A\u2028We cut rework by 99%.\u2029B\x0bC\x0cD\x85E\n",
    "other alphabets' letters": "Wе сut rеwork by 99%",
    "right to left": "\u202eWe cut rework by 99%\u202c",
    "many blank lines": "\n" * 2000,
}


@pytest.fixture(scope="module")
def acme(tmp_path_factory):
    folder = tmp_path_factory.mktemp("places") / "Ünï cödé"
    CliRunner().invoke(ridgepole, ["init", str(folder)])
    return folder


def guard(folder, text, *options):
    content = text if isinstance(text, bytes) else text.encode()
    words = ["guard", str(folder), "--format", "json", *options]
    return CliRunner().invoke(ridgepole, words, input=content, standalone_mode=False)


@pytest.mark.parametrize("name", DRAFTS)
def test_each_span_is_where_its_quote_stands_in_the_text_given(acme, name):
    framework = yaml.safe_load((acme / "agreements/messaging.yaml").read_text("utf-8"))
    never = ". ".join(framework["commercial_model"]["never_says"])
    text = f"{DRAFTS[name]} {never}.\r\n{DRAFTS[name]} We {framework['vocabulary'][0]['not'][0]}."
    said = json.loads(guard(acme, text).stdout)
    found = [*said["violations"], *said["unchecked"]]
    assert found
    assert [text[one["start"] : one["end"]] for one in found] == [one["quote"] for one in found]


def test_a_file_is_read_as_it_is(acme, tmp_path):
    text = "\ufeffHello.\r\n\r\nWe cut rework by 99%.\r\n"
    (tmp_path / "draft.txt").write_bytes(text.encode())
    said = json.loads(guard(acme, "", "--text", str(tmp_path / "draft.txt")).stdout)
    assert [text[one["start"] : one["end"]] for one in said["unchecked"]] == ["We cut rework by 99%."]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00bin", b"\0" * 100], ids=["no UTF-8", "zero bytes"])
def test_what_is_no_text_is_bad_input_and_never_passes(acme, content):
    assert isinstance(guard(acme, content).exception, BadInputError)


def test_without_a_framework_nothing_can_be_checked(tmp_path):
    (tmp_path / "ridgepole.toml").write_text('name = "Acme"\n')
    ran = guard(tmp_path, "Buy now.")
    said = json.loads(ran.stdout)
    assert (said["verdict"], said["violations"], said["checked_against"]) == ("could_not_check", [], [])
    assert guard(tmp_path, "Buy now.", "--fail-on", "could_not_check").return_value == 1


@pytest.mark.parametrize("size", [0, 1 << 20])
def test_an_empty_and_a_very_long_draft_are_answered(acme, size):
    assert json.loads(guard(acme, "x" * size).stdout)["verdict"] == "pass"
