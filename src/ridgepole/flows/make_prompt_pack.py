"""Make the prompt standard for AI tools from the agreements that hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ridgepole.core.actions.seller_kit import Stamp, compose_seller_kit
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.flows.make_seller_kit import WritesSheet


@dataclass(frozen=True, slots=True)
class PromptPack:
    """Rules and facts for a tool, as text for a prompt and as data; the stamp tells its age from the pack alone."""

    stamp: Stamp
    text: str
    data: dict[str, Any]


def make_prompt_pack(*, case: Case, writes: WritesSheet) -> PromptPack:
    """The pack of the framework that stands on the day asked; `writes` renders its text. BadInputError where there is none."""
    framework = standing(case, MessagingFramework)
    if framework is None:
        raise BadInputError("there is no messaging framework to prompt from", hint="write agreements/messaging.yaml")
    kit = compose_seller_kit(
        company=case.company.name, framework=framework, icp=standing(case, IdealCustomerProfile), as_of=case.as_of
    )
    sheet = next(sheet for sheet in kit.sheets if sheet.name == "prompt-pack")
    return PromptPack(kit.stamp, writes(sheet, kit.stamp).decode("utf-8"), sheet.data or {})
