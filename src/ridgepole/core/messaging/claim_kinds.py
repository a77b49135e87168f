"""Kinds of claims that companies forbid themselves or put off, in the words in which they are made: "germ-free" is "sterile", a dot that wanders on a map is live tracking.

A strong kind is recognised by itself. Of the others ("guaranteed", "instant") the rest of the forbidden phrase must be spoken of as well.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ridgepole.core.messaging.any_case import AnyCase

STRONG: Final = {
    "sterile": r"steril\w*|germ[- ]free|asep\w+|(?:entirely |completely |totally )?free (?:of|from) (?:\w+ )?(?:germs|microorganisms|micro-organisms|microbes|bacteria|pathogens|viruses)|no (?:germs?|microbes|bacteria) (?:left|survives?|at all)|kills? (?:all|every|100)\b|not a (?:single )?(?:germ|microbe|bacterium)",
    "climate": r"(?:climate|carbon|CO2|co₂)[- ]?(?:neutral|positive|free)\w*|zero[- ](?:carbon|emissions?)|emission[- ]free|net[- ]zero|no (?:CO2|emissions|carbon)\b|not a gram of (?:CO2|carbon)|without (?:any )?(?:emissions|CO2|carbon)|good for the (?:climate|planet)|saves? the planet|carbon footprint (?:is|of) (?:zero|nil)|leaves? no footprint",
    "without chemicals": r"chemical[- ]free|(?:without|no|zero|free of|not a drop of) (?:any )?chemicals?|nothing but (?:water|steam)|pesticide[- ]free|no additives",
    "harmless": r"harmless|non[- ]toxic|you (?:could|can) (?:even )?drink it|perfectly safe|completely safe|risk[- ]free|no risk whatever|without any risk|hypoallergenic|allergen[- ]free",
    "for ever": r"lasts? (?:for )?(?:a |its |your )?(?:life(?:time)?|for ?ever|eternally)|for eternity|unbreakable|indestructible|never (?:breaks?|wears? out|fades?|needs? (?:replacing|service))|maintenance[- ]free|set[- ]and[- ]forget|once and (?:for all|never again)|outlives? (?:you|us|your)|everlasting|never again need|set it and walk away|leave it alone for",
    "live place": r"real[- ]?time (?:location|position|tracking)|live (?:tracking|location|map|position|view of where)|GPS\b|radio (?:location|tag|beacon)\w*|track(?:ed|s|ing|er)?\b (?:live|in real time|every|each|on)|(?:blue |red |green )?dot (?:on|that)|on the (?:floor ?plan|map) (?:at any|every|live|in real)|watch (?:it|them|your \w+) (?:move|travel|roll) |where (?:it|each|every \w+) is (?:at (?:any|every) (?:moment|second|minute|time)|this (?:second|minute)|right now)|geo-?locat\w+|by satellite",
    "by others": r"sub-?contract\w*|partner (?:firms?|compan(?:y|ies)|laundr(?:y|ies)|workshops?|installers?|network)|(?:external|outside|third[- ]party|regional|local|selected|independent) (?:\w+ )?(?:service providers?|contractors?|partners?|firms|suppliers|laboratories|labs|technicians|installers|crews|freelancers)|outsourc\w+|freelanc\w+|agency (?:staff|workers|nurses|drivers|temps)|temp workers|gig workers",
    "sold data": r"(?:re)?s(?:ell|old|elling) (?:\w+ )?(?:data|documents|records|addresses|profiles)|data (?:broker|exchange|pool|resale)|pool(?:ed|s|ing)? (?:\w+ )?(?:data|documents|records|images)|shared? with (?:advertisers|third parties|other (?:clients|customers|lenders|companies))|looked up by (?:the next|other|another)|(?:train|teach|feed)\w* (?:our |the |its )?(?:own )?(?:models?|AI|algorithm|machine) (?:on|with|from)|images for training",
    "unattended": r"fully (?:automat\w+|autonomous\w*)|(?:is|are|runs?) fully automated|no (?:dentist|doctor|lawyer|human|person|operator|clerk|editor|translator|nurse|driver|engineer) (?:needed|required|involved|has to|looks|reads|touches|sees|in the loop)|without (?:a|any) (?:human|person|dentist|doctor|lawyer|editor|translator|operator|engineer)(?: (?:in the loop|looking|touching|involved))?|(?:nobody|no one|not one human|no human(?: being)?) (?:looks at|reads|checks|touches|sees|reviews|approves)|untouched by human|on autopilot|(?:the )?(?:AI|algorithm|model|software|machine|system|engine) (?:alone )?(?:decides|makes the (?:call|decision)|does (?:it all|everything|the whole)|approves)|machine[- ](?:translated|made|written) (?:and|without)",
    "hurry": r"while stocks? lasts?|last (?:few|pieces|chance|remaining)|only \w+ (?:left|remaining)|before (?:it is|it's|they are|they're) gone|hurry|be quick|offer ends|first come,? first served|ends? (?:at midnight|tonight|on sunday)|act (?:now|fast)|never come back",
    "biggest": r"(?:the )?(?:number|no\.?) (?:one|1)\b(?! \w+ (?:question|reason))|market[- ]lead(?:er|ing)|world[- ](?:class|leading|champion)|(?:the )?(?:largest|biggest|best|leading|finest) (?:\w+ ){0,3}(?:in (?:the (?:world|country|north|south|trade|industry|market|city)|Europe|Britain)|on the market|of all|anywhere|worldwide)|best in class|unrivalled|second to none|award[- ]winning",
    "cheapest": r"cheapest|lowest (?:\w+ )?prices?|rock[- ]bottom|unbeatable (?:\w+ )?prices?|(?:price|rate)s? (?:that )?(?:cannot|can['’]t|nobody can) be(?:at| beaten)|nobody (?:is|sells) cheaper|undercut\w*|bargain|price match|beat any (?:price|quote|offer)|for next to nothing",
    "healing": r"cures?\b|heals?\b|healing|medically proven|doctor[- ]approved|anti-?ageing|detox\w*|miracle|therapeutic|boosts? (?:your |the )?immun\w+",
    "loan": r"(?:trade|customer|patient|purchase) (?:finance|financing|credit)|we (?:can |will |also |gladly )*(?:finance|lend)|(?:we|our) (?:\w+ )?(?:offer|have|arrange|give)\w* (?:\w+ )?(?:financing|loans?|credit)\b|advanced (?:the|on|against)|per cent of your invoice (?:advanced|paid)|invoice (?:advanced|financing|factoring)|factoring|buy now,? pay later|pay later|0% (?:APR|interest|finance)|credit (?:line|facility)|pay(?:able)? (?:it |them )?(?:off )?in (?:\w+ )?instal\w+|interest[- ]free",
    "video call": r"video (?:KYC|ident\w*|call|consult\w*|verification|chat|interview)|(?:speaks?|talks?|chats?|meets?) (?:with|to) (?:the |your |a )?(?:customer|client|patient|applicant|agent|buyer)s? (?:on|over|by|via) (?:the )?(?:screen|video|camera|webcam)|face to face on (?:the )?screen|over the webcam",
    "phone app": r"(?:mobile|phone|smartphone|iPhone|Android|native|driver['’]?s?|customer) app\b|app (?:for|on) (?:your |the |an? )?(?:phone|iPhone|Android|smartphone)|app stores?\b|on your phone",
    "forecast": r"forecast\w*|predict\w*|foresee\w*|warns? (?:you |us )?(?:\w+ ){0,3}(?:before|ahead|in advance)|sees? it coming|before (?:it|they|the \w+) (?:breaks?|fails?|happens?)",
    "single sign-on": r"single sign[- ]on|SSO\b|SAML|log in with (?:your )?(?:Microsoft|Google|company)",
    "offline": r"offline|without (?:an? )?(?:internet|connection|signal|network|reception)|no signal|in (?:a )?dead zone|when the (?:line|network|internet) (?:is down|drops|fails)",
    "electronic signature": r"e-?sign\w*|electronic(?:ally)? sign\w*|digital(?:ly)? sign\w*|sign(?:ed|s)? (?:on|with) (?:the |a |your )?(?:screen|finger|phone|tablet)",
    "chatbot": r"chat ?bots?|virtual assistant|voice assistant|voicebot|AI assistant|assistant that answers",
    "card": r"credit cards?|contactless|Apple Pay|pay by card|card (?:reader|payments?)",
    "franchise": r"franchis\w+|licence holder|under our name in your (?:town|city)",
    "own bottle": r"white[- ]label|private label|own[- ]brand|under your (?:own )?(?:name|label|brand)",
    "everything": r"one[- ]stop[- ]shop|(?:everything|all) from (?:one|a single) (?:hand|source|roof|supplier)|one (?:supplier|partner|contract|invoice|throat) for (?:everything|all|\w+,)|under one roof|full[- ]service|from A to Z|all[- ]round(?:er)?|single supplier|whatever you need|no reason to split|turn ?key",
    "dry hire": r"dry[- ]hire|bare[- ](?:hire|boat)|bareboat|without (?:an? |our )?(?:operator|driver|crew|skipper)|self[- ]drive|(?:your|his|her|their) own (?:operator|driver|skipper|crew)(?= (?:drives|can|may|takes|climbs|will|is|operates))|machine only",
    "labour hire": r"labou?r hire|temp(?:orary)? (?:staff|labour)|body[- ]leasing|by the head|man[- ]hours? on loan",
    "drugs": r"prescription|medication|antibiotic\w*|drugs?\b",
    "cash": r"cash (?:in hand|on delivery|only|payment)|in cash\b|without (?:an? )?(?:invoice|receipt)",
    "animals": r"battery (?:hens|cages)|caged|factory[- ]farm\w*|live export",
    "overbooking": r"overbook\w*|double[- ]book\w*",
    "used": r"second[- ]hand|pre-?owned|used (?:machines?|parts?|cars?|bikes?|boats?|devices?)|refurbish\w*|reconditioned",
}  # fmt: skip
WEAK: Final = {
    "instant": r"instant(?:ly|aneous)?|immediate(?:ly)?|same[- ](?:day|hour|minute)|within (?:minutes|the hour|an hour|seconds)|in (?:seconds|minutes|no time)|on the spot|at once|straight away|right away|while you wait|overnight|by tonight",
    "guaranteed": r"guarante\w+|promis\w+|money[- ]back|or (?:you get )?your money back|we vouch|never fails?|certain(?:ly)? (?:to|of)|you (?:will|'ll) (?:definitely|certainly)|100 ?(?:%|per cent)",
    "free of error": r"100 ?(?:%|per ?cent) (?:accura\w+|correct|right)|error[- ]free|(?:zero|no|without) (?:errors?|mistakes?|faults?)|never (?:wrong|mistaken|errs?)|infallib\w+|always right|flawless\w*|perfect(?:ly)?",
    "no limit": r"unlimited|without (?:limit|restriction)s?|as (?:many|much|often) as you (?:like|want|wish|please)|no (?:limit|cap)s?\b|all you can|endless",
    "do it yourself": r"(?:collect|fetch|pick (?:it|them) up|wash|install|fit|assemble|mount|clean|empty|do|remove|carry) (?:\w+ ){0,3}(?:yourself|yourselves|at home|on your own)|self[- ](?:service|collect\w*|install\w*|assembly)|your (?:own )?(?:people|staff|caretaker|house technician|team|men|ladies|colleagues|janitor|porter) (?:can |will |just |simply |then |may )?(?:collects?|fetch(?:es)?|picks?|wash(?:es)?|installs?|fits?|empt(?:y|ies)|cleans?|goes|go|removes?|carr(?:y|ies)|draws?|maps?|types?|does|do)",
    "anybody": r"any(?:body|one)? (?:can|may) (?:join|sign up|sell|list|apply|enter|register)|no (?:checks|questions asked|vetting|references)|open to (?:all|everyone|everybody|anybody)|whoever (?:wants|likes|pays)",
    "overseas": r"overseas|abroad|offshore|Far East|China|Asia|imported|from afar",
}  # fmt: skip
_ALL: Final = {**STRONG, **WEAK}
_PATTERNS: Final = {name: AnyCase(rf"(?<![\w-])(?:{words})(?![\w-])") for name, words in _ALL.items()}  # fmt: skip


@lru_cache(maxsize=4096)
def claims_named(text: str) -> frozenset[str]:
    """Kinds of claims that a forbidden or put-off phrase names."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))


def claim_in(kind: str, text: str) -> tuple[int, int] | None:
    """Where a text makes a claim of a kind; None where it does not."""
    found = _PATTERNS[kind].search(text)
    return (found.start(), found.end()) if found else None
