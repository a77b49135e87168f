"""Who may sign what: both teams on the same bytes, the last editor not alone, and nobody for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.agreements.agreement import SIGNING_TEAMS

if TYPE_CHECKING:
    from ridgepole.core.agreements.agreement_text import AgreementText, Signature
    from ridgepole.core.agreements.party import Party


def why_not_sign(text: AgreementText, *, latest: AgreementText, party: Party, digest_seen: str) -> str:
    """Empty where `party` may sign `text` now; else the sentence that says why not.

    `digest_seen` is what the person's page showed, `latest` the newest text of the document at the moment of signing (OWASP ASVS 15.4.2: what was
    checked is what is used). Only leaders and admins of marketing and of sales bind their team. Where both teams have one person each, the last
    editor may be one of the two signers but never the only one: that holds by itself, since the other team signs by another person.
    """
    if party.role not in {"leader", "admin"}:
        return "Only a leader of marketing or of sales signs for the team."
    if party.team not in SIGNING_TEAMS:
        return f"Marketing and sales sign; {party.team} reads and comments."
    if digest_seen != text.digest:
        return "The text has changed since it was shown to you. Read it again before signing."
    if latest.digest != text.digest or latest.revision != text.revision or latest.version != text.version:
        return "There is a newer text of this agreement. Read that one before signing."
    if any(_same_person(signature, party) for signature in text.signatures):
        return "You have signed this text already; nobody signs for both teams."
    if any(signature.team == party.team for signature in text.signatures):
        return f"{party.team.capitalize()} has signed this text already."
    return ""


def _same_person(signature: Signature, party: Party) -> bool:
    """An imported signer is known by name only."""
    return signature.person_id == party.person_id or (signature.person_id < 0 and signature.name == party.name)
