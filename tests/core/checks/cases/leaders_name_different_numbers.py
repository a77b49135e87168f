"""Cases: the leaders' numbers."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: leads against bookings": {
        "answers": said(
            "three_numbers",
            ("marketing", "leader", "MQLs, website traffic and cost per lead."),
            ("sales", "leader", "Bookings, quota attainment and gross margin."),
        )
    },
    "pass: the same three": {
        "answers": said(
            "three_numbers",
            ("marketing", "leader", "Pipeline, win rate and bookings."),
            ("sales", "leader", "Bookings, pipeline and win rate."),
        )
    },
    "unclear: one team": {
        "answers": said("three_numbers", ("marketing", "leader", "Pipeline, win rate and bookings."))
    },
}
