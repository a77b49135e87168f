"""Take agreements, their record and comments from a folder into a workplace, without loss."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.agreement_text import AgreementText, agreement_of, content_of, digest_of_text
from ridgepole.core.agreements.party import Party
from ridgepole.core.agreements.verify_chain import chain_troubles
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem
from ridgepole.flows.draft_agreement import saved_payload
from ridgepole.flows.judge_finding import judged_payload
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import ClauseComment, FindingJudgement


@dataclass(frozen=True, slots=True)
class Adopted:
    """How many texts, entries and comments were new."""

    texts: int
    entries: int
    comments: int


def adopt_agreements(
    *,
    workplace: Workplace,
    agreements: Sequence[Agreement],
    chain: Sequence[Mapping[str, Any]],
    checkpoints: Sequence[Mapping[str, Any]],
    comments: Sequence[Mapping[str, Any]],
    judgements: Sequence[FindingJudgement] = (),
    now: datetime,
) -> Adopted:
    """What was new.

    An exported record goes into a workplace that has none: its texts, sign-offs and decisions are built from it, and BadInputError names what does not
    hold in it. Then every agreement whose bytes the workplace does not have becomes one more text, with the sign-offs that name those bytes.
    """
    with workplace.change():
        entries = 0
        known = len(workplace.record.entries())
        if chain and not known:
            troubles = chain_troubles(list(chain), tuple((int(c["seq"]), str(c["hash"])) for c in checkpoints))
            if troubles:
                raise BadInputError(
                    "the record in this folder does not hold",
                    problems=[Problem(file="record/chain.jsonl", why=trouble) for trouble in troubles],
                )
            workplace.record.adopt(chain, checkpoints)
            entries = len(chain)
            _replay(workplace, chain)
        texts = sum(_adopt_text(workplace, agreement, now) for agreement in sorted(agreements, key=_place))
        said = 0 if workplace.comments.all() else _adopt_comments(workplace, comments)
        _adopt_judgements(workplace, judgements, now)
    return Adopted(texts=texts, entries=entries, comments=said)


def _place(agreement: Agreement) -> tuple[str, int]:
    return agreement.id, agreement.version


def _adopt_text(workplace: Workplace, agreement: Agreement, now: datetime) -> bool:
    digest = digest_of_text(content_of(agreement))
    text = workplace.shelf.by_digest(digest)
    new = text is None
    if text is None:
        siblings = [t for t in workplace.shelf.texts_of(agreement.id) if t.version == agreement.version]
        latest = workplace.shelf.latest(agreement.id)
        author = ", ".join(a.name for a in agreement.authors) or "imported"
        text = workplace.shelf.add(
            agreement,
            revision=len(siblings) + 1,
            parent_digest=latest.digest if latest else "",
            party=None,
            author=author[:160],
            at=now,
        )
        workplace.record.append("agreement_saved", saved_payload(text), at=now)
    for sign_off in agreement.sign_offs:
        if sign_off.digest != digest or sign_off.team in {s.team for s in text.signatures}:
            continue
        if sign_off.team not in {"marketing", "sales"} or sign_off.name in {s.name for s in text.signatures}:
            continue
        at = sign_off.signed_at or now
        at = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
        text = workplace.shelf.add_signature(
            text, party=None, name=sign_off.name, team=sign_off.team, role=sign_off.role or "leader", at=at
        )
        payload = {
            "document_id": text.document_id,
            "version": text.version,
            "revision": text.revision,
            "digest": text.digest,
            "name": sign_off.name,
            "email": "",
            "team": sign_off.team,
            "role": sign_off.role or "leader",
            "signed_at": at.isoformat(),
        }
        workplace.record.append("agreement_signed", payload, at=now)
    return new


def _replay(workplace: Workplace, chain: Sequence[Mapping[str, Any]]) -> None:
    members = {member.email: member for member in workplace.people.members()}
    for entry in chain:
        kind = json.loads(str(entry["header"]))["kind"]
        if entry["payload"] is None:
            continue
        payload: dict[str, Any] = json.loads(str(entry["payload"]))
        party = members.get(str(payload.get("email")))
        if kind == "agreement_saved":
            _replay_text(workplace, payload, party)
        elif kind == "agreement_signed":
            text = _signed_text(workplace, payload)
            workplace.shelf.add_signature(
                text,
                party=party,
                name=payload["name"],
                team=payload["team"],
                role=payload["role"],
                at=datetime.fromisoformat(payload["signed_at"]),
            )
        elif kind == "finding_judged":
            workplace.judgements.add(_judgement(payload, party))


def _replay_text(workplace: Workplace, payload: dict[str, Any], party: Party | None) -> None:
    kept = workplace.shelf.add(
        agreement_of(json.loads(payload["content"])),
        revision=payload["revision"],
        parent_digest=payload["parent_digest"],
        party=party,
        author=payload["written_by"],
        at=datetime.fromisoformat(payload["written_at"]),
    )
    if kept.digest != payload["digest"]:
        raise BadInputError(f"{kept.name}: the text in the record does not read back to its own bytes")


def _signed_text(workplace: Workplace, payload: dict[str, Any]) -> AgreementText:
    for text in workplace.shelf.texts_of(payload["document_id"]):
        if (text.version, text.revision, text.digest) == (payload["version"], payload["revision"], payload["digest"]):
            return text
    raise BadInputError(f"the record has a signature on a text of {payload['document_id']} that it does not hold")


def _judgement(payload: dict[str, Any], party: Party | None) -> FindingJudgement:
    expires = payload.get("expires_on")
    return FindingJudgement(
        finding=payload["finding"],
        verdict=payload["verdict"],
        reason=payload["reason"],
        owner=payload["owner"],
        expires_on=date.fromisoformat(expires) if expires else None,
        person_id=party.person_id if party else 0,
        person_name=payload["name"],
        judged_at=datetime.fromisoformat(payload["judged_at"]),
        about=payload.get("about", ""),
    )


def _adopt_judgements(workplace: Workplace, judgements: Sequence[FindingJudgement], now: datetime) -> None:
    """Decisions that the record did not bring are kept and recorded; those that it did are known by who decided what, when."""
    known = {(j.finding, j.verdict, j.person_name, j.judged_at) for j in workplace.judgements.all()}
    for judgement in judgements:
        if (judgement.finding, judgement.verdict, judgement.person_name, judgement.judged_at) not in known:
            workplace.judgements.add(judgement)
            workplace.record.append("finding_judged", judged_payload(judgement, ""), at=now)


def _adopt_comments(workplace: Workplace, comments: Sequence[Mapping[str, Any]]) -> int:
    for said in comments:
        resolved = said.get("resolved_at")
        workplace.comments.add(
            ClauseComment(
                document_id=said["document_id"],
                digest=said["digest"],
                clause=said["clause"],
                says=said["says"],
                person_id=0,
                person_name=said["person_name"],
                person_team=said["person_team"],
                said_at=datetime.fromisoformat(said["said_at"]),
                resolved_at=datetime.fromisoformat(resolved) if resolved else None,
                resolved_by=said.get("resolved_by", ""),
            )
        )
    return len(comments)
