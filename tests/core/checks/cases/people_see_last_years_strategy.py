"""Cases: answers to one question."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: seven of nine say no": {
        "answers": said(
            "strategy_in_content",
            *[("sales", "practitioner", "No, not at all.")] * 7,
            *[("marketing", "leader", "Yes.")] * 2,
        )
    },
    "pass: one critic among nine": {
        "answers": said(
            "strategy_in_content",
            ("sales", "practitioner", "No."),
            *[("marketing", "practitioner", "Yes, certainly.")] * 8,
        )
    },
    "unclear: three answers": {"answers": said("strategy_in_content", *[("sales", "practitioner", "No.")] * 3)},
    "unclear: half and half": {
        "answers": said(
            "strategy_in_content", *[("sales", "practitioner", "No.")] * 3, *[("marketing", "practitioner", "Yes.")] * 3
        )
    },
}
