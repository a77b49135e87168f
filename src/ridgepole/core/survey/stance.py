"""Yes, no or mixed, read from an answer in free words.

A mark comes first ("four out of ten"), then which of two years a question offered was chosen. Everything else is compared with a bank of answers, in which what
the rules below hear (openings, turns after "but", irony, hedges, words of unity and separation) is one sign among others. Measured in docs/benchmarks/survey.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey import stance_words as words
from ridgepole.core.survey.rating import Side, read_rating
from ridgepole.core.survey.stance_model import SIDES as MODEL_SIDES
from ridgepole.core.survey.stance_model import bank, learnt

_CLAUSES = re.compile(
    r"\s*(?:[.;:!?]+(?=\s|$)|,? (?:but|however|yet|except|whereas|while|only that|apart from|although|though|even if)\b|, |\s[-–—]\s)\s*"
)
_CONCESSION = re.compile(r"^(?:although|though|even if|even though|despite|while|small|minor|little)\b|aside\b")
_BARE = re.compile(r"(yes|no)[ .!]*")
_CONCLUSION = re.compile(
    r"(?:^.*[.,;:!?] |\b)(?:so|ok(?:ay)?|fine|right|therefore|hence|thus|in short|in sum|overall|all in all|short answer|my answer|i say|i would say)[,:]? (?:it is |is )?(?:a )?(?:clear |definite )?(yes|no)[ .!]*$"
)
_RHETORICAL = re.compile(
    r"^(?:what|which|are we|do we|is it|since when|aligned|says who|who|with whom|on what|seriously|really)\b[^.]{0,40}\?+$"
)


SIDES: dict[str, Side] = {"yes": "yes", "no": "no", "mixed": "mixed"}
OPENING, FEW_WORDS = 40, 12
"""A year is named at the opening where it stands within so many characters, or where the whole answer has so few words."""


@dataclass(frozen=True, slots=True)
class Stance:
    """`why` names the words or the rule that decided; `takes_side` is False where the respondent says that they do not know."""

    stance: Side
    confidence: float
    why: str
    takes_side: bool = True

    def as_json(self) -> dict[str, object]:
        """As printed under `stances`."""
        return {
            "stance": self.stance,
            "confidence": round(self.confidence, 2),
            "why": self.why,
            "takes_side": self.takes_side,
        }


def read_stance(answer: str, embedder: Embedder | None = None, question: str = "") -> Stance:
    """The stance of one answer; without an embedder the bank is compared by its words alone.

    `question` is the wording as it was put: where it offers two years or versions to choose from, the newer one is read as yes.
    """
    text = plain(answer)
    if not text or words.DOES_NOT_KNOW.match(text):
        return Stance("mixed", 0.3, "says that they do not know", takes_side=False)
    marked = read_rating(text)
    if marked is not None:
        return Stance(marked[1], 0.9, f"rates it {marked[0]:.0%}")
    chosen = by_choice(settled(text)) if offers_a_choice(question) else None
    return _concluded(words.LEAD_IN.sub("", text)) or chosen or by_bank(answer, embedder)


def plain(answer: str) -> str:
    """Lower case, single blanks, contractions written out."""
    text = " ".join(answer.lower().split())
    for pattern, written_out in words.CONTRACTIONS:
        text = pattern.sub(written_out, text)
    return text.strip()


def settled(text: str) -> str:
    """A plain answer with what is *not* wrong said plainly: "the old deck was withdrawn" and "cannot complain" speak well of things."""
    for pattern in (words.OLD_IS_GONE, words.NOT_A_COMPLAINT):
        text = pattern.sub("good", text)
    return text


def by_rule(text: str) -> Stance | None:
    """What the words say, or None where they do not take a side."""
    bare = words.LEAD_IN.sub("", settled(text))
    return _by_the_whole(bare) or _by_clauses(bare)


def _by_the_whole(text: str) -> Stance | None:
    """Turns of phrase that decide wherever they stand: a conclusion, a leading hedge, irony, a plain "we do"."""
    return _asked_or_ascribed(text) or _concluded(text) or _set_apart(text) or _hedged_or_ironic(text) or _plainly(text)


def _asked_or_ascribed(text: str) -> Stance | None:
    if _RHETORICAL.match(text) or words.ASKS_WHICH.match(text):
        return Stance("no", 0.7, "asks back")
    attributed = words.OTHERS_SAY.match(text)
    if attributed:
        return _own_words_after(attributed)
    surprised = words.SURPRISED.match(text)
    if surprised:
        otherwise = re.search(r"\b(?:not|no|anything else|otherwise)\b", surprised["what"])
        return Stance("yes" if otherwise else "no", 0.75, "would be surprised")
    return None


def _concluded(text: str) -> Stance | None:
    concluded = None if words.MIXED_PHRASES.match(text) else _BARE.fullmatch(text) or _CONCLUSION.search(text)
    return Stance(SIDES[concluded[1]], 0.9, f"concludes with {concluded[1]}") if concluded else None


def _set_apart(text: str) -> Stance | None:
    if words.REST_IS_NOT.match(text) and not words.NO_OPENINGS.match(text):
        return Stance("mixed", 0.7, "one part, not the other")
    if _contrasts(text):
        return Stance("no", 0.7, "sets two things against each other")
    return None


def _hedged_or_ironic(text: str) -> Stance | None:
    if words.UNDERMINES.search(text):
        return Stance("mixed" if words.YES_OPENINGS.match(text) else "no", 0.7, f"“{_first(words.UNDERMINES, text)}”")
    if words.MOSTLY_EXCEPT.search(text):
        return Stance("mixed", 0.7, "mostly, with exceptions")
    if words.MIXED_PHRASES.match(text):
        return Stance("mixed", 0.8, f"opens with “{_first(words.MIXED_PHRASES, text)}”")
    if words.IRONY.search(text) and not re.match(r"(?:yes|no)\b[,.]? i\b", text):
        return Stance("no", 0.75, f"“{_first(words.IRONY, text)}”")
    return None


def _plainly(text: str) -> Stance | None:
    if words.AFFIRMS.fullmatch(text.rstrip(" .!")):
        return Stance("yes", 0.85, "says so")
    return Stance("no", 0.85, "denies it") if words.DENIES.fullmatch(text.rstrip(" .!")) else None


def _contrasts(text: str) -> bool:
    """Two subjects do the same with different things: "they count forms, we count money"."""
    match = words.SAME_VERB.search(text)
    if match is None or words.TOGETHER.search(text) or words.YES_OPENINGS.match(text):
        return False
    one, other = set(match["one"].split()), set(match["other"].split())
    return not one & other - {"the", "a", "an", "to", "of", "in", "and"}


def _own_words_after(attributed: re.Match[str]) -> Stance:
    """After "they would say yes" or the like: what the respondents say themselves, else the opposite of what they ascribe to others."""
    own = attributed["own"].strip(" .,;:")
    said = by_rule(own) if own else None
    opposite: Side = "no" if attributed["said"] in words.YES_WORDS else "yes"
    return (
        said
        if said is not None and said.stance != "mixed"
        else Stance(opposite, 0.7, "sets their own view against another's")
    )


def offers_a_choice(question: str) -> bool:
    """The question offers something current and something older to choose from: "this year's strategy, or last year's?"."""
    return bool(words.CHOICE.search(question.lower()))


def by_choice(text: str) -> Stance | None:
    """The newer of the two is yes, the older is no, each for its part is mixed; None where neither is named or a turn follows."""
    if _both(text):
        return None
    if words.MIXED_PHRASES.match(text) or words.MOSTLY_EXCEPT.search(text) or words.BOTH_YEARS.match(text):
        return Stance("mixed", 0.8, "names both")
    newer = [m.start() for m in words.NEWER.finditer(text)]
    older = [m.start() for m in words.OLDER.finditer(text)]
    if newer and older:
        refused = words.NOT_THE.search(text)
        if refused:
            return Stance("yes" if words.OLDER.search(refused[0]) else "no", 0.75, f"“{refused[0]}”")
        return Stance("mixed", 0.6, "names both")
    if not newer and not older:
        return None
    side: Side = "yes" if newer else "no"
    if words.NOT_THE.search(text):
        side = "no" if newer else "yes"
    opens = min(newer + older) <= OPENING or len(text.split()) <= FEW_WORDS
    turns = words.TURNS.search(text)
    if not opens or (turns and side == "yes"):
        return None
    return Stance(side, 0.85, "names one of the two")


def _by_clauses(text: str) -> Stance | None:
    """How the answer opens, and what it turns to."""
    clauses = [clause.strip(" ,") for clause in _CLAUSES.split(text) if clause and clause.strip(" ,")]
    opening = clauses[0] if clauses else text
    sides = [_side(clause) for clause in clauses]
    opens = _opening(opening)
    hedge = words.MIXED_PHRASES.search(opening)
    if hedge and opens != "no":
        return Stance("mixed", 0.8, f"“{hedge[0]}”")
    if opens == "no":
        return (
            Stance("mixed", 0.7, "no to one part, yes to another")
            if _both(text)
            else Stance("no", 0.9, "opens with no")
        )
    if opens == "yes":
        return _after_yes(text, clauses, sides)
    if _both(text) or words.ONE_PART_ONLY.search(text):
        return Stance("mixed", 0.7, "yes to one part, no to another")
    later = words.MIXED_PHRASES.search(text)
    if later and "yes" not in sides:
        return Stance("mixed", 0.6, f"“{later[0]}”") if "no" not in sides else Stance("no", 0.6, "speaks of trouble")
    return _by_sides(clauses, sides)


def _opening(clause: str) -> Side | None:
    """How the first clause opens, after "I would say", "honestly" and the like."""
    if words.NO_OPENINGS.match(clause):
        return None if words.MIXED_PHRASES.match(clause) else "no"
    return "yes" if words.YES_OPENINGS.match(clause) else None


def _after_yes(text: str, clauses: list[str], sides: list[Side | None]) -> Stance:
    turn = re.search(r"\b(?:but|however|yet|except|apart from|whereas)\b(.*)", text)
    against = [
        clause
        for clause, side in zip(clauses[1:], sides[1:], strict=True)
        if side == "no" and not _CONCESSION.match(clause)
    ]
    scoped = re.match(r"\w+ (?:for|on|with|in|at|among|within)\b", text) is not None
    if _both(text) or (against and (turn or scoped) and "yes" not in sides[1:]):
        return Stance("mixed", 0.7, "yes, and then a reservation")
    if any(words.MIXED_PHRASES.search(clause) for clause in clauses[1:]) and not re.search(
        r"\balthough\b|\bthough\b", text
    ):
        return Stance("mixed", 0.6, "yes, with a hedge")
    return Stance("yes", 0.9, "opens with yes")


def _both(text: str) -> bool:
    """One part yes, another no: "the site yes, the quote no"."""
    yes = re.search(r"\w+ (?:yes|are|is|do|does)\b(?=[,.;]|$| and| but)|\byes (?:on|for|in|at|to)\b|\byes\b", text)
    no = re.search(
        r"\w+ (?:no|not|less so|not (?:really|so much|yet|at all))(?=[,.;]|$)|\bno (?:on|for|in|at|to)\b|\b(?:is|are|does|do) not(?=[,.;]|$)|\bnot at all(?=[.]|$)",
        text,
    )
    return bool(yes and no and (yes.start() > 0 or no.start() > 0) and yes.end() != no.end()) and not text.startswith(
        "no,"
    )


def _side(clause: str) -> Side | None:
    bad = words.BAD.search(clause) or words.APART.search(clause)
    good = words.TOGETHER.search(clause) or words.GOOD.search(clause)
    if bad:
        return "no"
    return "yes" if good else None


def _by_sides(clauses: list[str], sides: list[Side | None]) -> Stance | None:
    weights: dict[Side, float] = {"yes": 0.0, "no": 0.0, "mixed": 0.0}
    for clause, side in zip(clauses, sides, strict=True):
        if side is not None:
            weights[side] += 0.4 if _CONCESSION.match(clause) else 1.0
    if not any(weights.values()):
        return None
    if weights["yes"] and weights["no"]:
        return None
    side = "yes" if weights["yes"] > weights["no"] else "no"
    strong = words.TOGETHER if side == "yes" else words.APART
    found = next((match[0] for clause in clauses if (match := strong.search(clause))), "")
    if not found:
        return None
    return Stance("yes" if side == "yes" else "no", 0.65, f"“{found}”")


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0] if match else ""


def by_bank(answer: str, embedder: Embedder | None) -> Stance:
    """The side that answers of the bank with like words, signs and (with an embedder) meaning take."""
    keeps_its_vectors: Any = embedder
    scores, like = learnt(keeps_its_vectors).scores(answer, heard, embedder)
    best = int(np.argmax(scores))
    positive = np.clip(scores, 0.01, 1.0)
    confidence = float(min(0.95, positive[best] / positive.sum()))
    if MODEL_SIDES[best] == "none":
        return Stance("mixed", 0.3, "says that they cannot judge", takes_side=False)
    side = SIDES[MODEL_SIDES[best]]
    ruled = by_rule(plain(answer))
    if ruled is not None and ruled.stance == side:
        return Stance(side, confidence, ruled.why)
    alike = [at for at in np.argsort(-like)[:25] if bank()[int(at)][1] == side]
    return Stance(side, confidence, f"much as “{bank()[int(alike[0])][0]}”" if alike else "by its words")


def heard(answer: str) -> tuple[str, list[float], str]:
    """What the bank is compared by: the plain text, its signs, and the side that the rules hear ("" for none)."""
    text = plain(answer)
    ruled = by_rule(text)
    if ruled is not None:
        return text, signs(text), ruled.stance
    return text, signs(text), "none" if words.CANNOT_JUDGE.search(settled(text)) else ""


def signs(text: str) -> list[float]:
    """What a plain answer shows, counted: words for and against, by clause, its hedges, its turns and its length."""
    text = settled(text)
    kinds = (words.GOOD, words.BAD, words.APART, words.TOGETHER, words.MIXED_PHRASES, words.IRONY)
    counts = [float(min(2, len(kind.findall(text)))) for kind in kinds]
    clauses = [clause.strip(" ,") for clause in _CLAUSES.split(text) if clause and clause.strip(" ,")] or [text]
    sides = [_side(clause) for clause in clauses]
    return [
        *counts,
        float("yes" in sides),
        float("no" in sides),
        float("yes" in sides and "no" in sides),
        float(sides[0] == "yes"),
        float(sides[-1] == "no"),
        float(min(3, len(clauses))),
        float(" but " in text),
        min(15, len(text.split())) / 15,
    ]
