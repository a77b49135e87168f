"""A company's whole case, as a check is given it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ridgepole.core.measures.measurement import Asked

if TYPE_CHECKING:
    from datetime import date

    from ridgepole.core.agreements.agreements import Agreements
    from ridgepole.core.checks.waiver import Waiver
    from ridgepole.core.kernel.embedder import Embedder
    from ridgepole.core.ledger.ledger import Ledger
    from ridgepole.core.messaging.document import Documents
    from ridgepole.core.messaging.judge import Judge
    from ridgepole.core.messaging.model_reading import ModelReader
    from ridgepole.core.survey.answer import Survey


ENGINES = ("duckdb", "spark", "clickhouse")


@dataclass(frozen=True, slots=True)
class Company:
    """What ridgepole.toml says. `fiscal_year_starts` is "MM-DD"; `engine` is where measures run, one of `ENGINES`."""

    name: str
    currency: str = "EUR"
    fiscal_year_starts: str = "01-01"
    time_zone: str = "UTC"
    engine: str = "duckdb"


@dataclass(frozen=True)
class Case:
    """Agreements, ledger, documents, survey and the day on which the question is asked. `memo` caches what several checks compute alike.

    `rulings` are what people said of findings and claims, oldest first; `judge` is asked about pairs of statements that rules leave open, and `reader` to read touchpoints
    against the framework, where there is one.
    """

    company: Company
    agreements: Agreements
    ledger: Ledger
    documents: Documents
    survey: Survey
    as_of: date
    embedder: Embedder | None = None
    rulings: tuple[Waiver, ...] = ()
    judge: Judge | None = None
    reader: ModelReader | None = None
    memo: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    def asked(self, by: str = "") -> Asked:
        """This case as a measure is asked about it."""
        return Asked(
            ledger=self.ledger,
            agreements=self.agreements,
            as_of=self.as_of,
            time_zone=self.company.time_zone,
            currency=self.company.currency,
            by=by,
        )
