"""What the flows of handing over, asking, reviewing and meeting need of a workplace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from ridgepole.flows.handover_values import HandedOver, Happening, Lead, QueueCounts, Shown
from ridgepole.flows.meeting_values import Decision, HeldMeeting
from ridgepole.flows.review_values import Coded, LossReviewed
from ridgepole.flows.survey_values import AnswerKept, HeardFeedback, Hook, Round


class Handoffs(Protocol):
    """Leads that were handed over. Events are only added, inside `Workplace.change()`."""

    def add(self, handed: HandedOver) -> bool:
        """Keeps a lead with its events; False where one of this id is known."""
        ...

    def get(self, handoff_id: str) -> HandedOver | None:
        """One lead; the one that it was merged into, where it was."""
        ...

    def of_person(self, person_id: str) -> Sequence[HandedOver]:
        """Every handover of this person, newest first."""
        ...

    def undecided(self) -> Sequence[HandedOver]:
        """Leads whose newest offer or reopening has no decision after it, oldest first."""
        ...

    def waiting(
        self, now: datetime, *, most: int, owner_id: int = 0, skip: int = 0, only: Shown = "all"
    ) -> Sequence[HandedOver]:
        """At most `most` undecided leads after `skip`: overdue ones, then by when they fall due. Of one owner only where it is given."""
        ...

    def counts(self, now: datetime, owner_id: int) -> QueueCounts:
        """How many undecided leads there are, and how many are this person's, overdue, nobody's."""
        ...

    def under_other_terms(self, digest: str) -> Sequence[HandedOver]:
        """Undecided leads whose instants were kept under terms of another digest."""
        ...

    def keep_instants(
        self, handoff_id: str, *, due_at: datetime | None, overdue_from: datetime | None, terms_digest: str
    ) -> None:
        """When a lead falls due and is overdue if nothing else happens, by the terms of this digest."""
        ...

    def alike(self, handed: HandedOver, most: int) -> Sequence[HandedOver]:
        """Other leads of the queue with the same mail address, name or company, newest first: perhaps the same buyer."""
        ...

    def merge(self, handoff_id: str, *, into: str) -> None:
        """The first lead is found under the second from now on, and its events are among that one's."""
        ...

    def say_whether_it_waits(self, handoff_id: str, *, waits: bool) -> None:
        """Whether the lead waits for a decision, where no single event says it."""
        ...

    def decided(self, most: int) -> Sequence[HandedOver]:
        """Leads that were decided, the newest decision first."""
        ...

    def append(self, handoff_id: str, happening: Happening) -> None:
        """One more event."""
        ...

    def claim(self, handoff_id: str, owner_id: int) -> bool:
        """Gives the lead to this person where nobody has it, however many ask at the same moment."""
        ...

    def first_unclaimed(self) -> str | None:
        """The lead that has waited longest without an owner."""
        ...

    def give(self, handoff_id: str, owner_id: int | None) -> None:
        """Changes the owner."""
        ...

    def known(self) -> frozenset[str]:
        """Ids of all leads."""
        ...

    def happened(self) -> Sequence[tuple[str, str, Happening]]:
        """Every event that the ledger does not have yet: handoff, person, event; oldest first."""
        ...

    def everything(self) -> Iterator[HandedOver]:
        """Every lead with its events, oldest first, a few at a time."""
        ...

    def typed_in(self) -> Sequence[Lead]:
        """Leads that were typed in here and that the ledger does not know."""
        ...


class Surveys(Protocol):
    """Rounds of the blind survey."""

    def rounds(self) -> Sequence[Round]:
        """All, newest first."""
        ...

    def open_round(self) -> Round | None:
        """The one that is open."""
        ...

    def add(self, *, secret: str, questions: str, by: str, at: datetime) -> Round:
        """Opens one."""
        ...

    def keep_answer(self, round_id: int, answer: AnswerKept) -> None:
        """Keeps or replaces one respondent's answer to one question."""
        ...

    def answers_of(self, round_id: int, respondent: str) -> Mapping[str, str]:
        """A respondent's own answers, by question."""
        ...

    def counts(self, round_id: int) -> Mapping[tuple[str, str], int]:
        """How many people have answered, by team and level."""
        ...

    def all_answers(self, round_id: int) -> Sequence[AnswerKept]:
        """Everybody's answers; asked for by the reveal alone."""
        ...

    def close(self, round_id: int, *, by: str, at: datetime) -> None:
        """The round is revealed."""
        ...


class Feedback(Protocol):
    """What sales heard in the field."""

    def add(self, heard: HeardFeedback) -> int:
        """Keeps one, and gives it its number."""
        ...

    def all(self) -> Sequence[HeardFeedback]:
        """Newest first."""
        ...


class Reviews(Protocol):
    """Closed-lost reviews."""

    def all(self) -> Sequence[LossReviewed]:
        """Newest first."""
        ...

    def get(self, review_id: int) -> LossReviewed | None:
        """One."""
        ...

    def add(self, review: LossReviewed) -> LossReviewed:
        """Opens one."""
        ...

    def codes(self, review_id: int) -> Sequence[Coded]:
        """Every code; flows show a team only its own before the reveal."""
        ...

    def code(self, review_id: int, coded: Coded) -> None:
        """Keeps or replaces a team's reason for a deal."""
        ...

    def close(self, review_id: int, *, by: str, at: datetime) -> None:
        """It is revealed."""
        ...


class Meetings(Protocol):
    """Smarketing meetings and what they decided."""

    def all(self) -> Sequence[HeldMeeting]:
        """Newest first."""
        ...

    def get(self, meeting_id: int) -> HeldMeeting | None:
        """One."""
        ...

    def add(self, *, at: datetime, agenda: Sequence[Mapping[str, Any]], by: str) -> HeldMeeting:
        """Begins one."""
        ...

    def say_present(self, meeting_id: int, names: str) -> None:
        """Who is there."""
        ...

    def close(self, meeting_id: int, at: datetime) -> None:
        """Ends it."""
        ...

    def decide(self, meeting_id: int, decision: Decision) -> Decision:
        """Keeps a decision."""
        ...

    def decisions(self) -> Sequence[Decision]:
        """All, oldest first."""
        ...

    def settle(self, decision_id: int, *, by: str, at: datetime, outcome: str) -> bool:
        """Done, or dropped; False where there is none open."""
        ...


class Hooks(Protocol):
    """Addresses outside that are told what happens."""

    def all(self) -> Sequence[Hook]:
        """Those that hold, oldest first."""
        ...

    def add(self, *, address: str, secret: str, by: str, at: datetime) -> Hook:
        """One more."""
        ...

    def remove(self, hook_id: int, *, at: datetime) -> bool:
        """Ends one."""
        ...

    def renew(self, hook_id: int, secret: str) -> bool:
        """Another secret; False where there is none such."""
        ...
