"""Save an edit of an agreement as a new text; a signed text is never changed."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import datetime
from typing import Any

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.agreement_text import AgreementText, agreement_of, content_of
from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadInputError, BadUseError
from ridgepole.flows.workplace_ports import Workplace

MOST_CHARACTERS = 400_000
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")


def draft_agreement(
    *, workplace: Workplace, party: Party, body: dict[str, Any], based_on_digest: str, now: datetime
) -> AgreementText:
    """The text as it was kept: the next revision of an open draft, or the first of a new version where the last one was signed.

    `body` is the whole document without sign-offs; its version and authors are set here. `based_on_digest` names the text that was edited ("" for a
    new document): BadUseError where somebody saved another one meanwhile. An edit that changes nothing returns the text as it is.
    """
    if not party.may_write:
        raise BadUseError("You can read this workspace, not change it.")
    document_id = str(body.get("id", ""))
    if not _ID.fullmatch(document_id):
        raise BadUseError("An agreement's id has letters, figures, dots, dashes and underscores, 80 at most.")
    with workplace.change():
        latest = workplace.shelf.latest(document_id)
        if (latest.digest if latest else "") != based_on_digest:
            raise BadUseError(
                "Somebody saved another text of this agreement while you were writing.",
                hint="Open the newest text, and put your changes into that one.",
            )
        version, revision = _next_place(latest)
        proposed = {**body, "version": version, "authors": _authors(body, party)}
        proposed.pop("sign_offs", None)
        agreement = agreement_of(proposed)
        _writable(agreement)
        if latest is not None and agreement.kind != latest.kind:
            raise BadUseError(f"{document_id} is of kind {latest.kind}, and stays so.")
        if latest is not None and _same_words(latest, agreement.content()):
            return latest
        kept = workplace.shelf.add(
            agreement, revision=revision, parent_digest=based_on_digest, party=party, author=party.name, at=now
        )
        workplace.record.append("agreement_saved", saved_payload(kept, email=party.email), at=now)
    return kept


def saved_payload(text: AgreementText, *, email: str = "") -> dict[str, Any]:
    """What the record keeps of a saved text: enough to build it again."""
    kept = asdict(text)
    kept.pop("signatures")
    kept.pop("written_by_id")
    return {**kept, "written_at": text.written_at.isoformat(), "email": email}


def _writable(agreement: Agreement) -> None:
    """Letters that no file can hold, and numbers that JSON has no word for, are refused before anything is kept."""
    try:
        size = len(content_of(agreement).encode("utf-8"))
    except ValueError as error:
        raise BadInputError(f"the agreement cannot be written down: {error}") from error
    if size > MOST_CHARACTERS:
        raise BadUseError(f"An agreement may have {MOST_CHARACTERS:,} bytes; this one has {size:,}.")


def _next_place(latest: AgreementText | None) -> tuple[int, int]:
    if latest is None:
        return 1, 1
    return (latest.version + 1, 1) if latest.is_signed else (latest.version, latest.revision + 1)


def _authors(body: dict[str, Any], party: Party) -> list[dict[str, str]]:
    authors = [dict(author) for author in body.get("authors") or [] if isinstance(author, dict)]
    me = {"name": party.name, "team": party.team}
    return authors if me in authors else [*authors, me]


def _same_words(latest: AgreementText, content: dict[str, Any]) -> bool:
    ignored = {"version", "authors"}
    before = {key: value for key, value in latest.body.items() if key not in ignored}
    return before == {key: value for key, value in content.items() if key not in ignored}
