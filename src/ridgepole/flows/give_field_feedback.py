"""Sales tells what it heard in the field, in a form that can be counted (R35)."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.survey_values import HeardFeedback
from ridgepole.flows.tell_hooks import tell_hooks
from ridgepole.flows.workplace_ports import Workplace

KINDS = {
    "objection": "An objection",
    "competitor_claim": "What a competitor claims",
    "segment": "A segment that does not land",
    "other": "Something else",
}


def give_field_feedback(
    *,
    workplace: Workplace,
    party: Party,
    kind: str,
    text: str,
    stage: str = "",
    subject: str = "",
    opportunity_id: str = "",
    now: datetime,
) -> int:
    """The number of what was kept; it counts in measures and checks as the ledger's feedback does."""
    if not party.may_write or party.team not in {"sales", "revops"}:
        raise BadUseError("Sales tells what it heard in the field.")
    if kind not in KINDS:
        raise BadUseError("Say what it is.", hint=", ".join(KINDS.values()))
    if not text.strip():
        raise BadUseError("Write what you heard, in the buyer's words.")
    heard = HeardFeedback(
        kind=kind,
        text=" ".join(text.split())[:2000],
        stage=stage.strip()[:120],
        subject=subject.strip()[:200],
        opportunity_id=opportunity_id.strip()[:200],
        person_id=party.person_id,
        person_name=party.name,
        at=now,
    )
    with workplace.change():
        number = workplace.feedback.add(heard)
        tell_hooks(
            workplace=workplace,
            event="feedback.given",
            key=str(number),
            payload={"kind": heard.kind, "stage": heard.stage, "subject": heard.subject, "text": heard.text},
            now=now,
        )
    return number
