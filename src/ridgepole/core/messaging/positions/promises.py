"""What is promised, who answers for it, and who mends what breaks."""

from __future__ import annotations

from typing import Final

from ridgepole.core.messaging.positions.position import Facet, side

GUARANTEE: Final = Facet(
    "guarantee", "terms", "high",
    side("best_effort", r"""
        best[ -]efforts?
        reasonable (?:efforts?|endeavou?rs|care)|best endeavou?rs|as far as (?:is )?(?:reasonably )?possible|commercially reasonable
        as far as (?:is )?reasonably
        without (?:any )?(?:guarantee|warranty|legal commitment|obligation as to|commitment|assurance) & ~(?:buy|trial)
        no (?:guarantees?|sla|service credits|warranty|promises?|commitment|assurance) & ~(?:term|on quantity|minimum|free)
        indicative(?: only)?|non-?binding|(?:for|by way of) (?:guidance|orientation|illustration)(?: only)?
        ! (?:not|never|cannot|can't|isn't) (?:be )?(?:guaranteed|enforced|legally binding|warranted)|(?:cannot|can't|not|nobody \w+ can|don't) (?:guarantee|assure|vouch)(?: (?:it|that|this|anything|a \w+|you a \w+))?|put it in writing & (?:not|n't|wouldn't)
        (?:do|try|doing|give it) our (?:utmost|best|very best|level best)
        a target,? (?:and )?not|target (?:uptime|value|time|availability|date)|only a target|we (?:aim|strive|endeavou?r|try|hope|plan|intend) (?:for|to)
        (?:typical(?:ly)?|usually|normally|generally|as a rule|on most (?:days|mornings)|most days|hopefully|with (?:a bit of )?luck|ideally) & (?:saving\w*|save|turn up|arrive|deliver\w*|reply|cut)
        (?:mileage|results?|figures?) (?:may|can|will) (?:vary|differ)
        (?:figures?|savings|results?|numbers)\b[^.;|]{0,40}\b(?:stem from|come from|reached at|seen at|from) other
        (?:nobody knows|who knows|cannot say|can't say) (?:if|whether|what)
        to the best of our (?:knowledge|ability)
        (?:estimate[sd]?|expected|forecast)\b[^.;|]{0,40}\b(?:only|not enforce\w*|cannot be|orientation|guidance|no commitment|without obligation)
        goal, not
        (?:without|no|not) (?:any )?(?:guarantees?|binding (?:promise|commitment)|legal (?:claim|commitment)|entitlement)(?: as to| of| that| for)?
        (?:expectation|forecast|estimate|target|goal|hope|intention|aim)\b[^.;|]{0,25}\b(?:not|rather than|n't|never)\b[^.;|]{0,15}\b(?:promise|guarantee|commitment|obligation|pledge)
    """),
    side("guaranteed", r"""
        guarantee[sd]?(?! against| (?:is|of) \d| (?:period|expired|lapsed|ran out)) & ~(?:bank guarantee|your old|in german law|minimum|guarantees us)
        (?:written|laid down|put|stands|stated|set out|promised|agreed) (?:\w+ )?(?:in(?:to)?|on) (?:the |your |our |every )?(?:contract|agreement|writing|page \w+|black and white)
        in writing & (?:undertake\w*|undertook|promise\w*|commit\w*|undertaken|assure\w*|give) & ~(?:not|n't|wouldn't)
        service credits?|with credits when
        contractual(?:ly)? (?:agreed|guaranteed|committed|obliged|bound|promise\w*|penalt\w+|assured)
        agreed in the contract
        (?:liquidated damages|contractual penalt\w+|penalt(?:y|ies)|compensation|fine|interest|credit) (?:of|to you|flows|is paid|at|for (?:each|every)|payable|per|if we) & (?:late|delay|day|week|hour|miss\w*|missing|short|below|fall|each|otherwise|fail\w*) & ~(?:your|customer|client|early|leave|cancel\w*)
        ! (?:if|should|when|where) (?:we|our|a|the|it|any|one|your)(?: [^\s.;|]+){0,8} (?:late|miss|misses|short|below|beneath|fail|fails|drop|drops|under|exceed|longer|not there|slow\w*|later|break|wrong|down)[^.;|]{0,40}?,? (?:then )?(?:you (?:get|receive|pay (?:nothing|less|half)|are (?:paid|owed))|we (?:pay|credit|refund|owe|waive|replace|cover|do it|print|redo)|the (?:month|shift|day|whole|fee)|<MONEY> ?\d|<NUM> (?:%|per cent|percent)|our margin|it(?:'s| is) (?:free|on us))
        (?:late|missed|shortfall|short|delay\w*|missing|not there)\b[^.;|]{0,50}\b(?:paid by us|costs you (?:zero|nothing)|free|off|ten percent|we pay|at our cost|is on us|to you|flows to you|per cent)
        (?:per cent|percent|%)(?: [^\s.;|]+){0,4} (?:off|comes off|credited|back|deducted)[^.;|]{0,60} & (?:late|delay|hour|miss\w*|day|outage|cannot be reached|can't be reached|below)
        (?:we|i) (?:vouch|commit (?:bindingly|ourselves)|bindingly|stand by|undertake|assure|warrant|swear)(?: \w+){0,2} (?:for|to|the|it|that|in|on|by)
        (?:bindingly|binding(?! arbitration)) & (?:commit\w*|promise\w*|date|time|value|assur\w+|agreed) & ~non-binding
        (?:a duty|an obligation|something) we can be sued|can be held to|take us to court
        promised in (?:the contract|writing)
        (?:won't|will not|never) (?:fall|drop|go) (?:under|below) & (?:and should|if|otherwise|promise|contract|we|margin)
        bank bond|performance bond
        or (?:we|it) (?:print|do|redo|replace|deliver|pay)\b[^.;|]{0,30}\b(?:again )?(?:at our (?:own )?(?:cost|expense)|for free|free)
        money[ -]back
        (?:or|otherwise|else|if not|failing that|failing which),? (?:we|you|your|the) (?:\w+ )?(?:pay|pays|get|receive|credit|refund|owe|next|waive|money|fee|bill)\w*[^.;|]{0,40} & (?:guarantee\w*|promis\w*|late|miss\w*|within|delay|not|fail\w*|by) & ~(?:you pay for|you owe)
        (?:legally|contractually) (?:binding|bound|assured|promised|guaranteed) & ~(?:not|non|no )
    """),
    flips=False,
    shares=1,
)  # fmt: skip

LIABILITY: Final = Facet(
    "liability", "terms", "high",
    side("limited", r"""
        (?:liab(?:ility|le)|obligation|responsibility|claims?|compensation)\b[^.;|]{0,60}\b(?:limited|excluded|capped|restricted|stops? at|ends? (?:at|with)|max(?:imum|\.)?|shall not exceed|up to (?:the|a|<MONEY>)|declined?|no more than) & ~(?:not|no upper|without limit|un)
        (?:limit|cap|exclude|restrict|disclaim|decline)s? (?:our |all |any |its )?(?:liability|responsibility|claims?|damages)
        (?:accept|assume|take|bear|have|admit|carry)s? no (?:liability|responsibility|risk|blame)
        to be borne by (?:the|you)
        at (?:your|the (?:customer|client|principal|user|buyer|consignee|hirer|tenant)'s|consignee's|owner's|customer's|their|buyer's) (?:own )?(?:risk|peril)
        (?:without|no) (?:any )?(?:liability|responsibility) (?:for|on our)
        (?:not|n't|never|nor|cannot be|can't be)(?: [^\s.;|]+){0,3}? (?:liable|responsible|answerable|answer|accountable|held (?:liable|responsible|to account)|to blame|on us|our fault) (?:for|if|when|of|in)? ?& ~(?:only|not but)
        (?:well, )?that's not (?:on us|our (?:fault|problem|responsibility|business))
        (?:responsibility|risk|loss|damage|decision|diagnosis|consequences?|liability)(?: [^\s.;|]+){0,8} (?:remains?|stays?|lies?|rests?|is|are|entirely|falls?) (?:\w+ )?(?:with|on|borne by|for) (?:you|your|the (?:customer|client|principal|operator|physician|user|buyer)|them|yours) & ~(?:not|with us|ours)
        (?:you|customer|client|buyer|hirer) (?:shall |will |must |agree to )?(?:indemnif(?:y|ies)|hold us harmless|bear|carry|carries|bears) (?:us|the \w+|all|any|losses|damage)?
        (?:is|are|becomes?|remains?) (?:then )?your (?:own )?(?:affair|risk|loss|responsibility|bad luck)
        (?:sort (?:it|that|this)? ?out|settle|take up|claim)(?: \w+){0,3} with your own insur\w+
        (?:don't|do not|never) (?:look|come) to us (?:for|when|if)
        (?:use|climb|enter|act|rely)\w*[^.;|]{0,40}(?:own account|own risk)
        (?:max\.?|maximum|capped at|up to) (?:<MONEY> ?)?[\d.,]+[^.;|]{0,20}(?:per event|per claim|per year) & liab\w+|damage|compensation
        seller is not|supplier is not
        (?:no|not|n't|never|nor|without|cannot|decline|exclude|disclaim)\b[^.;|]{0,30}\b(?:liab\w+|responsib\w+|answerable|accountable|compensation|damages|indemnit\w+)\b[^.;|]{0,40}\b(?:for|if|when|arising|loss|damage|consequential)
        (?:you|customer|client|buyer|user|hirer|tenant|operator|owner) (?:\w+ )?(?:bears?|carr(?:y|ies)|takes?|assumes?|accepts?) (?:the |all |any |full |every )?(?:\w+ )?(?:risks?|loss(?:es)?|damages?|liability|responsibility) & ~(?:no |not|n't|never)
        (?:cap|capped|ceiling|limit|upper limit|maximum)\b[^.;|]{0,30}\b(?:liab\w+|damages|compensation|claims?) & ~(?:no |not|without|un)
    """),
    side("assumed", r"""
        we (?:\w+ ){0,2}?(?:pay|bear|carry|cover|take|stand for|answer for|assume|make good|foot|compensate|reimburse|replace|own|shoulder|absorb|settle) (?:the |every |any |all |for )?(?:\w+ ){0,2}?(?:penalt\w+|fines?|damages?|loss(?:es)?|risks?|responsibility|consequences|liability|harm|claims?|shortfall|default|cost of (?:the|our) (?:error|mistake))
        (?:is|are|remains?|stays?) (?:entirely |fully )?(?:our|the (?:supplier|contractor|provider)'s) (?:risk|responsibility|liability|loss|fault|problem|headache)
        we are (?:liable|responsible|answerable) for|we(?:'re| are) (?:fully )?(?:liable|on the hook|answerable)
        if an? (?:error|mistake) is ours
        for (?:errors|mistakes) of ours we
        (?:risk|risks|loss|losses|damage|liability|residual value)(?: [^\s.;|]+){0,6} (?:sits?|lies?|rests?|is|are|stays?|remains?|falls?|lands?|on|with) (?:\w+ )?(?:with us|on us|ours|our (?:own )?(?:books|side|account|insurance|shoulders|desk|problem|risk)|borne by us|carried by us)
        (?:risks?|damage|losses|hazard)\b[^.;|]{0,50}\b(?:we(?:'ve| have) taken on|taken onto our|taken by us|assumed by us|we (?:bear|carry|take))
        (?:on|at|for) our (?:own )?(?:risk|insurance) & ~(?:in advance|reached|payment)
        stand(?:s)? behind the damage|without a ceiling|no (?:upper|ceiling|cap|limit)(?: \w+)? (?:limit|on (?:our )?(?:liability|damages?|it|that))|unlimited(?:ly)? (?:liab\w+)|liab\w+ (?:is |without )?(?:unlimited|limit|a ceiling)
        (?:we|contractor|supplier|provider|seller) (?:shall |will )?(?:indemnif(?:y|ies)|hold (?:you|the \w+|your \w+) harmless|compensate|make (?:it|that) good|make good)
        (?:made good|compensated|paid|replaced|settled|reimbursed|covered|borne) by us (?:up to the last|in full|without|if|when|entirely)
        (?:because of|through|by|from|due to) (?:our|an? (?:error|mistake) (?:of|on)) (?:own )?(?:mistake|error|fault|failure|our)\b[^.;|]{0,50}\b(?:ours|we|our|pay|bear)
        (?:you|customer|client)(?: \w+)? (?:don't|do not|never|needn't|need not) (?:\w+ )?(?:bear|carry|carries|insure|pay for) (?:any|the|a) (?:part|risk|damage|loss|harm|loaned|share)
        we answer for (?:it|that|them|every|any)
        (?:send|give) us the bill for
        (?:our (?:temp|driver|people|fitter|staff|technician|crew|mistake|error|software|calculation)\w*|software|calculation)\b[^.;|]{0,80}\b(?:you get the value|we pay|you send us the bill|is on us|comes out of our|we replace|out of our (?:own )?(?:pocket|account)|the loss is ours|you bear no)
        (?:comes?|paid) out of our (?:own )?(?:pocket|account|purse|margin)
        (?:won't|do not|don't|never) hide behind
        (?:we|our company|supplier|contractor|provider) (?:\w+ ){0,2}(?:bears?|carr(?:y|ies)|takes?|assumes?|accepts?|shoulders?|absorbs?|pays?|covers?) (?:the |all |any |full |every |for )?(?:\w+ ){0,2}(?:risks?|loss(?:es)?|damages?|liability|breakage|consequences) & ~(?:no |not|n't|never)
        (?:mistakes?|errors?|damage|loss|breakage|fault)\b[^.;|]{0,40}\b(?:is on us|are on us|at our expense|we pay|we make good|ours to (?:pay|put right|fix)|comes out of our|we put (?:it )?right)
    """),
    flips=False,
)  # fmt: skip

REPAIRS: Final = Facet(
    "repairs", "commercial_model", "high",
    side("customer_pays", r"""
        (?:repairs?|repaired|wear(?: parts?| and tear)?|worn|break(?:s|age|ages)?|broken|brush(?:es)?|filters?|seals|tyres|spares?|spare parts?|parts|maintenance|servic(?:e|ing)(?: visits?)?|mend(?:ing|ed)?|patch\w*|replacement|fault|faults|defects?|lost|cracked|call-out|burnt|holes|batteries|consumables|cleaning) & (?:goes? on (?:your|the) (?:bill|account)|your (?:own )?(?:account|cost|expense|mechanics?|fitter|caretaker|job|affair|business|housekeeping)|at your (?:own )?(?:cost|expense)|at its (?:own )?expense|up to the (?:wearer|tenant|hirer|customer)|for your account|chargeable|is charged|are charged|charged to|you buy|you order|you replace|you pay|to customer|by (?:the )?client|by (?:the )?customer|customer's|tenant's|isn't covered|not covered|costs? <MONEY>? ?[\d.,]+|then parts|borne by (?:you|the)|rectified by|between you and|make good|matters for|responsibility of the (?:customer|hirer|tenant)) & ~(?:no charge|at no|free|paid by us|by the council|at our|we pay|your tenants|your retailers)
        if (?:it|they|one|something) (?:falls|breaks|drops|tears|fails)[^.;|]{0,30} you (?:buy|pay|order|replace|mend|repair)
        (?:rent|fee|price|lease|contract) (?:doesn't|does not) (?:contain|include|cover) (?:\w+ )?(?:maintenance|repairs?|servicing|wear)
        (?:mending|repairs?|maintenance|servicing|cleaning)(?: [^\s.;|]+){0,4} (?:is|are) (?:up to|yours|your|something your|left to you|a matter for (?:you|the tenant))
    """),
    side("seller_pays", r"""
        (?:repairs?|repaired|wear parts?|worn|breaks?|broken|breakage|brush(?:es)?|filters?|seals|tyres|batteries|blades?|spare parts|spares?|maintenance|servic(?:e|ing)|fault|faults|defects?|dies|died|dropped|cracked|rust\w*|fans|capacitors|replacement|replaces?|swap\w*|mended|in working order|press stops|dull|rips|rattles|fails?) & (?:at our (?:own )?(?:cost|expense)|at its (?:own )?(?:cost|expense)|covered by us|paid by us|we (?:swap|replace|mend|fix|repair|exchange|renew|pay|foot|come and fix|take out|bring)|you pay nothing|nobody mentions money|no (?:bill|charge|line|invoice)|ours to bear|free(?: of charge)?|no line exists|on us|our (?:desk|purse|job|problem|affair|business)|without charge|our (?:\w+ )?(?:technician|engineer|dealer|people|fitter|colleague)s? (?:comes?|replaces?|repairs?|mends?|swaps?|fix)) & ~(?:at your|customer's cost|chargeable|you replace|refund|your rival|trial|shelf life|capacity|contractually|not on)
        (?:full[- ]service|all-risk|full maintenance|no-quibble|repair included)
        foot the bill for
        (?:another|next|new|spare) (?:one|\w+)(?:'s| is| arrives)\b[^.;|]{0,20}\b(?:in the post|free|on its way|no charge)
        ends up on your cost centre
        keep(?:s)? (?:the |your |it |them )?(?:\w+ )?(?:alive|in working order|running) & (?:our (?:own )?cost|its own cost|years|free)
    """),
    shares=1,
)  # fmt: skip
