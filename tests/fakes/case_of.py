"""A whole case from plain values: agreements as in YAML, answers and touchpoints as tuples, tables as rows."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tests.fakes.ledger_of import ledger_of

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.ai_policy import AiPolicy
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case, Company
from ridgepole.core.messaging.document import Document, Documents
from ridgepole.core.survey.answer import Answer, Survey

MODELS: Mapping[str, type[Agreement]] = {
    "icp": IdealCustomerProfile,
    "messaging": MessagingFramework,
    "funnel": Funnel,
    "sla": ServiceLevelAgreement,
    "scoreboard": Scoreboard,
    "strategy": Strategy,
    "ai_policy": AiPolicy,
}


def agreement_of(written: Mapping[str, Any]) -> Agreement:
    """A typed agreement; `signed: [marketing, sales]` (not a real key) signs these very words for the teams."""
    body = {key: value for key, value in written.items() if key != "signed"}
    draft = MODELS[str(body["kind"])].model_validate({"id": body["kind"], **body})
    signers = [{"name": f"{team} signer", "team": team, "digest": draft.digest} for team in written.get("signed", ())]
    return (
        draft.model_copy(
            update={
                "sign_offs": type(draft)
                .model_validate({**draft.model_dump(by_alias=True), "sign_offs": signers})
                .sign_offs
            }
        )
        if signers
        else draft
    )


def case_of(
    *,
    as_of: str = "2025-06-30",
    agreements: Sequence[Mapping[str, Any]] = (),
    answers: Sequence[tuple[str, str, str, str, str]] = (),
    documents: Sequence[Mapping[str, Any]] = (),
    company: Mapping[str, Any] | None = None,
    **tables: Sequence[Mapping[str, Any]],
) -> Case:
    """`answers` are (respondent, team, level, question, words); `documents` are Document fields; further keywords are ledger tables."""
    given = Company(**{"name": "Test company", **(company or {})})
    return Case(
        company=given,
        agreements=Agreements(tuple(agreement_of(written) for written in agreements)),
        ledger=ledger_of(given.time_zone, given.currency, **tables),
        documents=Documents(tuple(Document(**document) for document in documents)),
        survey=Survey(answers=tuple(Answer(*answer) for answer in answers)),
        as_of=date.fromisoformat(as_of),
    )
