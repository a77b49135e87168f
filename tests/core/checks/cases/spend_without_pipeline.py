"""Cases: shares of spend and of deals by channel."""

from tests.fakes.deals_of import deals_of


def spent(channel, amount):
    return [
        {"spend_id": f"{channel}{n}", "on": "2025-03-01", "channel": channel, "amount": amount * 10, "currency": "EUR"}
        for n in range(10)
    ]


CASES = {
    "fail: social takes half and brings two deals": {
        "spend": [*spent("paid_social", 50), *spent("event", 50)],
        **deals_of((48, {"source": "Event"}), (2, {"source": "paid social"})),
    },
    "pass: in step": {
        "spend": [*spent("paid_social", 50), *spent("event", 50)],
        **deals_of((30, {"source": "event"}), (20, {"source": "paid_social"})),
    },
    "pass: a small channel lags": {
        "spend": [*spent("paid_social", 5), *spent("event", 95)],
        **deals_of((60, {"source": "event"})),
    },
    "unclear: sources name no channel": {
        "spend": [*spent("paid_social", 50), *spent("event", 50)],
        **deals_of((60, {"source": "outbound"})),
    },
}
