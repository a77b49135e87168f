"""Claims about our offer that no clause of the framework covers, those first that a buyer would most take for a claim.

A statement ranks high that says what the buyer gets, lies far from every clause, stands where a reader looks first, in a touchpoint that leads with no agreed message, and
is repeated in others. Closed classes of English words; no vocabulary of a trade. How high known ones rank is in docs/benchmarks/story.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.messaging.alike import alike_pairs
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.lead_message import OFF_FRAMEWORK
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.story import Noted

LIST_SHOWN: Final = 15
FAR: Final = 0.42
"""Cosine to the nearest clause below which a statement is covered by none."""
LEAST_SCORE: Final = 1.2
"""What a statement of a touchpoint that leads with an agreed message must reach to be listed."""
ALIKE: Final = 0.8
MOST_GROUPED: Final = 4_000
_AGREED_PLACES: Final = frozenset(("website", "case_study", "rfp_response"))
_BENEFIT: Final = re.compile(
    r"\b(?:you (?:get|gain|save|have|own|see|pay|can|will|need|never)|we (?:also )?(?:do|make|give|bring|have|offer|run|can|cover|handle|deliver|guarantee)|our \w+ (?:is|are|does|do|has|have|can|runs?|works?)|it (?:works|runs|does|is|can|should)|"
    r"no more|no longer|never again|without|instead of|pays? for itself|does what|works? (?:on|with|in|without)|runs? (?:on|with|in)|replaces?|saves?|cuts?|doubles?|halves?)\b",
    re.IGNORECASE,
)
_ABSOLUTE: Final = re.compile(
    r"\b(?:every|each|any|all|always|never|no|none|nobody|only|whole|entire|anything|everything|anywhere|everywhere|any ?time|lowest|highest|best|most|more|less|fastest|cheapest|largest|leading|first|one|half|twice|zero|behind one|from one)\b",
    re.IGNORECASE,
)
_TALK: Final = re.compile(
    r"^\W*(?:so|well|okay|ok|and|but|because|then|right|hello|hi|thanks?|thank you|let me|let's|i|i'm|i’m|i'll|i’ll|i'd|he|she|they|that|this|there|those|these|who|which|if|when|as)\b|\b(?:i['’](?:m|ll|d|ve)|me|my|next (?:week|month|call|step)|send you|call you|book|meeting|attached|agenda|minutes ago|tomorrow)\b",
    re.IGNORECASE,
)
_DIRECTION: Final = re.compile(
    r"^\W*(?:open|close|click|show|point|ask|wait|pause|skip|tell|let|keep|go|move|switch|select|choose|press|type|start|stop|do not|don['’]t|never|always|make sure|remember|use|mention|explain|end|hand|log|say)\b",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"^\W*(?:what|why|how|who|where|when|part \d|step \d|\d+[.)]|about|agenda|v\d)\b|\bv\d+\b|\b20\d\d$", re.IGNORECASE
)
_AFFAIRS: Final = re.compile(
    r"\b(?:invoice[sd]?|payable|signed?|signature|agreement|contract|valid until|offer|proposal|delivery|order|week \d+|phase|page|slide|agenda|appendix|EUR|GBP|USD|CHF)\b|[€£$]",
    re.IGNORECASE,
)


def off_framework(
    statements: Sequence[Statement],
    vectors: NDArray[np.float32],
    frame: Frame,
    leads: Mapping[str, str],
    departing: AbstractSet[int],
) -> tuple[Noted, ...]:
    """All of them, best first, with `rank` and `score`; near-same ones share a rank and say with `like` which words stand for them. `departing` are statements that carry a replaced decision or a forbidden phrase: they are far whatever their cosine."""
    says = frame.rows("says", "proof", "answer")
    if not says or not statements:
        return ()
    near = (vectors @ frame.vectors[says].T).max(axis=1)
    counts: dict[str, int] = {}
    for statement in statements:
        counts[statement.path] = counts.get(statement.path, 0) + 1
    scored: dict[int, float] = {}
    for i, statement in enumerate(statements):
        leads_off = leads.get(statement.path) == OFF_FRAMEWORK
        if not _claims(statement) or not (near[i] < FAR or i in departing):
            continue
        score = _score(
            statement, 0.0 if i in departing else float(near[i]), counts[statement.path], leads_off=leads_off
        )
        if leads_off or (score >= LEAST_SCORE and statement.kind not in _AGREED_PLACES):
            scored[i] = score
    return _grouped(statements, vectors, scored)


def _claims(statement: Statement) -> bool:
    """A quotation's items and terms claim nothing."""
    return (
        statement.is_ours
        and statement.kind != "quote"
        and statement.block_kind != "notes"
        and len(statement.meaning.split()) >= 4
        and len(statement.stems) >= 2
    )


def _score(statement: Statement, near: float, count: int, *, leads_off: bool) -> float:
    text = statement.meaning
    announced = statement.block_kind in {"heading", "list_item", "subject"}
    score = 1.0 * leads_off + 1.0 * (FAR - near) + 0.7 * announced
    score += 0.5 * bool(_BENEFIT.search(text)) + 0.4 * bool(_ABSOLUTE.search(text)) + 0.3 * bool(statement.quantities)
    score += 0.4 * max(0.0, 1.0 - 2.0 * statement.position / max(count, 1))
    score -= 0.8 * (statement.block_kind == "heading") * bool(_TITLE.search(text))
    score -= 0.8 * bool(_TALK.search(text)) + 0.8 * bool(_DIRECTION.match(text)) + 0.6 * bool(_AFFAIRS.search(text))
    score -= 0.5 * (statement.block_kind == "table_cell") + 0.4 * (
        statement.kind in _AGREED_PLACES or statement.kind == "proposal"
    )
    return score


def _grouped(
    statements: Sequence[Statement], vectors: NDArray[np.float32], scored: dict[int, float]
) -> tuple[Noted, ...]:
    """Near-same statements, among the best `MOST_GROUPED`, stand together under the best; each further touchpoint that says it makes it weigh more."""
    left = sorted(scored, key=lambda i: (-scored[i], i))
    near: dict[int, list[int]] = {}
    rows, columns, _ = alike_pairs(vectors[left[:MOST_GROUPED]], ALIKE)
    for a, b in zip(rows.tolist(), columns.tolist(), strict=True):
        near.setdefault(left[a], []).append(left[b])
    found: list[tuple[float, int, list[int]]] = []
    taken: set[int] = set()
    for i in left:
        if i in taken:
            continue
        alike = [j for j in near.get(i, ()) if j not in taken]
        taken.update((i, *alike))
        places = {statements[j].path for j in (i, *alike)}
        found.append((scored[i] + 0.5 * (len(places) - 1), i, alike))
    found.sort(key=lambda one: (-one[0], one[1]))
    return tuple(
        note for rank, (score, i, alike) in enumerate(found, 1) for note in _notes(statements, rank, score, i, alike)
    )


def _notes(
    statements: Sequence[Statement], rank: int, score: float, best: int, alike: Sequence[int]
) -> Iterator[Noted]:
    facts = (("rank", rank), ("score", round(score, 3)))
    yield Noted(statements[best].passage, facts)
    for i in sorted(alike):
        yield Noted(statements[i].passage, (*facts, ("like", statements[best].passage.quote)))


def shown_first(notes: Sequence[Noted]) -> tuple[tuple[Noted, ...], int]:
    """What a page shows of the list: one of each rank, `LIST_SHOWN` of them; and how many more there are."""
    leading = [note for note in notes if not note.get("like")]
    return tuple(leading[:LIST_SHOWN]), max(len(leading) - LIST_SHOWN, 0)
