"""Take one measure of a case: the same for the command line, the web, the API and a check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rapidfuzz import process

from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.core.kernel.period import Period, end_of_day, start_of_day
from ridgepole.core.measures.catalogue import measures
from ridgepole.core.measures.measurement import Measure, Measurement


def take_measure(
    *, case: Case, name: str, by: str = "", since: date | None = None, until: date | None = None
) -> Measurement:
    """The measurement; `since` and `until` are days, both included, in the company's zone; without them all the data up to `case.as_of`.

    BadUseError for a measure or dimension that does not exist (it says which was probably meant), or for days in the wrong order.
    """
    measure = find_measure(name)
    if by and by not in measure.dimensions:
        can = f"it can be asked by {', '.join(measure.dimensions)}" if measure.dimensions else "it has no dimensions"
        raise BadUseError(
            f"{measure.name} cannot be asked by {by!r}",
            hint=_did_you_mean(by, measure.dimensions) or can,
        )
    return measure.measure(replace(case.asked(by), period=_period(case, since, until)))


def find_measure(name: str) -> Measure:
    """The measure of that name, or the one that people call so. BadUseError where there is none."""
    wanted = " ".join(name.lower().replace("_", " ").replace("-", " ").split())
    for measure in measures().values():
        called = (measure.name.replace("_", " "), measure.title.lower(), *(s.lower() for s in measure.synonyms))
        if wanted in called:
            return measure
    raise BadUseError(
        f"there is no measure {name!r}",
        hint=_did_you_mean(name, measures()) or "`ridgepole measure DIR` lists them",
    )


def _did_you_mean(word: str, among: Iterable[str]) -> str:
    close = process.extractOne(word.lower(), list(among), score_cutoff=60)
    return f"did you mean {close[0]!r}?" if close else ""


def _period(case: Case, since: date | None, until: date | None) -> Period | None:
    if since is None and until is None:
        return None
    if since is not None and until is not None and until < since:
        raise BadUseError(f"the period ends ({until}) before it begins ({since})")
    zone = case.company.time_zone
    start = start_of_day(since, zone) if since else 0
    return Period(start, end_of_day(until or case.as_of, zone))
