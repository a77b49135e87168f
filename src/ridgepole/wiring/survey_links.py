"""Where a survey's link leads, and where its answers are kept once they are revealed."""

from __future__ import annotations

from ridgepole.flows.reveal_survey import KeepsAnswers
from ridgepole.flows.workplace_values import Tenant
from ridgepole.sources.folder.write_survey import AnswersFile
from ridgepole.storage import tenants
from ridgepole.storage.surveys import workspace_of_round
from ridgepole.wiring.workplaces import folder_of


def tenant_of_round(round_id: int) -> Tenant | None:
    """The workspace of a round; None where there is no such round."""
    workspace_id = workspace_of_round(round_id)
    return next((t for t in tenants.tenants() if t.id == workspace_id), None)


def answers_file(tenant: Tenant) -> KeepsAnswers:
    """The workspace's survey/answers.csv."""
    return AnswersFile(folder_of(tenant.slug))
