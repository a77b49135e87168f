"""Cases: what each team means by a qualified lead."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: downloads against budget": {
        "answers": said(
            "qualified_lead",
            ("marketing", "leader", "It has downloaded two whitepapers and opened three mails."),
            ("sales", "leader", "It has a confirmed budget above 50,000 and a decision date."),
        )
    },
    "pass: the same": {
        "answers": said(
            "qualified_lead",
            ("marketing", "leader", "The account fits the ICP and the person asked for a demo."),
            ("sales", "leader", "The person asked for a demo and the account fits the ICP."),
        )
    },
    "unclear: one team": {"answers": said("qualified_lead", ("marketing", "leader", "It asked for a demo."))},
}
