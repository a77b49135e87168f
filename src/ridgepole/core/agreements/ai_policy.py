"""The AI policy: which tools, for what, owned by whom, drawing on which version."""

from __future__ import annotations

from typing import Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.fields import Clause, Text, Texts


class BasedOn(Clause):
    """The agreement and version that a prompt was written from."""

    document: Text
    version: int | None = None


class AiTool(Clause):
    """One tool in use."""

    name: Text
    team: Text = ""
    purposes: Texts = ()
    owner: Text = ""
    model: Text = ""
    prompt: Text = ""
    based_on: BasedOn | None = None


class AiPolicy(Agreement):
    """`kind: ai_policy`."""

    kind: Literal["ai_policy"] = "ai_policy"
    tools: tuple[AiTool, ...] = ()
    allowed_purposes: Texts = ()
    disclosure: Text = ""
