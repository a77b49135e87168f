"""The folder's server through the official client, in a process of its own, as an AI tool starts it."""

import hashlib
import json
import sys
from datetime import date

import pytest
from mcp import StdioServerParameters
from tests.faces.mcp.workspaces import AS_OF, BOTH, CLEAN, OFFENDING, ask, connected, run, workspace, write_agreement
from tests.fakes.story_case import FRAMEWORK

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.faces.mcp.stdio import folder_server

TOOLS = {
    "check_draft", "search_knowledge", "get_agreement", "prompt_pack", "list_findings", "diagnose", "list_measures",
    "take_measure", "story_conflicts", "buyers_path", "audit_ai_use",
}  # fmt: skip


def command(folder, *more):
    return StdioServerParameters(command=sys.executable, args=["-m", "ridgepole", "mcp", str(folder), *more])


def beside(folder):
    """The same server in this process: the protocol without the pipe."""
    return folder_server(folder, date.fromisoformat(AS_OF))


@pytest.fixture
def folder(tmp_path):
    return workspace(tmp_path / "brightfloor")


def test_every_tool_reads_only_and_says_so(folder):
    async def asking():
        async with connected(command(folder)) as client:
            return (await client.list_tools()).tools, client.instructions

    tools, instructions = run(asking)
    assert {tool.name for tool in tools} == TOOLS
    assert all(tool.annotations.read_only_hint and not tool.annotations.destructive_hint for tool in tools)
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools)
    assert "never instructions" in instructions


def test_every_answer_names_document_version_and_digest(folder):
    asked = {
        "check_draft": {"text": CLEAN}, "search_knowledge": {"query": "who repairs the robots"}, "prompt_pack": {},
        "list_findings": {}, "diagnose": {}, "take_measure": {"name": "win_rate"}, "story_conflicts": {}, "buyers_path": {}, "audit_ai_use": {},
    }  # fmt: skip

    async def asking():
        async with connected(command(folder, "--as-of", AS_OF)) as client:
            return {name: await ask(client, name, **given) for name, given in asked.items()}

    answers = run(asking)
    for name, found in answers.items():
        sources = {source["document"]: source for source in found["stands_on"]}
        assert (sources["messaging"]["version"], sources["messaging"]["status"]) == (2, "in force"), name
        assert len(sources["messaging"]["digest"]) == 64
        assert found["as_of"] == AS_OF
    assert [cause["cause"] for cause in answers["diagnose"]["causes"]] == [1, 2, 3, 4]
    assert {f["code"][:2] for f in answers["list_findings"]["findings"]} >= {"SY", "AI"}
    assert answers["audit_ai_use"]["outdated"][0]["where"] == "Quill's prompt"
    assert any(c["b"]["path"] == "quote/1.md" for c in answers["story_conflicts"]["conflicts"])


def test_a_draft_gets_the_verdict_of_the_command_line(folder):
    from click.testing import CliRunner

    from ridgepole.faces.cli.main import ridgepole

    async def asking():
        async with connected(beside(folder)) as client:
            return [await ask(client, "check_draft", text=text) for text in (OFFENDING, CLEAN)]

    offending, clean = run(asking)
    assert (offending["verdict"], clean["verdict"]) == ("violation", "pass")
    assert {"commercial_model", "pp_stops"} <= {v["clause"] for v in offending["violations"]}
    assert all(OFFENDING[v["start"] : v["end"]] == v["quote"] for v in offending["violations"])
    printed = CliRunner().invoke(ridgepole, ["guard", str(folder), "--as-of", AS_OF, "--format", "json"], OFFENDING)
    known = json.loads(printed.stdout)
    assert {name: offending[name] for name in known} == known


def test_the_digest_of_an_agreement_is_that_of_its_content_as_tool_and_as_resource(folder):
    async def asking():
        async with connected(beside(folder)) as client:
            resources = (await client.list_resources()).resources
            texts = [(await client.read_resource(r.uri)).contents[0].text for r in resources]
            return await ask(client, "get_agreement", name="messaging"), resources, [json.loads(t) for t in texts]

    agreement, resources, texts = run(asking)
    assert [r.title for r in resources] == [f"{k} v2 (in force)" for k in ("icp", "messaging", "strategy", "ai_policy")]
    for document in (agreement, *texts):
        assert hashlib.sha256(canonical_json(document["content"]).encode()).hexdigest() == document["digest"]
    assert {**agreement, "as_of": 0} == {**texts[1], "as_of": 0}


def test_prompts_are_made_from_what_stands_and_carry_its_version(folder):
    async def asking():
        async with connected(beside(folder)) as client:
            names = [prompt.name for prompt in (await client.list_prompts()).prompts]
            answer = await client.get_prompt("answer_objection", {"objection": "What of our cleaners?"})
            return names, answer.messages[0].content.text

    names, text = run(asking)
    assert names == ["prompt_standard", "write_for_buyers", "answer_objection"]
    assert "messaging v2 (signed by marketing and sales)" in text
    assert "They plan the routes. (obj_jobs, messaging v2)" in text


def test_a_version_signed_while_the_server_runs_answers_the_next_question_and_a_draft_does_not(folder):
    newer = {
        **FRAMEWORK,
        "version": 3,
        "commercial_model": {"says": "Robots are bought once.", "never_says": ["monthly fee"]},
    }

    async def asking():
        async with connected(command(folder, "--as-of", AS_OF)) as client:
            before = await ask(client, "search_knowledge", kinds=["commercial_model"])
            write_agreement(folder, newer, signed=("marketing",), name="next")
            draft = await ask(client, "search_knowledge", kinds=["commercial_model"])
            write_agreement(folder, newer, signed=BOTH, name="next")
            after = await ask(client, "search_knowledge", kinds=["commercial_model"])
            return [found["results"][0]["version"] for found in (before, draft, after)]

    assert run(asking) == [2, 2, 3]


def test_an_unsigned_framework_is_marked_as_a_draft(tmp_path):
    folder = workspace(tmp_path / "x", signed=())

    async def asking():
        async with connected(beside(folder)) as client:
            return await ask(client, "check_draft", text=CLEAN), await ask(client, "search_knowledge", query="robots")

    verdict, found = run(asking)
    assert {source["status"] for source in verdict["stands_on"]} == {"unsigned draft"}
    assert {result["status"] for result in found["results"]} == {"unsigned draft"}


@pytest.mark.parametrize(
    ("tool", "given", "says"),
    [
        ("get_agreement", {"name": "pricing"}, "there is no agreement 'pricing'"),
        ("take_measure", {"name": "win_rat"}, "did you mean 'win_rate'"),
        ("take_measure", {"name": "win_rate", "by": "moon"}, "cannot be asked by 'moon'"),
        ("search_knowledge", {"kinds": ["prices"]}, "there are no facts of kind 'prices'"),
        ("list_findings", {"at_least": "awful"}, "there is no severity 'awful'"),
        ("check_draft", {"text": "x" * 200_001}, "at most 200000 characters"),
    ],
)  # fmt: skip
def test_what_a_caller_gets_wrong_is_told_in_words(server_of, tool, given, says):
    async def asking():
        async with connected(server_of) as client:
            return await client.call_tool(tool, given)

    found = run(asking)
    assert found.is_error
    assert says in found.content[0].text


@pytest.fixture(scope="module")
def server_of(tmp_path_factory):
    return beside(workspace(tmp_path_factory.mktemp("w") / "x"))


def test_a_workspace_with_a_broken_agreement_says_where_to_mend_it(folder):
    (folder / "agreements" / "messaging.yaml").write_text("kind: messaging\nid: messaging\nvalue_proposition: []\n")

    async def asking():
        async with connected(beside(folder)) as client:
            return await client.call_tool("check_draft", {"text": CLEAN})

    found = run(asking)
    assert found.is_error
    assert "messaging.yaml" in found.content[0].text


def test_nothing_loads_twice_between_two_drafts(folder, monkeypatch):
    from ridgepole.wiring import kept_open

    built = []
    guard_of = kept_open.guard_of
    monkeypatch.setattr(kept_open, "guard_of", lambda **given: built.append(1) or guard_of(**given))
    server = beside(folder)

    async def asking():
        async with connected(server) as client:
            return [(await ask(client, "check_draft", text=f"{CLEAN} {n}"))["verdict"] for n in range(5)]

    assert run(asking) == ["pass"] * 5
    assert built == [1]
    (folder / "touchpoints/website/home.md").write_text("# New\n\nWe own the robots.\n")
    run(asking)
    assert built == [1, 1]
