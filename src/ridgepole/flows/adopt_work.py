"""Take what people did in another installation of the app, or in this one before, into a workplace that has nothing of the kind yet."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from ridgepole.core.actions.closed_lost_review import LostDeal
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.survey.answer import Question
from ridgepole.flows.handover_values import HandedOver, Happening, Lead
from ridgepole.flows.meeting_values import Decision
from ridgepole.flows.review_values import Coded, LossReviewed
from ridgepole.flows.survey_values import AnswerKept, HeardFeedback
from ridgepole.flows.work_lines import renumbered
from ridgepole.flows.workplace_ports import Workplace

Line = Mapping[str, Any]
Unseal = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class AdoptedWork:
    """How many rows of each file came in, and for how many rounds and reviews the blind part could not be opened here."""

    rows: Mapping[str, int]
    still_sealed: int


class _Adopting:
    """One adoption: people by address, and what could not be opened."""

    def __init__(self, workplace: Workplace, unseal: Unseal) -> None:
        self.workplace, self._unseal, self.still_sealed = workplace, unseal, 0
        self.people: dict[str, int] = {}

    def person(self, email: str) -> int:
        """The number of the person here, 0 where they do not belong."""
        return self.people.get(email, 0)

    def opened(self, line: Line, name: str) -> list[dict[str, Any]]:
        """The rows of a blind part."""
        if not line["sealed"]:
            return list(line[name])
        text = self._unseal(str(line["sealed"]))
        if text is None:
            self.still_sealed += 1
            return []
        return list(json.loads(text))


def adopt_people(*, workplace: Workplace, lines: Iterable[Line]) -> int:
    """How many came in. Only where nobody belongs yet: a folder gives nobody a place among people who are there."""
    if workplace.people.everybody():
        return 0
    with workplace.change():
        return sum(_each("people", lines, lambda line: _adopt_person(workplace, line)))


def adopt_work(*, workplace: Workplace, lines: Mapping[str, Iterable[Line]], unseal: Unseal) -> AdoptedWork:
    """Each kind goes into a workplace that has none of it. BadInputError names the line that cannot be read back; then nothing came in.

    `unseal` gives None for what another installation sealed: the round or review is there and open, without what was answered so far.
    """
    doing = _Adopting(workplace, unseal)
    doing.people = {member.party.email: member.party.person_id for member in workplace.people.everybody()}
    kinds: dict[str, tuple[Callable[[], object], Callable[[_Adopting, Line], int]]] = {
        "handoffs": (workplace.handoffs.known, _adopt_handoff),
        "surveys": (workplace.surveys.rounds, _adopt_round),
        "feedback": (workplace.feedback.all, _adopt_feedback),
        "reviews": (workplace.reviews.all, _adopt_review),
        "meetings": (workplace.meetings.all, _adopt_meeting),
        "webhooks": (workplace.hooks.all, _adopt_webhook),
    }
    with workplace.change():
        rows = {
            name: 0 if has() else sum(_each(name, lines.get(name, ()), partial(take, doing)))
            for name, (has, take) in kinds.items()
        }
    return AdoptedWork(rows, doing.still_sealed)


def _each(name: str, lines: Iterable[Line], take: Callable[[Line], int]) -> list[int]:
    taken = []
    for number, line in enumerate(lines, start=1):
        try:
            taken.append(take(line))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            why = f"{type(error).__name__}: {error}"
            raise BadInputError(
                f"workplace/{name}.jsonl cannot be read back",
                problems=[Problem(file=f"workplace/{name}.jsonl", row=number, why=why)],
                hint="export the workspace again",
            ) from error
    return taken


def _adopt_person(workplace: Workplace, line: Line) -> int:
    workplace.people.adopt(
        email=line["email"],
        name=line["name"],
        team=line["team"],
        role=line["role"],
        is_active=bool(line["is_active"]),
        wants_digest=bool(line["wants_digest"]),
    )
    return 1


def _adopt_handoff(doing: _Adopting, line: Line) -> int:
    happenings = tuple(
        Happening(
            number=number,
            at=datetime.fromisoformat(h["at"]),
            event=h["event"],
            team=h["team"],
            person_id=doing.person(h["email"]),
            person_name=h["name"],
            reason=h["reason"],
            note=h["note"],
            from_ledger=bool(h["from_ledger"]),
        )
        for number, h in enumerate(line["happenings"], start=1)
    )
    lead = Lead(line["person_id"], {str(k): str(v) for k, v in line["fields"].items()})
    handed = HandedOver(line["handoff_id"], lead, line["stage"], doing.person(line["owner"]), "", happenings)
    return int(doing.workplace.handoffs.add(handed))


def _adopt_round(doing: _Adopting, line: Line) -> int:
    """A round that is open gets a new secret, so links of before do not open it; there are new ones on the page."""
    surveys = doing.workplace.surveys
    questions = [Question(**question) for question in line["questions"]]
    opened = surveys.add(
        secret=secrets.token_hex(32),
        questions=json.dumps([{name: getattr(q, name) for name in q.__dataclass_fields__} for q in questions]),
        by=line["opened_by"],
        at=datetime.fromisoformat(line["opened_at"]),
    )
    for answer in doing.opened(line, "answers"):
        kept = {**answer, "answered_at": datetime.fromisoformat(answer["answered_at"])}
        surveys.keep_answer(opened.id, AnswerKept(**kept))
    if line["revealed_at"]:
        surveys.close(opened.id, by=line["revealed_by"], at=datetime.fromisoformat(line["revealed_at"]))
    return 1


def _adopt_feedback(doing: _Adopting, line: Line) -> int:
    doing.workplace.feedback.add(
        HeardFeedback(
            kind=line["kind"],
            text=line["text"],
            stage=line["stage"],
            subject=line["subject"],
            opportunity_id=line["opportunity_id"],
            person_id=doing.person(line["email"]),
            person_name=line["name"],
            at=datetime.fromisoformat(line["at"]),
        )
    )
    return 1


def _adopt_review(doing: _Adopting, line: Line) -> int:
    reviews = doing.workplace.reviews
    review = reviews.add(
        LossReviewed(
            quarter=line["quarter"],
            rule=line["rule"],
            deals=tuple(LostDeal(**{**d, "lost_on": date.fromisoformat(d["lost_on"])}) for d in line["deals"]),
            reasons=tuple((str(id_), str(says)) for id_, says in line["reasons"]),
            opened_at=datetime.fromisoformat(line["opened_at"]),
            opened_by=line["opened_by"],
        )
    )
    for code in doing.opened(line, "codes"):
        coded_at = datetime.fromisoformat(code["coded_at"])
        person = doing.person(code["email"])
        reviews.code(
            review.id,
            Coded(code["opportunity_id"], code["team"], code["reason"], code["note"], person, code["name"], coded_at),
        )
    if line["revealed_at"]:
        reviews.close(review.id, by=line["revealed_by"], at=datetime.fromisoformat(line["revealed_at"]))
    return 1


def _adopt_meeting(doing: _Adopting, line: Line) -> int:
    """Decisions come in the order of their numbers within a meeting; meetings come oldest first, so their numbers here are those of the lines."""
    meetings = doing.workplace.meetings
    held_at = datetime.fromisoformat(line["held_at"])
    here = {
        "decision": _numbers_here(meetings.decisions()),
        "review": _numbers_here(doing.workplace.reviews.all()),
    }
    held = meetings.add(at=held_at, agenda=[renumbered(item, here) for item in line["agenda"]], by=line["opened_by"])
    for d in sorted(line["decisions"], key=lambda decision: int(decision["number"])):
        kept = meetings.decide(
            held.id,
            Decision(
                says=d["says"],
                owner=d["owner"],
                due_on=date.fromisoformat(d["due_on"]),
                about=d["about"],
                decided_at=datetime.fromisoformat(d["decided_at"]),
                decided_by=d["decided_by"],
            ),
        )
        if d["settled_at"]:
            meetings.settle(
                kept.id, by=d["settled_by"], at=datetime.fromisoformat(d["settled_at"]), outcome=d["outcome"]
            )
    meetings.say_present(held.id, line["present"])
    if line["closed_at"]:
        meetings.close(held.id, datetime.fromisoformat(line["closed_at"]))
    return 1


def _adopt_webhook(doing: _Adopting, line: Line) -> int:
    """Without its secret, and told nothing until somebody gives it a new one."""
    made_at = datetime.fromisoformat(line["made_at"])
    doing.workplace.hooks.add(address=line["address"], secret="", by=line["made_by"], at=made_at)
    return 1


def _numbers_here(rows: Iterable[Any]) -> dict[int, int]:
    """The number of a row in this workplace by its place, oldest first."""
    return {place: row.id for place, row in enumerate(sorted(rows, key=lambda row: int(row.id)), start=1)}
