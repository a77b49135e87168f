"""Small workspaces on disk, signed where asked, and clients that count what a server asks of them."""

import asyncio
from contextlib import asynccontextmanager

import yaml
from mcp import Client
from tests.fakes.case_of import agreement_of
from tests.fakes.story_case import DECISIONS, FRAMEWORK, PROFILE

BOTH = ("marketing", "sales")
AS_OF = "2025-06-30"
CLEAN = "We own the robots, run them and repair them for one monthly fee. Line stops fell by 40% at Blue Harbour Dairy."
OFFENDING = "Pay once: title passes to the customer. Line stops fell by 90% at Blue Harbour Dairy."
POLICY = {
    "kind": "ai_policy",
    "effective_from": "2025-01-01",
    "allowed_purposes": ["mails"],
    "tools": [{"name": "Quill", "owner": "Mara", "team": "marketing", "purposes": ["mails"], "based_on": {"document": "messaging", "version": 1}}],
}  # fmt: skip


def write_agreement(folder, body, *, signed=BOTH, name=""):
    made = agreement_of({**body, "signed": list(signed)})
    (folder / "agreements").mkdir(parents=True, exist_ok=True)
    written = made.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    text = yaml.safe_dump({"kind": made.kind, "id": made.id, "version": made.version, **written}, sort_keys=False)
    (folder / "agreements" / f"{name or made.kind}.yaml").write_text(text, "utf-8")
    return made


def workspace(folder, *, signed=BOTH, name="Brightfloor"):
    """A company with a framework, a profile, decisions, an AI policy, a page and an AI log."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ridgepole.toml").write_text(f'name = "{name}"\ntime_zone = "Europe/Amsterdam"\n')
    for body in (FRAMEWORK, PROFILE, DECISIONS, POLICY):
        write_agreement(folder, {"version": 2, **body}, signed=signed)
    touchpoint(folder, "website/home.md", f"# {name}\n\nWe own the robots and run them for one monthly fee.\n")
    touchpoint(folder, "quote/1.md", "# Quote\n\nTitle passes to the customer on delivery.\n")
    (folder / "ledger").mkdir(exist_ok=True)
    rows = "".join(f"o{n},2025-05-0{n},Quill,email,messaging v2,{'yes' if n % 2 else 'no'}\n" for n in range(1, 7))
    (folder / "ledger" / "ai_outputs.csv").write_text("output_id,at,tool,kind,based_on,checked\n" + rows)
    return folder


def touchpoint(folder, path, content):
    target = folder / "touchpoints" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())


class Counted:
    """How often a server asked its client for something: to sample a model, to question a person, for its roots."""

    def __init__(self):
        self.asked = []

    def callbacks(self):
        async def refused(*args, **kwargs):
            self.asked.append(args)
            raise AssertionError("a server that only reads asks its client for nothing")

        return {"sampling_callback": refused, "elicitation_callback": refused, "list_roots_callback": refused}


@asynccontextmanager
async def connected(where, counted=None):
    async with Client(where, read_timeout_seconds=60, **(counted or Counted()).callbacks()) as client:
        yield client


async def ask(client, tool, **arguments):
    """The structured answer; AssertionError with the server's words where it is an error."""
    found = await client.call_tool(tool, arguments)
    assert not found.is_error, found.content[0].text
    return found.structured_content


def run(asking):
    """Runs a coroutine function to its end, at most two minutes."""
    return asyncio.run(asyncio.wait_for(asking(), 120))
