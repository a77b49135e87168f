"""One workspace's part of the database, as flows see it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from django.db import transaction

from ridgepole.storage.agreement_shelf import DjangoAgreementShelf
from ridgepole.storage.comments import DjangoComments
from ridgepole.storage.field_feedback import DjangoFeedback
from ridgepole.storage.handoffs import DjangoHandoffs
from ridgepole.storage.hooks import DjangoHooks
from ridgepole.storage.judgements import DjangoJudgements
from ridgepole.storage.loss_reviews import DjangoReviews
from ridgepole.storage.meetings import DjangoMeetings
from ridgepole.storage.models.workspace import Workspace
from ridgepole.storage.one_writer import one_writer
from ridgepole.storage.outbox import DjangoOutbox
from ridgepole.storage.people import DjangoPeople
from ridgepole.storage.record import DjangoRecord
from ridgepole.storage.surveys import DjangoSurveys
from ridgepole.storage.timers import DjangoTimers
from ridgepole.storage.tokens import DjangoTokens


class DjangoWorkplace:
    """Implements `flows.workplace_ports.Workplace` for one workspace id."""

    def __init__(self, workspace_id: int, slug: str) -> None:
        self._id = workspace_id
        self._slug = slug

    @property
    def slug(self) -> str:
        """Its address."""
        return self._slug

    @cached_property
    def shelf(self) -> DjangoAgreementShelf:
        """Agreements."""
        return DjangoAgreementShelf(self._id)

    @cached_property
    def record(self) -> DjangoRecord:
        """The hash chain."""
        return DjangoRecord(self._id)

    @cached_property
    def comments(self) -> DjangoComments:
        """On clauses."""
        return DjangoComments(self._id)

    @cached_property
    def judgements(self) -> DjangoJudgements:
        """On findings."""
        return DjangoJudgements(self._id)

    @cached_property
    def people(self) -> DjangoPeople:
        """Members and invitations."""
        return DjangoPeople(self._id)

    @cached_property
    def tokens(self) -> DjangoTokens:
        """Keys of programs."""
        return DjangoTokens(self._id)

    @cached_property
    def outbox(self) -> DjangoOutbox:
        """Messages to the outside."""
        return DjangoOutbox(self._id)

    @cached_property
    def timers(self) -> DjangoTimers:
        """What is due later."""
        return DjangoTimers(self._id)

    @cached_property
    def handoffs(self) -> DjangoHandoffs:
        """Leads that were handed over."""
        return DjangoHandoffs(self._id)

    @cached_property
    def surveys(self) -> DjangoSurveys:
        """Rounds of the blind survey."""
        return DjangoSurveys(self._id)

    @cached_property
    def feedback(self) -> DjangoFeedback:
        """What sales heard in the field."""
        return DjangoFeedback(self._id)

    @cached_property
    def reviews(self) -> DjangoReviews:
        """Closed-lost reviews."""
        return DjangoReviews(self._id)

    @cached_property
    def meetings(self) -> DjangoMeetings:
        """Smarketing meetings."""
        return DjangoMeetings(self._id)

    @cached_property
    def hooks(self) -> DjangoHooks:
        """Outgoing webhooks."""
        return DjangoHooks(self._id)

    @contextmanager
    def change(self) -> Iterator[None]:
        """A transaction under the workspace's lock: its row on PostgreSQL, the whole file (BEGIN IMMEDIATE) on SQLite."""
        with one_writer(), transaction.atomic():
            Workspace.objects.select_for_update().get(pk=self._id)
            yield
