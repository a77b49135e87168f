"""Who decides, as an answer names them: a function (finance, IT, operations ...) and whether a leader of it, a manager or the staff."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ridgepole.core.survey.facet import Facet, Quote, lowered

# function -> words that name it beside a title ("operations director"), and words that are a title of it by themselves ("COO")
FUNCTIONS: dict[str, tuple[str, str]] = {
    "finance": (r"finance|financial|accounting|accounts(?: payable| receivable)?|treasury|fp&a|controlling|billing|revenue cycle|credit", r"cfos?|finance chiefs?|chief financial officers?|financial controllers?|controllers?|treasurers?|bursars?|bookkeepers?|accountants?"),
    "IT": (r"it|information technology|information systems|infrastructure|systems|network|cloud|ot|technology|applications|it operations|it and ot", r"cios?|chief information officers?|sys ?admins?|system administrators?"),
    "security": (r"(?:information |cyber ?|it )?security|infosec|cyber", r"cisos?|csos?|chief (?:information )?security officers?"),
    "operations": (r"operations?|operational|ops|terminal operations|terminal|plant|production|manufacturing|site|depot|factory|process|continuous improvement|service delivery|delivery|clinic|practice|office|berth|yard|shift|line|rostering|scheduling|rota|crew planning|timetabl(?:e|ing)|field operations|field service|service", r"coos?|chief operating officers?|operations chiefs?|plant managers?|practice managers?|office managers?|(?:foremen|foreman)|harbou?r masters?"),
    "supply chain": (r"supply[- ]chain|logistics|warehouse|warehousing|transport(?:ation)?|fleet|distribution|fulfil?lment|inventory|materials|dispatch|freight|shipping", r"dispatchers?|csco|fleet owners?"),
    "procurement": (r"procurement|purchasing|sourcing|category|vendor management", r"cpos?|chief procurement officers?|purchasers?"),
    "marketing": (r"marketing|demand[- ]gen(?:eration)?|growth|brand|communications?|content|digital marketing|media|ecommerce|e-commerce|lifecycle|crm", r"cmos?|chief marketing officers?|marketers?"),
    "revenue operations": (r"revenue operations|rev ?ops|sales operations|sales ops|gtm operations", r""),
    "sales": (r"sales|revenue|commercial|business development|account management|enablement", r"cros?(?! with| that| which)|chief (?:revenue|commercial|sales) officers?|ccos?|account executives?"),
    "customer service": (r"customer (?:success|service|support|experience|care)|contact cent(?:er|re)|call cent(?:er|re)|support|guest (?:services|experience)|patient (?:access|experience|services)", r"cxos?"),
    "HR": (r"hr|human resources|people(?: and culture| operations| ops)?|talent(?: acquisition)?|workforce|payroll|learning(?: and development)?|l&d|recruit(?:ing|ment)|staffing|benefits", r"chros?|hrds?|chief people officers?|recruiters?"),
    "legal": (r"legal|contracts?|litigation|privacy", r"general counsels?|lawyers?|gcs?|chief legal officers?|dpos?|managing partners?"),
    "compliance and risk": (r"compliance|risk|audit|regulatory(?: affairs)?|fraud|aml|internal audit|governance|claims|underwriting|actuarial", r"chief (?:risk|compliance) officers?|mlros?"),
    "quality and safety": (r"quality(?: assurance| control)?|qa|ehs|hse|safety|sustainability|esg|environment(?:al)?|food safety|health and safety", r"chief sustainability officers?"),
    "engineering": (r"engineering|software engineering|development|platform|devops|technical|r&d|research|design|innovation lab|architecture|automation|controls|data cent(?:er|re)", r"ctos?|chief technology officers?|developers?|engineers"),
    "product": (r"product(?: management)?", r"chief product officers?|product managers?"),
    "data": (r"data|analytics|bi|business intelligence|insights?|ai|machine learning|data science", r"cdos?|chief data officers?|data scientists?|analysts"),
    "maintenance and facilities": (r"maintenance|reliability|facilities|facility|estates|property|asset(?: management)?|energy|building|workplace|real estate", r"estate managers?|caretakers?"),
    "clinical": (r"clinical|medical|nursing|nurse|care|pharmacy|surgery|surgical|theatre|radiology|lab(?:oratory)?|patient safety|emergency department|icu", r"cmios?|chief (?:medical|nursing) (?:information )?officers?|cnos?|physicians?|doctors?|nurses?|clinicians?|surgeons?|matrons?|pharmacists?|dentists? who|gps?|veterinarians? who"),
    "academic": (r"academic(?: affairs)?|student (?:affairs|success|services)|admissions?|enrol?lment|faculty|curriculum|registry|school|campus|provost", r"deans?|provosts?|principals?|head ?teachers?|heads of school|superintendents?|registrars?|rectors?|vice[- ]chancellors?|chancellors?|teachers?|professors?"),
    "farming": (r"farm|herd|crop|grove|growing|cultivation|agronomy|livestock|dairy|greenhouse|vineyard|ranch|pack ?house", r"agronomists?|growers? who|herdsm[ae]n|farmers? who"),
    "store": (r"store|retail|merchandising|shop|branch|franchise|category|planning|buying|assortment", r"merchandisers?|store owners?"),
    "projects": (r"project|programme|program|construction|pmo|site works|contracts|estimating|commercial project|capital projects?", r"quantity surveyors?|estimators?|superintendents? on site"),
    "strategy and transformation": (r"strategy|transformation|digital(?: transformation)?|innovation|change|corporate development|digital banking", r"chief (?:digital|transformation|strategy|innovation) officers?"),
    "executive": (r"general|managing|executive|country|regional|division|business unit", r"ceos?|chief executives?(?: officers?)?|founders?|co-?founders?|owners?|owner-?operators?|managing directors?|presidents?|general managers?|gms?|mds?|chairm[ae]n|proprietors?|principals of the firm|mayors?|c-?suite|city managers?|town clerks?"),
}  # fmt: skip
_SHORT = frozenset({"it", "ot", "ops", "hr", "bi", "ai", "qa"})
_LEADING = r"chief|head|director|vp|svp|evp|avp|vice[- ]president|president|executive vice president|leader|lead|sponsor|officer|boss|partner|exec(?:utive)?|superintendent|c-level|owner|champion|leadership|chair"
_MANAGING = r"manager|supervisor|coordinator|controller|administrator|foreman|buyer"
_STAFF = r"team|people|person|staff|department|folks|engineer|planner|analyst|specialist|guys?|side|crew|committee|office|function|clerk|technician|nurse"
_TITLE = rf"(?:{_LEADING}|{_MANAGING}|{_STAFF})s?"


@dataclass(frozen=True, slots=True)
class _Pattern:
    function: str
    pattern: re.Pattern[str]
    title: str


def _patterns() -> tuple[_Pattern, ...]:
    found: list[_Pattern] = []
    for function, (beside, alone) in FUNCTIONS.items():
        if alone:
            found.append(
                _Pattern(function, re.compile(rf"(?<![\w-])(?:(?:group |new |deputy )?(?:{alone}))(?![\w-])"), "alone")
            )
        found += (
            _Pattern(
                function,
                re.compile(
                    rf"(?<![\w-])(?:{_LEADING}|{_MANAGING})s?(?: level)?,? (?:of|for|in charge of|responsible for) (?:the )?(?:[\w&-]+ (?:and |& )?){{0,2}}?(?:{beside})(?: department| team)?(?![\w-])"
                ),
                "of",
            ),
            _Pattern(
                function, re.compile(rf"(?<![\w-])(?:vp|svp|evp|chief),? (?:{beside})(?: officer)?(?![\w-])"), "of"
            ),
            _Pattern(
                function,
                re.compile(
                    rf"(?<![\w-])(?:{beside})(?:(?: (?:and|&) | )[\w&-]+)?[ -]{_TITLE}(?![\w-])(?! (?:to|nowhere|into|them|it|us) )"
                ),
                "beside",
            ),
            _Pattern(
                function,
                re.compile(
                    rf"(?<![\w-])(?:somebody|someone|anyone|anybody|people|person|those|whoever is|folks|team|leaders?|buyers?|champions?|contacts?|sponsors?)(?: \w+)? (?:in|from|at|within) (?:the )?(?:{beside})(?: department| team)?(?![\w-])"
                ),
                "in",
            ),
            _Pattern(
                function,
                re.compile(
                    rf"(?:\b(?:open|start|begin|lead|work|deal|talk|speak|sell|selling|pitch|go|call|calling|reach|target|targeting|contact|meet|find|into|through|via|sits?|sitting)(?: \w+)? (?:with|to|in|for|into|at)? ?(?:the )?)(?:{beside})(?: department| team)?(?= |[,.;]|$)(?! (?:problem|issue|cost|tool|system|bill))"
                ),
                "verb",
            ),
        )
    return tuple(found)


_ALL = _patterns()
_WORD_BEFORE = re.compile(r"[\w&-]+$")


def read_role(answer: str, own_titles: Sequence[tuple[re.Pattern[str], str]]) -> Facet | None:
    """The roles of one answer. "IT" is a department only where it is written in capitals; `own_titles` are the agreed buying committee's."""
    text = lowered(answer)
    found = [
        (match.start(), match.end(), entry.function, entry.title)
        for entry in _ALL
        for match in entry.pattern.finditer(text)
        if _is_department(answer, match)
    ]
    found += [(m.start(), m.end(), function, "own") for pattern, function in own_titles for m in pattern.finditer(text)]
    kept = _longest(found)
    if not kept:
        return _title_alone(answer, text, own_titles)
    ranked = sorted(kept, key=lambda m: (_RANKS[_seniority(text[m[0] : m[1]], m[3])], m[0]))
    best = _RANKS[_seniority(text[ranked[0][0] : ranked[0][1]], ranked[0][3])]
    level = [m for m in ranked if _RANKS[_seniority(text[m[0] : m[1]], m[3])] == best or m[3] == "alone"]
    values = dict.fromkeys(_value(text[a:b], function, title) for a, b, function, title in level)
    start, end = ranked[0][0], ranked[0][1]
    return Facet(
        value=" and ".join(values),
        labels=frozenset(function for _, _, function, _ in level) | _compound(text, level),
        quote=Quote(answer[start:end], start, end),
        seniority=_seniority(text[start:end], ranked[0][3]),
    )


_BESIDE = {function: re.compile(beside) for function, (beside, _) in FUNCTIONS.items() if beside}


def _compound(text: str, level: Sequence[tuple[int, int, str, str]]) -> frozenset[str]:
    """The second function of a title made of two: a head of product data, or a product data head, is of product and of data."""
    words: list[str] = []
    for start, end, _, title in level:
        following = re.match(r" ([\w&-]+)", text[end:]) if title == "of" else None
        words += [
            *re.findall(r"[\w&-]+", text[start:end] if title == "beside" else ""),
            *(following.groups() if following else ()),
        ]
    return frozenset(f for word in words for f, beside in _BESIDE.items() if beside.fullmatch(word))


_TITLE_ALONE = re.compile(
    r"(?<![\w-])(?:the|an?|their|its|whose|one|every|each|no|any|practice|site|shop|fleet|business|of|overworked|busy|lone|by|,|^) ?(?P<title>(?:site |practice |shop |business )?(?:owners?|partners?|directors?|coordinators?|deput(?:y|ies)(?: (?:principals?|heads?))?|managers?|bosses|boss|supervisors?|governors?|timetablers?|wardens?|stewards?|officers? in charge|chair(?:wom[ae]n|m[ae]n)?))(?![\w-])"
)


def _title_alone(answer: str, text: str, own_titles: Sequence[tuple[re.Pattern[str], str]]) -> Facet | None:
    """A title without a function ("the coordinator", "a deputy"), by itself or as the agreed committee's title in short."""
    match = _TITLE_ALONE.search(text) or re.search(
        r"^(?P<title>(?:site |practice |shop |business )?(?:owners|partners|directors|coordinators|deputies))\b", text
    )
    if match is None:
        return None
    start, end = match.span("title")
    words = re.sub(r"ies$", "y", match["title"]).removesuffix("s")
    agreed = next(
        (
            label
            for pattern, label in own_titles
            if re.search(rf"\b{re.escape(words)}\b", pattern.pattern.replace("\\", ""))
        ),
        None,
    )
    return Facet(words, frozenset({agreed or words}), Quote(answer[start:end], start, end), seniority="leader")


_RANKS = {"leader": 0, "manager": 1, "staff": 2}


def _is_department(answer: str, match: re.Match[str]) -> bool:
    """Short names of departments count only where typed in capitals, as "IT" and not "it"."""
    words = re.findall(r"[\w&]+", match[0])
    shorts = [word for word in words if word in {"it", "ot"}]
    return not shorts or any(short.upper() in answer[match.start() : match.end()] for short in shorts)


def _longest(found: Sequence[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    kept: list[tuple[int, int, str, str]] = []
    for match in sorted(found, key=lambda m: (m[0] - m[1], m[0])):
        if not any(match[0] < b and a < match[1] for a, b, _, _ in kept):
            kept.append(match)
    return sorted(kept)


def _seniority(words: str, title: str) -> str:
    if title in {"alone", "own"} and not re.search(
        rf"\b(?:{_MANAGING}|{_STAFF})s?\b|engineers|analysts|nurses?|doctors?|teachers?|clinicians?|physicians?", words
    ):
        return "leader"
    if re.search(rf"\b(?:{_LEADING}|c[eoftim]os?)s?\b", words):
        return "leader"
    return "manager" if re.search(rf"\b(?:{_MANAGING})s?\b", words) else "staff"


def _value(words: str, function: str, title: str) -> str:
    if function == "executive":
        return re.sub(r"s$", "", words.strip())
    if function == "engineering" and words.startswith("technical"):
        return "technical staff"
    named = re.search(r"\b(director|manager|supervisor|controller|vp|nurse)s?\b", words)
    if named and title != "alone":
        return f"{function} {named[1]}"
    level = _seniority(words, title)
    return f"{function} {level}" if level != "staff" else function


def role_likeness(a: Facet, b: Facet) -> float:
    """1 the same function at a like level; 0.6 the same function, leader against staff; 0 different functions."""
    if not a.labels & b.labels:
        return 0.0
    return 0.6 if {a.seniority, b.seniority} == {"leader", "staff"} else 1.0


def own_title_words(titles: Sequence[str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns for the titles of the agreed buying committee, with the function that they belong to, or the title itself."""
    patterns: list[tuple[re.Pattern[str], str]] = []
    for title in titles:
        words = title.lower().strip()
        if len(words) < 3:
            continue
        read = read_role(title, ())
        function = next(iter(read.labels)) if read else words
        patterns.append((re.compile(rf"(?<![\w-]){re.escape(words)}s?(?![\w-])"), function))
    return tuple(patterns)
