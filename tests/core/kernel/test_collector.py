"""The collector stands back inside, and stands as it stood after."""

import gc

import pytest

from ridgepole.core.kernel.collector import collecting_later


def failing_inside(seen):
    with collecting_later():
        seen.append(gc.isenabled())
        raise ValueError("no")


def test_it_is_off_inside_and_on_after_even_where_something_fails():
    seen = []
    with pytest.raises(ValueError, match="no"):
        failing_inside(seen)
    assert (seen, gc.isenabled()) == ([False], True)


def test_who_had_switched_it_off_finds_it_off():
    gc.disable()
    try:
        with collecting_later():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
