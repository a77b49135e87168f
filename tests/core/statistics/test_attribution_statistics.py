"""Markov and Shapley equal brute force and published answers."""

import csv
import itertools
import random
from math import factorial

import numpy as np
import pytest

from ridgepole.core.statistics.markov_removal import PathCount, removal_effects
from ridgepole.core.statistics.shapley_value import conversions_shapley, rate_shapley, shapley_values


def random_paths(seed: int, channels: int, count: int = 200) -> list[PathCount]:
    draw = random.Random(seed)
    names = [f"c{number}" for number in range(channels)]
    return [
        PathCount(tuple(draw.choice(names) for _ in range(draw.randint(1, 6))), draw.randint(0, 3), draw.randint(0, 5))
        for _ in range(count)
    ]


def brute_force_lost(paths, channel, order):
    """Power iteration over the chain with the channel's states sent to nowhere."""

    def states(path):
        for number, name in enumerate(path.channels):
            yield (name,) if order == 1 else (path.channels[number - 1] if number else "", name)

    steps, total = {}, {}
    for path in paths:
        walk = [("start",), *states(path)]
        for before, after in itertools.pairwise(walk):
            steps[before, after] = steps.get((before, after), 0) + path.conversions + path.nulls
            total[before] = total.get(before, 0) + path.conversions + path.nulls
        steps[walk[-1], "won"] = steps.get((walk[-1], "won"), 0) + path.conversions
        total[walk[-1]] = total.get(walk[-1], 0) + path.conversions + path.nulls

    def rate(removed):
        mass, won = {("start",): 1.0}, 0.0
        for _ in range(4000):
            following = {}
            for (before, after), weight in steps.items():
                flow = mass.get(before, 0.0) * weight / total[before] if total[before] else 0.0
                if flow == 0:
                    continue
                if after == "won":
                    won += flow
                elif after[-1] != removed:
                    following[after] = following.get(after, 0.0) + flow
            mass = following
            if sum(mass.values()) < 1e-15:
                break
        return won

    base = rate(None)
    return base, 1 - rate(channel) / base


@pytest.mark.parametrize("order", [1, 2])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_removal_effects_equal_brute_force(seed, order):
    paths = random_paths(seed, 4, 60)
    exact = removal_effects(paths, order=order)
    for channel, effect in exact.effects.items():
        base, lost = brute_force_lost(paths, channel, order)
        assert exact.base_rate == pytest.approx(base, abs=1e-9)
        assert effect == pytest.approx(lost, abs=1e-9)


def test_probability_of_converting_is_the_observed_rate():
    paths = random_paths(7, 6)
    observed = sum(p.conversions for p in paths) / sum(p.conversions + p.nulls for p in paths)
    assert removal_effects(paths).base_rate == pytest.approx(observed, abs=1e-12)
    assert removal_effects(paths, order=2).base_rate == pytest.approx(observed, abs=1e-12)


def test_known_answer_of_three_paths():
    exact = removal_effects([PathCount(("C1", "C2", "C3"), 1), PathCount(("C1",), 0, 1), PathCount(("C2", "C3"), 0, 1)])
    assert exact.base_rate == pytest.approx(1 / 3)
    assert exact.effects == pytest.approx({"C1": 0.5, "C2": 1.0, "C3": 1.0})
    assert exact.shares == pytest.approx({"C1": 0.2, "C2": 0.4, "C3": 0.4})


def enumerated_shapley(channels, worth):
    credit = dict.fromkeys(channels, 0.0)
    for order in itertools.permutations(channels):
        before = frozenset()
        for channel in order:
            credit[channel] += worth(before | {channel}) - worth(before)
            before |= {channel}
    return {channel: total / factorial(len(channels)) for channel, total in credit.items()}


def test_equal_split_is_the_shapley_value_of_the_conversions_game():
    paths = random_paths(11, 5)
    channels = sorted({c for p in paths for c in p.channels})
    assert conversions_shapley(paths) == pytest.approx(
        enumerated_shapley(channels, lambda inside: sum(p.conversions for p in paths if set(p.channels) <= inside)),
        abs=1e-9,
    )


def test_rate_game_equals_enumeration():
    paths = random_paths(13, 5)
    channels = sorted({c for p in paths for c in p.channels})

    def rate(inside):
        within = [p for p in paths if set(p.channels) <= inside]
        seen = sum(p.conversions + p.nulls for p in within)
        return sum(p.conversions for p in within) / seen if seen else 0.0

    assert dict(rate_shapley(paths)) == pytest.approx(enumerated_shapley(channels, rate), abs=1e-9)


def test_shapley_refuses_a_worth_of_the_wrong_length():
    with pytest.raises(ValueError, match="power of two"):
        shapley_values(np.zeros(3))


@pytest.mark.real_data
def test_a_public_path_file_keeps_its_rate_and_its_conversions(shared):
    with (shared / "data" / "attribution" / "paths.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    paths = [
        PathCount(tuple(r["path"].split(" > ")), float(r["total_conversions"]), float(r["total_null"])) for r in rows
    ]
    conversions = sum(p.conversions for p in paths)
    assert conversions == 19_785
    observed = conversions / sum(p.conversions + p.nulls for p in paths)
    assert removal_effects(paths).base_rate == pytest.approx(observed, abs=1e-12)
    assert sum(removal_effects(paths, order=2).shares.values()) == pytest.approx(1)
    assert sum(conversions_shapley(paths).values()) == pytest.approx(conversions)
