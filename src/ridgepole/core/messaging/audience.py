"""Statements that offer the product to others than the agreed audience."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase
from ridgepole.core.messaging.departure import Departure
from ridgepole.core.messaging.frame import Frame
from ridgepole.core.messaging.stance import is_meant
from ridgepole.core.messaging.statement import Statement
from ridgepole.core.messaging.words import stem_of, words_of

SECTORS: Final = frozenset(
    stem_of(w)
    for w in """hospital hospitals clinic clinics pharmacy pharmacies dentist dentists laboratory laboratories school schools university universities
    college colleges campus campuses kindergarten bank banks insurer insurers retailer retailers retail supermarket supermarkets shop shops mall
    malls store stores restaurant restaurants hotel hotels airport airports airline airlines port ports harbour harbours railway railways
    logistics warehouse warehouses factory factories plant plants mine mines quarry refinery refineries utility utilities telecom telecoms
    council councils municipality municipalities ministry ministries government governments army police charity charities nonprofit nonprofits
    church stadium stadiums theatre theatres museum museums cinema farm farms vineyard agriculture forestry construction builder builders
    architect architects lawyer lawyers accountant accountants agency agencies consultancy consultancies publisher publishers broadcaster
    manufacturer manufacturers manufacturing automotive aerospace pharma chemical chemicals textile food beverage brewery breweries dairy bakery
    bakeries startup startups freelancer freelancers household households consumer consumers landlord landlords gym gyms spa salon salons garage
    garages dealer dealers distributor distributors wholesaler wholesalers shipyard shipyards terminal terminals carrier carriers casino casinos
    prison prisons embassy library libraries cafe cafes caterer caterers nursery nurseries garages tower offices industry industries fintech
    healthcare education hospitality finance energy""".split()  # noqa: SIM905 - a word list is read, not a Python list
) - {stem_of(w) for w in ("office", "store", "plant", "carrier")} | {"plant", "stor"}
_SECTOR_PHRASE: Final = AnyCase(
    r"\b(?:care homes?|nursing homes?|car (?:plants?|factor(?:y|ies)|makers?)|law firms?|shopping (?:centres?|centers?|malls?)|public (?:buildings?|sector|bodies|authorities)|call cent(?:re|er)s?|data cent(?:re|er)s|oil (?:rigs?|and gas)|real estate|local authorities|professional services|small businesses|large (?:sites?|enterprises)|power (?:plants?|stations?)|wind farms?|ferry operators?|holiday parks?|film studios?)\b",
)
_OFFERS: Final = AnyCase(
    r"\b(?:(?:use|trust|choose|rely on|work with|buy from|love) us|trusted by|used by|we (?:do|serve|work(?! (?:through|out|in|at|from|by|to))|help|supply|support|sell|build|also|equip|look after)|our (?:customers|clients|product|system|software|robots?|network|platform|service|solution|machines?|teams?)|whether you|whoever|wherever|whatever|for (?:any|every|all)|any (?:company|business|organi[sz]ation|employer|industry|sector|site|team)|every (?:company|business|organi[sz]ation|industry|sector|site)|all (?:industries|sectors)|suits?|works? (?:for|in)|made for|built for|designed for|ideal for|perfect for|one (?:system|platform|solution|product) for|the same (?:one )?(?:for|to)|just the same|welcome|from \w+ to)\b",
)
_ANYBODY: Final = AnyCase(
    r"\b(?:(?:any|every|all) (?:kinds? of )?(?:compan(?:y|ies)|business(?:es)?|organi[sz]ations?|employers?|industr(?:y|ies)|sectors?|public building|demanding sites?|large sites?|kinds? of site)|no matter (?:which|what) (?:industry|sector|business)|does not (?:mind|matter) which (?:industry|sector)|whatever (?:it|you|they) (?:makes?|do(?:es)?|sells?|produces?)|across (?:all )?industries|industry-agnostic|horizontal (?:platform|solution)|demanding sites)\b",
)
_ONLY: Final = AnyCase(
    r"\b(?:only|nobody else|no one else|anybody else|anyone else|nothing else|exclusively|solely|turn (?:\w+ )?(?:\w+ )?away|other sectors)\b",
)


_OUTSIDE: Final = re.compile(
    r"\b(?:not|neither|nor|no|non|none|other than|outside|anything but|except)\b", re.IGNORECASE
)
_TRUSTS: Final = AnyCase(
    r"\b(?:trusts?|uses?|runs?|relies|rely|chooses?|buys?|loves?|works?|suits?|fits?|benefits?|pays?|sell|serves?|profit\w*|welcome|alike|as well|too|the same)\b",
)


@lru_cache(maxsize=16384)
def sectors_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Sectors that a text names, with their places, in order."""
    found = [(m.group().lower(), m.start(), m.end()) for m in _SECTOR_PHRASE.finditer(text)]
    covered = [(start, end) for _, start, end in found]
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", text):
        stem = stem_of(match.group().lower().split("-")[-1])
        if stem in SECTORS and not any(start <= match.start() < end for start, end in covered):
            found.append((match.group().lower(), match.start(), match.end()))
    return tuple(sorted(found, key=lambda item: item[1]))


class Audience:
    """The agreed audience in words: the profile's industries, the positioning, and what decisions said of the market."""

    def __init__(self, frame: Frame) -> None:
        framework, icp = frame.framework, frame.icp
        texts = [*(icp.industries if icp else ()), icp.statement if icp else ""]
        if framework:
            texts += [
                framework.positioning,
                framework.category,
                *(i for v in framework.value_propositions for i in v.for_industries),
                *(v.says for v in framework.value_propositions),
                framework.commercial_model.says,
            ]
        texts += [p.customer for p in framework.proof_points] if framework else []
        decisions = frame.strategy.decisions if frame.strategy else ()
        texts += [d.says for d in decisions]
        self.own = {stem_of(w) for text in texts for w in words_of(text)}
        self.foreign = {stem_of(s.split()[-1]) for d in decisions for s, _, _ in sectors_in(d.replaces)} - self.own
        if icp:
            self.foreign |= {
                stem_of(s.split()[-1])
                for c in icp.disqualifiers
                for s, _, _ in sectors_in(f"{getattr(c, 'is_', '')} {c.because}")
            } - self.own
        self.decision = next((d.id for d in decisions if len([s for s, _, _ in sectors_in(d.replaces)]) >= 2), "")
        disqualifiers = icp.disqualifiers if icp else ()
        self.rules_out_others = any(_OUTSIDE.search(str(getattr(c, "is_", "") or "")) for c in disqualifiers)
        self.is_declared = bool(icp and icp.industries) or bool(self.decision)

    def outside(self, text: str) -> list[tuple[str, int, int]]:
        """Sectors in the text that are not of the agreed audience."""
        return [
            (s, a, b) for s, a, b in sectors_in(text) if not ({stem_of(w) for w in re.split(r"[\s-]+", s)} & self.own)
        ]


def wrong_audience(statement: Statement, audience: Audience) -> Iterator[Departure]:
    """A departure where a statement of ours offers the product to at least two foreign sectors, to one that a decision ruled out, or to anybody."""
    if not statement.is_ours or not audience.is_declared or statement.kind in {"case_study", "battlecard"}:
        return
    text = statement.meaning
    span = _offered(text, audience)
    if span is not None and is_meant(text, *span) and not _ONLY.search(text):
        yield Departure(
            statement, "audience", "positioning", "offers the product outside the agreed audience", "medium", 0.85, "audience", side="wide", decision=audience.decision, start=span[0], end=span[1]
        )  # fmt: skip


def narrows(text: str) -> bool:
    """A sentence that limits the audience: "only ports", "and for nobody else"."""
    return bool(_ONLY.search(text))


def _offered(text: str, audience: Audience) -> tuple[int, int] | None:
    anybody = _ANYBODY.search(text)
    if anybody and audience.foreign:
        return anybody.start(), anybody.end()
    outside = audience.outside(text)
    ruled_out = [o for o in outside if stem_of(o[0].split()[-1]) in audience.foreign]
    offers = _OFFERS.search(text)
    if audience.rules_out_others and len(outside) >= 2 and (offers or _TRUSTS.search(text)):
        return outside[0][1], outside[-1][2]
    if len(outside) >= 3 and len(ruled_out) >= 1 and _is_list(text, outside):
        return outside[0][1], outside[-1][2]
    if offers and (len(outside) >= 2 or ruled_out):
        return outside[0][1], outside[-1][2]
    return None


def _is_list(text: str, outside: list[tuple[str, int, int]]) -> bool:
    between = text[outside[0][2] : outside[-1][1]]
    return between.count(",") + len(re.findall(r"\b(?:and|or|to)\b", between)) >= len(outside) - 1 and not re.search(
        r"[.;]", between
    )
