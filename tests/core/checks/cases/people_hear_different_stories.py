"""Cases: answers to one question."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: seven of nine say no": {
        "answers": said(
            "same_value_proposition",
            *[("sales", "practitioner", "No, not at all.")] * 7,
            *[("marketing", "leader", "Yes.")] * 2,
        )
    },
    "pass: one critic among nine": {
        "answers": said(
            "same_value_proposition",
            ("sales", "practitioner", "No."),
            *[("marketing", "practitioner", "Yes, certainly.")] * 8,
        )
    },
    "unclear: three answers": {"answers": said("same_value_proposition", *[("sales", "practitioner", "No.")] * 3)},
    "unclear: half and half": {
        "answers": said(
            "same_value_proposition",
            *[("sales", "practitioner", "No.")] * 3,
            *[("marketing", "practitioner", "Yes.")] * 3,
        )
    },
}
