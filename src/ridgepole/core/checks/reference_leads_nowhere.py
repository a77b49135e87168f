"""Does a document or an agreement refer to something that is not there?

What it asks. Does a page link to a page or a place that does not exist, or send its reader to a table, figure, appendix or rule that it does not have? Does an agreement name content or proof that nobody has?

**Failing practice.** The definition of a qualified lead says "the 15+ point threshold described above", and the table of points is gone: each seller now has his own threshold. The proposal says "as in appendix B" and ends with appendix A.

**Better practice.** Whoever takes a table, a page or an asset away looks for what points to it. Definitions carry their numbers themselves.

**Needs.** Touchpoints or other documents; the agreements are looked through too.

**How sure.** A link is judged only where the folder that it leads to was given, or the page that it leads to was read; links to other sites are not followed. A table or a figure is missed only in formats that show one when it is there. What a reader could find in another file (an appendix, an attachment) counts as there when any file bears its name. The measured share of findings that a person called right is in docs/benchmarks/story.md. That a reference leads nowhere is a nuisance, seldom a cause: weight 0.02.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.told_story import MOST_PASSAGES
from ridgepole.core.checks.wording import listed
from ridgepole.core.messaging.dangling import Dangling
from ridgepole.core.messaging.dangling_links import Site
from ridgepole.core.messaging.dangling_mentions import Mentions
from ridgepole.core.messaging.document import Document

TITLE = "A reference leads nowhere"
REMEDY = "Put back what is referred to, point to where it is now, or say it on the spot; then look for other pages that point to the same."
MOST_TOLD = 4


def reference_leads_nowhere(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each page, and one for the messaging framework, with the places."""
    site, mentions = Site(case.documents), Mentions(case.documents)
    found: list[Finding] = []
    for document in case.documents.documents:
        places = (*mentions.dangling_mentions(document), *site.dangling_links(document))
        if places:
            found.append(_of_page(document, places))
    return [*found, *_of_framework(case)]


def _of_page(document: Document, places: Sequence[Dangling]) -> Finding:
    count = f"{len(places)} reference leads" if len(places) == 1 else f"{len(places)} references lead"
    more = f", and {len(places) - MOST_TOLD} more" if len(places) > MOST_TOLD else ""
    said = (
        f"{count} nowhere in {document.path}: " + "; ".join(_told(place) for place in places[:MOST_TOLD]) + f"{more}."
    )
    return Finding(
        code="SY15", cause=4, severity="low", title=TITLE, subject=document.path, evidence=tuple(place.passage for place in places[:MOST_PASSAGES]), remedy=REMEDY,
        owner_team=document.owner_team or "marketing", confidence=0.8, weight=0.02, data_say=said,
    )  # fmt: skip


def _told(place: Dangling) -> str:
    where = f"line {place.line}" if place.line else place.passage.locator
    return f"{where}, “{place.passage.quote}”: {place.why}"


def _of_framework(case: Case) -> Iterator[Finding]:
    """Assets of objections that are no touchpoints, and proof that no proof point gives."""
    framework = standing(case, MessagingFramework)
    if framework is None:
        return
    there = {document.path for document in case.documents.documents}
    known = {point.id for point in framework.proof_points}
    absent = [(o.id, asset) for o in framework.objections for asset in o.assets if asset not in there]
    absent += [
        (value.id, proof) for value in framework.value_propositions for proof in value.proof if proof not in known
    ]
    if absent:
        said = (
            f"{framework.name} names what is not there: "
            + listed([f"{named} (in {clause})" for clause, named in absent], MOST_TOLD)
            + "."
        )
        yield Finding(
            code="SY15", cause=4, severity="low", title=TITLE, subject=framework.name, evidence=(rows("messaging", (clause for clause, _ in absent), said),), clause=absent[0][0],
            agreement_version=framework.name, remedy=REMEDY, owner_team="marketing", confidence=0.9, weight=0.02, data_say=said,
        )  # fmt: skip


CHECK = Check(
    code="SY15", title=TITLE, cause=4, check=reference_leads_nowhere, needs=("documents",), clears=0.0, clear_says="Every reference that could be followed leads somewhere.",
)  # fmt: skip
