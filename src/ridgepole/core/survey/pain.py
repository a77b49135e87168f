"""What hurts the best customer, and what makes it look now: the clause that says so, and the kind of trouble or event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ridgepole.core.kernel.embedder import Embedder
from ridgepole.core.survey.facet import Facet, Quote

Span = tuple[int, int]

PAINS: dict[str, str] = {
    "capital and budget": r"cap(?:ital )?(?:ex|spend(?:ing|s)?|budgets?|outlay|expenditure|costs?)|budget (?:cuts?|freeze|pressure|squeeze)|no (?:budget|capex|money|capital)|cash[- ]?flow|upfront (?:cost|spend|payment)s?|financing|allergic to (?:capital|spend)\w*",
    "cost": r"cost(?:s|ly)? (?:too|rising|are|out|over|per)|(?:rising|high|soaring|climbing|energy|labou?r|fuel|unit|storage|transport|processing|overhead) (?:costs?|bills?)|margins?|over(?:spend|paying|runs?)|too expensive|expensive|waste(?:s|d)? money|bleeding money|bills?",
    "labour shortage": r"short[- ]?staff(?:ed|ing)?|under[- ]?staff(?:ed|ing)?|(?:staff|labou?r|driver|nurse|skills?|talent|teacher|worker)s? (?:shortages?|gaps?)|can ?not (?:hire|find|recruit|staff|fill)\w*|can't (?:hire|find|recruit|staff|fill)\w*|hard to (?:hire|recruit|staff)|hiring|vacanc(?:y|ies)|agency (?:staff|nurses)|not enough (?:people|staff|hands|drivers|nurses)|overtime",
    "turnover and burnout": r"burn(?:ed|t)?[- ]?out|turnover|attrition|staff leaving|quitting|retention of staff|morale|overwhelm(?:ed)?|overwork(?:ed)?",
    "manual work": r"manual(?:ly)?|by hand|(?<!^)on paper|paper(?:work|-based| based| forms| charts)|spread ?sheets?|excel|whiteboards?|re-?key(?:ing|s|ed)?|copy[- ]?(?:and[- ]?)?past(?:e|ing)|data entry|clipboards?|fax(?:es)?|double entry|pen and paper|type(?:s|d)? .{0,20}twice|post-?its?",
    "downtime and reliability": r"down ?time|outages?|unreliable|break ?downs?|breaks? down|stoppages?|failures?|crash(?:es|ing)?|keeps? failing|unplanned|line stops|machines? (?:stop|fail)\w*|goes down",
    "connectivity": r"wi-?fi|wireless|radio|coverage|dead (?:zones?|spots?)|connectivity|bandwidth|network (?:problem|drop|gap)\w*|signal|latency|dropouts?",
    "automation that stalls": r"(?:pilots?|automation|roll-?outs?|projects?|initiatives?|programmes?|transformation) .{0,30}(?:stall|stuck|fail|past|scale|off the ground)\w*|(?:stall|stuck|fail)\w* .{0,20}(?:pilots?|automation|roll-?outs?|projects?)|can(?: ?not|'t) (?:get|scale|move) .{0,25}(?:pilot|automation|project|proof of concept|poc)|automat(?:e|ing|ion)",
    "planning and scheduling": r"schedul(?:e|es|ing)|rota|rosters?|rostering|plan(?:s|ning)?(?! to)|berth problem|berth (?:plan|conflict|planning)\w*|double[- ]?book(?:ed|ing)s?|calendar|no-?shows?|appointments?|forecasting|forecasts?|slots?|routes?|routing|dispatch",
    "integration": r"integrat(?:e|es|ion|ions|ing)|disconnected|silo(?:s|ed)?|do(?:es)? not talk|don't talk|systems? that (?:do|don't)|too many (?:tools|systems|apps|vendors)|patchwork|tool sprawl|sprawl|stitch(?:ed|ing)?|duplicate (?:data|systems|records)|fragmented",
    "legacy systems": r"legacy|out ?dated|ageing|aging|old (?:system|software|erp|mainframe|kit|equipment|crm|lms|platform)s?|end[- ]of[- ]life|mainframes?|home ?grown|outgrown|outgrew|on-?prem(?:ise)?s?|as/?400|unsupported",
    "compliance": r"complian(?:ce|t)|regulat(?:ion|ions|or|ors|ory)|audits?|auditors?|inspect(?:ion|ions|ors?)|fines?|gdpr|hipaa|sox|soc ?2|iso \d+|fda|ofsted|traceability|reporting (?:duty|burden|deadline)s?|accreditation|food safety|csrd|findings|licen[cs]e",
    "security": r"breach(?:es|ed)?|ransom ?ware|phish(?:ing)?|hack(?:ed|ers)?|cyber\S*|vulnerabilit(?:y|ies)|security (?:gap|incident|hole|questionnaire|risk|alert)s?|alerts?|attack(?:s|ed)?|data leaks?|shadow it",
    "fraud": r"fraud(?:sters|ulent)?|chargebacks?|money laundering|false positives|scams?|theft|shrink(?:age)?|stolen",
    "growth": r"pipeline|quota|leads?\b(?! time)|missing (?:target|quota|forecast|number)s?|missed (?:target|quota|forecast|number)s?|growth (?:stall|slow)\w*|slow(?:ing)? growth|conversion|new customers|stagnant|flat sales|losing (?:deals|share|customers)|outbound|win rate|plateau\w*|enrol?lment|donations?|members(?:hip)?",
    "churn": r"churn(?:ing)?|losing (?:customers|clients|members|subscribers|students)|retention|renewals? (?:slip|fall|risk)\w*|cancellations?|drop-?outs?|attrition of customers|one-?time buyers",
    "quality": r"defects?|scrap|rework|quality (?:problem|issue|complaint|escape)s?|returns?\b|recalls?|rejects?|error rates?|errors?|mistakes?|warranty claims?|yield(?:s| loss)?|inconsistent|spoil(?:s|age|ed|t)|contamination",
    "delays": r"delays?|late (?:deliver|shipment|arriv|order)\w*|lead times?|bottle ?necks?|backlogs?|back ?orders?|too slow|slow(?:ly)?|throughput|turn ?around|takes? (?:for ?ever|too long|\w+ (?:weeks|days|months|hours|quarters))|weeks to|months to|days to|congestion|queues?|dwell|cycle times?|overdue|behind schedule|month[- ]end|close the books|closing the books",
    "waiting": r"wait(?:ing)?[- ]?(?:times?|lists?|rooms?)|patients? wait\w*|queue at|on hold|long lines",
    "visibility": r"visibility|blind(?: spots?)?|can(?: ?not|'t) see|do(?:es)? not know (?:where|what|how|which|who)|doesn't know (?:where|what|how|which|who)|no (?:idea|clue|view|overview|insight|data|single)|guess(?:ing|work|es)?|dashboards?|reporting|gut feel\w*|data (?:quality|mess|chaos)|bad data|flying blind|real[- ]time|track(?:ing)?|where (?:their|the|its) .{0,20} (?:is|are)",
    "inventory": r"stock-?outs?|out of stock|over ?stock\w*|inventory|stock (?:levels?|counts?|accuracy)|dead stock|spare parts|empty shelves|markdowns?|perishables?|unsold",
    "energy and carbon": r"energy (?:use|price|consumption|waste|bills?)s?|carbon|emissions?|net[- ]zero|scope [123]|decarboni[sz]\w*|fuel|power bills?|sustainability",
    "safety": r"accidents?|injur(?:y|ies)|safety(?! data)|near[- ]misses|falls|hazards?|lost[- ]time|incidents?",
    "collections": r"late pay(?:ment|er|ing)s?|unpaid|denials?|denied claims?|claims? (?:denial|backlog|leakage|handling)\w*|receivables?|dso|bad debts?|collections?|billing (?:errors?|mess|leak\w*)|revenue leak\w*|reimbursements?|arrears|write-?offs?",
    "scaling": r"scal(?:e|es|ing)|grow(?:ing|n)? (?:too fast|faster|quickly|pains)|can(?: ?not|'t) keep up|keep up with|doubling|outgrow\w*|new (?:sites?|stores?|locations?|countries|markets)|multi-?site|acquisitions?",
    "customer experience": r"complaints?|bad reviews?|customer (?:experience|satisfaction|complaint)s?|nps|unhappy (?:customers|patients|guests)|support tickets?|tickets?|call volumes?|calls? (?:volume|queue)s?|frustrated",
    "onboarding and training": r"on-?boarding|ramp(?: time|ing|-up)?|training|skills|certification|new hires?",
    "weather and disease": r"drought|frost|yields?|disease|pests?|irrigation|water (?:stress|use|cost)s?|soil|mastitis|feed costs?|weeds",
}  # fmt: skip
TRIGGERS: dict[str, str] = {
    "new leader": r"new(?:ly)?[- ](?:appointed |hired |installed )?(?:ceo|cfo|coo|cio|cto|cmo|cro|ciso|vp|head|chief|director|owner|leadership|management|manager|boss|dean|superintendent|principal|board)|(?:just|recently) (?:hired|appointed|promoted|joined|took over|started)|changed? (?:of )?(?:leadership|management|owner)",
    "funding": r"(?:just |recently |freshly )?(?:raised|closed) (?:a |their |its )?(?:round|series|funding|money)|series [a-f]\b|fund(?:ing|ed)(?: round)?|ipo|private equity (?:owner|money)|grants?|investors?",
    "tender": r"tender(?:s|ing)?|rfps?|rfqs?|(?:out|about) to (?:bid|tender)|shortlist\w*|procurement process",
    "regulation": r"(?:new |upcoming |coming )(?:law|rule|regulation|standard|mandate|directive)s?|deadline|mandate[sd]?|comes? into force|failed (?:an? |the |its |their )?(?:audit|inspection)|audit finding|inspection (?:next|last|due)|after (?:an? |the )?(?:audit|inspection)",
    "contract renewal": r"contract (?:\w+ )?(?:ends?|expir\w+|runs out|is up|renew\w+)|renewals?(?: \w+)? (?:due|coming|date|is)|licen[cs]es? (?:expir|renew)\w*|up for renewal|lease (?:ends|expir\w+)",
    "failed project": r"(?:just |recently )?failed (?:a |an |the |its |their )?[\w-]+ (?:refresh|project|roll-?out|implementation|pilot|migration|upgrade)|(?:burn(?:ed|t)) by|second attempt|failed implementation|cancelled project",
    "growth": r"(?:about to |just |recently )?(?:open(?:ed|ing|s)?|launch(?:ed|ing)?|expand(?:ed|ing)?|build(?:ing)?|add(?:ed|ing)?) (?:a |an |their |its |another |new |more )*(?:new |second |third |fourth )?(?:sites?|stores?|plants?|locations?|clinics?|warehouses?|lines?|countr(?:y|ies)|markets?|terminals?|campus|offices?|depots?|branch(?:es)?|wings?|lanes?)|expansion|terminal extension|doubl(?:ed|ing)|crossed \d+|outgrow\w*|outgrew|hiring (?:spree|push)|planning permission|permit",
    "merger": r"merg(?:er|ed|ing)|acqui(?:red|sition|ring)s?|took over|taken over|roll-?up|carve-?out|integration of an acquisition|consolidat(?:ed|ing|ion)",
    "incident": r"(?:after|since|had|following|suffered) (?:an? |the |their )?(?:[\w-]+ )?(?:breach|outage|incident|accident|recall|fire|strike|ransomware\w*|attack|fine|lawsuit|complaint)|last (?:month|quarter|year|winter|summer)'s|just (?:lost|missed|failed|had)|recently (?:lost|missed|failed|had)",
    "budget cycle": r"(?:before|by|until|ahead of) (?:the )?(?:end of (?:the )?)?(?:\w+ )?(?:year(?:[- ]end)?|quarter|fiscal\w*|december|january|february|march|april|may|june|july|august|september|october|november|summer|christmas|harvest|season|term|semester|go-?live)|budget (?:left|cycle|season|round|approved|freed)|year[- ]end|use it or lose it|told (?:that )?there is|has (?:just )?been told|have (?:just )?been told",
    "migration": r"migrat(?:e|ing|ion)|moving (?:to|off|from|away)|replac(?:e|ing|ement of)|switch(?:ing|ed)? (?:to|from|off)|end[- ]of[- ]life|sunset(?:ting|ted)?|go(?:ing)?[- ]live|rip and replace|moderni[sz]\w+|planning to",
    "peak season": r"(?:before|ahead of|every|next|during) (?:the )?(?:peak|harvest|black friday|christmas|calving|planting|term|season|holiday|flu|tax|busy)\w*(?: season)?|peak season",
}  # fmt: skip
_HURTS = re.compile(
    r"(?<![\w-])(?:problems?|pains?|struggl\w+|troubles?|issues?|can ?not|can't|unable|lack(?:s|ing)?|no [\w-]+ left|awful|worst|bad(?:ly)?|poor|broken|slow|too (?:much|many|few|slow|long|expensive|little|late)|drown\w*|tired|fed up|sick of|"
    r"allergic|hates?|worr\w+|afraid|fear\w*|los(?:e|es|ing)|lost|miss(?:es|ing|ed)|fail\w*|stuck|stall\w*|manual\w*|by hand|spread ?sheets?|excel|paper|for ?ever|too long|late|delays?|wast\w+|leak\w*|churn\w*|shortages?|short of|"
    r"under ?staffed|short[- ]?staffed|burn\w*|overwhelm\w*|down ?time|outages?|breach\w*|errors?|mistakes?|rework|scrap|fines?|denied|denials?|backlogs?|bottle ?necks?|rising|soaring|overruns?|bleed\w*|pressure|complain\w*|chaos|mess(?:y)?|"
    r"still (?:do(?:es)?|run(?:s)?|use(?:s)?|rel(?:y|ies)|keep(?:s)?|work(?:s)?)|legacy|out ?dated|ag(?:e)?ing|silos?|siloed|blind|do(?:es)? not (?:know|talk|trust|scale|fit|work)|do(?:es)?n't (?:know|talk|trust|scale|fit|work)|guess\w*|fraud\w*|stock-?outs?|turnover|no-?shows?|dead (?:zones?|spots?)|outgrown|disconnected|"
    r"duplicat\w*|re-?key\w*|wait(?:ing)?|need(?:s|ing)? (?:to|a|an|more|better|faster)|wants? (?:to|a|an|more|better|faster)|has to|have to|must|hard to|difficult|fights?|fighting|suffer\w*|eaten|eating|hurts?|hurting|against|without|nobody|never|"
    r"unplanned|ransom\w*|phish\w*|theft|spoil\w*|unpaid|can barely|barely|juggl\w+|patchwork|squeez\w+|quit(?:s|ting)?|resign\w*|leav(?:e|es|ing) (?:within|after|before|us|them|every|each|for|because|too)|(?:keep|keeps|kept) (?:leaving|quitting|failing|stopping)|leaving|give(?:s)? up|gave up|giving up|steps? back|drops? out|dropping out|walks? out|dread\w*|cr(?:y|ies|ied|ying)|hat(?:e|es|ed|ing)|retir(?:e|es|ed|ing)|had (?:it|enough) (?:with|of)|let down|running out of|ran out of|runs? out of|empty|overwork\w*|alone|solo|single-handed\w*|in triplicate|thrown? away|throws? away|gets? lost|surprised|gone red|in the red|no (?:money|budget|time|staff|cash|cover|room|hands|spare)|wants? (?:somebody|someone|rid)|keys?(?: in)? \w+|retypes?|re-?enters?|chas(?:e|es|ing)|at midnight|nights? on|every night|weekends? on|half a year|shuts? (?:the|them|it)|patience|nasty|nightmare|awkward|odd local|hated|complicated|approves? every|counts? .{1,20} by hand|promised|declin\w+|falling|dropping|flat|risk\w*|exposed|behind|overdue|wrestl\w+|haunted|keeps? (?:going|failing|losing|asking|breaking))(?![\w-])"
)
_PAIN = {kind: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for kind, words in PAINS.items()}
_TRIGGER = {kind: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for kind, words in TRIGGERS.items()}
_CLAUSE = re.compile(
    r"\s*(?:[,;.!?]+(?=\s|$)|(?<![\w-])(?:who(?:se)?|that|which|with|where|when|because|otherwise|whereas|while|but|since|so)(?![\w-])|\s[-–—]\s)\s*"
)
_NO_PAIN = re.compile(
    r"^(?:on paper|by the (?:paper|book)|(?:the )?(?:icp|crm|plan|profile|data) (?:says|said)|slow$|quick$|in theory|after|before|ahead of)\b|\bafter (?:an?|the|their|its|last)\b"
)
_TRIMMED = re.compile(
    r"^(?:(?:and|or|has|have|had|is|are|was|were|been|just|already|whose|who|with|that|a|an|the|their|its|lots of|some|of|for|to|about|being|he|she|they|it|there|still)\s+)+"
)
_STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "do",
        "does",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "i",
        "in",
        "into",
        "is",
        "it",
        "its",
        "just",
        "many",
        "more",
        "most",
        "much",
        "need",
        "needs",
        "new",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "own",
        "per",
        "same",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "to",
        "too",
        "under",
        "up",
        "very",
        "want",
        "wants",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whose",
        "will",
        "with",
        "without",
        "would",
        "you",
        "your",
        "company",
        "companies",
        "customer",
        "customers",
        "people",
        "team",
        "teams",
        "business",
        "site",
        "sites",
        "big",
        "large",
        "small",
        "mid",
        "sized",
        "employees",
        "staff",
        "somebody",
        "someone",
        "still",
        "already",
        "every",
        "any",
        "all",
        "left",
        "last",
        "next",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "first",
        "second",
        "get",
        "gets",
        "got",
        "cannot",
        "keep",
        "keeps",
        "because",
        "about",
        "after",
        "before",
        "while",
        "whoever",
        "anyone",
        "problem",
        "problems",
        "issue",
        "issues",
        "pain",
        "struggling",
        "struggles",
    ]
)


def read_pain(text: str, taken: Sequence[Span], own_pains: Sequence[str]) -> Facet | None:
    """The clause that says what hurts; `text` is lower case, `taken` spans that are an industry, a role or a size."""
    said: list[tuple[int, int, int]] = []
    kinds: set[str] = set()
    for start, end in _clauses(text):
        clause = text[start:end]
        if _NO_PAIN.search(clause) or not _HURTS.search(clause) or not _says_more(start, end, taken):
            continue
        named = [kind for kind, pattern in _PAIN.items() if pattern.search(clause)]
        kinds.update(named)
        said.append((len(_HURTS.findall(clause)) + 2 * len(named), *_trim(text, *_after_role(start, end, taken))))
    if not said:
        return None
    _, start, end = max(said, key=lambda clause: clause[0])
    value = "; ".join(text[a:b] for _, a, b in said[:2])
    agreed = {f"agreed: {pain}" for pain in own_pains if len(content_words(pain) & content_words(value)) >= 2}
    return Facet(value, frozenset(kinds | agreed) or frozenset({value}), Quote(text[start:end], start, end))


def _after_role(start: int, end: int, taken: Sequence[Span]) -> Span:
    """Without the role or the industry that the clause opens with."""
    for a, b in taken:
        if a <= start + 2 and start < b < end - 3:
            return b, end
    return start, end


def read_trigger(text: str, taken: Sequence[Span]) -> Facet | None:
    """The clause that says what happened or is about to happen."""
    for start, end in _clauses(text):
        clause = text[start:end]
        kinds = [kind for kind, pattern in _TRIGGER.items() if pattern.search(clause)]
        if kinds and _says_more(start, end, taken):
            first, last = start, start + len(text[start:end].rstrip(" .,;"))
            return Facet(text[first:last], frozenset(kinds), Quote(text[first:last], first, last))
    return None


def _clauses(text: str) -> list[Span]:
    ends = [0, *(m.end() for m in _CLAUSE.finditer(text))]
    starts = [m.start() for m in _CLAUSE.finditer(text)] + [len(text)]
    return [(a, b) for a, b in zip(ends, starts, strict=True) if b - a > 1]


def _says_more(start: int, end: int, taken: Sequence[Span]) -> bool:
    """Less than three quarters of the clause are an industry, a role or a size."""
    covered = sum(max(0, min(end, b) - max(start, a)) for a, b in taken)
    return covered < 0.75 * (end - start)


def _trim(text: str, start: int, end: int) -> Span:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    lead = _TRIMMED.match(text[start:end])
    start += lead.end() if lead and lead.end() < end - start else 0
    return start, start + len(text[start:end].rstrip(" .,;"))


def content_words(text: str) -> frozenset[str]:
    """Words that carry meaning, cut to a rough stem."""
    return frozenset(_stem(word) for word in re.findall(r"[a-z][\w-]+", text.lower()) if word not in _STOP)


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


MEANING_ALIKE = 0.5


def pain_likeness(a: Facet, b: Facet, embedder: Embedder | None) -> float:
    """1 the same kind of trouble, 0.6 shared words or (with an embedder) like meaning, 0 otherwise."""
    if a.labels & b.labels:
        return 1.0
    if content_words(a.value) & content_words(b.value):
        return 0.6
    if embedder is not None:
        first, second = embedder.embed([a.value, b.value])
        if float(first @ second) >= MEANING_ALIKE:
            return 0.6
    return 0.0
