"""Cases: the leaders' sentences."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: ports against hospitals": {
        "answers": said(
            "best_customer",
            (
                "marketing",
                "leader",
                "Container ports with 500 to 3,000 employees whose head of operations must automate cranes.",
            ),
            ("sales", "leader", "Hospitals with fewer than 200 employees whose IT director needs better Wi-Fi."),
        )
    },
    "pass: the same in other words": {
        "answers": said(
            "best_customer",
            (
                "marketing",
                "leader",
                "Container ports with 500 to 3,000 employees whose head of operations must automate cranes.",
            ),
            (
                "sales",
                "leader",
                "The head of operations of a port of 1,000 employees or so who was told to automate cranes.",
            ),
        )
    },
    "unclear: one team": {
        "answers": said("best_customer", ("marketing", "leader", "Ports."), ("marketing", "leader", "Hospitals."))
    },
}
