"""Keys of programs, of one workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.flows.workplace_values import HeldToken
from ridgepole.storage.models.api_token import ApiToken
from ridgepole.storage.tenancy import rows_of


class DjangoTokens:
    """Only the SHA-256 of each is kept."""

    def __init__(self, workspace_id: int) -> None:
        self._id = workspace_id

    def all(self) -> Sequence[HeldToken]:
        """Not revoked, newest first."""
        rows = rows_of(ApiToken, self._id).filter(revoked_at=None).select_related("person").order_by("-pk")
        return [_value(row) for row in rows]

    def add(
        self, *, party: Party, name: str, token_sha256: str, scopes: Sequence[str], at: datetime, until: datetime
    ) -> HeldToken:
        """Keeps one."""
        row = ApiToken(
            workspace_id=self._id,
            person_id=party.person_id,
            name=name,
            token_sha256=token_sha256,
            scopes=" ".join(scopes),
            made_at=at,
            expires_at=until,
        )
        row.save(force_insert=True)
        return _value(row)

    def revoke(self, token_id: int, *, by: Party, at: datetime) -> bool:
        """Its owner's, or anybody's by an admin."""
        rows = rows_of(ApiToken, self._id).filter(pk=token_id, revoked_at=None)
        row = (rows if by.is_admin else rows.filter(person_id=by.person_id)).first()
        if row is None:
            return False
        row.revoked_at = at
        row.save(update_fields=["revoked_at"])
        return True


def _value(row: ApiToken) -> HeldToken:
    return HeldToken(
        id=row.pk,
        name=row.name,
        person_id=row.person_id,
        person_name=str(row.person),
        scopes=tuple(row.scopes.split()),
        made_at=row.made_at,
        expires_at=row.expires_at,
        last_used_on=row.last_used_on,
    )
