"""Before signing: what a draft would have done, had it held over the history that is known (R15)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ridgepole.core.actions.consequence import Consequence
from ridgepole.core.actions.replay_funnel import funnel_consequences
from ridgepole.core.actions.replay_icp import icp_consequences
from ridgepole.core.actions.replay_sla import sla_consequences
from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.period import Period, end_of_day

ASSOCIATION = "A replay says what the rule would have let through, not how people would have acted under it."


@dataclass(frozen=True, slots=True)
class Replay:
    """All consequences of one draft; `cannot_be_replayed` names the parts of it that history has no field for."""

    draft: str
    digest: str
    against: str
    period: Period
    consequences: tuple[Consequence, ...]
    cannot_be_replayed: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """What `ridgepole replay` prints."""
        return {
            "draft": self.draft,
            "digest": self.digest,
            "against": self.against,
            "period": self.period.as_json(),
            "consequences": [item.as_json() for item in self.consequences],
            "cannot_be_replayed": list(self.cannot_be_replayed),
            "caveats": [ASSOCIATION],
        }


def replay_draft(case: Case, draft: Agreement, *, period: Period | None = None) -> Replay:
    """The consequences of a draft ICP, funnel or SLA over `period` (default: all of history up to the day asked about). Other kinds have none."""
    stretch = period or Period(0, end_of_day(case.as_of, case.company.time_zone))
    before = _before(case, draft)
    found: Sequence[Consequence] = ()
    unread: Sequence[str] = ()
    if isinstance(draft, IdealCustomerProfile):
        found, unread = icp_consequences(
            case, draft, before if isinstance(before, IdealCustomerProfile) else None, stretch
        )
    elif isinstance(draft, ServiceLevelAgreement):
        found, unread = sla_consequences(
            case, draft, before if isinstance(before, ServiceLevelAgreement) else None, stretch
        )
    elif isinstance(draft, Funnel):
        found, unread = funnel_consequences(case, draft, before if isinstance(before, Funnel) else None, stretch)
    else:
        unread = (f"{draft.kind}: only a customer profile, a funnel and an SLA can be replayed on history",)
    return Replay(
        draft.name, draft.digest, before.name if before else "nothing yet", stretch, tuple(found), tuple(unread)
    )


def _before(case: Case, draft: Agreement) -> Agreement | None:
    kind = type(draft)
    others = [d for d in case.agreements.versions(kind) if d.digest != draft.digest]
    effective = [d for d in others if d.effective_from is None or d.effective_from <= case.as_of]
    return (effective or others)[-1] if others else None
