"""Cases: leaders against practitioners."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: four of five against two of twenty": {
        "answers": said(
            "strategy_in_content",
            *[("sales", "leader", "Yes.")] * 4,
            ("marketing", "leader", "No."),
            *[("sales", "practitioner", "Yes.")] * 2,
            *[("marketing", "practitioner", "No.")] * 18,
        )
    },
    "pass: four of five against seven of twenty is noise": {
        "answers": said(
            "strategy_in_content",
            *[("sales", "leader", "Yes.")] * 4,
            ("marketing", "leader", "No."),
            *[("sales", "practitioner", "Yes.")] * 7,
            *[("marketing", "practitioner", "No.")] * 13,
        )
    },
    "unclear: no leader answered": {"answers": said("strategy_in_content", *[("sales", "practitioner", "No.")] * 9)},
}
