"""What sellers and their AI tools take from the agreements: every sentence is a clause's own, or one of the fixed words below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework, ProofPoint, ValueProposition

Format = Literal["docx", "md", "txt", "pptx", "pdf", "json"]
LineKind = Literal["heading", "text", "bullet", "quote", "card"]

WORDS: Final = {
    "who": "Who it is for",
    "out": "Qualify out",
    "listen": "Listen for",
    "triggers": "Good moments",
    "say": "What to say",
    "never": "Never say",
    "sold": "How it is sold",
    "objections": "Objections",
    "objection": "Objection",
    "answer": "Our answer",
    "show": "Show",
    "stages": "When",
    "they_say": "What they say",
    "what_to_answer": "What to answer",
    "lead": "Lead with",
    "words": "Our words",
    "instead_of": "instead of",
    "voice": "How we sound",
    "hello": "Hello {first name},",
    "ask": "Would you like to see it on your own case?",
    "bye": "{your name}",
    "facts_only": "Take facts only from this file. Where it is silent, say that you do not know and ask a person.",
    "keep_figures": "Keep every figure, customer and date exactly as it stands here.",
    "never_rule": "Never write what stands under “Never say”, in these or in other words, as if it were true of us.",
    "name_version": "Write the name and version of this file beside everything you make from it.",
    "check_rule": "Have each draft checked with ridgepole guard before a buyer sees it.",
    "rules": "Rules for the tool",
    "facts": "Facts",
    "unsigned": "Unsigned draft: both teams have not agreed on this. Do not send it to a buyer.",
}
"""The fixed connective words. Nothing else in a kit is ours."""
UNSIGNED = "UNSIGNED DRAFT"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which agreements a file was made from: enough to tell its age from the file alone."""

    based_on: str
    digest: str
    status: str
    also: tuple[str, ...]
    as_of: date
    company: str

    @property
    def warning(self) -> str:
        """What stands at the head of every file made from a draft; "" where both teams have signed."""
        return WORDS["unsigned"] if self.status == UNSIGNED else ""

    @property
    def line(self) -> str:
        """One line for a footer."""
        also = "".join(f" · {name}" for name in self.also)
        return f"{self.based_on} ({self.status}) {self.digest[:16]}{also} · as of {self.as_of.isoformat()}"

    def as_json(self) -> dict[str, Any]:
        """For front matter, properties and JSON."""
        return {
            "based_on": self.based_on,
            "digest": self.digest,
            "status": self.status,
            "also": list(self.also),
            "as_of": self.as_of.isoformat(),
            "company": self.company,
        }


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet. A `card` begins a card or a slide; `level` is a heading's."""

    kind: LineKind
    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of the kit and the formats in which sellers use it."""

    name: str
    title: str
    formats: tuple[Format, ...]
    lines: tuple[Line, ...]
    data: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class SellerKit:
    """All sheets and the stamp that each of them carries."""

    stamp: Stamp
    sheets: tuple[Sheet, ...]


def compose_seller_kit(
    *, company: str, framework: MessagingFramework, icp: IdealCustomerProfile | None, as_of: date
) -> SellerKit:
    """The kit of one framework. Proof points that expired before `as_of` are kept out of everything that is said."""
    stamp = Stamp(
        based_on=framework.name,
        digest=framework.digest,
        status=_status(framework),
        also=(f"{icp.name} ({_status(icp)})",) if icp else (),
        as_of=as_of,
        company=company,
    )
    kit = _Kit(framework, icp, as_of)
    sheets = (
        kit.call_guide(),
        kit.mail_snippets(),
        kit.objection_cards(),
        kit.battlecards(),
        kit.one_pager(),
        kit.prompt_pack(stamp),
    )
    return SellerKit(stamp, tuple(sheet for sheet in sheets if sheet.lines))


def _status(agreement: Agreement) -> str:
    return "signed by marketing and sales" if agreement.is_signed else UNSIGNED


class _Kit:
    def __init__(self, framework: MessagingFramework, icp: IdealCustomerProfile | None, as_of: date) -> None:
        self.framework, self.icp, self.as_of = framework, icp, as_of
        self.proof = {point.id: point for point in framework.proof_points}

    def call_guide(self) -> Sheet:
        lines: list[Line] = []
        icp = self.icp
        if icp:
            lines += _section("who", [icp.statement], kind="text")
            lines += _section("out", [criterion.in_words for criterion in icp.disqualifiers])
            lines += _section("listen", icp.pains)
            lines += _section("triggers", icp.triggers)
            for seat in icp.buying_committee:
                lines += [Line("heading", _seat(seat.role, seat.titles), 3)] if lines else []
                lines += [Line("bullet", words) for words in seat.cares_about]
        lines.append(Line("heading", WORDS["say"]))
        for proposition in self.framework.value_propositions:
            lines += self._proposition(proposition)
        lines += self._commercial()
        if self.framework.objections:
            lines.append(Line("heading", WORDS["objections"]))
            for objection in self.framework.objections:
                lines += [Line("quote", objection.objection), Line("text", objection.answer)]
        lines += self._vocabulary()
        lines += _section("voice", self.framework.voice)
        return Sheet("call-guide", "Call guide", ("docx",), tuple(line for line in lines if line.text))

    def mail_snippets(self) -> Sheet:
        lines: list[Line] = []
        for proposition in self.framework.value_propositions:
            title = ", ".join(proposition.for_roles) or proposition.id
            lines += [Line("card", title), Line("text", WORDS["hello"]), Line("text", proposition.says)]
            lines += [Line("text", _proof(point)) for point in self._valid(proposition)]
            lines += [Line("text", WORDS["ask"]), Line("text", WORDS["bye"])]
        return Sheet("mail-snippets", "Mail snippets", ("md", "txt"), tuple(lines))

    def objection_cards(self) -> Sheet:
        lines: list[Line] = []
        for objection in self.framework.objections:
            lines += [
                Line("card", f"{WORDS['objection']}: {objection.objection}"),
                Line("heading", WORDS["answer"], 3),
                Line("text", objection.answer),
            ]
            lines += [Line("bullet", f"{WORDS['stages']}: {', '.join(objection.stages)}")] if objection.stages else []
            lines += [Line("bullet", f"{WORDS['show']}: {asset}") for asset in objection.assets]
        return Sheet("objection-cards", "Objection cards", ("md", "pptx"), tuple(line for line in lines if line.text))

    def battlecards(self) -> Sheet:
        lines: list[Line] = []
        for rival in self.framework.competitors:
            lines.append(Line("card", rival.name))
            lines += _section("they_say", [rival.their_claim], kind="quote", level=3)
            lines += _section("what_to_answer", [rival.our_answer], kind="text", level=3)
            lines += _section("lead", [v.says for v in self.framework.value_propositions[:2]], level=3)
        return Sheet("battlecards", "Battlecards", ("md", "pptx"), tuple(lines))

    def one_pager(self) -> Sheet:
        framework = self.framework
        lines = [Line("text", framework.positioning)]
        for proposition in framework.value_propositions:
            lines += [
                Line("heading", ", ".join(proposition.for_roles) or proposition.id),
                Line("text", proposition.says),
            ]
            lines += [Line("bullet", _proof(point)) for point in self._valid(proposition)]
        lines += _section("sold", [framework.commercial_model.says], kind="text")
        return Sheet(
            "one-pager", framework.category or "In short", ("docx", "pdf"), tuple(line for line in lines if line.text)
        )

    def prompt_pack(self, stamp: Stamp) -> Sheet:
        framework = self.framework
        rules = [WORDS[name] for name in ("facts_only", "keep_figures", "never_rule", "name_version", "check_rule")]
        lines = _section("rules", rules)
        lines += _section("facts", [framework.positioning, framework.category], kind="text")
        for proposition in framework.value_propositions:
            lines += self._proposition(proposition)
        lines += self._commercial() + self._vocabulary() + _section("voice", framework.voice)
        data = {
            "ridgepole": stamp.as_json(),
            "rules": rules,
            "positioning": framework.positioning,
            "category": framework.category,
            "value_propositions": [
                {
                    "id": v.id,
                    "says": v.says,
                    "for_roles": v.for_roles,
                    "stages": v.stages,
                    "never_says": v.never_says,
                    "proof": [p.id for p in self._valid(v)],
                }
                for v in framework.value_propositions
            ],
            "proof_points": [p.model_dump(mode="json") for p in framework.proof_points if self._is_valid(p)],
            "commercial_model": framework.commercial_model.model_dump(mode="json"),
            "objections": [{"objection": o.objection, "answer": o.answer} for o in framework.objections],
            "competitors": [c.model_dump(mode="json") for c in framework.competitors],
            "vocabulary": [term.model_dump(mode="json", by_alias=True) for term in framework.vocabulary],
            "voice": list(framework.voice),
        }
        return Sheet("prompt-pack", "Prompt pack", ("md", "json"), tuple(lines), data)

    def _proposition(self, proposition: ValueProposition) -> list[Line]:
        lines = [Line("heading", ", ".join(proposition.for_roles) or proposition.id, 3), Line("text", proposition.says)]
        lines += [Line("bullet", _proof(point)) for point in self._valid(proposition)]
        return lines + _section("never", proposition.never_says, level=4)

    def _commercial(self) -> list[Line]:
        model = self.framework.commercial_model
        return _section("sold", [model.says], kind="text") + _section("never", model.never_says, level=3)

    def _vocabulary(self) -> list[Line]:
        terms = [
            f"{t.use}, {WORDS['instead_of']} {', '.join(t.not_)}" if t.not_ else t.use
            for t in self.framework.vocabulary
        ]
        return _section("words", terms)

    def _is_valid(self, point: ProofPoint) -> bool:
        return point.valid_until is None or point.valid_until >= self.as_of

    def _valid(self, proposition: ValueProposition) -> list[ProofPoint]:
        return [
            self.proof[name] for name in proposition.proof if name in self.proof and self._is_valid(self.proof[name])
        ]


def _seat(role: str, titles: Sequence[str]) -> str:
    """A seat of the buying committee as a heading: "economic buyer: CFO, Finance Director"."""
    return f"{role}: {', '.join(titles)}" if titles else role


def _section(
    words: str, items: list[str] | tuple[str, ...], *, kind: LineKind = "bullet", level: int = 2
) -> list[Line]:
    """A heading and its lines; nothing where there are none."""
    kept = [item for item in items if item.strip()]
    return [Line("heading", WORDS[words], level), *(Line(kind, item) for item in kept)] if kept else []


def _proof(point: ProofPoint) -> str:
    """The claim with whose it is."""
    return f"{point.claim} ({point.customer})" if point.customer and point.customer not in point.claim else point.claim
