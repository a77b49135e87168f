"""Cases: who was heard."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: marketing alone answered": {"answers": said("free", *[("marketing", "practitioner", "Sales is late.")] * 5)},
    "fail: sales alone reports": {
        "reported_numbers": [
            {"team": "sales", "metric": name, "period": "2025-Q1", "value": 1, "source": "crm"}
            for name in ("bookings", "pipeline", "calls")
        ]
    },
    "pass: both": {
        "answers": said("free", *[("marketing", "practitioner", "x")] * 3, *[("sales", "practitioner", "y")] * 3)
    },
    "pass: nobody": {},
}
