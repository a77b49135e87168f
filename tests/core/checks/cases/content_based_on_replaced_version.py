"""Cases: the version that pieces name."""

NEW = {"kind": "messaging", "version": 4, "effective_from": "2025-01-01"}


def pieces(count, based_on):
    return [{"path": f"deck/{based_on}-{n}", "kind": "deck", "based_on": based_on} for n in range(count)]


CASES = {
    "fail: half stand on the old one": {
        "agreements": [NEW],
        "documents": [*pieces(4, "messaging v4"), *pieces(4, "messaging v3")],
    },
    "pass: all but one": {"agreements": [NEW], "documents": [*pieces(8, "messaging v4"), *pieces(1, "messaging v2")]},
    "pass: the new one is a week old": {
        "agreements": [{**NEW, "effective_from": "2025-06-25"}],
        "documents": [*pieces(4, "messaging v4"), *pieces(4, "messaging v3")],
    },
    "unclear: nobody names a version": {"agreements": [NEW], "documents": pieces(8, "")},
}
