"""Leads that were handed over, of one workspace."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db.models import F, Max, Prefetch, Q, QuerySet

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.core.ledger.tables import HANDOFF_EVENTS
from ridgepole.flows.handover_values import HandedOver, Happening, Lead
from ridgepole.storage.models.handed_lead import HandedLead
from ridgepole.storage.models.handoff_happening import HandoffHappening
from ridgepole.storage.tenancy import rows_of

DECIDING = ("accepted", "rejected", "recycled")
BEGINNING = ("offered", "reopened")
_DECIDED = Q(decided_number__isnull=False)
_UNDECIDED = Q(decided_number__isnull=True) | Q(decided_number__lt=F("begun_number"))


class DjangoHandoffs:
    """The caller holds the workspace's lock (`DjangoWorkplace.change`) for every change; the database refuses a second event of the same number all the same."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def add(self, handed: HandedOver) -> bool:
        """Once for each id."""
        if rows_of(HandedLead, self._id).filter(handoff_id=handed.handoff_id).exists():
            return False
        row = HandedLead(
            workspace_id=self._id,
            handoff_id=handed.handoff_id,
            person_id=handed.lead.person_id,
            fields=canonical_json(dict(handed.lead.fields)),
            stage=handed.stage,
            owner_id=handed.owner_id or None,
            offered_at=handed.happenings[0].at,
        )
        row.save(force_insert=True)
        rows_of(HandoffHappening, self._id).bulk_create(
            _row(self._id, row.pk, happening) for happening in handed.happenings
        )
        return True

    def get(self, handoff_id: str) -> HandedOver | None:
        """One lead."""
        return next(iter(self._values(rows_of(HandedLead, self._id).filter(handoff_id=handoff_id))), None)

    def of_person(self, person_id: str) -> Sequence[HandedOver]:
        """Newest first."""
        return self._values(rows_of(HandedLead, self._id).filter(person_id=person_id).order_by("-offered_at"))

    def undecided(self) -> Sequence[HandedOver]:
        """Oldest first."""
        return self._values(self._by_decision().filter(_UNDECIDED).order_by("offered_at", "pk"))

    def decided(self, most: int) -> Sequence[HandedOver]:
        """The newest decision first."""
        rows = self._by_decision().exclude(_UNDECIDED).filter(_DECIDED)
        return self._values(rows.order_by(F("decided_at").desc(), "-pk")[:most])

    def append(self, handoff_id: str, happening: Happening) -> None:
        """One more event."""
        lead = rows_of(HandedLead, self._id).get(handoff_id=handoff_id)
        _row(self._id, lead.pk, happening).save(force_insert=True)

    def claim(self, handoff_id: str, owner_id: int) -> bool:
        """One UPDATE that only the first of many changes anything by."""
        rows = rows_of(HandedLead, self._id).filter(handoff_id=handoff_id, owner=None)
        return rows.update(owner_id=owner_id) == 1

    def first_unclaimed(self) -> str | None:
        """The longest waiting."""
        rows = self._by_decision().filter(_UNDECIDED, owner=None).order_by("offered_at", "pk")
        return rows.values_list("handoff_id", flat=True).first()

    def give(self, handoff_id: str, owner_id: int | None) -> None:
        """Another owner, or none."""
        row = rows_of(HandedLead, self._id).get(handoff_id=handoff_id)
        row.owner_id = owner_id
        row.save(update_fields=["owner"])

    def known(self) -> frozenset[str]:
        """All ids."""
        return frozenset(rows_of(HandedLead, self._id).values_list("handoff_id", flat=True))

    def happened(self) -> Sequence[tuple[str, str, Happening]]:
        """What the ledger has not got, oldest first."""
        rows = rows_of(HandoffHappening, self._id).filter(from_ledger=False, event__in=HANDOFF_EVENTS)
        return [
            (row.lead.handoff_id, row.lead.person_id, _happening(row))
            for row in rows.select_related("lead").order_by("at", "pk")
        ]

    def everything(self) -> Iterator[HandedOver]:
        """Oldest first, a few at a time."""
        past = Prefetch("happenings", rows_of(HandoffHappening, self._id).order_by("number"))
        rows = rows_of(HandedLead, self._id).select_related("owner").prefetch_related(past).order_by("pk")
        return (_value(row) for row in rows.iterator(chunk_size=500))

    def typed_in(self) -> Sequence[Lead]:
        """Each person once."""
        rows = rows_of(HandedLead, self._id).filter(person_id__startswith="app-").order_by("pk")
        return list({row.person_id: _lead(row) for row in rows}.values())

    def version(self, until: datetime | None = None) -> int:
        """Changes with every event; of those up to `until` only, where it is given."""
        rows = rows_of(HandoffHappening, self._id).filter(from_ledger=False)
        newest = (rows.filter(at__lte=until) if until else rows).aggregate(newest=Max("pk"))["newest"]
        return int(newest or 0)

    def _by_decision(self) -> QuerySet[HandedLead]:
        deciding, beginning = Q(happenings__event__in=DECIDING), Q(happenings__event__in=BEGINNING)
        return rows_of(HandedLead, self._id).annotate(
            decided_number=Max("happenings__number", filter=deciding),
            decided_at=Max("happenings__at", filter=deciding),
            begun_number=Max("happenings__number", filter=beginning),
        )

    def _values(self, rows: QuerySet[HandedLead]) -> list[HandedOver]:
        past = Prefetch("happenings", rows_of(HandoffHappening, self._id).order_by("number"))
        return [_value(row) for row in rows.select_related("owner").prefetch_related(past)]


def _row(workspace_id: int, lead_id: int, happening: Happening) -> HandoffHappening:
    return HandoffHappening(
        workspace_id=workspace_id,
        lead_id=lead_id,
        number=happening.number,
        at=happening.at,
        event=happening.event,
        team=happening.team,
        person_id=happening.person_id or None,
        person_name=happening.person_name,
        reason=happening.reason,
        note=happening.note,
        from_ledger=happening.from_ledger,
    )


def _lead(row: HandedLead) -> Lead:
    return Lead(row.person_id, json.loads(row.fields))


def _value(row: HandedLead) -> HandedOver:
    happenings: Iterable[HandoffHappening] = row.happenings.all()
    return HandedOver(
        handoff_id=row.handoff_id,
        lead=_lead(row),
        stage=row.stage,
        owner_id=row.owner_id or 0,
        owner_name=(row.owner.name or row.owner.email) if row.owner else "",
        happenings=tuple(_happening(happening) for happening in happenings),
    )


def _happening(row: HandoffHappening) -> Happening:
    return Happening(
        number=row.number,
        at=row.at,
        event=row.event,
        team=row.team,
        person_id=row.person_id or 0,
        person_name=row.person_name,
        reason=row.reason,
        note=row.note,
        from_ledger=row.from_ledger,
    )
