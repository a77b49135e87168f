"""Cases: where the record of endings begins."""

from tests.fakes.deals_of import deals_of

CASES = {
    "fail: opened since January of last year, closings from October on": deals_of(
        (200, {"outcome": "open", "start": "2024-01-02"}),
        (200, {"outcome": "won", "start": "2024-10-01"}),
        (80, {"outcome": "lost", "start": "2024-10-01"}),
    ),
    "pass: both from the start": deals_of(
        (200, {"outcome": "won", "start": "2024-01-02"}), (120, {"outcome": "lost", "start": "2024-01-02"})
    ),
}
