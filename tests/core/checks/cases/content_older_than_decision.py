"""Cases: dates of content against the day of a decision."""

STRATEGY = {
    "kind": "strategy",
    "decisions": [
        {
            "id": "dec_service",
            "decided_on": "2024-11-18",
            "effective_from": "2025-01-15",
            "says": "Only a managed service",
            "replaces": "Projects",
            "owner": "Sam",
            "must_reach": [{"kind": "quote", "by": "2025-02-28"}, {"kind": "website", "by": "2025-01-31"}],
        }
    ],
}


def piece(path, kind, updated, published="2024-01-10"):
    return {"path": path, "kind": kind, "published_at": published, "updated_at": updated, "owner_team": "sales"}


CASES = {
    "fail: the quote template is last year's": {
        "agreements": [STRATEGY],
        "documents": [piece("quote/q.pdf", "quote", "2024-03-01"), piece("website/a.html", "website", "2025-01-20")],
    },
    "fail: published before, never updated": {
        "agreements": [STRATEGY],
        "documents": [piece("quote/q.pdf", "quote", "", "2023-05-01")],
    },
    "pass: both changed since": {
        "agreements": [STRATEGY],
        "documents": [piece("quote/q.pdf", "quote", "2025-02-20"), piece("website/a.html", "website", "2025-01-20")],
    },
    "pass: an old case study was not to be reached": {
        "agreements": [STRATEGY],
        "documents": [
            piece("case_study/c.md", "case_study", "2020-01-01"),
            piece("quote/q.pdf", "quote", "2025-02-20"),
        ],
    },
    "unclear: the deadline is not past": {
        "agreements": [STRATEGY],
        "as_of": "2025-01-30",
        "documents": [piece("quote/q.pdf", "quote", "2024-03-01")],
    },
    "unclear: no dates": {"agreements": [STRATEGY], "documents": [{"path": "quote/q.pdf", "kind": "quote"}]},
}
