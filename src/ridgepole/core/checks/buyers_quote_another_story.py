"""Do buyers quote one of our stories against another?

What it asks. Of the deals with feedback from the field in twelve months: on how many did a buyer say that the site, the demo, the proposal or a person of ours told them otherwise?

**Failing practice.** "Your page says one monthly fee, and the quote sells us the equipment: which is it?" The rep writes it down as a price objection.

**Better practice.** Such a remark is a story objection, goes to product marketing with both quotes, and is answered by changing one of the two.

**Needs.** Sales' feedback with texts, on at least 20 deals of twelve months.

**How sure.** A remark counts where it names a touchpoint and a contradiction ("does not match", "says the opposite"), or two touchpoints and a difference. Deals are counted, not
remarks. The finding needs at least 3 such deals and Jeffreys' 95% interval wholly above 5%: a single mix-up happens anywhere. Words are a rough measure: confidence is 0.85.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import share
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

FEWEST_DEALS = 20
FEWEST = 3
TOO_MANY = 0.05
TOUCHPOINT = re.compile(
    r"\b(?:web ?sites?|web ?pages?|home ?page|landing page|pricing page|(?:your|our) (?:site|page|ad|mail|film|video)|the (?:site|page|ad|mail|film|video)|brochure|datasheet|"
    r"deck|slides?|presentation|demo|webinar|video|e?mails?|case stud(?:y|ies)|proposal|quote|offer|contract|rfp|salesperson|sales rep|rep|marketing|sales team)\b",
    re.IGNORECASE,
)
CONTRADICTS = re.compile(
    r"contradict|opposite|inconsisten|(?:does|do|did)(?: not|n['’]t) (?:match|agree|fit|square) (?:with )?(?:what|the|our|your)|(?:does|do|did)(?: not|n['’]t) match|"
    r"two different|different (?:story|stories|offers?|things|answers?|promises?)|another story|which (?:version|one) to believe|which is it|not what (?:we|they|you|the|your|our)|"
    r"(?:we|they) (?:were|was) (?:told|promised)|quoted? .{0,40}\bback (?:at|to)\b|promised .{0,60}\b(?:but|while|yet)\b|conflict",
    re.IGNORECASE,
)
DIFFERS = re.compile(
    r"differ|otherwise|\bwhy\b|\bbut\b|\bwhile\b|\byet\b|\bnow\b|instead|beside|against|confus|believe", re.IGNORECASE
)
SQL = """
SELECT feedback_id, COALESCE(opportunity_id, feedback_id) AS deal, text FROM feedback
WHERE text IS NOT NULL AND at >= :since AND at < :until ORDER BY at, feedback_id
"""


def buyers_quote_another_story(case: Case) -> Sequence[Finding | Gap]:
    """A finding where on surely more than one deal in twenty a buyer set one of our stories against another."""
    until = until_s(case)
    remarks = case.ledger.query(SQL, {"since": until - 365 * DAY_SECONDS, "until": until})
    deals = {row["deal"] for row in remarks}
    if len(deals) < FEWEST_DEALS:
        what = f"feedback from the field on {FEWEST_DEALS} deals of twelve months ({len(deals)} found)"
        return (Gap(what, "buyers' own words show whether they were told two stories (cause 4)"),)
    telling = [row for row in remarks if tells_of_two_stories(str(row["text"]))]
    hit = {row["deal"] for row in telling}
    interval = jeffreys(len(hit), len(deals))
    if len(hit) < FEWEST or interval.low <= TOO_MANY:
        return ()
    said = f"On {share(len(hit), len(deals))} deals with feedback, the buyer set one of our stories against another, for instance: “{telling[-1]['text']}”"
    return (
        Finding(
            code="SY23",
            cause=4,
            severity="high",
            title="Buyers quote one of our stories against another",
            subject="field feedback",
            evidence=(rows("feedback", (row["feedback_id"] for row in telling), said),),
            remedy="Put the two quotes of each remark side by side, settle which one holds, and change the other this month.",
            owner_team="marketing",
            confidence=0.85,
            weight=0.55,
            sales_says=f"Buyers tell us: “{telling[0]['text']}”",
            data_say=said,
        ),
    )


def tells_of_two_stories(text: str) -> bool:
    """Whether a remark sets one of our touchpoints against another."""
    named = {match.group().casefold() for match in TOUCHPOINT.finditer(text)}
    if not named:
        return False
    return bool(CONTRADICTS.search(text)) or (len(named) > 1 and bool(DIFFERS.search(text)))


CHECK = Check(
    code="SY23",
    title="Buyers quote one of our stories against another",
    cause=4,
    check=buyers_quote_another_story,
    needs=("feedback",),
    clears=0.25,
    clear_says="Buyers' remarks to sales do not set one of our stories against another.",
)
