"""Do both teams give the same definition (R3)? Criterion by criterion, side by side, before any performance figure, so that nobody is blamed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.survey.answer import Survey
from ridgepole.core.survey.pain import content_words
from ridgepole.core.survey.questions import asks

CRITERIA: tuple[tuple[str, str], ...] = (
    ("asked for a demo or a trial", r"(?:demo|trial|poc|proof of concept)(?: \w+)? ?(?:request\w*|sign-?ups?|form|booked|asked|started)?|(?:request|ask|book|start)\w* (?:for )?(?:a |the )?(?:demo|trial)"),
    ("asked for a price or a quote", r"(?:pricing|price) (?:page|request|question)s?|(?:request|ask)\w* (?:for |about )?(?:a |the )?(?:quotes?|prices?|pricing|proposal|offer)"),
    ("asked to be contacted", r"contact (?:form|request)s?|ask\w* (?:us )?(?:to (?:be )?(?:call|contact|speak|talk)\w*|for a (?:call|meeting))|hand[- ]?rais\w*|wants? to (?:talk|speak|be called|meet)|inbound request"),
    ("downloaded content", r"downloads?|downloaded|white ?papers?|e-?books?|guides?|gated content"),
    ("came to an event or webinar", r"webinars?|events?|trade shows?|fairs?|conference|booth|stand visit"),
    ("visited the website", r"(?:web ?site|web|page) visits?|visit\w* (?:the|our) (?:web ?site|site|page)|returned to the site|clicks?|clicked"),
    ("opened or answered a mail", r"(?:e-?mail )?opens?|opened|repl(?:y|ies|ied)|answer(?:s|ed) (?:a|an|our|the) (?:e-?mail|mail|message)|responds? to (?:a|an|our) (?:e-?mail|mail|message)"),
    ("filled a form", r"(?:form|landing page) ?(?:fill\w*|submi\w+)?|fill\w* (?:in|out) (?:a|the|our) form|subscrib\w+|sign\w* up"),
    ("spoke with somebody", r"(?:had|held|has had|after|completed|did) (?:a|the|at least one|one|two|an?) (?:\w+ )?(?:call|meeting|conversation|discovery)\w*|conversation|discovery call|qualified by phone|spoke|spoken|meeting (?:held|booked)"),
    ("budget", r"budgets?|money|funds?|funding|can (?:pay|afford)|bant"),
    ("authority", r"authority|decision[- ]?makers?|signs?|signatory|can (?:sign|decide)|buying (?:power|role)|economic buyer|bant"),
    ("need", r"needs?|pains?|problems?|use[- ]?cases?|project|challenge|bant"),
    ("timing", r"time ?(?:line|frame|scale)s?|timing|this (?:year|quarter)|next (?:\w+ )?(?:months?|quarter|year)|deadline|buying (?:soon|window)|within (?:\w+ )?(?:months?|quarters?|year)|bant"),
    ("fits the ideal customer profile", r"icp|ideal (?:customer|client)(?: profile)?|(?:right|target|fitting|good) (?:fit|compan(?:y|ies)|accounts?|customer|segment|profile)|fits? (?:the|our) (?:profile|icp|criteria)|target account(?: list)?"),
    ("industry", r"industr(?:y|ies)|sectors?|verticals?"),
    ("company size", r"employees|company size|head ?count|staff|seats|fte|revenue (?:of|over|above)|turnover"),
    ("role or title", r"(?:job )?titles?|roles?|seniority|directors?|c-?level|vp|heads? of|manager (?:or|and) above"),
    ("region", r"regions?|countr(?:y|ies)|territor(?:y|ies)|geograph\w+"),
    ("score", r"scor(?:e|es|ed|ing)|points"),
    ("contact details", r"phone(?: number)?|telephone|mobile|(?:valid |business |work )e-?mail address|contact (?:details|data)|business e-?mail"),
    ("consent", r"consent|opt(?:ed)?[- ]?in|gdpr"),
    ("technology", r"tech(?:nology)? stack|technolog(?:y|ies)|uses (?:salesforce|hubspot|sap|our \w+)"),
    ("entered in the CRM", r"(?:in|into|to) (?:the )?(?:crm|salesforce|hubspot|system)|crm (?:record|entry|task)|tasks? (?:in|is|gets)|logged|created in"),
    ("accepted by sales", r"accept(?:s|ed|ance)?|reject\w*|send\w* (?:it )?back"),
    ("call by sales", r"(?:sales|sdrs?|reps?|ae|bdrs?|we|they|somebody|someone|a person) (?:must |should |will |has to |have to )?(?:calls?|phones?|rings?|contacts?|follows? up|gets? in touch|reach\w* out|respond\w*|answers?)|call(?:ed)? (?:back|within|by)|first (?:call|touch|contact)"),
    ("notes or a summary", r"notes?|summary|context|background|history|brief|hand-?over (?:form|document)"),
    ("introduction", r"introduc\w+|warm (?:intro|hand)\w*|joint call"),
    ("first touch by marketing", r"first (?:touch|source|interaction) (?:is|was|by|from|came from)?|(?:came|comes|originat\w+|sourced|generated|created) (?:in )?(?:from|by|through|via) (?:a )?(?:marketing|campaign)\w*|lead source"),
    ("any touch by marketing", r"any (?:marketing )?(?:touch|campaign|interaction|contact)|(?:ever )?touched|influenc\w+|attended (?:a|an|any)"),
    ("last touch", r"last (?:touch|campaign|interaction)"),
    ("opportunity exists", r"opportunit(?:y|ies)|opp|pipeline stage|stage \w+|amount"),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for name, words in CRITERIA)
_NUMBERS = dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "forty-eight"], (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 48), strict=True)) | {"an": 1, "a": 1}  # fmt: skip
_AMOUNT = r"(\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?k?|" + "|".join(_NUMBERS) + r")"
_UNITS = {"minute": 1, "hour": 60, "day": 1_440, "week": 10_080}
_WITHIN = re.compile(
    rf"(?:within|in|under|after|less than|no later than|at most|inside) (?:the )?(?:next |first )?{_AMOUNT} ?(?:working |business )?(minute|min|hour|hr|h|day|week)s?(?![\w-])"
)
_SAME_DAY = re.compile(
    r"same (?:working |business )?day|by end of (?:the )?day|immediately|straight away|right away|instantly|next (?:working |business )?day|24/7"
)
_SCORE = re.compile(
    rf"(?:scor\w*|points)(?: of| is| above| over| at least|:|>=?| than| more| reach\w*)* ?{_AMOUNT}|{_AMOUNT}\+? (?:points|or more points)"
)
_SIZE = re.compile(rf"{_AMOUNT} ?\+? ?(?:or more )?(?:employees|people|staff|seats|fte)")
_WORDS_FOR_DAYS = {"immediately": 5, "straight away": 5, "right away": 5, "instantly": 5}


@dataclass(frozen=True, slots=True)
class DefinitionAudit:
    """One term as marketing and as sales define it: what both ask for, what only one does, and where they ask for different amounts."""

    term: str
    same: Literal["yes", "no", "unclear"]
    why: str
    marketing_says: tuple[str, ...] = ()
    sales_says: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    only_marketing: tuple[str, ...] = ()
    only_sales: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    source: str = "survey"

    def as_json(self) -> dict[str, object]:
        """As printed under `definitions`."""
        return {
            "term": self.term,
            "same": self.same,
            "why": self.why,
            "marketing_says": list(self.marketing_says),
            "sales_says": list(self.sales_says),
            "shared": list(self.shared),
            "only_marketing": list(self.only_marketing),
            "only_sales": list(self.only_sales),
            "differing": list(self.differing),
            "source": self.source,
        }


def audit_definitions(survey: Survey, agreements: Agreements, on: date) -> tuple[DefinitionAudit, ...]:
    """One audit for each term that marketing or sales was asked to define, and for each number that both report, in the scoreboard's words."""
    audits: list[DefinitionAudit] = []
    for question in asks(survey, "definition"):
        said = {
            team: tuple(a.answer.strip() for a in survey.answers_to(question.id) if a.team == team and a.answer.strip())
            for team in ("marketing", "sales")
        }
        if any(said.values()):
            audits.append(compare_definitions(question.id, said["marketing"], said["sales"], "survey"))
    scoreboard = agreements.current(Scoreboard, on)
    reporting = scoreboard.reporting if scoreboard else ()
    for metric in dict.fromkeys(item.metric.strip().lower() for item in reporting if item.definition.strip()):
        said = {
            team: tuple(i.definition for i in reporting if i.metric.strip().lower() == metric and i.team == team)
            for team in ("marketing", "sales")
        }
        if all(said.values()):
            audits.append(
                compare_definitions(metric, said["marketing"], said["sales"], scoreboard.name if scoreboard else "")
            )
    return tuple(audits)


def compare_definitions(
    term: str, marketing_says: Sequence[str], sales_says: Sequence[str], source: str
) -> DefinitionAudit:
    """The two teams' criteria set against each other.

    No where an amount differs or fewer than half of all criteria are shared; yes from three quarters; unclear between, and where a team is silent or
    names nothing that can be compared.
    """
    ours, theirs = _criteria(marketing_says), _criteria(sales_says)
    amounts_m, amounts_s = _amounts(marketing_says), _amounts(sales_says)
    both = tuple(name for name in ours if name in theirs)
    differing = tuple(
        f"{name}: marketing says {_shown(amounts_m[name])}, sales says {_shown(amounts_s[name])}"
        for name in amounts_m
        if name in amounts_s and not amounts_m[name] & amounts_s[name]
    )
    same, why = _judged(marketing_says, sales_says, ours, theirs, differing)
    return DefinitionAudit(
        term=term,
        same=same,
        why=why,
        marketing_says=tuple(marketing_says),
        sales_says=tuple(sales_says),
        shared=both,
        only_marketing=tuple(name for name in ours if name not in theirs),
        only_sales=tuple(name for name in theirs if name not in ours),
        differing=differing,
        source=source,
    )


def _judged(
    marketing_says: Sequence[str],
    sales_says: Sequence[str],
    ours: Sequence[str],
    theirs: Sequence[str],
    differing: Sequence[str],
) -> tuple[Literal["yes", "no", "unclear"], str]:
    if not marketing_says or not sales_says:
        return "unclear", "Only one of the two teams was heard."
    if differing:
        return "no", f"The amounts differ: {'; '.join(differing)}."
    if not ours or not theirs:
        words = [frozenset[str]().union(*map(content_words, says)) for says in (marketing_says, sales_says)]
        share = len(words[0] & words[1]) / max(1, len(words[0] | words[1]))
        if share >= 0.6:
            return "yes", "Both use the same words."
        return "unclear", "At least one team names no criterion that can be compared; read the sentences."
    share = len(set(ours) & set(theirs)) / len({*ours, *theirs})
    parts = [
        f"both ask for {_list(n for n in ours if n in theirs)}",
        f"only marketing for {_list(n for n in ours if n not in theirs)}",
        f"only sales for {_list(n for n in theirs if n not in ours)}",
    ]
    same: Literal["yes", "no", "unclear"] = "yes" if share >= 0.75 else "no" if share < 0.5 else "unclear"
    return same, f"{'; '.join(parts).capitalize()}."


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"


def _criteria(says: Sequence[str]) -> tuple[str, ...]:
    text = " . ".join(says).lower()
    return tuple(name for name, pattern in _PATTERNS if pattern.search(text))


def _amounts(says: Sequence[str]) -> Mapping[str, frozenset[float]]:
    """Amounts by what they measure: minutes until an answer, points of a score, employees."""
    text = " . ".join(says).lower()
    minutes = {_number(m[1]) * _UNITS[_unit(m[2])] for m in _WITHIN.finditer(text)}
    for word in _SAME_DAY.findall(text):
        minutes.add(_WORDS_FOR_DAYS.get(word, 2_880 if word.startswith("next") else 1_440))
    found = {
        "minutes allowed": frozenset(minutes),
        "score": frozenset(_number(m[1] or m[2]) for m in _SCORE.finditer(text)),
        "employees": frozenset(_number(m[1]) for m in _SIZE.finditer(text)),
    }
    return {name: amounts for name, amounts in found.items() if amounts}


def _unit(word: str) -> str:
    return {"min": "minute", "hr": "hour", "h": "hour"}.get(word, word)


def _number(text: str) -> float:
    if text in _NUMBERS:
        return float(_NUMBERS[text])
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", text):
        return float(re.sub(r"[,.]", "", text))
    return float(text.removesuffix("k")) * (1_000 if text.endswith("k") else 1)


def _shown(amounts: frozenset[float]) -> str:
    return " or ".join(f"{amount:g}" for amount in sorted(amounts))
