"""What changed between two texts of an agreement, clause by clause and word by word."""

from __future__ import annotations

from ridgepole.core.agreements.agreement_text import AgreementText
from ridgepole.core.agreements.word_differences import Difference, word_differences
from ridgepole.faces.web.agreements.document import clauses_of


def differences_between(before: AgreementText, after: AgreementText) -> list[tuple[str, str, tuple[Difference, ...]]]:
    """(clause, added or removed or changed, its words in reading order); clauses that are alike are left out."""
    old, new = clauses_of(before.kind, before.body), clauses_of(after.kind, after.body)
    paths = [*new, *(path for path in old if path not in new)]
    rows = []
    for label, key in (("Title", "title"), ("Holds from", "effective_from"), ("Review by", "review_by")):
        was, now = str(before.body.get(key) or ""), str(after.body.get(key) or "")
        if was != now:
            rows.append((label, "changed", word_differences(was, now)))
    for path in paths:
        was, now = old[path].text if path in old else "", new[path].text if path in new else ""
        if was != now:
            state = "added" if not was else "removed" if not now else "changed"
            rows.append((path, state, word_differences(was, now)))
    return rows
