"""Agreement texts and sign-offs of one workspace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast

from django.db.models import QuerySet

from ridgepole.core.agreements.agreement import Agreement, Kind
from ridgepole.core.agreements.agreement_text import AgreementText, Signature, content_of, digest_of_text
from ridgepole.core.agreements.party import Party
from ridgepole.storage.models.agreement_version import AgreementVersion
from ridgepole.storage.models.sign_off import SignOff
from ridgepole.storage.tenancy import rows_of


class DjangoAgreementShelf:
    """Rows are added, never changed, but for `state`, which follows from the sign-offs."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def _rows(self) -> QuerySet[AgreementVersion]:
        return rows_of(AgreementVersion, self._id).order_by("document_id", "version", "revision")

    def all(self) -> Sequence[AgreementText]:
        """Newest text of each version of each document."""
        newest: dict[tuple[str, int], AgreementVersion] = {(row.document_id, row.version): row for row in self._rows()}
        return self._values(newest.values())

    def texts_of(self, document_id: str) -> Sequence[AgreementText]:
        """Every text, oldest first."""
        return self._values(self._rows().filter(document_id=document_id))

    def latest(self, document_id: str) -> AgreementText | None:
        """The newest text."""
        row = self._rows().filter(document_id=document_id).last()
        return self._values([row])[0] if row else None

    def by_digest(self, digest: str) -> AgreementText | None:
        """The newest text with these bytes."""
        row = self._rows().filter(sha256=digest).last()
        return self._values([row])[0] if row else None

    def add(
        self, agreement: Agreement, *, revision: int, parent_digest: str, party: Party | None, author: str, at: datetime
    ) -> AgreementText:
        """The digest is taken here, of the very text that is kept."""
        content = content_of(agreement)
        row = AgreementVersion(
            workspace_id=self._id,
            document_id=agreement.id,
            kind=agreement.kind,
            version=agreement.version,
            revision=revision,
            content=content,
            sha256=digest_of_text(content),
            parent_sha256=parent_digest,
            author_id=party.person_id if party else None,
            author_name=party.name if party else author,
            author_team=party.team if party else "",
            written_at=at,
        )
        row.save(force_insert=True)
        return self._values([row])[0]

    def add_signature(
        self, text: AgreementText, *, party: Party | None, name: str, team: str, role: str, at: datetime
    ) -> AgreementText:
        """One team's sign-off on exactly these bytes."""
        row = self._rows().get(document_id=text.document_id, version=text.version, revision=text.revision)
        SignOff(
            workspace_id=self._id,
            text_id=row.pk,
            sha256=row.sha256,
            person_id=party.person_id if party else None,
            person_name=name,
            team=team,
            role=role,
            signed_at=at,
        ).save(force_insert=True)
        signed = self._values([row])[0]
        if signed.is_signed and row.state != "signed":
            row.state = "signed"
            row.save(update_fields=["state"])
        return signed

    def _values(self, rows: Iterable[AgreementVersion]) -> list[AgreementText]:
        kept = list(rows)
        signatures: dict[int, list[Signature]] = {}
        offs = rows_of(SignOff, self._id).filter(text_id__in=[row.pk for row in kept]).order_by("signed_at", "pk")
        for off in offs:
            signatures.setdefault(off.text_id, []).append(
                Signature(
                    # A signer known only by name (an imported sign-off) is told apart from every other by a negative number.
                    person_id=off.person_id or -off.pk,
                    name=off.person_name,
                    team=off.team,
                    role=off.role,
                    signed_at=off.signed_at,
                    digest=off.sha256,
                )
            )
        return [_value(row, tuple(signatures.get(row.pk, ()))) for row in kept]


def _value(row: AgreementVersion, signatures: tuple[Signature, ...]) -> AgreementText:
    return AgreementText(
        document_id=row.document_id,
        kind=cast(Kind, row.kind),
        version=row.version,
        revision=row.revision,
        content=row.content,
        digest=row.sha256,
        parent_digest=row.parent_sha256,
        written_by=row.author_name,
        written_by_id=row.author_id or 0,
        written_for=row.author_team,
        written_at=row.written_at,
        signatures=signatures,
    )
