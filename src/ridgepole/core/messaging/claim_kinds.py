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
    "unattended": r"fully (?:automat\w+|autonomous\w*)|(?:is|are|runs?) fully automated|no (?:dentist|doctor|lawyer|human|person|operator|clerk|editor|translator|nurse|driver|engineer) (?:needed|required|involved|has to|looks|reads|touches|sees|in the loop)|without (?:a|any) (?:human|person|dentist|doctor|lawyer|editor|translator|operator|engineer)(?: (?:in the loop|looking|touching|involved))?|(?:nobody|no one|not one human|no human(?: being)?) (?:looks at|reads|checks|touches|sees|reviews|approves)|untouched by human|on autopilot|(?:the |our |an? )?(?:rules )?(?:AI|algorithm|model|software|machine|robot|bot|engine) (?:alone )?(?:reads|writes|answers|decides|makes|approves|reviews|composes|generates|does (?:it all|everything|the whole))|put together by (?:our|the|a) (?:rules )?(?:engine|AI|model|software|machine)|without (?:anyone|anybody|a human) (?:having to |needing to )?(?:decid|look|approv|check|touch|read)\w*|machine[- ](?:translated|made|written) (?:and|without)",
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
    "direct sale": r"(?:ordered|bought|order|buy) [\w\s,'’-]{0,40}(?:from|in|at|on|through) our (?:own )?(?:web ?shop|online (?:shop|store)|shop|store|counter|website|app)|(?:ran|took|charged|swiped) (?:her|his|their|your) (?:credit )?card|(?:at|over) our (?:front |own )?counter|walk(?:s|ed)? in (?:off|from) the street|(?:add|put) (?:it )?(?:to|in) (?:your |the )?(?:cart|basket)|straight to (?:the )?(?:consumer|patient|driver|guest|parent|end user|your door|homes?)|delivered to (?:the )?(?:patient|consumer|family|owner)['’]?s? (?:home|door)|without (?:a|the|any|your) (?:dentist|doctor|dealer|installer|pharmacist|vet|optician|shop)",
    "paid place": r"(?:first|top|front|upper|higher) (?:row|place|position|slot|page|spot)s?\b[^.;]{0,40}(?:for|if|when|fee|pay\w*|top-up|extra)|(?:fee|pay\w*|top-up|surcharge|extra|premium)\b[^.;]{0,50}(?:first|top|front|upper|higher|further up) (?:row|place|position|slot|page|spot|of the list)?|sponsored (?:listings?|results?|offers?|places?)|featured (?:listings?|partners?|offers?)|paid (?:ranking|placement|listing)|pay\w* (?:for|to) (?:rank\w*|place\w*|be (?:seen|shown|listed) (?:first|higher))|boost(?:ed)? (?:listing|offer|your offer)",
    "silence is consent": r"if (?:we|I) (?:have not|haven['’]t|do not|don['’]t|hear nothing|heard nothing|get no)\b[^.;]{0,60}\b(?:we|it) (?:just |simply |will |'ll |then |shall )?(?:send|goes?|print|start|proceed|ship|post|publish|book|file|continue|begin|produce|assume)|silence (?:counts|means|is taken|is)|(?:goes?|going|went) ahead (?:anyway|without)|(?:automatically|deemed|taken as|considered|treated as) (?:approved|accepted|agreed|confirmed)|without (?:asking|waiting for|having to ask) (?:you|your|anybody|anyone|them)|no need (?:to|for) (?:wait|sign|approv\w+|confirm\w*)|(?:print|publish|send|ship|file|post|start)(?:s|ed|ing)? (?:it )?(?:before|without) (?:the |your |a |any )?(?:approval|signature|consent|sign-off|client|clinician|author|customer)",
    "changed afterwards": r"(?:can|may|could) (?:still |always |simply )?(?:open|edit|change|adjust|overwrite|delete|correct|amend|alter|reopen|rewrite|remove)\b[^.;]{0,50}\b(?:afterwards|later|issued|signed|closed|posted|booked|entry|entries|records?|the amount|old|past|earlier)|back-?dat\w+|retroactive\w*|silently (?:correct|chang)\w+|overwrit(?:e|es|ten)\b|(?:is|are) (?:simply )?(?:overwritten|deleted|erased) and",
    "put right later": r"put (?:it|them|that) right (?:in the (?:next|following)|later|afterwards)|correct(?:ed)? (?:it |them )?(?:in the (?:next|following)|later on|afterwards)|sort(?:ed)? (?:it|them|that) out (?:later|afterwards)|(?:goes|go|leaves|ships?|sent) out (?:on time )?(?:with )?(?:whatever|as it is|anyway|unchecked|untested|regardless)|(?:check|test|inspect)(?:s|ed)? (?:only )?(?:a sample|samples|one in|every tenth|now and then|at random|afterwards)|(?:samples?|spot[- ]checks?) (?:about )?(?:one|some|a few|now and then)|one in (?:ten|five|twenty|a hundred) (?:is|are|gets) (?:checked|read|tested|looked)",
    "as principal": r"in our own name|as (?:the )?(?:principal|contracting carrier|contracting party|merchant of record)|we (?:are|become) (?:the |your )?(?:contract(?:ing|ual) part\w+|principal|counterparty|merchant of record)|you (?:contract|sign) with us (?:and )?not|we answer to you for|we are liable for the (?:goods|cargo|delivery)|our (?:own )?(?:bill of lading|waybill|trucks|fleet|warehouse)",
    "from a pool": r"whatever (?:fits|is (?:free|there|left))|whichever (?:is|one is|comes)|(?:the )?next (?:one |\w+ )?(?:who|that) is (?:free|available)|(?:the )?next available|whoever (?:is|happens to be) (?:free|there|on duty|available)|(?:from|off|out of) (?:the|a) (?:common|shared|general) (?:rail|pool|stock|shelf|queue)|first come|take turns|pool of|in rotation|rotating (?:team|crew|staff)",
    "your people do it": r"your (?:own )?(?:house technician|caretaker|janitor|porter|people|staff|colleagues?|team|ladies|men|crew|nurses?|operators?|technicians?|accountants?|clerks?|employees|users|mechanics?|electricians?|cleaners?|drivers?|teachers?|chefs?|IT|housekeepers?) (?:then |just |simply |only |will |can |has to |have to |must |need to |would )?(?:goes? down|empt(?:y|ies)|cleans?|wash(?:es)?|fills?|refills?|tips?|carr(?:y|ies)|collects?|installs?|changes?|draws?|maps?|types?|enters?|ticks?|uploads?|imports?|downloads?|fetch(?:es)?|lifts?|loads?|mounts?|removes?|services?|maintains?|repairs?|scrubs?|sweeps?|drives?|prints?|packs?|sorts?|stacks?|weighs?|keys?|copies|copy|paste|reconciles?|files?|translates?|proofreads?)\b|(?:you|they) (?:just |simply |then )?(?:tip|scrub|empty|refill|lift|carry|download|upload|type) (?:it|them|the)\b",
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
RULED_OUT: Final = {
    "unattended": r"\b(?:every|each|all)\b[^.;]*\b(?:reviewed|read|checked|approved|signed|written|answered|edited|seen|translated) by (?:a|an|our|one of|two|people|hand)|\b(?:an?|our|one|two) [\w\s-]{3,40} (?:reviews|reads|checks|signs|approves|writes|edits|tests|inspects|decides) (?:every|each|all)|\ba (?:human|person) (?:decides|reads|checks)|\bby hand\b|\bno [\w\s-]+ before the [\w\s-]+ check\b",
    "by others": r"\bown (?:people|staff|drivers|fitters|technicians|crews?|plants?|workshops?|employees|kitchens?|lab\w*|operators?|engineers|editors|teachers|cleaners|installers|warehouse)\b|\bemployed by us\b|\bin[- ]house\b|\bno (?:sub-?contract\w*|agenc\w+|freelanc\w+)",
    "silence is consent": r"\b(?:nothing|never|no|not)\b[^.;]*\b(?:until|before|without)\b[^.;]*\b(?:approv\w+|sign\w*|consent\w*|agree[sd]|confirm\w*|release[sd]?|click\w*|says? yes|said yes)\b|\bonly (?:after|when|once)\b[^.;]*\b(?:approv\w+|signed|consent\w*|agreed|confirmed)",
    "changed afterwards": r"\bnothing (?:is|can be|gets) (?:overwritten|deleted|changed|altered)|\bimmutable\b|\btamper|\b(?:cannot|can['’]t|never) be (?:changed|edited|altered|deleted|overwritten)|\badministrators can edit\b|\bedit (?:issued|signed|closed)",
    "put right later": r"\b(?:every|each|all)\b[^.;]*\b(?:checked|tested|inspected|released|measured|weighed|read)\b[^.;]*\bbefore\b|\bbefore (?:it|they|the \w+) (?:leaves?|ships?|goes|is issued|is sent)|\bcorrect(?:ed)? later|fixed in the next|\bbill first\b",
    "direct sale": r"\b(?:never|not|do not|don['’]t) (?:sell|ship|deliver) (?:directly |direct )?to (?:patients|consumers|private|the public|end users|owners|drivers|guests|parents|pupils)|\bdirect to (?:consumer|patient|public)|\bonly (?:through|via) (?:clinics|dealers|installers|pharmacies|vets|dentists|doctors|shops)|\bno dentist needed",
    "paid place": r"\bpay for ranking|\bpaid (?:ranking|placement)|\bsponsored\b|\bfeatured\b|\b(?:ranking|order|place) (?:cannot|can['’]t) be bought|\bneutral (?:marketplace|ranking)",
    "as principal": r"\bmarketplace\b|\bnot a party\b|\b(?:is|are) (?:not|never) an? (?:forwarder|carrier|seller|contractor|merchant|employer|landlord|broker)\b|\bcarr(?:y|ies) no\b",
    "from a pool": r"\bnamed\b|\bby name\b|\bwith (?:a|your|their) name\b|\byour own (?!risk|cost|expense)|\bpool(?:ed)? \w+|\bshared \w+|\bwhoever is free|\balways the same (?:person|driver|crew|team|teacher|cleaner|nurse)|\bone (?:person|driver|teacher|clerk|nurse) who",
    "your people do it": r"\b(?:and )?not you\b|\bnobody (?:on your side|in your (?:house|team|company)|at your|of yours)|\byour (?:people|staff|team|caretaker|accountant|clerks?|nurses?|kitchen|crew) (?:ha(?:s|ve)|needs?|does|do|touch(?:es)?|lifts?) (?:nothing|no|not)\b|\byou (?:do|lift|touch|need do|have to do) nothing|\bwithout (?:any )?work (?:on|for) your|\bcaretaker (?:removes|does)|\bno(?:body| one) (?:has|needs) to (?:map|type|tick|enter|empty|fill|carry|clean)\b|\bcustomer(?:s)? (?:has|have) nothing to do",
    "live place": r"\b(?:radio|automatic) location\b",
    "for ever": r"\blasts? for life\b",
}
_ALL: Final = {**STRONG, **WEAK}
_PATTERNS: Final = {name: AnyCase(rf"(?<![\w-])(?:{words})(?![\w-])") for name, words in _ALL.items()}  # fmt: skip


_RULED_OUT: Final = {name: AnyCase(words) for name, words in RULED_OUT.items()}


@lru_cache(maxsize=4096)
def claims_named(text: str) -> frozenset[str]:
    """Kinds of claims that a forbidden or put-off phrase names."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))


def claim_in(kind: str, text: str) -> tuple[int, int] | None:
    """Where a text makes a claim of a kind; None where it does not."""
    found = _PATTERNS[kind].search(text)
    return (found.start(), found.end()) if found else None


@lru_cache(maxsize=4096)
def claims_ruled_out(text: str) -> frozenset[str]:
    """Kinds of claims that cannot be made where we say this: "each report is read by a vet" rules out what nobody reads."""
    return frozenset(name for name, pattern in _RULED_OUT.items() if pattern.search(text))
