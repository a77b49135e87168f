"""Open a company's case: what a diagnosis, a check or a measure is asked about."""

from __future__ import annotations

from datetime import date

from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.messaging.judge import Judge
from ridgepole.core.messaging.model_reading import ModelReader
from ridgepole.flows.judged_findings import rulings_of
from ridgepole.flows.ports import Workspace


def open_case(
    *,
    workspace: Workspace,
    as_of: date,
    embedder: Embedder | None = None,
    judge: Judge | None = None,
    reader: ModelReader | None = None,
) -> Case:
    """The case as of a day; `judge` is asked about pairs of statements that the rules leave open, `reader` to read touchpoints against the framework.

    BadInputError (exit code 3) where ridgepole.toml or an agreement is wrong: to judge without a document that both teams rely on would mislead.
    Rows that were refused do not stop it; they stay in `workspace.problems`.
    """
    wrong = workspace.foundation_problems
    if wrong:
        count = "one thing is" if len(wrong) == 1 else f"{len(wrong)} things are"
        raise BadInputError(
            f"{count} wrong with this workspace",
            problems=wrong,
            hint="mend each place; nothing was judged, since the answer would rest on what is missing",
        )
    return Case(
        company=workspace.company,
        agreements=workspace.agreements,
        ledger=workspace.ledger,
        documents=workspace.documents,
        survey=workspace.survey,
        as_of=as_of,
        embedder=embedder,
        rulings=rulings_of(workspace.judgements),
        judge=judge,
        reader=reader,
    )
