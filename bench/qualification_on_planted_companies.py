"""Are planted behaviours found, is noise left alone, are the probabilities true? `python -m bench.qualification_on_planted_companies [--companies 40]`.

Companies are those of tests/core/qualification/planted_companies.py: two behaviours that multiply the odds of winning by six, twelve that are noise. Writes
docs/benchmarks/qualification.md.
"""

from __future__ import annotations

import argparse
import platform
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from tests.core.qualification.planted_companies import AS_OF, planted_company

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.qualification.qualification import qualification_of
from ridgepole.core.statistics.intervals import wilson
from ridgepole.flows.qualify_leads import qualify_leads
from ridgepole.wiring.build import import_into, init_folder, open_case_of_folder

WINS = (20, 50, 100, 300)
PLANTED = ("pricing_page", "webinar")
PAGE = Path(__file__).parents[1] / "docs" / "benchmarks" / "qualification.md"
OLIST = Path(__file__).parents[2] / "shared" / "data" / "olist"


@dataclass(frozen=True)
class Trial:
    wins: int
    planted: bool
    found: int
    false: int
    has_card: bool
    slope: float
    auc: float


def trial(arguments: tuple[int, int, bool]) -> Trial:
    seed, wins, planted = arguments
    names = PLANTED if planted else ()
    ledger = planted_company(seed=seed, wins=wins, planted=names, base=0.08 if planted else 0.2)
    answer = qualification_of(ledger, Agreements(), as_of=AS_OF, time_zone="UTC")
    signals = {signal.behaviour for signal in answer.signals if signal.stands_out}
    tested = answer.tested
    return Trial(
        wins,
        planted,
        len(signals & set(names)),
        len(signals - set(names)),
        answer.card is not None,
        tested.calibration_slope.value if tested else float("nan"),
        tested.auc.value if tested else float("nan"),
    )


def line(trials: list[Trial]) -> str:
    wins = trials[0].wins
    power = wilson(sum(t.found for t in trials), len(trials) * len(PLANTED))
    discoveries = sum(t.found + t.false for t in trials)
    false = sum(t.false for t in trials) / discoveries if discoveries else 0.0
    cards = sum(t.has_card for t in trials)
    slopes = [t.slope for t in trials if not np.isnan(t.slope)]
    aucs = [t.auc for t in trials if not np.isnan(t.auc)]
    slope = (
        f"{np.median(slopes):.2f} ({np.quantile(slopes, 0.1):.2f}–{np.quantile(slopes, 0.9):.2f})"
        if slopes
        else "no card"
    )
    auc = f"{np.median(aucs):.2f}" if aucs else "no card"
    return f"| {wins} | {len(trials)} | {power.value:.0%} ({power.low:.0%}–{power.high:.0%}) | {false:.1%} | {cards} of {len(trials)} | {slope} | {auc} |"


def noise_line(trials: list[Trial]) -> str:
    some = wilson(sum(t.false > 0 for t in trials), len(trials))
    return f"| {trials[0].wins} | {len(trials)} | {some.value:.1%} ({some.low:.1%}–{some.high:.1%}) |"


def olist() -> str:
    if not OLIST.is_dir():
        return "The Olist files are not beside the project, so this part was not run."
    with TemporaryDirectory() as folder:
        place = Path(folder) / "olist"
        init_folder(place)
        import_into(place, sorted(OLIST.glob("*.csv")), "olist")
        answer = qualify_leads(case=open_case_of_folder(place, date(2018, 11, 30)))
    tested = answer.tested
    if tested is None:
        return f"Olist: no back-test: {answer.refused}."
    refused = "; ".join(
        f"{field.field} ({field.why})" for field in answer.refused_fields if "filled in for" in field.why
    )
    lines = ", ".join(line.feature for line in answer.card.lines) if answer.card else "none"
    return (
        f"Olist (real leads, 2017 to 2018), from what was known at first contact: {answer.units:,} leads, {answer.wins:,} won; AUC on later time {tested.auc.value:.3f} "
        f"({tested.auc.low:.3f}–{tested.auc.high:.3f}), calibration slope {tested.calibration_slope.value:.2f}, challenger (boosted trees) {tested.challenger_auc:.3f}. "
        f"The card uses: {lines}. Refused for provenance: {refused or 'nothing'}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--companies", type=int, default=12, help="companies for each row")
    companies = parser.parse_args().companies
    jobs = [
        (1000 * wins + seed, wins, planted) for planted in (True, False) for wins in WINS for seed in range(companies)
    ]
    with ProcessPoolExecutor(2) as pool:
        trials = list(pool.map(trial, jobs, chunksize=4))
    rows = [line([t for t in trials if t.wins == wins and t.planted]) for wins in WINS]
    noise = [noise_line([t for t in trials if t.wins == wins and not t.planted]) for wins in WINS]
    PAGE.write_text(
        f"""# Qualification learnt backwards, on companies whose truth is known

Command: `python -m bench.qualification_on_planted_companies --companies {companies}` on {datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}.
Each company has two behaviours that multiply the odds of winning by six and twelve that do nothing, each in windows of 30 and 60 days. A signal is a behaviour with a false-discovery rate of at most 5%.
Seeds: 1000 × wins + 0 to {companies - 1}.

| wins | companies | planted behaviours found (95%) | false among all found | a card is given | calibration slope on later time, median (10–90%) | AUC on later time, median |
| --- | --- | --- | --- | --- | --- | --- |
{chr(10).join(rows)}

Below 50 wins no card is given: it is refused with what is needed, and the lifts are shown.

## Companies in which nothing matters

| wins | companies | companies with any signal at all (95%) |
| --- | --- | --- |
{chr(10).join(noise)}

## Real data

{olist()}
""",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
