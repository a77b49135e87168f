"""Search what was agreed: the one knowledge base that people and AI tools draw from."""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.knowledge import facts_of
from ridgepole.core.messaging.knowledge_search import KnowledgeAnswer, KnowledgeBase


def knowledge_of(*, case: Case) -> KnowledgeBase:
    """The facts that stand on the day asked: the signed versions in force, else drafts that say so. Build it once for many questions.

    BadInputError without an embedder.
    """
    if case.embedder is None:
        raise BadInputError("knowledge is found by meaning, which needs an embedder", hint="open the case by wiring")
    facts = facts_of(
        framework=standing(case, MessagingFramework),
        icp=standing(case, IdealCustomerProfile),
        strategy=standing(case, Strategy),
        on=case.as_of,
    )
    return KnowledgeBase(facts, case.embedder)


def search_knowledge(
    query: str, *, knowledge: KnowledgeBase, kinds: Sequence[str] = (), limit: int = 8
) -> KnowledgeAnswer:
    """The agreed facts that answer a question, each with clause, version and digest; or that the agreements are silent."""
    return knowledge.search(query, kinds=kinds, limit=limit)
