"""Cases: what buyers said."""


def remarks(*groups):
    return [
        {
            "feedback_id": f"f{place}-{n}",
            "at": "2025-03-01",
            "opportunity_id": f"o{place}-{n}",
            "kind": "objection",
            "text": text,
        }
        for place, (count, text) in enumerate(groups)
        for n in range(count)
    ]


CASES = {
    "fail: one in five sets the page against the quote": {
        "feedback": remarks(
            (24, "Price is above budget."),
            (6, "Their CFO asked why our website says monthly and the quote sells the equipment."),
        )
    },
    "fail: the rep is quoted the home page": {
        "feedback": remarks((24, "Too dear."), (6, "The demo does not match what your pricing page promises."))
    },
    "pass: objections of the usual kind": {
        "feedback": remarks((20, "Price is above budget."), (10, "They liked the demo but want a reference."))
    },
    "pass: one mix-up": {
        "feedback": remarks((39, "Price is above budget."), (1, "Our proposal contradicts the website."))
    },
    "unclear: few": {"feedback": remarks((5, "Our proposal contradicts the website."))},
}
