"""What a buyer's form asks for is nobody's claim."""

import pytest

from ridgepole.core.messaging.names import Names
from ridgepole.core.messaging.stance import is_asked, stance_of

NAMES = Names(company="Fennimore", customers=(), rivals=())


@pytest.mark.parametrize(
    "request_",
    [
        "2. State your rate per linear metre and your day rate for installation.",
        "Please describe the supplier's notice period.",
        "3.1 Confirm that the bidder's insurance covers fire.",
        "a) List your reference sites.",
    ],
)
def test_what_a_tender_asks_for_is_a_question(request_):
    assert is_asked(request_)
    assert stance_of(request_, label="", headings=(), names=NAMES) == "question"


@pytest.mark.parametrize(
    "claim",
    [
        "Describe your room and we send a price within two days.",
        "Our day rate is 900 euros.",
        "State-of-the-art benches for your room.",
    ],
)
def test_a_claim_that_begins_like_a_request_is_a_claim(claim):
    assert not is_asked(claim)
    assert stance_of(claim, label="", headings=(), names=NAMES) == "asserted"
