"""Prompts that are made from the agreements whenever they are asked for: none of them can be older than what stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mcp.server import MCPServer

from ridgepole.flows.make_prompt_pack import make_prompt_pack
from ridgepole.flows.search_knowledge import search_knowledge
from ridgepole.wiring.kit_formats import KIT_FORMATS

if TYPE_CHECKING:
    from ridgepole.faces.mcp.desk import Desk

AFTERWARDS = "Then run check_draft on what you wrote, mend every violation, and show the verdict, the document and its version beside the text."


def add_prompts(server: MCPServer[Any], desk_of: Callable[[], Desk]) -> None:
    """Registers the prompt standard, and two tasks that begin with it."""

    def standard() -> str:
        kept = desk_of().kept
        with kept.lock:
            return make_prompt_pack(case=kept.now().case, writes=KIT_FORMATS["md"]).text

    @server.prompt(title="Prompt standard", description="Rules and agreed facts for any text that a buyer will see.")
    def prompt_standard() -> str:
        return standard()

    @server.prompt(title="Write for buyers", description="A text for one reader at one stage, from agreed facts only.")
    def write_for_buyers(what: str, reader: str = "", stage: str = "") -> str:
        about = "".join(f"\n- {name}: {value}" for name, value in (("Reader", reader), ("Stage", stage)) if value)
        return (
            f"{standard()}\n\n# Task\n\nWrite this from the facts above and nothing else: {what}{about}\n\n{AFTERWARDS}"
        )

    @server.prompt(title="Answer an objection", description="The agreed answer to what a buyer objects.")
    def answer_objection(objection: str) -> str:
        kept = desk_of().kept
        with kept.lock:
            found = search_knowledge(objection, knowledge=kept.now().knowledge, kinds=("objection", "competitor"), limit=3)  # fmt: skip
        agreed = "".join(f"\n- {m.fact.says} ({m.fact.clause}, {m.fact.source.name})" for m in found.matches if m.fact.usable)  # fmt: skip
        basis = agreed or "\n- No answer is agreed: say so, and ask a person."
        return f"{standard()}\n\n# Task\n\nA buyer says: {objection}\n\nAgreed answers:{basis}\n\nAnswer from these. {AFTERWARDS}"
