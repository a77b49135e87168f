"""Cases: practitioners' numbers."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


SCOREBOARD = {
    "kind": "scoreboard",
    "shared": [{"metric": "pipeline"}, {"metric": "win rate"}, {"metric": "bookings"}],
}

CASES = {
    "fail: everybody names their own": {
        "agreements": [SCOREBOARD],
        "answers": said(
            "three_numbers",
            *[("marketing", "practitioner", "Downloads and website traffic.")] * 5,
            *[("sales", "practitioner", "Calls made and meetings booked.")] * 5,
        ),
    },
    "pass: most name two": {
        "agreements": [SCOREBOARD],
        "answers": said(
            "three_numbers",
            *[("marketing", "practitioner", "Pipeline and bookings.")] * 4,
            *[("sales", "practitioner", "Bookings, win rate, pipeline.")] * 4,
            ("sales", "practitioner", "My quota."),
        ),
    },
    "unclear: no scoreboard numbers": {
        "agreements": [{"kind": "scoreboard"}],
        "answers": said("three_numbers", *[("sales", "practitioner", "Bookings.")] * 6),
    },
}
