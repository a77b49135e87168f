"""Cases: sentences of the two teams."""


def said(question, *answers):
    return [(f"r{n}", team, level, question, words) for n, (team, level, words) in enumerate(answers)]


CASES = {
    "fail: ports for one, hospitals for the other": {
        "answers": said(
            "best_customer",
            *[("marketing", "practitioner", f"Container ports with {n}00 employees.") for n in (5, 6, 7, 8, 9)],
            *[("sales", "practitioner", f"Hospitals, {n}0 employees.") for n in (5, 6, 7, 8, 9)],
        )
    },
    "pass: the same for both": {
        "answers": said(
            "best_customer",
            *[("marketing", "practitioner", f"Container ports with {n}00 employees.") for n in (5, 6, 7, 8, 9)],
            *[("sales", "practitioner", f"A container port, {n}00 employees.") for n in (5, 6, 7, 8, 9)],
        )
    },
    "unclear: two sentences": {
        "answers": said(
            "best_customer", ("marketing", "practitioner", "Ports."), ("sales", "practitioner", "Hospitals.")
        )
    },
}
