"""Which models the audit log watches. Bulk updates pass it by: writes go through flows, and flows through repositories that save row by row."""

from __future__ import annotations

from auditlog.registry import auditlog

from ridgepole.storage.models.agreement_version import AgreementVersion
from ridgepole.storage.models.api_token import ApiToken
from ridgepole.storage.models.comment import Comment
from ridgepole.storage.models.invitation import Invitation
from ridgepole.storage.models.judgement import Judgement
from ridgepole.storage.models.membership import Membership
from ridgepole.storage.models.sign_off import SignOff
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
