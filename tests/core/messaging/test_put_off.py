"""What the framework puts off is a thing of ours that comes later, not somebody who will come."""

from datetime import date

import pytest
from tests.fakes.flat_embedder import FlatEmbedder

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.messaging.agreed_state import AgreedState
from ridgepole.core.messaging.frame import frame_of
from ridgepole.core.messaging.names import Names


@pytest.mark.parametrize(
    ("says", "is_put_off"),
    [
        ("Quantities are proposed for the guests who will come.", False),
        ("We order for the people that will arrive tomorrow.", False),
        ("Forecasts for banquets will come in spring 2027.", True),
    ],
)
def test_only_what_is_ours_is_put_off(says, is_put_off):
    framework = MessagingFramework.model_validate(
        {"kind": "messaging", "id": "m", "title": "m", "version": 1, "commercial_model": {"says": says}}
    )
    frame = frame_of(framework=framework, strategy=None, icp=None, names=Names("Acme"), as_of=date(2026, 1, 31), embedder=FlatEmbedder())  # fmt: skip
    assert AgreedState(frame).compiled is is_put_off
