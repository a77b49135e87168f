"""Cases: segments of roadmap items."""

ICP = {"kind": "icp", "industries": ["Ports"]}


def items(count, segment):
    return [{"item": f"{segment} {n}", "segment": segment} for n in range(count)]


CASES = {
    "fail: most is for campuses": {"agreements": [ICP], "roadmap": [*items(6, "Universities"), *items(2, "Ports")]},
    "pass: most is for ports": {
        "agreements": [ICP],
        "roadmap": [*items(6, "Ports and terminals"), *items(1, "Universities")],
    },
    "unclear: segments are sizes": {"agreements": [ICP], "roadmap": items(8, "Enterprise")},
}
