"""Cases: what campaigns aim at, beside what sales opens itself."""

from tests.fakes.deals_of import deals_of

AIM = [
    {"campaign_id": f"c{n}", "name": f"C{n}", "starts_on": "2025-01-05", "target_industries": "Ports"} for n in range(4)
]
PORT, MILL = {"industry": "Ports"}, {"industry": "Paper mills"}

CASES = {
    "fail: sales works mills": {"campaigns": AIM, **deals_of((8, PORT), (24, MILL))},
    "pass: both work ports, with some mills": {"campaigns": AIM, **deals_of((24, PORT), (8, MILL))},
    "pass: the mills came from a campaign": {
        "campaigns": AIM,
        **deals_of((24, PORT), (30, {**MILL, "campaign_id": "c1"})),
    },
    "unclear: few deals": {"campaigns": AIM, **deals_of((2, PORT), (6, MILL))},
}
