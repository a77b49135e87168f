"""Sign an agreement for one team, on exactly the bytes that were read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ridgepole.core.agreements.agreement_text import AgreementText
from ridgepole.core.agreements.party import Party
from ridgepole.core.agreements.signing_rules import why_not_sign
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import Workplace


def sign_agreement(
    *, workplace: Workplace, party: Party, document_id: str, digest_seen: str, now: datetime
) -> AgreementText:
    """The text with the new signature. BadUseError says why it was refused: another text is newer, the team does not sign, it has signed already.

    The newest text is read under the workspace's lock, so that nobody's edit comes between what was read and what is signed.
    """
    with workplace.change():
        latest = workplace.shelf.latest(document_id)
        if latest is None:
            raise BadUseError(f"There is no agreement {document_id!r} here.")
        refused = why_not_sign(latest, latest=latest, party=party, digest_seen=digest_seen)
        if refused:
            raise BadUseError(refused)
        signed = workplace.shelf.add_signature(
            latest, party=party, name=party.name, team=party.team, role=party.role, at=now
        )
        workplace.record.append("agreement_signed", signed_payload(signed, party, now), at=now)
    return signed


def signed_payload(text: AgreementText, party: Party, now: datetime) -> dict[str, Any]:
    """What the record keeps of a sign-off."""
    return {
        "document_id": text.document_id,
        "version": text.version,
        "revision": text.revision,
        "digest": text.digest,
        "name": party.name,
        "email": party.email,
        "team": party.team,
        "role": party.role,
        "signed_at": now.isoformat(),
    }
