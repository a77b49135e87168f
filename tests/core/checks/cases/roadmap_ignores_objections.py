"""Cases: what buyers object, beside what is built."""

ROADMAP = [
    {"item": "R1", "pains": "berths scheduled by hand|crane downtime"},
    {"item": "R2", "pains": "dashboard colours"},
]


def objections(count, text, key="f"):
    return [
        {"feedback_id": f"{key}{n}", "at": "2025-03-01", "kind": "objection", "text": f"{text} ({n})"}
        for n in range(count)
    ]


CASES = {
    "fail: nobody builds the interface that all ask for": {
        "feedback": objections(30, "It cannot talk to our terminal planning interface"),
        "roadmap": ROADMAP,
    },
    "pass: a third are on the roadmap": {
        "feedback": [
            *objections(20, "Price is above budget"),
            *objections(10, "We cannot schedule berths by hand any longer", "m"),
        ],
        "roadmap": ROADMAP,
    },
    "unclear: few objections": {"feedback": objections(6, "Too dear"), "roadmap": ROADMAP},
}
