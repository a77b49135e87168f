"""Why two teams report different figures for one number: a search over definitions, dates, filters, currencies and attribution.

Each *axis* is one question on which definitions part (by which date? which deals count as marketing's? ...), with an agreed answer and alternatives. A definition is one answer for
each axis, and its figure the sum of the weights of the rows that pass all of them. The search finds for each team the fewest departures from the agreed
definition (at most three) that give its figure to the cent; what lies between the two figures is then divided over the departures by Shapley's rule, so that the
parts do not depend on an order and sum to the gap exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from math import factorial

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.float64]
MOST_CHANGES = 3
KEPT = 40
RARE = 1.0


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to one question: which rows pass. `cost` orders equally good explanations: commoner departures are cheaper."""

    says: str
    mask: Mask
    cost: float = 1.0


@dataclass(frozen=True, slots=True)
class Axis:
    """A question on which definitions part: the agreed answer, and the alternatives."""

    name: str
    agreed: Option
    others: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A departure from the agreed definition on one axis."""

    axis: int
    option: Option


@dataclass(frozen=True, slots=True)
class Match:
    """Departures that give a figure; `off_minor` is what stays unexplained (reported less computed)."""

    changes: tuple[Change, ...]
    figure_minor: int
    off_minor: int
    also: tuple[str, ...] = ()

    @property
    def cost(self) -> float:
        """Fewer and commoner departures first."""
        return sum(1.0 + change.option.cost for change in self.changes)


@dataclass(frozen=True, slots=True)
class Part:
    """What one departure of one team adds to the gap, in hundredths."""

    team: str
    axis: str
    agreed: str
    instead: str
    minor: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """The gap (first team less second), its parts, and what stays unexplained; all parts and that sum to the gap."""

    gap_minor: int
    parts: tuple[Part, ...]
    unexplained_minor: int
    cost: float
    also: tuple[str, ...] = ()


def figure(weights: Mask, axes: Sequence[Axis], changes: Sequence[Change] = ()) -> int:
    """The figure of a definition, in the unit of `weights` (hundredths, so exact)."""
    product = weights.copy()
    changed = {change.axis: change.option for change in changes}
    for place, axis in enumerate(axes):
        product = product * changed.get(place, axis.agreed).mask
    return round(float(product.sum()))


def within_reach(
    weights: Mask, axes: Sequence[Axis], names: NDArray[np.object_]
) -> tuple[Mask, list[Axis], NDArray[np.object_]]:
    """The same without rows that no answer to some question lets pass (deals of other years, say): they are in no figure and cost time in each."""
    alive = np.ones(len(weights), dtype=bool)
    for axis in axes:
        alive &= np.any([option.mask != 0 for option in (axis.agreed, *axis.others)], axis=0)

    def cut(option: Option) -> Option:
        return replace(option, mask=option.mask[alive])

    kept = [Axis(axis.name, cut(axis.agreed), tuple(cut(option) for option in axis.others)) for axis in axes]
    return weights[alive], kept, names[alive]


def matches(weights: Mask, axes: Sequence[Axis], reported_minor: int, within_minor: int = 0) -> list[Match]:
    """Definitions that give the reported figure, cheapest first: to the cent, else within `within_minor` (its rounding), else the nearest with one common departure."""
    found: list[Match] = []
    for count in range(MOST_CHANGES + 1):
        for places in combinations(range(len(axes)), count):
            found += _of_axes(weights, axes, places, reported_minor, within_minor)
        if any(match.off_minor == 0 for match in found):
            break
    exact = [match for match in found if match.off_minor == 0]
    close = [match for match in found if abs(match.off_minor) <= within_minor]
    if exact or close:
        return _without_doubles(
            sorted(exact or close, key=lambda match: (match.cost, abs(match.off_minor))), weights, axes
        )
    # Among thousands of definitions some pair always comes near: what is not exact is explained by at most one common departure.
    simple = [match for match in found if len(match.changes) <= 1 and match.cost < 1 + RARE]
    return sorted(simple, key=lambda match: (abs(match.off_minor), match.cost))[:KEPT]


def explain(
    weights: Mask, axes: Sequence[Axis], first: tuple[str, int, int], second: tuple[str, int, int]
) -> list[Explanation]:
    """Explanations of first's figure less second's, best first; each is (team, reported in hundredths, its rounding in hundredths)."""
    explanations: list[Explanation] = []
    for mine in matches(weights, axes, first[1], first[2])[:6]:
        for theirs in matches(weights, axes, second[1], second[2])[:6]:
            parts = [*_parts(weights, axes, first[0], mine, 1), *_parts(weights, axes, second[0], theirs, -1)]
            gap = first[1] - second[1]
            explanations.append(
                Explanation(
                    gap,
                    tuple(parts),
                    gap - sum(part.minor for part in parts),
                    mine.cost + theirs.cost,
                    (*mine.also, *theirs.also),
                )
            )
    within = first[2] + second[2]
    return sorted(explanations, key=lambda explanation: _order(explanation, within))


def _order(explanation: Explanation, within_minor: int) -> tuple[bool, float, float]:
    """What explains all comes first, fewest departures leading; else what leaves least, where each departure must earn its place."""
    left = abs(explanation.unexplained_minor)
    if left <= within_minor:
        return False, explanation.cost, float(left)
    return True, left * (1 + explanation.cost / 2), explanation.cost


def _of_axes(weights: Mask, axes: Sequence[Axis], places: tuple[int, ...], reported: int, within: int) -> list[Match]:
    """All definitions that depart on exactly these axes, the matching ones (or the nearest one)."""
    base = weights.copy()
    for place, axis in enumerate(axes):
        if place not in places:
            base = base * axis.agreed.mask
    options = [axes[place].others for place in places]
    if any(not choice for choice in options):
        return []
    if not places:
        total = round(float(base.sum()))
        return [Match((), total, reported - total)]
    *outer, last = options
    stacked = np.stack([option.mask for option in last]).T
    between, loop = (outer[-1], outer[:-1]) if outer else ([None], [])
    found: list[Match] = []
    for chosen in _products(loop):
        product = base
        for option in chosen:
            product = product * option.mask
        rows = np.stack([product if option is None else product * option.mask for option in between])
        off = reported - np.rint(rows @ stacked).astype(np.int64)
        hits = np.argwhere(np.abs(off) <= within)
        for row, column in hits if len(hits) else [np.unravel_index(int(np.argmin(np.abs(off))), off.shape)]:
            middle = () if between[row] is None else (between[row],)
            changes = tuple(
                Change(place, option)
                for place, option in zip(places, (*chosen, *middle, last[column]), strict=True)
                if option is not None
            )
            found.append(Match(changes, int(reported - off[row, column]), int(off[row, column])))
    return found


def _products(options: Sequence[Sequence[Option]]) -> list[tuple[Option, ...]]:
    products: list[tuple[Option, ...]] = [()]
    for choice in options:
        products = [(*chosen, option) for chosen in products for option in choice]
    return products


def _without_doubles(found: list[Match], weights: Mask, axes: Sequence[Axis]) -> list[Match]:
    """Drops explanations that only add an idle departure to a cheaper one, and joins those that choose the very same rows."""
    kept: list[Match] = []
    chosen: dict[bytes, int] = {}
    for match in found[:400]:
        changes = {(change.axis, change.option.says) for change in match.changes}
        if any({(c.axis, c.option.says) for c in cheaper.changes} < changes for cheaper in kept):
            continue
        rows = weights.copy()
        replaced = {change.axis: change.option for change in match.changes}
        for place, axis in enumerate(axes):
            rows = rows * replaced.get(place, axis.agreed).mask
        key = rows.tobytes()
        if key in chosen:
            at = chosen[key]
            other = " and ".join(change.option.says for change in match.changes)
            kept[at] = Match(kept[at].changes, kept[at].figure_minor, kept[at].off_minor, (*kept[at].also, other))
            continue
        chosen[key] = len(kept)
        kept.append(match)
        if len(kept) >= KEPT:
            break
    return kept


def _parts(weights: Mask, axes: Sequence[Axis], team: str, match: Match, sign: int) -> list[Part]:
    """Shapley shares of the departures, in whole hundredths that sum to the difference from the agreed figure."""
    changes = match.changes
    if not changes:
        return []
    worth = {
        chosen: figure(weights, axes, [changes[i] for i in chosen])
        for count in range(len(changes) + 1)
        for chosen in combinations(range(len(changes)), count)
    }
    shares = [0] * len(changes)
    for order in permutations(range(len(changes))):
        for place, index in enumerate(order):
            before, after = tuple(sorted(order[:place])), tuple(sorted(order[: place + 1]))
            shares[index] += worth[after] - worth[before]
    orders = factorial(len(changes))
    rounded = [share // orders for share in shares]
    total = worth[tuple(range(len(changes)))] - worth[()]
    left = total - sum(rounded)
    for index in sorted(range(len(changes)), key=lambda i: -(shares[i] % orders))[:left]:
        rounded[index] += 1
    return [
        Part(team, axes[change.axis].name, axes[change.axis].agreed.says, change.option.says, sign * minor)
        for change, minor in zip(changes, rounded, strict=True)
    ]
