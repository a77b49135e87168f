"""Check a draft before a buyer sees it."""

from __future__ import annotations

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.draft_guard import DraftGuard
from ridgepole.core.messaging.draft_verdict import DraftVerdict
from ridgepole.core.messaging.frame import frame_of, with_learnt
from ridgepole.core.messaging.names import names_of
from ridgepole.core.messaging.statements import statements_of


def guard_of(*, case: Case, read_published: bool = True) -> DraftGuard:
    """A guard for the framework that stands on the day asked; build it once, use it for every draft.

    With `read_published`, case studies of the workspace count as evidence. BadInputError without a framework or an embedder.
    """
    framework = standing(case, MessagingFramework)
    if framework is None or case.embedder is None:
        raise BadInputError(
            "there is no messaging framework to check against",
            hint="write agreements/messaging.yaml, or run `ridgepole init`",
        )
    names = names_of(case.company.name, framework, case.documents)
    frame = frame_of(
        framework=framework,
        strategy=standing(case, Strategy),
        icp=standing(case, IdealCustomerProfile),
        names=names,
        as_of=case.as_of,
        embedder=case.embedder,
    )
    documents = case.documents.documents if read_published else ()
    studies = [s for d in documents if d.kind == "case_study" for s in statements_of(d, names)]
    headings = [s for d in documents if d.kind == "website" for s in statements_of(d, names)]
    frame = with_learnt(frame, [s for s in headings if s.is_ours])
    return DraftGuard(frame, studies, headings)


def check_draft(text: str, *, guard: DraftGuard) -> DraftVerdict:
    """Pass, violation or could-not-check, with clause, version, exact words and a rewrite that was itself checked."""
    return guard.check(text)


def check_draft_in(text: str, *, case: Case) -> DraftVerdict:
    """The same for one draft of a workspace; could-not-check, against nothing, where no messaging framework stands on the day asked."""
    if standing(case, MessagingFramework) is None:
        return DraftVerdict((), (), ())
    return check_draft(text, guard=guard_of(case=case))
