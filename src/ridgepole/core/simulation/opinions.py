"""Yes, no and neither, in the words that people use."""

from __future__ import annotations

from dataclasses import dataclass

from ridgepole.core.simulation.chance import Chance


@dataclass(frozen=True, slots=True)
class Opinions:
    """Ways of saying yes, no, and something between."""

    yes: tuple[str, ...]
    no: tuple[str, ...]
    mixed: tuple[str, ...]


STRATEGY_ARRIVES = Opinions(
    yes=(
        "This year's. We went through everything after the decision.",
        "Yes, this year's strategy; site, mails and deck were rewritten.",
        "This year's, as far as I can see.",
        "It carries the new strategy, we replaced the old material in spring.",
        "Yes. The old deck is gone.",
        "The current one. Nobody uses the old pitch any more.",
    ),
    no=(
        "Last year's, if I am honest.",
        "Most of what I send is still from last year.",
        "No. The mails still go to the old segments.",
        "Last year's. Nobody has told us who rewrites the scripts.",
        "The deck that I use is older than the decision.",
        "No, the demo still begins with what we used to sell.",
    ),
    mixed=("Half and half.", "The website yes, the rest I could not say.", "Some of it. Depends on the page."),
)
ONE_STORY = Opinions(
    yes=(
        "Yes, we say the same thing everywhere.",
        "Yes. Deck and site are built from the same framework.",
        "I think so, the message is one and the same.",
        "They would. We check proposals against the website.",
        "Yes, the same promise and the same terms.",
    ),
    no=(
        "No. Buyers quote our own website back at us.",
        "No, the quote says something else than the pricing page.",
        "Not at all, the demo tells a different story.",
        "No. I had to explain last week why the offer differs from the site.",
        "I doubt it. Each rep has an own version.",
    ),
    mixed=("Roughly.", "Depends on who holds the demo.", "Mostly, with exceptions in proposals."),
)
ALIGNED = Opinions(
    yes=(
        "Yes.",
        "Yes, we meet every week and it works.",
        "I would say yes, they are well aligned.",
        "Yes, better than anywhere I have worked before.",
        "They are. Of course there is always something to improve.",
        "Eight out of ten.",
    ),
    no=(
        "No.",
        "Not really. We get on, but we work on different things.",
        "No, and each side has its own figures.",
        "Three out of ten.",
        "Honestly, no. We hear of campaigns from customers.",
        "No. Leads disappear and nobody says why.",
    ),
    mixed=("Partly.", "In some regions yes, in others no.", "It has got better, but we are not there."),
)


def opinion(chance: Chance, opinions: Opinions, *, doubt: float) -> str:
    """A no with probability `doubt`, and a little more often neither."""
    if chance.happens(doubt):
        return chance.one_of(opinions.no)
    return chance.one_of(opinions.mixed if chance.happens(0.07 + 0.1 * doubt) else opinions.yes)
