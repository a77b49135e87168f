"""Which models the audit log watches. Bulk updates pass it by: writes go through flows, and flows through repositories that save row by row."""

from __future__ import annotations

from auditlog.models import LogEntry
from auditlog.registry import auditlog

from ridgepole.flows.workplace_values import LoggedChange
from ridgepole.storage.models.agreement_version import AgreementVersion
from ridgepole.storage.models.api_token import ApiToken
from ridgepole.storage.models.comment import Comment
from ridgepole.storage.models.handed_lead import HandedLead
from ridgepole.storage.models.invitation import Invitation
from ridgepole.storage.models.judgement import Judgement
from ridgepole.storage.models.loss_review import LossReview
from ridgepole.storage.models.meeting_decision import MeetingDecision
from ridgepole.storage.models.membership import Membership
from ridgepole.storage.models.sign_off import SignOff
from ridgepole.storage.models.survey_round import SurveyRound
from ridgepole.storage.models.webhook import Webhook
from ridgepole.storage.models.workspace import Workspace


def watch_models() -> None:
    """Registers them once; secrets and long texts are masked or left out."""
    auditlog.register(Workspace, exclude_fields=["calendar_secret"])
    auditlog.register(Membership)
    auditlog.register(Invitation, exclude_fields=["token_sha256"])
    auditlog.register(AgreementVersion, exclude_fields=["content"])
    auditlog.register(SignOff)
    auditlog.register(Comment)
    auditlog.register(Judgement)
    auditlog.register(ApiToken, exclude_fields=["token_sha256", "last_used_on"])
    auditlog.register(HandedLead, exclude_fields=["fields"])
    auditlog.register(SurveyRound, exclude_fields=["secret"])
    auditlog.register(LossReview, exclude_fields=["deals", "reasons"])
    auditlog.register(MeetingDecision)
    auditlog.register(Webhook, exclude_fields=["secret"])


def logged_changes(workspace_id: int, most: int) -> list[LoggedChange]:
    """The newest changes of one workspace's rows: who, what, from which value to which."""
    rows = LogEntry.objects.filter(additional_data__workspace=workspace_id).select_related("actor", "content_type")
    return [
        LoggedChange(
            at=row.timestamp,
            who=str(row.actor) if row.actor else "the app",
            action=str(row.get_action_display()),
            what=str(row.content_type.name),
            changes=tuple(
                (name, str(change[0])[:80], str(change[1])[:80])
                for name, change in (row.changes_dict or {}).items()
                if isinstance(change, list) and len(change) == 2
            ),
        )
        for row in rows.order_by("-timestamp")[:most]
    ]
