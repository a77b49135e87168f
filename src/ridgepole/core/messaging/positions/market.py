"""What the seller stands for: whom it serves, how dear, how broad, how independent, with or instead of people."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

JOBS: Final = Facet(
    "jobs", "positioning", "high",
    side("people_replaced", r"""
        (?:takes?|cuts?|removes?|saves?|saving|free|lose|eliminates?|drop|shed) (?:you )?(?:\w+ ){0,2}(?:people|heads?|jobs?|posts?|staff|employees|salaries|positions|ftes?|wages|clerks|workers)(?: off| from)?(?: (?:your|the) payroll)? & ~(?:lose interest|nobody|no |not|never|work off)
        off (?:your|the) payroll
        replac(?:es?|ing) (?:your|the|human|a|two|three|several) (?:\w+ )?(?:staff|people|team|crew|workers|clerks|(?!boiler|printer|router|scanner|number|computer|server|filter|carrier|paper)\w+ers|department|chartered accountant|accountants?|lawyers?|nurses?) & ~(?:not|n't|never|nobody)
        (?:cut|reduce|lower|halve|reduction|less|smaller|fewer|slash|comes down)\w* (?:your |the |of |in )?(?:headcount|head count|workforce|manpower|staff|payroll|personnel) & ~(?:no|zero|without)
        (?:let|lay) (?:\w+ ){0,2}(?:go|off)(?= (?:your|the|half))
        without (?:the |your |any )?(?:staff|cleaners|crew|clerks|drivers|planners|personnel|night porter|timetabler|receptionist)
        (?:need|needs|needed|manage with|get by with|do with|require)s? (?:\w+ )?(?:fewer|less) (?:people|staff|clerks|hands|\w+s)|(?:clerks?|people|staff|heads|posts) (?:fewer|less)
        (?:\w+ )?(?:do|make do|get by|manage) without (?:the|a|your) (?:\w+ )?(?:porter|clerk|receptionist|cleaner|dispatcher|secretary|staff|planner)
        (?:won't|needn't|don't|no longer|not|nobody)(?: [^\s.;|]+){0,3} (?:fill the vacancy|advertise|hire|be hired|rehire|replace (?:her|him|them)|need(?: \w+)? (?:clerks|staff|people)|recruit)
        (?:superfluous|redundant|surplus to requirements|no longer needed|obsolete|dispensable)(?: [^\s.;|]+)? & (?:staff|clerks?|pool|people|job|post|department|team|typing|workers) & ~(?:nobody|no one|not|never|made redundant, they)
        (?:was|were|used to be) (?:\w+ )?(?:salaries|wages|people|heads)\b[^.;|]{0,30}\bnow|(?:two|three|\w+) wages saved|posts you cut|other \w+ wages
        (?:no|little) (?:more|further) (?:use|need) for (?:\w+ )?(?:proofreaders|clerks|staff|people|\w+ers)
        (?:headcount|manpower requirement) & (?:reduction|comes down|cut\w*|less|saving)
        why keep paying people
        (?:fewer|less|without|no longer|instead of|replac\w+|cut\w*|sav\w+|reduc\w+|eliminat\w+|drop\w*)\b[^.;|]{0,25}\b(?:staff|clerks?|headcount|heads|jobs|posts|positions|employees|workers|salaries|wages|personnel|workforce) & ~(?:not|n't|never|nobody|no one|none|zero|no posts)
    """),
    side("people_kept", r"""
        (?:nobody|no one|none|not one|not a single \w+|never)(?: [^\s.;|]+){0,6} (?:let go|dismissed|laid off|made redundant|go\b|loses? (?:a|their|his|her) (?:job|post|work)|sacked|fired|lost (?:a|their|his|her) (?:job|post)|carer let go) & ~(?:let go of)
        no dismissals?|not give rise to dismissals|zero posts cut
        (?:keeps?|keep) (?:its|their|your|the) (?:jobs?|people|staff|crew|team|posts?)|kept everybody
        (?:crew|team|staff|people|typesetters|workers?|dispatchers|drivers|clerks|nurses|cooks) (?:all )?(?:stays?|keeps?|remain|remains|will be needed|are needed|doesn't shrink|don't shrink)
        (?:no|zero|without(?: a| any)?) (?:reduction|loss|cut|cuts) (?:of|in) (?:staff|headcount|posts|jobs)|(?:no|zero) (?:job|post)s? (?:losses|cuts?|lost|cut)
        everybody who was there is still there|head ?count (?:remains|stays)
        (?:takes?|gives?|relieves?|frees?|leaves?)(?: [^\s.;|]+){0,5} (?:dull|boring|tedious|routine|grunt|drudge\w*|interesting|better work|more time (?:to|for|at|with)|real work)(?: [^\s.;|]+){0,3}
        (?:isn't|not|never)(?: there)? to (?:swap|replace|cut|get rid of|dismiss|oust)(?: \w+)? (?:anyone|anybody|people|staff|jobs|out)
        (?:simply|only|just) (?:stop|no longer)(?: [^\s.;|]+){0,3} (?:weekends|overtime|hunt|hunting|typing|night)
        (?:doesn't|does not|don't|not|never) (?:\w+ )?(?:put|place|cost|threaten|endanger|replace|take)(?: [^\s.;|]+){0,3} (?:place in question|jobs?|posts?|anyone|people|workplace|work away) & ~(?:job in|your card)
        (?:the )?same (?:\w+ )?(?:cooks|people|staff|crew|team|drivers)(?: with|, (?:with|but|only)| but)
        (?:decides; both stay|both stay|much as ever|more time at|gets home on time|freed hours go)
        (?:nobody|no one|none|not one|no (?:job|post|position|colleague)s?|never|not|n't)\b[^.;|]{0,30}\b(?:lose|loses|lost|losing|cut|dismiss\w*|replac\w+|redundan\w+|laid off|let go|fired|sacked|threaten\w*|disappear\w*|cost)[^.;|]{0,25} & (?:jobs?|posts?|staff|people|work|colleagues?|team|employees|workers|redundan\w+|laid off|let go|dismiss\w*|crew) & ~(?:data|time is lost|file)
    """),
    flips=False,
)  # fmt: skip

PRICE_STANCE: Final = Facet(
    "price_stance", "positioning", "high",
    side("cheapest", r"""
        (?:cheapest|lowest(?:[- ](?:price|priced|cost|rate|fee|tariff))?|most economical|least expensive|best price|bottom of (?:your|the) list|unbeatable|rock[- ]bottom|budget price) & ~(?:not|n't|never|isn't|aren't|nor|nobody promises|pay as little|claim|rival|supermarket|milk|degrees|discounter|don't want to be|elsewhere|slogan|told you they've)
        (?:nobody|no one|none) (?:\w+ )?(?:undercuts?|beats?|is cheaper|sells (?:it )?cheaper|can beat|offers less)
        (?:we|i|and) (?:\w+ )?(?:match|undercut|beat)(?:es|s)? (?:it|any|every|them|the)(?: [^\s.;|]+){0,3} & (?:price|quote|offer|lowest|county|cheaper|bill|tender)
        (?:go|goes|going) below (?:it|that|any|every|everybody)|under everybody else's|cent below it
        (?:cheap(?:er)?|lower) (?:and proud|than (?:anywhere|anyone|everybody|everyone|all|any|others|the (?:others|competition|market|rest)|your present)|than)(?: [^\s.;|]+){0,3} & (?:price|cost\w*|euros?|pay|bill|proud|hour|region|we|fee|quote) & ~(?:not|n't|never|dearer|we'd sooner|few\w*)
        save (?:up to )?\d+ ?(?:%|per ?cent)(?: [^\s.;|]+){0,4} (?:against|compared|on|versus) & (?:price|insurer|present|present \w+|supplier|bill|cost)
        (?:cost|costs|are|is|paid) too much|no frills|thin margins?|small margins? & ~(?:not|n't|time costs)
        (?:half|a third of|a fraction of) the (?:price|cost) (?:of|others)
        (?:lowest|cheapest|best|keenest|lower|cheaper|less)\b[^.;|]{0,15}\b(?:price|prices|rate|rates|cost|fee|tariff|than)\b[^.;|]{0,25}\b(?:in|on|of|anywhere|guaranteed|market|town|country|region|others|anyone|competitors?|industry|else) & ~(?:not|n't|never|no |nor|nobody promises|rival|competitor says|supermarket)
    """),
    side("not_cheapest", r"""
        (?:not|n't|never|isn't|aren't|nor|don't)(?: [^\s.;|]+){0,3} (?:the cheapest|cheap(?:est)?|lowest|compete on (?:price|cost)|sell on price|the lowest (?:price|bidder)|about price|argue (?:on|about) price|win on price|a bargain|discounter|race to the bottom)(?: [^\s.;|]+)?
        (?:never|not|don't) (?:\w+ )?compete on (?:cost|price)
        you(?:'ll| will)? (?:find|get) (?:\w+ )?(?:lower|cheaper) (?:offers?|prices?|ones?|quotes?|suppliers?)|others (?:charge|are|cost|ask) (?:less|cheaper)|(?:cheaper|lower-priced) (?:ones|alternatives|suppliers|firms|providers) (?:exist|elsewhere) & ~(?:if you find a|below it)
        (?:if|when|where|whoever|who) (?:\w+ )?(?:price|wants? (?:\w+ )?(?:cheap\w*|to pay as little))\b[^.;|]{0,60}\b(?:elsewhere|wrong|others|different|not us|decides)
        (?:dearer|pricier|we cost more|expensive boot|premium price|upper (?:third|end|range)|above (?:the )?(?:average|market)|most expensive|dig (?:a little )?deeper|not for the tight) & ~(?:not|n't|never|less|year|20\d\d|than today|no more expensive|costs? more time|supplier)
        buy cheap,? buy twice|quality has its price|you get what you pay for
        (?:rather|sooner) (?:lose|forgo|pass up)[^.;|]{0,40} than (?:\w+ ){0,2}(?:quality|cheap|price|shave|cut)
        (?:low-cost|cheap|discount|budget) (?:\w+ )?(?:is|are)(?: [^\s.;|]+){0,4} (?:others|to them|by many)|leave that field
        (?:not|never|n't|rarely|seldom|hardly|far from|nor)\b[^.;|]{0,15}\b(?:the )?(?:cheap\w*|lowest|bargain|discount(?:er)?|budget)[^.;|]{0,20} & (?:we|our|us|i|you) & ~(?:no discount|without)
        (?:pay|costs?|charge|are|we're)\b[^.;|]{0,15}\b(?:more|extra|above|higher|dearer)\b[^.;|]{0,20}\b(?:than|for (?:quality|good)|because|and worth|but)\b[^.;|]{0,30}\b(?:others|competitors|elsewhere|average|market|quality|supermarket|rivals) & ~(?:not|n't|no |never|less)
    """),
)  # fmt: skip

NEUTRALITY: Final = Facet(
    "neutrality", "positioning", "high",
    side("own_brand", r"""
        (?:get|gets|receive|receives|earn|earns|take|takes|collect|flows?|paid)(?: [^\s.;|]+){0,4} (?:commissions?|kick-?backs?|bonus(?:es)?|referral fees?|a fee|provision|percentage) (?:\w+ )?(?:from|by|to us|of) (?:the |those |every )?(?:insurers?|makers?|manufacturers?|vendors?|suppliers?|brands?|hotels|banks?|firm|lenders?|us|\w+)? & ~(?:no|not|n't|never|nobody|nothing|declined|none|your broker|from nobody|european)
        (?:our|its|their|house) own (?:\w+ )?(?:brand|label|make|products?|cartridges|goods|\w+)(?: [^\s.;|]+){0,3} (?:first|above|at the top|preferred|before) | (?:suggest|recommend|place|favour|prefer|push|sell)s? (?:only )?(?:our|its) own (?:\w+ )?\w+(?: first| above)?
        (?:products?|ovens?|goods|models?|devices|makes?|spares) (?:\w+ )?of (?:one|a single|that|only one|one single)(?: \w+)? (?:make|maker|company|manufacturer|brand|house) & ~(?:not|no|any)
        (?:tied (?:agent|to)|single-make|single-brand|one-brand|appointed house|exclusive distributor|authori[sz]ed (?:single-make )?distributor|house brands?|own-brand)
        (?:paying|paid|sponsored) (?:partners?|listings?|placements?|hotels|entries)(?: [^\s.;|]+){0,3} (?:at the top|first|above|on top)|favour(?:s)? (?:hotels|those|partners) (?:that|who) pay
        (?:part of|owned by|belong to|subsidiary of)(?: the| a)? (?:group|company|manufacturer|maker|concern|bank)(?: [^\s.;|]+){0,4} (?:builds?|makes?|sells?|manufactures?|produces?)? & ~(?:not|n't|nobody|your)
        (?:aren't|are not|not) (?:impartial|neutral|independent)|only its models|bring only|paid by the (?:\w+ ){1,3}(?:factory|maker|manufacturer)
    """),
    side("neutral", r"""
        (?:no|not|never|nor|don't|neither|nobody|none|without|nothing)(?: [^\s.;|]+){0,4} (?:commissions?|kick-?backs?|hidden provision|referral fees?|bonus(?:es)? from|stake in|shares? in|ownership by|owned by|tied to (?:a|any|one)|horse in the race|buy a place|brand preference|own brand|own hardware)(?: [^\s.;|]+)? & ~(?:no commission for|no cut|success)
        (?:independent|neutral|impartial|vendor-neutral|manufacturer-independent|brand-independent|unbiased|brand-neutral)(?: of| from| as to)?(?: [^\s.;|]+)? & (?:advice|maker\w*|manufacturer\w*|vendors?|brands?|insurer\w*) & ~(?:not|n't|colours?|grey|gear|price independent|independent of the kilos|work independently|autonomously|independent people|somebody independent)
        (?:same|equal|unchanged|nothing|indifferent|all the same) (?:\w+ )?(?:to us|whichever|either way|for us)?(?: [^\s.;|]+){0,3} & (?:which(?:ever)? (?:brand|make|one|you|of)|pump a or|whether (?:pump|brand|make)|we earn the same|brand you pick) & ~(?:price list)
        (?:any|every|all|mixed|whichever) (?:\w+ )?(?:makes?|brands?|manufacturers?|makers?|insurers?|vendors?)(?: [^\s.;|]+){0,4} & (?:choose|compare|look at|service|looked after|repair|advise|print|maintain) & ~(?:one single|only its|no other|nobody can)
        (?:our )?only income is|lives? on what (?:its|our) (?:readers|clients|customers)|one day's fee from you
        (?:tell|advise|recommend) you (?:to )?(?:take|buy|choose) (?:it|the rival|theirs)|if the rival's
        owned by (?:no|none)|not owned by|(?:aren't|are not|isn't) owned by
    """),
)  # fmt: skip

WHO_BUYS: Final = Facet(
    "who_buys", "audience", "high",
    side("professionals", r"""
        (?:only|solely|exclusively|restricted|alone|reserved)(?: [^\s.;|]+){0,4} (?:trade|business(?:es)?|professionals?|qualified|registered|companies|commercial|industrial|doctors?|electricians?|practitioners?|trained|specialists?|wholesalers|licensed|entrepreneurs?|hotels|firms|b2b|regulated)(?: [^\s.;|]+){0,2} & (?:sold|sale|purchase\w*|buy|buyers?|customers?|order\w*|accepted|used?|supply|supplied|serve|open|admitted|for|clients?|may) & ~(?:our own|not only|technicians)
        (?:sold|supplied|sale|offer|handed|directed|addressed|available|restricted)(?: [^\s.;|]+){0,4} to (?:the )?(?:trade|businesses|professionals|registered|entrepreneurs|laboratories|industrial|trade customers|companies|firms|b2b)(?: [^\s.;|]+){0,3} & ~(?:data|figures|seed)
        (?:vat number|trade licen[cs]e|company registration|broker id|business registration|commercial register)(?: [^\s.;|]+)? & (?:need|open|enter|log in|account|required|order|without|must|can't)
        (?:no|not|never|nor|don't|n't|decline)(?: [^\s.;|]+){0,5} (?:private (?:individuals?|persons?|addresses|customers?|people|households?|buyers?|clients?)|consumers?|households|retail|end (?:customers|users|consumers)|the public|families) & ~(?:private cloud|retail prices? index|no retail price|end users\?)
        (?:prices? (?:are )?net|net of vat|excluding vat), for business|all prices net
        (?:end customers|private people|consumers)(?: [^\s.;|]+){0,3} (?:please contact|should (?:go|contact|turn)|elsewhere|are not)
        (?:trade|business|b2b|commercial|professional|industrial)[- ](?:only|customers only|buyers|clients only|accounts only)|b2b
    """),
    side("consumers", r"""
        (?:for|made for|meant for|welcome|open to|serve|also)(?: [^\s.;|]+){0,2} (?:private famil(?:y|ies)|private (?:individuals?|persons?|customers?|people|households?|buyers?|homes?)|consumers|private households|the public|the man in the street|students|pensioners|home (?:owners?|cooks)|your own home|the living room|your balcony|mum of four|hobby \w+)(?: [^\s.;|]+)? & ~(?:not|n't|never|no |only|user|account|login|price|talk|in the company|report|anyone who|discount|same|notice|without|everybody who|lower|needs training|at once)
        (?:don't|needn't|no need to|do not|not)(?: [^\s.;|]+){0,3} (?:have to be|need|be|required)(?: an?)? (?:restaurant|company|firm|business|vat number|trade licen[cs]e|professional)(?: [^\s.;|]+)? & (?:order|buy|open|sign|need|knives)
        (?:whoever has|anybody from|anyone from|whether student)|open to the public|prices include vat & (?:home|private|buying|you|sign|anyone|adult|public|vat)
        (?:consumer|private customer|private buyer) (?:may|can)|not for firms|just for folks|gift wrapping|for your (?:own )?(?:home|balcony|kitchen table|bedside)
        families (?:also )?(?:find|get|rent|buy|order)
    """),
)  # fmt: skip

EXCLUSIVITY: Final = Facet(
    "exclusivity", "terms", "high",
    side("exclusive", r"""
        (?:only|just|never more than) (?:one|a single) (?:\w+ )?(?:hotel|client|customer|partner|franchisee|shop|dealer|hospital|firm|company|brand|buyer|baker|printer|licensee|school|clinic)(?: [^\s.;|]+){0,3} (?:per|in each|in every|for each|in (?:your|a|the|any)|gets|a)(?: [^\s.;|]+)?
        (?:one|a single) (?:client|customer|hotel|partner|franchisee|dealer|licensee|baker)(?: \w+)? (?:per|in each|for each|in every|a) (?:sector|town|area|valley|city|county|region|trade|district|street|territory)
        no (?:other|second|further|rival|competing) (?:\w+ )?(?:brewery|printer|hotel|client|franchise\w*|dealer|customer|shop|partner|competitor|firm|site|outlet|licensee)(?: [^\s.;|]+){0,6} & ~(?:no other way)
        (?:exclusive|sole|protected) (?:right|rights|territory|area|district|licen[cs]e|supplier|use|partner|region|zone|agreement|contract|to you)|exclusivity|exclusively (?:yours|for you|with us|from us) & ~(?:non-exclusive|not exclusive|no exclusiv\w+|without exclusiv\w+|n't exclusive)
        (?:from|to|with) (?:nobody|no one|none) (?:but|except|other than|else)(?: us)?|nobody but us|and from no one else|buy elsewhere & ~(?:may|can|free|welcome)
        (?:entire|all (?:its|your)|whole) (?:requirements?|needs?|demand)(?: \w+)? from (?:us|the supplier)
        (?:territory|district|area|county|region|sector)(?: [^\s.;|]+){0,4} (?:to yourself|closed|reserved|is yours|to you|protected|taken|for you alone)
        (?:can't|cannot|may not|must not|not) (?:\w+ )?(?:give|buy|order|use|sell|source)(?: [^\s.;|]+){0,4} (?:to another|elsewhere|from (?:others|another|anyone else)|other suppliers?)(?: \w+)?
        (?:pieces|goods|parts|products|supplies) from elsewhere are not (?:accepted|allowed)|are to be ordered from our
        (?:every|each|all) \w+(?: [^\s.;|]+){0,4} (?:has to|must|have to) come (?:through|from|via) (?:our|us)
        (?:i|we) told (?:him|her|them) no, because you|turn the rest away|got a friendly refusal|in return for [^.;|]{0,50}you agree to take
    """),
    side("non_exclusive", r"""
        (?:non-exclusive|not exclusive|no exclusivity|without exclusivity|multiple vendors|not jealous|empanelled in parallel)
        (?:also|as well|too) (?:serve|supply|work for|sell to|wash for|advise)(?: [^\s.;|]+){0,3} (?:your )?(?:competitors?|rivals?|neighbours?|opposite|hotel opposite|others|down the road)|we also serve
        (?:use|order|buy|keep|list|mix|choose|sell|take)(?: [^\s.;|]+){0,6} (?:other (?:suppliers?|vendors|agencies|insurers?'?|makes|portals|providers)|elsewhere|somewhere else|another (?:agency|supplier|laundry)|next town|any supplier|five portals|from whom you|wherever)(?: [^\s.;|]+){0,4} & (?:as much|free|freely|may|can|welcome|like|nobody|fine|tomorrow|stops|ok|want|wish|not jealous|any) & ~(?:can't|cannot|may not|not accepted)
        (?:no|not|never|neither)(?: [^\s.;|]+){0,3} (?:obligation|obliged|tied|bound|required|duty)(?: [^\s.;|]+){0,4} (?:buy everything|order everything|here|from us|only from|solely|exclusively|to us alone)
        (?:free|remains free|at liberty) to (?:license|sell|supply|offer|appoint|serve)(?: [^\s.;|]+){0,3} (?:to )?(?:others|anyone|third|more)
        (?:any number of|every|as many) (?:\w+ )?(?:hotels?|weavers|hospitals?|shops?|clients|licensees|franchisees)(?: [^\s.;|]+){0,4} may (?:have|use|buy|get)|may have the
        neither of us is tied|doesn't keep the next|each of them knows it|(?:a )?sister site may|may pop up|any supplier (?:that|who|which|you|of your)
    """),
)  # fmt: skip
