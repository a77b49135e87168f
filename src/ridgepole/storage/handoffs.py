"""Leads that were handed over, of one workspace."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Case, Count, F, Max, Prefetch, Q, QuerySet, Value, When

from ridgepole.core.kernel.digest import canonical_json
from ridgepole.core.ledger.tables import HANDOFF_EVENTS
from ridgepole.flows.handover_values import HandedOver, Happening, Lead, QueueCounts, Shown
from ridgepole.storage.models.handed_lead import HandedLead
from ridgepole.storage.models.handoff_happening import HandoffHappening
from ridgepole.storage.tenancy import rows_of

DECIDING = ("accepted", "rejected", "recycled")
BEGINNING = ("offered", "reopened")


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
            waits=_waits(handed.happenings),
        )
        row.save(force_insert=True)
        rows_of(HandoffHappening, self._id).bulk_create(
            _row(self._id, row.pk, happening) for happening in handed.happenings
        )
        return True

    def get(self, handoff_id: str) -> HandedOver | None:
        """One lead, or the one that it was merged into."""
        rows = rows_of(HandedLead, self._id).filter(Q(handoff_id=handoff_id) | Q(merged__handoff_id=handoff_id))
        return next(iter(self._values(rows.filter(merged_into=None).distinct())), None)

    def of_person(self, person_id: str) -> Sequence[HandedOver]:
        """Newest first."""
        rows = rows_of(HandedLead, self._id).filter(Q(person_id=person_id) | Q(merged__person_id=person_id))
        return self._values(rows.filter(merged_into=None).distinct().order_by("-offered_at"))

    def alike(self, handed: HandedOver, most: int) -> Sequence[HandedOver]:
        """Others that wait, by what their fields say."""
        same = Q(pk__in=())
        for name in ("email", "name", "company"):
            if value := handed.lead.fields.get(name):
                same |= Q(fields__icontains=canonical_json({name: value})[1:-1])
        rows = self._waiting().filter(same).exclude(handoff_id=handed.handoff_id)
        return self._values(rows.order_by("-offered_at", "pk")[:most])

    def merge(self, handoff_id: str, *, into: str) -> None:
        """Those that were merged into the first go with it."""
        rows = rows_of(HandedLead, self._id)
        goes, stays = rows.get(handoff_id=handoff_id), rows.get(handoff_id=into)
        rows.filter(Q(pk=goes.pk) | Q(merged_into=goes.pk)).update(merged_into=stays.pk, waits=False)

    def say_whether_it_waits(self, handoff_id: str, *, waits: bool) -> None:
        """Without an event."""
        rows_of(HandedLead, self._id).filter(handoff_id=handoff_id).update(waits=waits)

    def undecided(self) -> Sequence[HandedOver]:
        """Oldest first."""
        return self._values(self._waiting().order_by("offered_at", "pk"))

    def waiting(
        self, now: datetime, *, most: int, owner_id: int = 0, skip: int = 0, only: Shown = "all"
    ) -> Sequence[HandedOver]:
        """Overdue first, then by when they fall due, then those without a clock."""
        rows = self._waiting().filter(owner_id=owner_id) if owner_id else self._waiting()
        late = When(overdue_from__lt=now, then=Value(0))
        rows = rows.filter({"all": Q(), "overdue": Q(overdue_from__lt=now), "unclaimed": Q(owner=None)}[only])
        rows = rows.annotate(place=Case(late, default=Value(1))).order_by(
            "place", F("due_at").asc(nulls_last=True), "offered_at", "handoff_id"
        )
        return self._values(rows[skip : skip + most])

    def counts(self, now: datetime, owner_id: int) -> QueueCounts:
        """In one look."""
        found = self._waiting().aggregate(
            waiting=Count("pk"),
            mine=Count("pk", filter=Q(owner_id=owner_id)),
            overdue=Count("pk", filter=Q(overdue_from__lt=now)),
            free=Count("pk", filter=Q(owner=None)),
        )
        return QueueCounts(**found)

    def under_other_terms(self, digest: str) -> Sequence[HandedOver]:
        """Undecided leads whose instants were computed under another SLA."""
        return self._values(self._waiting().exclude(terms_digest=digest).order_by("pk"))

    def keep_instants(
        self, handoff_id: str, *, due_at: datetime | None, overdue_from: datetime | None, terms_digest: str
    ) -> None:
        """When the lead falls due and is overdue if nothing else happens."""
        rows_of(HandedLead, self._id).filter(handoff_id=handoff_id).update(
            due_at=due_at, overdue_from=overdue_from, terms_digest=terms_digest
        )

    def decided(self, most: int) -> Sequence[HandedOver]:
        """The newest decision first."""
        rows = rows_of(HandedLead, self._id).filter(waits=False, merged_into=None)
        newest = Max("happenings__at", filter=Q(happenings__event__in=DECIDING))
        return self._values(
            rows.annotate(decided_at=newest).order_by(F("decided_at").desc(nulls_last=True), "-pk")[:most]
        )

    def append(self, handoff_id: str, happening: Happening) -> None:
        """One more event."""
        rows = rows_of(HandedLead, self._id).filter(handoff_id=handoff_id)
        lead = rows.get()
        _row(self._id, lead.pk, happening).save(force_insert=True)
        rows.update(waits=_waits((happening,), before=lead.waits))

    def claim(self, handoff_id: str, owner_id: int) -> bool:
        """One UPDATE that only the first of many changes anything by."""
        rows = rows_of(HandedLead, self._id).filter(handoff_id=handoff_id, owner=None, merged_into=None)
        return rows.update(owner_id=owner_id) == 1

    def first_unclaimed(self) -> str | None:
        """The longest waiting."""
        rows = self._waiting().filter(owner=None).order_by("offered_at", "pk")
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
        found = [
            (row.lead.merged_into or row.lead, row)
            for row in rows.select_related("lead__merged_into").order_by("at", "pk")
        ]
        return [(lead.handoff_id, lead.person_id, _happening(row)) for lead, row in found]

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

    def _waiting(self) -> QuerySet[HandedLead]:
        return rows_of(HandedLead, self._id).filter(waits=True)

    def _values(self, rows: QuerySet[HandedLead]) -> list[HandedOver]:
        past = rows_of(HandoffHappening, self._id).order_by("number")
        both = (Prefetch("happenings", past), Prefetch("merged__happenings", past))
        return [_value(row) for row in rows.select_related("owner").prefetch_related(*both)]


def _waits(happenings: Iterable[Happening], *, before: bool = True) -> bool:
    """Whether the lead waits for a decision after these events: the newest offer, reopening or decision says it."""
    said = [happening.event for happening in happenings if happening.event in {*DECIDING, *BEGINNING}]
    return said[-1] in BEGINNING if said else before


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
    merged: Iterable[HandedLead] = row.merged.all()
    happenings: list[HandoffHappening] = [*row.happenings.all(), *(h for lead in merged for h in lead.happenings.all())]
    return HandedOver(
        handoff_id=row.handoff_id,
        lead=_lead(row),
        stage=row.stage,
        owner_id=row.owner_id or 0,
        owner_name=(row.owner.name or row.owner.email) if row.owner else "",
        happenings=tuple(
            replace(_happening(h), number=place)
            for place, h in enumerate(sorted(happenings, key=lambda h: (h.at, h.number, h.pk)), start=1)
        ),
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
